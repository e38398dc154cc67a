import type { Language } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { languageNames } from '../texts/language-names.js';
import { escapeHtml } from './escape.js';

/** A page of the same report in another language, and its name. */
export type OtherPage = [language: Language, name: string];

/** In one order on all pages. */
const inOrder = (pages: readonly OtherPage[]): OtherPage[] =>
  Object.keys(languageNames).flatMap((language) => pages.filter(([own]) => own === language));

/** Links to the same report in other languages; each leads to the place that is read (the page's script sees to it). */
export function languagesHtml(language: Language, otherPages: readonly OtherPage[]): string {
  if (otherPages.length === 0) return '';
  const links = inOrder(otherPages).map(
    ([other, name]) => `<a href="${name}" lang="${other}" hreflang="${other}">${languageNames[other]}</a>`,
  );
  return `<p class="languages"><span class="vh">${escapeHtml(reportTexts(language).languages)}:</span> ${links.join(' ')}</p>\n`;
}

/** Where a page has its links to other languages, or would have them. */
const place =
  /(?<=<nav class="side"[^>]*><details open><summary>[^<]*<\/summary>\n)(?:<p class="languages">.*<\/p>\n)?(?=<div class="find">)/;

/**
 * A page that was made before with links to all that there are now, nothing else of it changed; null where it has them, and
 * where no such place is found in it (a page of another version, or of someone else).
 */
export function relinked(page: string, language: Language, otherPages: readonly OtherPage[]): string | null {
  const found = place.exec(page);
  const links = languagesHtml(language, otherPages);
  if (found === null || found[0] === links) return null;
  return page.slice(0, found.index) + links + page.slice(found.index + found[0].length);
}
