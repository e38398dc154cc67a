import { fault } from '../../errors/index.js';
import {
  chiSquareUpperTail,
  crossProduct,
  inverseSymmetric,
  multiply,
  multiplyTransposed,
  solve,
  symmetricEigen,
} from '../../stats/index.js';
import { weightedProblem } from '../estimators/fit-weighted.js';
import { GroupModel } from '../model/group-model.js';
import type { MomentKind } from '../ordered/moments.js';
import type { NestedTest, SemResult } from '../result.js';
import { freeDirections } from './covariance.js';

/**
 * Chi-square difference of nested models fitted by WLSMV. The difference of the uncorrected statistics is distributed
 * as a weighted sum of df chi-squares whose weights are the roots of (A P^-1 A')^-1 A V A', P = Delta' W Delta and V the
 * sandwich covariance matrix of the free model, A the Jacobian of the restrictions (Satorra 2000, in Heijmans et al.,
 * Innovations in Multivariate Statistical Analysis, eq. 22-24); scaled and shifted to a chi-square's mean and variance
 * (Asparouhov & Muthen 2006, 2010). A need not be known in parameters: the restricted model's moments move in a part of
 * the directions of the free one's, and A spans the others (the least-squares projection of its Delta on the free one's).
 * @throws LV-SEM-NESTED when the models have other variables or groups, or stand on no solution
 */
export function scaledShiftedDifference(restricted: SemResult, free: SemResult): NestedTest {
  const df = restricted.fit.df! - free.fit.df!;
  const large = momentDirections(free);
  const small = momentDirections(restricted);
  const order = large.keys.map((key) => small.keys.indexOf(key));
  const sameGroups = free.groups.every(({ label }, g) => restricted.groups[g]?.label === label);
  if (!sameGroups || order.includes(-1) || order.length !== small.keys.length) {
    notNested('the models have other variables, covariates or groups');
  }
  const q = large.columns;
  const m = order.length;
  const delta = large.jacobian;
  const delta0 = Float64Array.from({ length: m * small.columns }, (_, at) => {
    const row = order[Math.floor(at / small.columns)]!;
    return small.jacobian[row * small.columns + (at % small.columns)]!;
  });
  const h = solve(
    crossProduct(delta, delta, m, q, q),
    q,
    crossProduct(delta, delta0, m, q, small.columns),
    small.columns,
  );
  const p = inverseSymmetric(large.curvature, q);
  if (h === null || p === null) notNested('the information of the free model is singular');
  // The df directions that the restricted model leaves out: those of the smallest roots of H H'.
  const { vectors } = symmetricEigen(multiplyTransposed(h, h, q, small.columns, q), q);
  const a = Float64Array.from({ length: df * q }, (_, at) => vectors[(at % q) * q + Math.floor(at / q)]!);
  const ap = multiply(a, p, df, q, q);
  const middle = inverseSymmetric(multiplyTransposed(ap, a, df, q, df), df);
  if (middle === null) notNested('the restrictions cannot be told apart');
  const spread = multiplyTransposed(multiply(ap, large.meat, df, q, q), ap, df, q, df);
  const u = multiply(middle, spread, df, df, df);
  let trace = 0;
  let square = 0;
  for (let i = 0; i < df; i++) {
    trace += u[i * df + i]!;
    for (let j = 0; j < df; j++) square += u[i * df + j]! * u[j * df + i]!;
  }
  const scale = Math.sqrt(df / square);
  const difference = restricted.fit.chisq! - free.fit.chisq!;
  const chisq = scale * difference + df - scale * trace;
  return { chisq, df, pvalue: chiSquareUpperTail(Math.max(chisq, 0), df), method: 'satorra-2000' };
}

/** Delta of all groups at the estimates, in the directions that the `==` lines leave free, with its products. */
function momentDirections({ table, constraints, theta, firstStage, moments }: SemResult): {
  keys: string[];
  jacobian: Float64Array;
  columns: number;
  /** Sum over groups of n Delta' W Delta, and of n Delta' W Gamma W Delta. */
  curvature: Float64Array;
  meat: Float64Array;
} {
  if (firstStage === undefined) notNested('one model has no ordered items');
  const models = firstStage.map((_, g) => new GroupModel(table, g + 1));
  const problem = weightedProblem({ table, constraints, models }, firstStage, false);
  problem.value(theta);
  const free = freeDirections(constraints, theta);
  const q = table.slots;
  const columns = free?.columns ?? q;
  const keys: string[] = [];
  const rows: number[] = [];
  const curvature = new Float64Array(columns * columns);
  const meat = new Float64Array(columns * columns);
  firstStage.forEach(({ n, kinds, gamma }, g) => {
    const m = kinds.length;
    const own = problem.jacobian(g);
    const delta = free === null ? own : multiply(own, free.vectors, m, q, columns);
    const { weights } = problem.groups[g]!;
    const weighted = delta.map((x, k) => x * weights[Math.floor(k / columns)]!);
    const parts = crossProduct(delta, weighted, m, columns, columns);
    const spread = crossProduct(weighted, multiply(gamma, weighted, m, m, columns), m, columns, columns);
    for (let c = 0; c < columns * columns; c++) {
      curvature[c]! += n * parts[c]!;
      meat[c]! += n * spread[c]!;
    }
    for (const x of delta) rows.push(x);
    const { names } = moments[g]!.sample;
    keys.push(...kinds.map((kind) => `${g} ${momentKey(kind, names)}`));
  });
  return { keys, jacobian: Float64Array.from(rows), columns, curvature, meat };
}

/** A moment's name, whatever the order of the variables. */
function momentKey(kind: MomentKind, names: readonly string[]): string {
  const name = names[kind.i]!;
  switch (kind.kind) {
    case 'threshold':
      return `${name}|${kind.k}`;
    case 'slope':
      return `${name}~${names[kind.x]}`;
    case 'covariance':
      return [name, names[kind.j]!].sort().join('~~');
    default:
      return `${kind.kind} ${name}`;
  }
}

function notNested(found: string): never {
  return fault({
    code: 'LV-SEM-NESTED',
    what: 'the two models cannot be compared by a scaled and shifted chi-square difference',
    found,
    expected: 'nested models of the same variables and groups',
  });
}
