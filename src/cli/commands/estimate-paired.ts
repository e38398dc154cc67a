import { FaultError } from '../../errors/index.js';
import type { PairedRow } from '../../estimate/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { type Code, differenceView, isNumericType, type Warehouse } from '../../warehouse/index.js';
import { textTable } from '../output.js';
import type { Pair } from './estimate-options.js';

/** The relation with a column for each pair, that holds after less before; the relation itself without pairs. */
export async function withDifferences(
  warehouse: Warehouse,
  relation: string,
  pairs: readonly Pair[],
): Promise<string> {
  if (pairs.length === 0) return relation;
  const types = await warehouse.describe(relation);
  const texts = pairs.flatMap(({ before, after }) =>
    [before, after].filter((name) => !numeric(types.find((c) => c.name === name)?.type)),
  );
  if (texts.length > 0) {
    throw new FaultError(
      [...new Set(texts)].map((name) => ({
        code: 'LV-ESTIMATE-NOT-NUMERIC',
        place: { variable: name },
        what: 'a paired change is of numbers, and this variable holds none',
        remedy: 'name a number, or give the answers numeric codes',
      })),
    );
  }
  await differenceView(warehouse, relation, pairs, 'paired_values');
  return 'paired_values';
}

const numeric = (type: string | undefined) =>
  type !== undefined && (type === 'BOOLEAN' || isNumericType(type));

/** A paired change with its fields by name, and the labels of its groups. */
export function pairedJson(
  row: PairedRow,
  pairs: readonly Pair[],
  variables: ReadonlyMap<string, SourceVariable>,
) {
  const { before, after } = pairs.find(({ column }) => column === row.variable)!;
  const { variable: _, group, ranks, method: __, reason, ...numbers } = row;
  const labels = Object.entries(group).flatMap(([name, code]: [string, Code]) => {
    const found = variables.get(name)?.valueLabels.find((l) => l.value === code)?.label;
    return found === undefined ? [] : [[name, found]];
  });
  return {
    before,
    after,
    group,
    ...(labels.length === 0 ? {} : { group_label: Object.fromEntries(labels) as Record<string, string> }),
    ...numbers,
    higher: ranks?.higher ?? null,
    lower: ranks?.lower ?? null,
    same: ranks?.same ?? null,
    signed_rank: ranks?.v ?? null,
    signed_rank_p: ranks?.p ?? null,
    signed_rank_exact: ranks?.exact ?? null,
    rank_biserial: ranks?.rankBiserial ?? null,
    rank_biserial_ci_lower: ranks?.ci[0] ?? null,
    rank_biserial_ci_upper: ranks?.ci[1] ?? null,
    reason: reason === '' ? null : reason,
  };
}

export type PairedJson = ReturnType<typeof pairedJson>;

/** The table for people: mean change with its test, and the ranks. */
export function pairedText(rows: readonly PairedJson[], level: number): string {
  const fixed = (x: number | null, decimals = 3) => (x === null ? '-' : x.toFixed(decimals));
  const interval = (low: number | null, high: number | null) =>
    low === null ? '' : ` [${fixed(low, 2)}, ${fixed(high, 2)}]`;
  const p = (x: number | null) => (x === null ? '' : x < 0.0001 ? ', p < 0.0001' : `, p = ${x.toFixed(4)}`);
  const cells = rows.map((row) => {
    const group = Object.entries(row.group).map(
      ([name, code]) => `${name} = ${row.group_label?.[name] ?? code}`,
    );
    return [
      `${row.after} less ${row.before}`,
      group.join(', ') || 'all',
      String(row.n),
      fixed(row.estimate),
      row.ci_lower === null ? '-' : `${fixed(row.ci_lower)} to ${fixed(row.ci_upper)}`,
      row.t === null ? '-' : `t(${row.df}) = ${fixed(row.t, 2)}${p(row.p_value)}`,
      `${fixed(row.dz, 2)}${interval(row.dz_ci_lower, row.dz_ci_upper)}`,
      row.signed_rank === null
        ? '-'
        : `V = ${row.signed_rank}${p(row.signed_rank_p)}${row.signed_rank_exact ? ' (exact)' : ''}`,
      `${fixed(row.rank_biserial, 2)}${interval(row.rank_biserial_ci_lower, row.rank_biserial_ci_upper)}`,
      row.higher === null ? '-' : `${row.higher}/${row.same}/${row.lower}`,
      row.reason ?? '',
    ];
  });
  const header = [
    'change of',
    'group',
    'pairs',
    'mean change',
    `${100 * level} % interval`,
    'paired t',
    'dz',
    'Wilcoxon signed rank',
    'rank-biserial',
    'up/same/down',
    'note',
  ];
  const shown = (line: string[]) => line.filter((_, c) => c < 10 || cells.some((row) => row[c] !== ''));
  return textTable(shown(header), cells.map(shown));
}
