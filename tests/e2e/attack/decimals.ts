import type { ResultRow } from '../../../src/results/index.js';
import { groupBy, stepOf } from './table.js';
import type { Respondent, Wave } from './wave.js';

const weighted = new Set(['proportion', 'mean', 'top_two']);
const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));

/**
 * Published shares and means in full of groups that hold respondents of withheld groups with no weight in common: whole
 * numbers of respondents could be found behind them. In words.
 */
export function inFull({ rows, respondents }: Wave): { read: number; found: string[] } {
  const found: string[] = [];
  let read = 0;
  for (const [variable, own] of groupBy(
    rows.filter((row) => weighted.has(row.statistic)),
    (row) => row.variable,
  )) {
    const answered = respondents.filter((r) => r.values[variable] != null);
    const hidden = groupBy(
      own.filter((row) => row.suppressed && row.group_variable !== ''),
      groupKey,
    );
    const members = new Map([...hidden].map(([key, [row]]) => [key, answered.filter((r) => isIn(r, row!))]));
    const shown = groupBy(
      own.filter((row) => !row.suppressed),
      groupKey,
    );
    for (const [first, ...more] of shown.values()) {
      const full = [first!, ...more].filter((row) => stepOf(row) === 0);
      read += 1 + more.length;
      if (full.length === 0) continue;
      // By grouping, the weights of each withheld group's members who are in this one.
      const inside = groupBy(
        [...members].map(([key, list]) => ({
          by: `${hidden.get(key)![0]!.respondent_group} ${hidden.get(key)![0]!.group_variable}`,
          weights: new Set(list.filter((r) => isIn(r, first!)).map((r) => r.weight.toPrecision(9))),
        })),
        ({ by }) => by,
      );
      for (const [by, sets] of inside) {
        const some = sets.map((s) => s.weights).filter((w) => w.size > 0);
        const alone = some.filter((w) =>
          some.every((other) => other === w || ![...w].some((x) => other.has(x))),
        );
        if (some.length > 1 && alone.length > 0)
          found.push(`${variable} of ${groupKey(first!)} in full, withheld in it:${by} (${some.length})`);
      }
    }
  }
  return { read, found };
}

const groupKey = (row: ResultRow) => [row.respondent_group, row.group_variable, row.group_value].join(' ');

function isIn(r: Respondent, { respondent_group, group_variable, group_value }: ResultRow): boolean {
  if (respondent_group !== '' && r.group !== respondent_group) return false;
  return group_variable === '' || text(r.values[group_variable]) === group_value;
}
