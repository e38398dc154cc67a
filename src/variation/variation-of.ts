import { fault } from '../errors/index.js';
import type { SourceVariable } from '../ingest/index.js';
import type { Cases } from '../results/index.js';
import { modelData, type Warehouse } from '../warehouse/index.js';
import { absent, asCode, isCategorical } from './columns.js';
import type { Covariate } from './design-matrix.js';
import type { VariationResult } from './result.js';
import { variation } from './variation.js';

/** Names of columns, and how their variation is asked for. */
export interface VariationRequest {
  of: string;
  /** Levels, outermost first: one to three. */
  within: readonly string[];
  covariates?: readonly string[];
  binary?: boolean;
  points?: number;
  /** Of a binary outcome: the codes that count as yes, all others as no. */
  yes?: readonly (number | string)[];
  /** Only rows that have this code in this column. */
  only?: { name: string; code: string };
}

/**
 * Variance components of a relation's rows. A row counts when it has an answer, a group at every level and every
 * covariate; the others are counted in `cases`. Text and labelled covariates are categories.
 * @param variables of the relation, with labels and declared missing codes
 * @throws LV-VARIATION-OUTCOME where the outcome is text and not binary, and what `variation` throws
 */
export async function variationOf(
  warehouse: Warehouse,
  relation: string,
  variables: readonly SourceVariable[],
  request: VariationRequest,
): Promise<VariationResult> {
  const { of, within, covariates = [], binary = false, points, yes, only } = request;
  const byName = new Map(variables.map((v) => [v.name, v]));
  const categorical = covariates.filter((name) => isCategorical(byName.get(name)!));
  const numeric = covariates.filter((name) => !categorical.includes(name));
  const codes = [...within, ...categorical, ...(binary ? [of] : []), ...(only ? [only.name] : [])];
  const data = await modelData(warehouse, relation, variables, binary ? numeric : [of, ...numeric], codes);
  const numbers = (name: string) => data.columns[data.names.indexOf(name)];
  const codesOf = (name: string) => data.codes.get(name)!.map(asCode);
  const isYes = (code: string | number | null) =>
    yes === undefined || code === null ? code : yes.includes(code) ? 1 : 0;
  const outcome = binary ? codesOf(of).map(isYes) : numbers(of);
  if (outcome === undefined)
    fault({
      code: 'LV-VARIATION-OUTCOME',
      place: { variable: of },
      what: 'the outcome holds text',
      expected: 'numbers',
      remedy: 'with two answers, take --binary for a logistic model',
    });
  const columns = {
    outcome: outcome as ArrayLike<number | string | null>,
    levels: within.map(codesOf),
    numbers: numeric.map((name) => numbers(name)!),
    categories: categorical.map(codesOf),
  };
  const asked = only === undefined ? null : codesOf(only.name).map((code) => String(code) === only.code);
  const { rows, cases } = usedRows(columns, asked);
  const pick = <T>(column: ArrayLike<T>): NonNullable<T>[] =>
    Array.from(rows, (i) => column[i] as NonNullable<T>);
  const result = variation({
    outcome: {
      name: of,
      values: pick(columns.outcome),
      labels: new Map(
        yes !== undefined ? [] : byName.get(of)!.valueLabels.map(({ value, label }) => [value, label]),
      ),
    },
    levels: within.map((name, l) => ({ name, codes: pick(columns.levels[l]!) })),
    covariates: covariates.map((name): Covariate => {
      const at = numeric.indexOf(name);
      return at >= 0
        ? { name, kind: 'number', values: pick(columns.numbers[at]!) }
        : { name, kind: 'category', values: pick(columns.categories[categorical.indexOf(name)]!) };
    }),
    binary,
    ...(points === undefined ? {} : { points }),
  });
  const { warnings, ...rest } = result;
  return { ...rest, cases, warnings };
}

function usedRows(
  columns: {
    outcome: ArrayLike<number | string | null>;
    levels: readonly ArrayLike<unknown>[];
    numbers: readonly ArrayLike<unknown>[];
    categories: readonly ArrayLike<unknown>[];
  },
  asked: readonly boolean[] | null,
): { rows: number[]; cases: Cases } {
  const total = columns.outcome.length;
  const read = asked?.filter(Boolean).length ?? total;
  const rows: number[] = [];
  const lacking = { 'missing answer': 0, 'no group': 0, 'missing covariate': 0 };
  const lacks = (list: readonly ArrayLike<unknown>[], i: number) => list.some((c) => absent(c[i]));
  for (let i = 0; i < total; i++) {
    if (asked?.[i] === false) continue;
    if (absent(columns.outcome[i])) lacking['missing answer']++;
    else if (lacks(columns.levels, i)) lacking['no group']++;
    else if (lacks(columns.numbers, i) || lacks(columns.categories, i)) lacking['missing covariate']++;
    else rows.push(i);
  }
  const left_out = Object.entries(lacking)
    .filter(([, n]) => n > 0)
    .map(([reason, n]) => ({ reason, n }));
  return { rows, cases: { read, used: rows.length, left_out } };
}
