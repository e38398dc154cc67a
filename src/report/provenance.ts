import { numberFormat } from '../figures/index.js';
import { inLanguage, type Language, type ResultsDocument } from '../results/index.js';
import { escapeHtml, unbroken } from './html.js';
import { reportTexts } from './texts/index.js';
import { withheldCounts } from './withheld.js';

/** A list of named facts. */
export function factList(facts: readonly (readonly [string, string])[]): string {
  return `<dl class="facts">${facts
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(unbroken(value))}</dd>`)
    .join('\n')}</dl>`;
}

/** The provenance box: what went in, who answered, what was used and left out, with what and how. */
export function provenanceBox(doc: ResultsDocument, language: Language): string {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const p = doc.provenance;
  const counts = (list: typeof p.response) =>
    factList(list.map(({ label, n }) => [inLanguage(label, language), f.integer(n)]));
  return `<section class="provenance" id="om-tallene" aria-labelledby="om-tallene-tittel">
<h2 id="om-tallene-tittel">${escapeHtml(t.provenance)}</h2>
${factList([
  [t.survey, inLanguage(doc.title, language)],
  ...(doc.wave === '' ? [] : [[t.wave, doc.wave] as const]),
  [t.source, inLanguage(p.source, language)],
  ...(p.invited === null ? [] : [[t.invited, f.integer(p.invited)] as const]),
  [t.answered, f.integer(p.answered)],
  [t.used, f.integer(p.used)],
  ...(p.response_rate === null ? [] : [[t.responseRate, f.percent(p.response_rate)] as const]),
  [t.weights, inLanguage(p.weights, language)],
  [t.seed, String(p.seed)],
  [
    t.versions,
    Object.entries(p.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  ],
])}
${p.response.length === 0 ? '' : `<h3>${escapeHtml(t.response)}</h3>\n${counts(p.response)}`}
<h3>${escapeHtml(t.dropped)}</h3>
${p.dropped.length === 0 ? `<p>${escapeHtml(t.droppedNone)}</p>` : counts(p.dropped)}
${withheldPart(doc, language)}<h3>${escapeHtml(t.inputs)}</h3>
${p.inputs
  .map((input) =>
    factList([
      [t.file, input.name],
      [t.bytes, f.integer(input.bytes)],
      [t.hash, input.sha256],
    ]),
  )
  .join('\n')}
</section>`;
}

function withheldPart(doc: ResultsDocument, language: Language): string {
  const counts = withheldCounts(doc, language);
  if (counts.length === 0) return '';
  const t = reportTexts(language);
  const f = numberFormat(language);
  const facts = factList(counts.map(([reason, n]) => [reason, f.integer(n)]));
  return `<h3>${escapeHtml(t.withheldTitle)}</h3>\n<p>${escapeHtml(t.withheldWhy)}</p>\n${facts}\n`;
}
