import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fontFaceCss } from '../figures/index.js';
import { inLanguage, type Language, type ReportChapter, type ResultsDocument } from '../results/index.js';
import { chapterHtml, itemTitle, type PreparedItem } from './chapter.js';
import { escapeHtml } from './html.js';
import { provenanceBox } from './provenance.js';
import { reportTexts } from './texts/index.js';

const asset = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** Style sheet and script, made small once: comments and indentation go. */
const style = asset('report.css')
  .replace(/\s*\n\s*/g, '\n')
  .trim();
const script = asset('downloads.js')
  .replace(/^\s*\/\/.*\n/gm, '')
  .replace(/\n\s+/g, '\n')
  .trim();

/** From this many figures and tables on, each chapter's list in the contents is folded, and can be searched. */
const longContents = 40;

/** A chapter's line in the contents, with its figures and tables under it. */
function contentsOf(
  chapter: ReportChapter,
  prepared: ReadonlyMap<string, PreparedItem>,
  long: boolean,
  language: Language,
): string {
  const link = `<a href="#kapittel-${chapter.id}">${escapeHtml(inLanguage(chapter.title, language))}</a>`;
  if (chapter.items.length === 0) return `<li>${link}</li>`;
  const items = chapter.items.map((item) => {
    const entry = prepared.get(item.id)!;
    return `<li><a href="#${item.id}">${escapeHtml(itemTitle(entry, language))}</a></li>`;
  });
  const list = `<ol>${items.join('\n')}</ol>`;
  const count = reportTexts(language).itemCount(items.length);
  return `<li>${link}${long ? `<details><summary>${escapeHtml(count)}</summary>${list}</details>` : list}</li>`;
}

/**
 * The whole report as one HTML page that needs nothing beside it: style, font, figures and numbers are
 * inside, and a content security policy keeps it from asking the network for anything.
 */
export function pageHtml(
  doc: ResultsDocument,
  prepared: ReadonlyMap<string, PreparedItem>,
  language: Language,
): string {
  const t = reportTexts(language);
  const { report, provenance } = doc;
  const title = inLanguage(report.title, language);
  const flag = provenance.simulated ? `${t.simulated} – ` : '';
  const scriptHash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data: blob:; script-src 'sha256-${scriptHash}'`;
  const printed = provenance.simulated
    ? `@page{@top-center{content:"${t.simulated}";font:bold 10pt Roboto,Arial,sans-serif}}`
    : '';
  const long = report.chapters.flatMap((chapter) => chapter.items).length > longContents;
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
${provenance.simulated ? `<aside class="simulated" aria-label="${escapeHtml(t.simulated)}"><strong>${escapeHtml(t.simulated)}</strong></aside>` : ''}
<div class="page">
<header>
<h1>${escapeHtml(title)}</h1>
${report.subtitle === undefined ? '' : `<p class="subtitle">${escapeHtml(inLanguage(report.subtitle, language))}</p>`}
${provenance.simulated ? `<p>${escapeHtml(t.simulatedLong)}</p>` : ''}
</header>
<nav aria-labelledby="innholdsliste">
<h2 id="innholdsliste">${escapeHtml(t.contents)}</h2>
${long ? `<p class="find"><label for="finn">${escapeHtml(t.find)}</label> <input id="finn" type="search" autocomplete="off"> <span role="status" data-none="${escapeHtml(t.findNone)}"></span></p>` : ''}
<ol>
<li><a href="#om-tallene">${escapeHtml(t.provenance)}</a></li>
${report.chapters.map((chapter) => contentsOf(chapter, prepared, long, language)).join('\n')}
</ol>
</nav>
<main id="innhold" tabindex="-1">
${provenanceBox(doc, language)}
${report.chapters
  .map((chapter) =>
    chapterHtml(
      chapter,
      chapter.items.map((item) => prepared.get(item.id)!),
      doc,
      language,
    ),
  )
  .join('\n')}
</main>
<a class="top" href="#innholdsliste">${escapeHtml(t.toContents)}</a>
<footer><p>${escapeHtml(t.made)} ${escapeHtml(provenance.versions.ledervilkar ?? '')}</p></footer>
</div>
<script>${script}</script>
</body>
</html>
`;
}
