import type { LikertRow, LikertScale, LikertSegment } from '../../../figures/index.js';
import { textOn } from '../../../figures/index.js';
import type { Language } from '../../../results/index.js';
import { reportTexts } from '../../texts/index.js';
import { escapeHtml } from '../escape.js';
import { placer } from './place.js';

/**
 * A Likert battery laid out as a table with a bar in each row, from the data of its specification: the statement over
 * its bars, the sum, those without an answer, and n at the right.
 */
export function likertTable(
  { rows, segments, scale }: { rows: LikertRow[]; segments: LikertSegment[]; scale: LikertScale },
  name: string,
  language: Language,
): string {
  const t = reportTexts(language);
  const at = placer(scale.low, scale.high);
  const grouped = rows.some(({ row }) => row === 'heading');
  const columns = scale.missing === null ? 4 : 5;
  const statement = (label: string) =>
    `<tr class="st"><th scope="rowgroup" colspan="${columns}">${escapeHtml(label)}</th></tr>`;
  const line = (row: LikertRow, i: number): string => {
    if (row.row === 'heading') return statement(row.label);
    const head = grouped ? `<th scope="row">${escapeHtml(row.label)}</th>` : '<td class="gap"></td>';
    const numbers = `<td class="sum">${escapeHtml(row.sum)}</td>${scale.missing === null ? '' : `<td class="miss">${escapeHtml(row.missing)}</td>`}<td class="n">${escapeHtml(row.n)}</td>`;
    const bar =
      row.row === 'absent'
        ? escapeHtml(row.word)
        : barOf(
            segments.filter((s) => s.at === i),
            at,
          );
    const own = `<tr class="row${row.bold ? ' all' : ''}">${head}<td class="plot">${bar}</td>${numbers}</tr>`;
    return grouped ? own : `${statement(row.label)}${own}`;
  };
  const groups: string[][] = [];
  for (const [i, row] of rows.entries()) {
    if (!grouped || row.row === 'heading' || groups.length === 0) groups.push([]);
    groups.at(-1)!.push(line(row, i));
  }
  const key = scale.answers
    .map(
      ({ label, colour }) =>
        `<span><i class="sw" style="background:${colour}"></i>${escapeHtml(label)}</span>`,
    )
    .join('');
  return `<p class="key" aria-hidden="true">${key}</p><table class="rows likert" style="--zero:${at(0)}%"><caption>${escapeHtml(name)}</caption>
<thead><tr><th scope="col"><span class="vh">${escapeHtml(t.group)}</span></th><th scope="col" class="axis"><span class="vh">${escapeHtml(t.answersInOrder)}</span></th><th scope="col" class="sum">${escapeHtml(scale.sum)}</th>${scale.missing === null ? '' : `<th scope="col" class="miss">${escapeHtml(scale.missing)}</th>`}<th scope="col" class="n">n</th></tr></thead>
${groups.map((group) => `<tbody>${group.join('\n')}</tbody>`).join('\n')}
</table>`;
}

function barOf(segments: readonly LikertSegment[], at: (value: number) => number): string {
  const percent = (value: number) => `${Number(value.toFixed(2))}%`;
  const part = ({ start, end, colour, text, place }: LikertSegment) =>
    `<i style="left:${percent(at(start))};width:${percent(at(end) - at(start))};background:${colour}${place === 'inside' ? `;color:${textOn(colour)}` : ''}">${place === 'inside' ? `<b class="in${text.length > 1 ? ' two' : ''}">${text}</b>` : place === 'above' ? `<b class="up">${text}</b>` : ''}</i>`;
  const list = (where: 'before' | 'after', style: string) => {
    const small = segments.filter(({ place }) => place === where);
    return small.length === 0
      ? ''
      : `<b style="${style}">${small.map(({ text }) => text).join('\u2002')}</b>`;
  };
  const before = list('before', `right:calc(${percent(100 - at(segments[0]!.start))} + 6px)`);
  const after = list('after', `left:calc(${percent(at(segments.at(-1)!.end))} + 6px)`);
  const said = segments.map(({ answer, text }) => `${answer} ${text}\u00a0%`).join(', ');
  return `<span class="bar" aria-hidden="true">${segments.map(part).join('')}${before}${after}</span><span class="vh">${escapeHtml(said)}</span>`;
}
