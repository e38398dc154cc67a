import { type ListRow, numberFormat, type RowScale, textWidth } from '../../../figures/index.js';
import type { Language } from '../../../results/index.js';
import { reportTexts } from '../../texts/index.js';
import { escapeHtml } from '../escape.js';
import { softened } from '../softened.js';
import { inside, placer } from './place.js';

/**
 * A figure of groups laid out as a table with a plot in each row, from the data of its specification: text stays text at
 * every width, can be searched and read aloud, and nothing is drawn twice.
 */
export function dotTable(
  { rows, scale }: { rows: ListRow[]; scale: RowScale },
  name: string,
  language: Language,
): string {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const at = placer(scale.low, scale.high);
  const { filled, hollow } = scale.marks ?? { filled: t.differs, hollow: t.differsNot };
  // A column for n where rows have one each.
  const hasN = rows.some((row) => row.n !== null);
  const rest = hasN ? 2 : 1;
  const margin = (value: number) => 2 + 0.96 * inside(at(value));
  const percent = (value: number) => `${Number(value.toFixed(2))}%`;
  const plot = (row: ListRow) => {
    if (row.estimate === null) return '';
    const kind = row.row === 'all' ? ' all' : row.differs ? ' on' : '';
    const ends =
      row.lower === null || row.upper === null
        ? ''
        : `<i class="ci${kind}" style="left:${percent(margin(row.lower))};width:${percent(margin(row.upper) - margin(row.lower))}"></i>`;
    const said =
      row.interval === '' ? '' : `<span class="vh">${escapeHtml(t.intervalOf(row.interval))}</span>`;
    return `${ends}<i class="dot${kind}" style="left:${percent(margin(row.estimate))}"></i>${said}`;
  };
  const line = (row: ListRow) => {
    const label = escapeHtml(softened(row.label));
    if (row.row === 'heading')
      return `<tr class="gh"><th scope="rowgroup" colspan="2">${label}</th><td colspan="${rest}" class="word">${escapeHtml(row.word)}</td></tr>`;
    if (row.row === 'absent')
      return `<tr class="no"><th scope="row" colspan="${hasN ? 2 : 1}">${label}</th><td colspan="2" class="word">${escapeHtml(row.word)}</td></tr>`;
    const mark = row.differs ? `<span class="vh"> (${escapeHtml(filled)})</span>` : '';
    const name = row.row === 'all' ? 'all' : row.differs ? 'on' : '';
    const p =
      row.p === null || scale.marks !== undefined
        ? ''
        : ` data-p="${escapeHtml(t.adjustedAgainst(f.pIs(row.p)))}"`;
    return `<tr class="${`row ${name}`.trim()}"${p}><th scope="row">${label}${mark}</th><td class="plot">${plot(row)}</td><td>${escapeHtml(row.text)}</td>${hasN ? `<td class="n">${row.n === null ? '' : f.integer(row.n)}</td>` : ''}</tr>`;
  };
  const groups: ListRow[][] = [];
  for (const row of rows) {
    if (row.row === 'heading' || groups.length === 0) groups.push([]);
    groups.at(-1)!.push(row);
  }
  const grid = scale.ticks
    .map(
      ({ at: tick }) =>
        `linear-gradient(var(--hair),var(--hair)) ${percent(margin(tick))} 0/1px 100% no-repeat`,
    )
    .join(',');
  const whole =
    scale.reference === null
      ? ''
      : `linear-gradient(var(--all),var(--all)) ${percent(margin(scale.reference.at))} 0/1px 100% no-repeat,`;
  const few = fewTicks(scale.ticks.map(({ at: tick, text }) => ({ at: margin(tick), text })));
  const ticks = scale.ticks
    .map(
      ({ at: tick, text }, i) =>
        `<span${few.has(i) ? '' : ' class="more"'} style="left:${percent(margin(tick))}">${escapeHtml(text)}</span>`,
    )
    .join('');
  const known = rows.some((row) => row.estimate !== null);
  const compared = rows.some(({ differs, p }) => differs || p !== null)
    ? `<span><i class="dot on"></i>${escapeHtml(filled)}</span><span><i class="dot"></i>${escapeHtml(hollow)}</span>`
    : '';
  const reference =
    scale.reference === null ? '' : `<span><i class="bar-all"></i>${escapeHtml(scale.reference.text)}</span>`;
  const key = `<p class="key" aria-hidden="true">${compared}${reference}</p>`;
  const table = (part: readonly ListRow[][], caption: string) =>
    `<table class="rows dots" style="--grid:${whole}${grid}"><caption>${escapeHtml(caption)}</caption>
<thead><tr><th scope="col">${escapeHtml(softened(scale.rowsAre ?? t.group))}</th><th scope="col" class="axis"><span class="vh">${escapeHtml(t.interval)}</span>${known ? `<span aria-hidden="true">${ticks}</span>` : ''}</th><th scope="col">${escapeHtml(softened(scale.measure))}</th>${hasN ? '<th scope="col" class="n">n</th>' : ''}</tr></thead>
${part.map((group) => `<tbody>${group.map(line).join('\n')}</tbody>`).join('\n')}
</table>`;
  const parts = scale.inColumns ? halves(groups) : [groups];
  const tables = parts.map((part, i) => table(part, parts.length === 1 ? name : `${name} (${i + 1}/2)`));
  return `${known ? key : ''}${tables.length === 1 ? tables[0] : `<div class="columns">${tables.join('\n')}</div>`}`;
}

/** Groups in two columns of much the same height, in their order; in one where there are few. */
function halves(groups: ListRow[][]): ListRow[][][] {
  const rows = (part: readonly ListRow[][]) => part.reduce((sum, group) => sum + group.length, 0);
  const splits = groups.slice(1).map((_, i) => [groups.slice(0, i + 1), groups.slice(i + 1)] as const);
  const [best] = splits.sort((a, b) => Math.max(...a.map(rows)) - Math.max(...b.map(rows)));
  return best === undefined || rows(groups) < 12 ? [groups] : [...best];
}

/** Width of a plot on the narrowest screen, and of the letters on its axis, in pixels. */
const [narrowest, letters] = [84, 13];

/** Which labels of an axis fit on the narrowest screen: each second, third ... of them, so that they stand evenly. */
function fewTicks(ticks: readonly { at: number; text: string }[]): ReadonlySet<number> {
  const evenly = (step: number) => ticks.map((_, i) => i).filter((i) => i % step === 0);
  const room = (chosen: readonly number[]) =>
    chosen.slice(1).every((i, before) => {
      const [a, b] = [ticks[chosen[before]!]!, ticks[i]!];
      const apart = ((b.at - a.at) / 100) * narrowest;
      return apart >= (textWidth(a.text, letters) + textWidth(b.text, letters)) / 2 + 4;
    });
  const steps = ticks.map((_, i) => i + 1);
  // Rather a step that reaches the last one.
  const last = (step: number) => (ticks.length - 1) % step === 0;
  const step = steps.find((s) => last(s) && room(evenly(s))) ?? steps.find((s) => room(evenly(s))) ?? 1;
  return new Set(evenly(step));
}
