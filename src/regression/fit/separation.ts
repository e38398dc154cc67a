import { fault } from '../../errors/index.js';
import type { ModelData } from '../model/build.js';
import type { RegressionFamily } from '../request.js';

const remedy = 'join the category with a like one, or leave the predictor out';

/** Smallest and largest outcome that makes a coefficient infinite where a whole category has it; NaN where none does. */
function ends(data: ModelData, family: RegressionFamily): [number, number] {
  if (family === 'poisson') return [0, Number.NaN];
  return [0, family === 'ordered' ? data.levels!.length - 1 : 1];
}

/**
 * Stops a model where a category (or a cell of an interaction) has one answer alone: no finite coefficient fits it best
 * (Albert & Anderson 1984).
 * @throws LV-REGRESSION-SEPARATION, with variable and category
 */
export function checkCategories(data: ModelData, family: RegressionFamily): void {
  if (family === 'linear') return;
  const [low, high] = ends(data, family);
  const { variables, terms } = data.columns;
  for (const term of terms) {
    const own = term.map((v) => variables[v]!);
    if (own.some((variable) => variable.kind !== 'categorical')) continue;
    const found = new Map<string, { least: number; most: number; n: number; codes: string[] }>();
    for (let i = 0; i < data.y.length; i++) {
      const codes = own.map((v) => (v.kind === 'categorical' ? v.shown[v.at[i]!]! : ''));
      const key = JSON.stringify(codes);
      const cell = found.get(key) ?? {
        least: Number.POSITIVE_INFINITY,
        most: Number.NEGATIVE_INFINITY,
        n: 0,
        codes,
      };
      cell.least = Math.min(cell.least, data.y[i]!);
      cell.most = Math.max(cell.most, data.y[i]!);
      cell.n += data.cells.cells.n[i]!;
      found.set(key, cell);
    }
    for (const { least, most, n, codes } of found.values()) {
      if (!(least === most && (least === low || least === high))) continue;
      const answer = data.levels === null ? least : data.levels[least]!;
      fault({
        code: 'LV-REGRESSION-SEPARATION',
        place: { variable: own.map((v) => v.name).join(':') },
        what: `${n === 1 ? 'the only one' : `all ${n}`} with ${own.map((v, k) => `${v.name} = ${codes[k]}`).join(' and ')} ${n === 1 ? 'has' : 'have'} the outcome ${answer}, so the coefficient is infinite`,
        remedy,
      });
    }
  }
}

/**
 * Stops a model whose search went on without end, and names what tells the outcomes apart: a number with a limit
 * between them, or the predictors whose part in the linear predictor grew without bound.
 * @param parts of each cell, what each term adds to the linear predictor
 * @throws LV-REGRESSION-SEPARATION
 */
export function separated(
  data: ModelData,
  family: RegressionFamily,
  parts: (cell: number, into: Float64Array) => void,
): never {
  const { variables, terms } = data.columns;
  const [low] = ends(data, family);
  for (const variable of variables) {
    if (variable.kind !== 'numeric') continue;
    const inside = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const outside = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = 0; i < data.y.length; i++) {
      const side = data.y[i]! === low ? inside : outside;
      side[0] = Math.min(side[0]!, variable.values[i]!);
      side[1] = Math.max(side[1]!, variable.values[i]!);
    }
    if (inside[1]! <= outside[0]! || outside[1]! <= inside[0]!) {
      const limit = inside[1]! <= outside[0]! ? inside[1]! : outside[1]!;
      fault({
        code: 'LV-REGRESSION-SEPARATION',
        place: { variable: variable.name },
        what: `the outcome is told without error by whether ${variable.name} is above ${limit}, so its coefficient is infinite`,
        remedy: 'leave the predictor out; it may be the outcome in other words',
      });
    }
  }
  const least = new Float64Array(terms.length).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(terms.length).fill(Number.NEGATIVE_INFINITY);
  const own = new Float64Array(terms.length);
  for (let i = 0; i < data.y.length; i++) {
    parts(i, own);
    for (let t = 0; t < terms.length; t++) {
      least[t] = Math.min(least[t]!, own[t]!);
      most[t] = Math.max(most[t]!, own[t]!);
    }
  }
  const reach = Array.from(least, (x, t) => most[t]! - x);
  const top = Math.max(...reach);
  const named = data.terms.filter((_, t) => reach[t]! > top / 4).map((names) => names.join(':'));
  return fault({
    code: 'LV-REGRESSION-SEPARATION',
    place: { variable: named.join(', ') },
    what: 'together these predictors tell some outcomes without error, so coefficients are infinite',
    remedy: 'leave one of them out, or join small categories',
  });
}
