import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fontFaceCss } from '../../figures/index.js';
import type { Drawings } from '../drawings.js';
import { reportTexts } from '../texts/index.js';
import { type ChapterNode, itemsOf, type ReportTree } from '../tree/index.js';
import { aboutBox } from './about.js';
import { chapterHtml, itemTitle } from './chapter.js';
import { escapeHtml } from './escape.js';

const asset = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** Style sheet and script, made small once: comments and indentation go. */
const style = asset('report.css')
  .replace(/\s*\n\s*/g, '\n')
  .trim();
const script = asset('report.js')
  .replace(/^\s*\/\/.*\n/gm, '')
  .replace(/\n\s+/g, '\n')
  .trim();

/** From this many figures and tables on, each chapter's list in the contents is folded, and can be searched. */
const longContents = 40;

/** A chapter's line in the contents, with its figures and tables under it. */
function contentsOf(chapter: ChapterNode, long: boolean, { language }: ReportTree): string {
  const link = `<a href="#kapittel-${chapter.id}">${escapeHtml(chapter.title)}</a>`;
  if (chapter.items.length === 0) return `<li>${link}</li>`;
  const items = chapter.items.map(
    (item) => `<li><a href="#${item.id}">${escapeHtml(itemTitle(item))}</a></li>`,
  );
  const list = `<ol>${items.join('\n')}</ol>`;
  const count = reportTexts(language).itemCount(items.length);
  return `<li>${link}${long ? `<details><summary>${escapeHtml(count)}</summary>${list}</details>` : list}</li>`;
}

/**
 * The whole report as one HTML page that needs nothing beside it: style, font, figures and numbers are
 * inside, and a content security policy keeps it from asking the network for anything.
 */
export function pageHtml(tree: ReportTree, drawings: Drawings): string {
  const t = reportTexts(tree.language);
  const { title, subtitle, simulated } = tree;
  const flag = simulated ? `${t.simulated} – ` : '';
  const scriptHash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data: blob:; script-src 'sha256-${scriptHash}'`;
  const printed = simulated
    ? `@page{@top-center{content:"${t.simulated}";font:bold 10pt Roboto,Arial,sans-serif}}`
    : '';
  const long = itemsOf(tree).length > longContents;
  return `<!doctype html>
<html lang="${t.languageTag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="ledervilkar">
<title>${escapeHtml(flag + title)}</title>
<link rel="icon" href="data:,">
<style id="font">${fontFaceCss()}</style>
<style>${style}${printed}</style>
</head>
<body>
<a class="skip" href="#innhold">${escapeHtml(t.skipLink)}</a>
${simulated ? `<aside class="simulated" aria-label="${escapeHtml(t.simulated)}"><strong>${escapeHtml(t.simulated)}</strong></aside>` : ''}
<div class="page">
<header>
<h1>${escapeHtml(title)}</h1>
${subtitle === null ? '' : `<p class="subtitle">${escapeHtml(subtitle)}</p>`}
${simulated ? `<p>${escapeHtml(t.simulatedLong)}</p>` : ''}
</header>
<nav aria-labelledby="innholdsliste">
<h2 id="innholdsliste">${escapeHtml(t.contents)}</h2>
${long ? `<p class="find"><label for="finn">${escapeHtml(t.find)}</label> <input id="finn" type="search" autocomplete="off"> <span role="status" data-none="${escapeHtml(t.findNone)}"></span></p>` : ''}
<ol>
<li><a href="#om-tallene">${escapeHtml(t.provenance)}</a></li>
${tree.chapters.map((chapter) => contentsOf(chapter, long, tree)).join('\n')}
</ol>
</nav>
<main id="innhold" tabindex="-1">
${aboutBox(tree)}
${tree.chapters.map((chapter) => chapterHtml(chapter, tree, drawings)).join('\n')}
</main>
<a class="top" href="#innholdsliste">${escapeHtml(t.toContents)}</a>
<footer><p>${escapeHtml(t.made)} ${escapeHtml(tree.madeWith)}</p></footer>
</div>
<script>${script}</script>
</body>
</html>
`;
}
