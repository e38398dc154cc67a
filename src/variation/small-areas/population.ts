import { fault } from '../../errors/index.js';
import { shownSome } from '../../ingest/index.js';
import type { Covariate, DesignMatrix } from '../design-matrix.js';
import { byCode } from '../design-matrix.js';
import type { LevelCodes } from '../nested-levels.js';

type Code = string | number;

/** Rows of a register: units with their area and covariates, or one row an area with means. */
export interface Population {
  area: readonly Code[];
  /** Each covariate of the model, in its order and of its kind. */
  covariates: readonly Covariate[];
}

/**
 * The mean of each column of the design in each area: of the population's rows; without one, of the answers' own, which
 * are the population's where every covariate is one value in an area.
 * @returns by area, every area of the population and of the answers; null where an area has no row in the population
 * @throws LV-VARIATION-POPULATION where covariates vary within areas and no population is given, or it has categories
 * that nobody who answered has
 */
export function areaMeans(
  area: LevelCodes,
  covariates: readonly Covariate[],
  { p, x }: DesignMatrix,
  codes: readonly Code[],
  population?: Population,
): Map<Code, Float64Array | null> {
  if (population === undefined) {
    checkConstant(area, covariates);
    return meansBy(area.codes, x, p);
  }
  const n = population.area.length;
  const columns: ArrayLike<number>[] = [new Float64Array(n).fill(1)];
  covariates.forEach((covariate, c) => {
    const own = population.covariates[c]!;
    if (covariate.kind === 'number') {
      columns.push(own.values as ArrayLike<number>);
      return;
    }
    const categories = [...new Set(covariate.values)].sort(byCode);
    const strange = [...new Set(own.values as readonly Code[])].filter((v) => !categories.includes(v));
    if (strange.length > 0)
      fault({
        code: 'LV-VARIATION-POPULATION',
        place: { variable: covariate.name },
        what: 'the population has categories that nobody who answered has, so that nothing is known of them',
        found: shownSome(strange, 5),
        remedy: 'join them with others in both files',
      });
    for (const category of categories.slice(1))
      columns.push(Float64Array.from(own.values as readonly Code[], (v) => (v === category ? 1 : 0)));
  });
  const rows = new Float64Array(n * p);
  columns.forEach((column, j) => {
    for (let i = 0; i < n; i++) rows[i * p + j] = column[i]!;
  });
  const means: Map<Code, Float64Array | null> = meansBy(population.area, rows, p);
  if (!codes.some((code) => means.has(code)))
    fault({
      code: 'LV-VARIATION-POPULATION',
      place: { variable: area.name },
      what: 'no area of the answers has a row in the population',
      found: `${shownSome(codes, 3)} in the answers, ${means.size === 0 ? 'no row' : shownSome([...means.keys()], 3)} in the population`,
      expected: 'the same codes in both',
    });
  for (const code of codes) if (!means.has(code)) means.set(code, null);
  return means;
}

function meansBy(area: readonly Code[], x: Float64Array, p: number): Map<Code, Float64Array> {
  const out = new Map<Code, { n: number; sums: Float64Array }>();
  area.forEach((code, i) => {
    const at = out.get(code) ?? { n: 0, sums: new Float64Array(p) };
    at.n++;
    for (let j = 0; j < p; j++) at.sums[j]! += x[i * p + j]!;
    out.set(code, at);
  });
  return new Map([...out].map(([code, { n, sums }]) => [code, sums.map((s) => s / n)]));
}

function checkConstant(area: LevelCodes, covariates: readonly Covariate[]): void {
  for (const { name, values } of covariates) {
    const first = new Map<Code, Code>();
    const varies = area.codes.some((code, i) => {
      const before = first.get(code);
      if (before === undefined) first.set(code, values[i]!);
      return before !== undefined && before !== values[i];
    });
    if (varies)
      fault({
        code: 'LV-VARIATION-POPULATION',
        place: { variable: name },
        what: `a covariate varies within areas of '${area.name}', and the population's means are not given`,
        expected: 'a register with a row for each unit, or for each area with means',
        remedy: '--population FILE with the same columns',
      });
  }
}
