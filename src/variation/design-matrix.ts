import { fault } from '../errors/index.js';
import { shownSome } from '../ingest/index.js';

/** A covariate a row: numbers, or categories with their names. */
export type Covariate =
  | { name: string; kind: 'number'; values: ArrayLike<number> }
  | { name: string; kind: 'category'; values: readonly (string | number)[] };

/** Fixed effects: intercept first, then each covariate's columns. */
export interface DesignMatrix {
  /** As R names them: (Intercept), a number's own name, variable and category together. */
  terms: string[];
  /** The covariate that a term is of; null for the intercept. */
  variables: (string | null)[];
  /** n x p, row by row. */
  x: Float64Array;
  p: number;
}

/** Codes as numbers by size, texts by letter; numbers before texts. */
export const byCode = (a: string | number, b: string | number): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return a < b ? -1 : a > b ? 1 : 0;
};

/**
 * The design matrix with treatment contrasts: of each category but the first (the reference), 1 where a row has it.
 * @throws LV-VARIATION-COVARIATE where a covariate has one value only
 */
export function designMatrix(n: number, covariates: readonly Covariate[]): DesignMatrix {
  const columns: { term: string; variable: string | null; column: ArrayLike<number> }[] = [
    { term: '(Intercept)', variable: null, column: new Float64Array(n).fill(1) },
  ];
  for (const covariate of covariates) {
    const { name } = covariate;
    const distinct = new Set<string | number>(Array.from(covariate.values as ArrayLike<string | number>));
    if (distinct.size < 2)
      fault({
        code: 'LV-VARIATION-COVARIATE',
        place: { variable: name },
        what: 'a covariate has one value only in the rows that are used',
        found: distinct.size === 0 ? 'none' : shownSome([...distinct], 1),
        remedy: 'leave it out',
      });
    if (covariate.kind === 'number') {
      columns.push({ term: name, variable: name, column: covariate.values });
      continue;
    }
    for (const category of [...distinct].sort(byCode).slice(1))
      columns.push({
        term: `${name}${category}`,
        variable: name,
        column: Float64Array.from(covariate.values, (v) => (v === category ? 1 : 0)),
      });
  }
  const p = columns.length;
  const x = new Float64Array(n * p);
  columns.forEach(({ column }, j) => {
    for (let i = 0; i < n; i++) x[i * p + j] = column[i]!;
  });
  return { terms: columns.map((c) => c.term), variables: columns.map((c) => c.variable), x, p };
}
