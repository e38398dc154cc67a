import { fault } from '../../errors/index.js';
import { inverseSymmetric, normalCdf, normalDensity, solve } from '../../stats/index.js';
import type { GroupModel } from '../model/group-model.js';
import { categoriesOf } from '../ordered/moments.js';
import type { SemResult } from '../result.js';

/** An item as it depends on the latent variables: answers (codes) between thresholds, or a value. */
interface Item {
  loadings: Float64Array;
  intercept: number;
  sd: number;
  /** Limits of the answer categories, infinite at the ends; null for a continuous item. */
  limits: Float64Array | null;
  column: Float64Array;
}

/**
 * Scores from ordered items: for each case the latent values with the greatest posterior density under the model
 * (`regression`; Bock & Aitkin 1981; Muraki & Engelhard 1985), or the greatest likelihood (`bartlett`; infinite, and so
 * missing, for cases with only lowest or highest answers). Newton's method; probit items are log-concave.
 */
export function orderedScores(
  result: SemResult,
  model: GroupModel,
  columns: readonly Float64Array[],
  method: 'regression' | 'bartlett',
): Float64Array[] {
  const { p, m, c, means } = model;
  const k = m - p;
  const items = itemsOf(result, model, columns);
  const n = columns[0]?.length ?? 0;
  const out = Array.from({ length: k }, () => new Float64Array(n).fill(Number.NaN));
  const covariance = Float64Array.from(
    { length: k * k },
    (_, at) => c[(p + Math.floor(at / k)) * m + p + (at % k)]!,
  );
  const prior = method === 'regression' ? inverseSymmetric(covariance, k) : new Float64Array(k * k);
  if (prior === null)
    fault({ code: 'LV-SEM-SCORES', what: 'the covariance matrix of the latent variables is singular' });
  const centre = means.slice(p, m);
  for (let row = 0; row < n; row++) {
    if (items.some(({ column }) => Number.isNaN(column[row]!))) continue;
    const found = mode(items, row, centre, prior, k);
    found?.forEach((x, f) => {
      out[f]![row] = x;
    });
  }
  return out;
}

function itemsOf(result: SemResult, model: GroupModel, columns: readonly Float64Array[]): Item[] {
  const { p, m, a, s, intercepts } = model;
  const { observed } = result.table.variables;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      if (a[i * m + j] === 0 && (i === j || s[i * m + j] === 0)) continue;
      fault({
        code: 'LV-SEM-SCORES',
        what: 'scores from ordered items are there for items that depend on latent variables only',
        found: `a path or residual covariance of '${observed[i]}' and '${observed[j]}'`,
      });
    }
  }
  return observed.map((name, i): Item => {
    const thresholds = result.table.rows.filter(
      (r) => r.op === '|' && r.lhs === name && r.group === 1,
    ).length;
    const item = {
      loadings: a.slice(i * m + p, i * m + m),
      intercept: intercepts[i]!,
      sd: Math.sqrt(s[i * m + i]!),
    };
    if (thresholds === 0) return { ...item, limits: null, column: columns[i]! };
    const categories = categoriesOf([columns[i]!]);
    if (categories.length !== thresholds + 1) {
      fault({
        code: 'LV-SEM-SCORES',
        place: { variable: name },
        what: 'the answers to score do not have the categories of the model',
        found: `${categories.length} different answers`,
        expected: `${thresholds + 1}`,
        remedy: 'score all cases of the group at once',
      });
    }
    const limits = Float64Array.from({ length: thresholds + 2 }, (_, t) =>
      t === 0
        ? Number.NEGATIVE_INFINITY
        : t > thresholds
          ? Number.POSITIVE_INFINITY
          : model.threshold(i, t - 1),
    );
    const column = columns[i]!.map((x) => (Number.isNaN(x) ? x : categories.indexOf(x)));
    return { ...item, limits, column };
  });
}

/** Log density of an item's answer and its first two derivatives by the item's mean. */
function itemTerm(
  item: Item,
  row: number,
  eta: Float64Array,
): { value: number; first: number; second: number } {
  let mean = item.intercept;
  for (let f = 0; f < eta.length; f++) mean += item.loadings[f]! * eta[f]!;
  const x = item.column[row]!;
  const { limits, sd } = item;
  if (limits === null) {
    const z = (x - mean) / sd;
    return { value: -0.5 * z * z, first: z / sd, second: -1 / (sd * sd) };
  }
  const low = (limits[x]! - mean) / sd;
  const high = (limits[x + 1]! - mean) / sd;
  // In the upper tail the difference of upper tails keeps the digits.
  const share = low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);
  const [a, b] = [normalDensity(low), normalDensity(high)];
  const slope = (b - a) / share / sd;
  const bend =
    ((Number.isFinite(high) ? high * b : 0) - (Number.isFinite(low) ? low * a : 0)) / share / sd ** 2;
  return { value: Math.log(share), first: -slope, second: -bend - slope * slope };
}

/** The mode by Newton's method with step halving; null when there is none. */
function mode(
  items: readonly Item[],
  row: number,
  centre: Float64Array,
  prior: Float64Array,
  k: number,
): Float64Array | null {
  const at = (eta: Float64Array) => {
    let value = 0;
    const gradient = new Float64Array(k);
    const hessian = Float64Array.from(prior);
    for (let f = 0; f < k; f++) {
      for (let g = 0; g < k; g++) {
        const pull = prior[f * k + g]! * (eta[g]! - centre[g]!);
        gradient[f]! -= pull;
        value -= 0.5 * (eta[f]! - centre[f]!) * pull;
      }
    }
    for (const item of items) {
      const term = itemTerm(item, row, eta);
      value += term.value;
      for (let f = 0; f < k; f++) {
        gradient[f]! += term.first * item.loadings[f]!;
        for (let g = 0; g < k; g++)
          hessian[f * k + g]! -= term.second * item.loadings[f]! * item.loadings[g]!;
      }
    }
    return { value, gradient, hessian };
  };
  let eta = Float64Array.from(centre);
  let now = at(eta);
  for (let step = 0; step < 60; step++) {
    const move = solve(now.hessian, k, now.gradient);
    if (move === null) return null;
    let size = 1;
    let next = eta.map((x, f) => x + move[f]!);
    let then = at(next);
    while (!(then.value >= now.value - 1e-12) && size > 1e-4) {
      size /= 2;
      next = eta.map((x, f) => x + size * move[f]!);
      then = at(next);
    }
    eta = next;
    now = then;
    if (move.every((x) => Math.abs(x * size) < 1e-9)) return eta.every((x) => Math.abs(x) < 1e3) ? eta : null;
  }
  return null;
}
