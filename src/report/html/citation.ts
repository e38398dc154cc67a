import { reportTexts } from '../texts/index.js';
import type { Facts, ReportTree } from '../tree/index.js';
import { factListOf } from './about.js';
import { escapeHtml, unbroken } from './escape.js';

/** Who answers for the report and how it is quoted, at its foot; '' where its author has not said. */
export function citationHtml({ citation, language }: ReportTree): string {
  if (citation === null) return '';
  const t = reportTexts(language);
  return `<section id="sitering" aria-labelledby="sitering-tittel">
<h2 id="sitering-tittel">${escapeHtml(t.citation)}</h2>
${factListOf(citation.facts.map(([name, value]): Facts[number] => [name, linked(value)]))}
<details><summary>${escapeHtml(t.bibtex)}</summary><pre>${escapeHtml(citation.bibtex)}</pre></details>
</section>`;
}

/** A text as HTML, with the addresses in it as links. */
const linked = (text: string): string =>
  escapeHtml(unbroken(text)).replace(
    /\bhttps?:\/\/[^\s,;&]*[^\s,;&.)]|[\w.+-]+@[\w-]+\.[\w.-]*\w/g,
    (address) => `<a href="${address.includes('://') ? '' : 'mailto:'}${address}">${address}</a>`,
  );
