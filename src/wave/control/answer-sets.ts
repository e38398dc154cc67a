import type { Codebook } from '../../codebook/index.js';
import { modelSet, type SetDifference, type SetName } from '../../disclosure/index.js';
import { relationName, sqlName, type Warehouse } from '../../warehouse/index.js';
import type { ModelRun } from '../models/facts.js';

/** Respondents that means of the variables are computed over, as a condition on a row. */
interface AnswerSet {
  name: SetName;
  variables: readonly string[];
  condition: string;
  /** What its means are given by; '' for all at once only. */
  grouping: string;
}

/**
 * How many respondents are in one only of two sets that means of the same variable are computed over: those who answered
 * it (the tables), the complete cases of a scale, a model's cases; of all, and in each group of a model.
 * @param tableWeight weight of the tables; who has none is in none of them
 */
export async function setDifferences(
  warehouse: Warehouse,
  relation: string,
  scales: Codebook['scales'],
  runs: readonly ModelRun[],
  tableWeight: string | null,
): Promise<SetDifference[]> {
  const derived: AnswerSet[] = [
    ...scales.map(
      (scale): AnswerSet => ({
        name: `items:${scale.name}`,
        variables: scale.items,
        condition: scale.items.map(has).join(' and '),
        grouping: '',
      }),
    ),
    ...runs.map(({ facts, all, any, weight }): AnswerSet => {
      const parts = [
        ...all.map(has),
        ...(any.length === 0 ? [] : [`(${any.map(has).join(' or ')})`]),
        ...weighted(weight),
      ];
      const condition = parts.length === 0 ? 'true' : parts.join(' and ');
      return { name: modelSet(facts), variables: facts.observed, condition, grouping: facts.grouping };
    }),
  ];
  const names = [...new Set(derived.flatMap((set) => set.variables))].sort();
  const sets: AnswerSet[] = [
    ...names.map(
      (name): AnswerSet => ({
        name: `table:${name}`,
        variables: [name],
        condition: [has(name), ...weighted(tableWeight)].join(' and '),
        grouping: '',
      }),
    ),
    ...derived,
  ];
  const pairs = sets.flatMap((second, s) =>
    second.name.startsWith('table:')
      ? []
      : sets
          .slice(0, s)
          .filter((first) => first.variables.some((name) => second.variables.includes(name)))
          .map((first) => ({ first, second })),
  );
  const found: SetDifference[] = [];
  for (const grouping of new Set(['', ...derived.map((set) => set.grouping)])) {
    const own = pairs.filter(
      ({ first, second }) =>
        grouping === '' ||
        (second.grouping === grouping && (first.grouping === grouping || first.name.startsWith('table:'))),
    );
    if (own.length === 0) continue;
    const counts = own.map(
      ({ first, second }, i) =>
        `count(*) filter (coalesce(${first.condition}, false) <> coalesce(${second.condition}, false))::double as d${i}`,
    );
    const by = grouping === '' ? `''` : `cast(${sqlName(grouping)} as varchar)`;
    const rows = await warehouse.all<Record<string, number | string>>(
      `select ${by} as g, ${counts.join(', ')} from ${relationName(relation)}
       ${grouping === '' ? '' : `where ${has(grouping)}`} group by all order by g`,
    );
    for (const row of rows) {
      own.forEach(({ first, second }, i) => {
        found.push({
          first: first.name,
          second: second.name,
          group: String(row.g),
          n: row[`d${i}`] as number,
        });
      });
    }
  }
  return found;
}

const has = (name: string) => `${sqlName(name)} is not null`;
const weighted = (weight: string | null) => (weight === null ? [] : [`${sqlName(weight)} > 0`]);
