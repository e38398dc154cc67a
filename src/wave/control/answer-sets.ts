import type { Codebook } from '../../codebook/index.js';
import { modelSet, type SetDifference, type SetName } from '../../disclosure/index.js';
import { countInOneOnly, type RowSet, type Warehouse } from '../../warehouse/index.js';
import type { ModelRun } from '../models/facts.js';

/** Respondents that means of the variables are computed over. */
interface AnswerSet {
  name: SetName;
  variables: readonly string[];
  rows: RowSet;
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
        rows: { all: scale.items, any: [], weight: null },
        grouping: '',
      }),
    ),
    ...runs.map(
      ({ facts, all, any, weight }): AnswerSet => ({
        name: modelSet(facts),
        variables: facts.observed,
        rows: { all, any, weight },
        grouping: facts.grouping,
      }),
    ),
  ];
  const names = [...new Set(derived.flatMap((set) => set.variables))].sort();
  const sets: AnswerSet[] = [
    ...names.map(
      (name): AnswerSet => ({
        name: `table:${name}`,
        variables: [name],
        rows: { all: [name], any: [], weight: tableWeight },
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
    const counted = await countInOneOnly(
      warehouse,
      relation,
      own.map(({ first, second }) => ({ first: first.rows, second: second.rows })),
      grouping === '' ? null : grouping,
    );
    for (const { group, n } of counted) {
      own.forEach(({ first, second }, i) => {
        found.push({ first: first.name, second: second.name, group, n: n[i]! });
      });
    }
  }
  return found;
}
