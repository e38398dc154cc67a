import type { Language } from '../../results/index.js';
import { findingTexts } from '../findings/index.js';
import type { Heat, HeatCell } from '../tables/index.js';
import type { TableNode } from '../tree/index.js';
import { escapeHtml, unbroken } from './escape.js';
import { fold } from './fold.js';
import { softened } from './softened.js';
import { tableHtml } from './table.js';

/**
 * A map of numbers by colour as a table. Rows without a mark are hidden until the box is ticked, without script. Roles are
 * set by hand, since a narrow screen lays the table out as a list, which takes them away.
 */
export function heatHtml({ id, title }: TableNode, whole: Heat, language: Language): string {
  const t = findingTexts(language);
  const heat = withNumbers(whole);
  const rows = heat.parts.flatMap((part) => part.rows);
  const rest = rows.filter(({ marked }) => !marked).length;
  const toggle =
    rest === 0
      ? ''
      : `<p class="heat-rest"><label><input type="checkbox"> ${escapeHtml(t.showRest(rest))}</label></p>`;
  const none = rest === rows.length ? `<p>${escapeHtml(t.noneShown)}</p>` : '';
  const head = heat.columns
    .map((column) => `<th role="columnheader" scope="col">${escapeHtml(softened(column))}</th>`)
    .join('');
  const body = heat.parts.map((part) => {
    const lines = part.rows.map(({ question, marked, cells }) => {
      const inside = cells.map((cell, c) => cellHtml(cell, heat.columns[c]!, t.holdsToo)).join('');
      return `<tr role="row"${marked ? '' : ' class="rest"'}><th role="rowheader" scope="row">${escapeHtml(question)}</th>${inside}</tr>`;
    });
    const empty = part.rows.every(({ marked }) => !marked);
    return `<tbody role="rowgroup"${empty ? ' class="rest"' : ''}><tr role="row" class="part"><th role="rowheader" scope="rowgroup" colspan="${heat.columns.length + 1}">${escapeHtml(part.title)}</th></tr>
${lines.join('\n')}</tbody>`;
  });
  const details =
    heat.details.rows.length === 0
      ? ''
      : fold(`${t.tableOf} (${heat.details.rows.length})`, tableHtml(heat.details, title, language));
  return `<div class="heat-map">${toggle}${none}
<p class="heat-key" aria-hidden="true"><span>${escapeHtml(t.keyTitle)}</span> ${[
    ['1', t.keySmall],
    ['2', t.keyMiddle],
    ['3', t.keyLarge],
    ['4', t.keyHolds],
    ['0', t.keyNot],
  ]
    .map(([tint, text]) => `<span><i class="h${tint}"></i>${escapeHtml(text!)}</span>`)
    .join(' ')} <span>${escapeHtml(t.keyWithheld)}</span></p>
<div class="heat-frame"><table class="heat" role="table" aria-label="${escapeHtml(title)}" id="${id}-kart"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${escapeHtml(t.question)}</th>${head}</tr></thead>
${body.join('\n')}
</table></div>
</div>
${details}`;
}

/** The map without background variables of which it has no number at all. */
function withNumbers(heat: Heat): Heat {
  const rows = heat.parts.flatMap((part) => part.rows);
  const has = heat.columns.map((_, c) => rows.some(({ cells }) => cells[c]!.tint !== null));
  if (!has.includes(true)) return heat;
  return {
    ...heat,
    columns: heat.columns.filter((_, c) => has[c]),
    parts: heat.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) => ({ ...row, cells: row.cells.filter((_, c) => has[c]) })),
    })),
  };
}

function cellHtml({ text, tint, title, target }: HeatCell, column: string, holds: string): string {
  const label = ` data-column="${escapeHtml(column)}"`;
  if (tint === null) {
    return `<td role="cell" class="none"${label}><span aria-hidden="true">${title === '' ? '' : '·'}</span><span class="vh">${escapeHtml(title === '' ? '–' : title)}</span></td>`;
  }
  const inside = `${escapeHtml(text)}${tint === 4 ? `<span aria-hidden="true">*</span><span class="vh"> ${escapeHtml(holds)}</span>` : ''}`;
  const shown = tint === 0 ? inside : `<a href="#${target}">${inside}</a>`;
  return `<td role="cell" class="h${tint}"${label} title="${escapeHtml(unbroken(title))}">${shown}</td>`;
}
