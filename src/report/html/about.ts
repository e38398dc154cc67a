import { reportTexts } from '../texts/index.js';
import type { Facts, ReportTree } from '../tree/index.js';
import { escapeHtml, unbroken } from './escape.js';

/** A list of named facts. */
export const factList = (facts: Facts): string =>
  factListOf(facts.map(([name, value]): Facts[number] => [name, escapeHtml(unbroken(value))]));

/** The same with values that are HTML. */
export function factListOf(facts: Facts): string {
  return `<dl class="facts">${facts
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`)
    .join('\n')}</dl>`;
}

/** The box that tells where the numbers come from. */
export function aboutBox({ about, language }: ReportTree): string {
  const t = reportTexts(language);
  const part = (title: string, facts: Facts, before = '') =>
    facts.length === 0 ? '' : `<h3>${escapeHtml(title)}</h3>\n${before}${factList(facts)}\n`;
  return `<section class="provenance" id="om-tallene" aria-labelledby="om-tallene-tittel">
<h2 id="om-tallene-tittel">${escapeHtml(t.provenance)}</h2>
${factList(about.facts)}
<p class="same">${escapeHtml(t.aboutApplies)}</p>
<details><summary>${escapeHtml(t.moreAbout)}</summary>
${part(t.response, about.response)}
${about.dropped.length === 0 ? `<h3>${escapeHtml(t.dropped)}</h3>\n<p>${escapeHtml(t.droppedNone)}</p>` : part(t.dropped, about.dropped)}
${part(t.withheldTitle, about.withheld, `<p>${escapeHtml(t.withheldWhy)}</p>\n`)}<h3>${escapeHtml(t.inputs)}</h3>
${about.inputs.map(factList).join('\n')}
</details>
</section>`;
}
