import { fault } from '../../errors/index.js';
import {
  crossProduct,
  inverseSymmetric,
  multiply,
  multiplyTransposed,
  nullSpace,
  symmetricEigen,
} from '../../stats/index.js';
import type { Constraints } from '../model/constraints.js';
import type { ParameterTable } from '../model/parameter-table.js';

/** Basis (q x columns) of the directions that the constraints leave free at theta; the identity without any. */
export function freeDirections(
  constraints: Constraints | null,
  theta: Float64Array,
): { vectors: Float64Array; columns: number } | null {
  if (constraints === null) return null;
  return nullSpace(constraints.at(theta).jacobian, constraints.rows, theta.length);
}

/**
 * Inverse of an information matrix on the free directions, Z (Z'IZ)^-1 Z' (Aitchison & Silvey 1958); null when it is
 * singular.
 */
export function inverseInformation(
  information: Float64Array,
  table: ParameterTable,
  constraints: Constraints | null,
  theta: Float64Array,
): Float64Array | null {
  const q = table.slots;
  if (q === 0) return new Float64Array(0);
  const free = freeDirections(constraints, theta);
  if (free === null) return standardizedInverse(information, q);
  const { vectors, columns } = free;
  const inner = standardizedInverse(onFree(information, q, free), columns);
  if (inner === null) return null;
  const zi = multiply(vectors, inner, q, columns, columns);
  return multiplyTransposed(zi, vectors, q, columns, q);
}

/** `inverseInformation` where it has to exist. @throws LV-SEM-NOT-IDENTIFIED naming the parameters concerned */
export function invertInformation(
  information: Float64Array,
  table: ParameterTable,
  constraints: Constraints | null,
  theta: Float64Array,
): Float64Array {
  return (
    inverseInformation(information, table, constraints, theta) ??
    notIdentified(information, table, constraints, theta)
  );
}

/** Whether an information matrix leaves a free direction without information. */
export function isSingular(
  information: Float64Array,
  table: ParameterTable,
  constraints: Constraints | null,
  theta: Float64Array,
): boolean {
  return inverseInformation(information, table, constraints, theta) === null;
}

function onFree(
  information: Float64Array,
  q: number,
  { vectors, columns }: { vectors: Float64Array; columns: number },
): Float64Array {
  return crossProduct(vectors, multiply(information, vectors, q, q, columns), q, columns, columns);
}

/** Inverts after scaling to unit diagonal, so that units of measurement do not decide what counts as singular. */
function standardizedInverse(a: Float64Array, n: number): Float64Array | null {
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const d = a[i * n + i]!;
    if (!(d > 0)) return null;
    scale[i] = 1 / Math.sqrt(d);
  }
  const scaled = a.map((x, k) => x * scale[Math.floor(k / n)]! * scale[k % n]!);
  const inverse = inverseSymmetric(scaled, n, 1e-10);
  return inverse === null ? null : inverse.map((x, k) => x * scale[Math.floor(k / n)]! * scale[k % n]!);
}

/** LV-SEM-NOT-IDENTIFIED, naming the parameters in the direction without information. */
export function notIdentified(
  whole: Float64Array,
  table: ParameterTable,
  constraints: Constraints | null,
  theta: Float64Array,
): never {
  const free = freeDirections(constraints, theta);
  const information = free === null ? whole : onFree(whole, table.slots, free);
  const n = free?.columns ?? table.slots;
  const scaled = information.map((x, k) => {
    const d = information[Math.floor(k / n) * (n + 1)]! * information[(k % n) * (n + 1)]!;
    return d > 0 ? x / Math.sqrt(d) : Math.floor(k / n) === k % n ? 0 : 0;
  });
  const { vectors } = symmetricEigen(scaled, n);
  const weight = new Float64Array(table.slots);
  for (let i = 0; i < table.slots; i++) {
    if (free === null) weight[i] = Math.abs(vectors[i * n]!);
    else {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += free.vectors[i * n + k]! * vectors[k * n]!;
      weight[i] = Math.abs(sum);
    }
  }
  const concerned = [...weight.keys()]
    .filter((i) => weight[i]! > 0.15)
    .sort((a, b) => weight[b]! - weight[a]!)
    .slice(0, 6)
    .map((slot) => {
      const row = table.rows.find((r) => r.slot === slot)!;
      return `${row.lhs} ${row.op} ${row.rhs}`.trim();
    });
  fault({
    code: 'LV-SEM-NOT-IDENTIFIED',
    what: 'the model is not identified: the data cannot tell some parameters apart',
    found: `the information matrix is singular in the direction of ${concerned.join(', ')}`,
    remedy:
      soleOrderedIndicator(table) ??
      'fix one of them, or hold two equal; a latent variable needs three indicators (or two and a correlate) and a scale; a loop of effects needs an instrument for each',
  });
}

/** A latent variable of one ordered item has no variance to tell: the answer behind the item has unit variance anyhow. */
function soleOrderedIndicator({ rows }: ParameterTable): string | null {
  for (const { lhs: latent, rhs: item } of rows.filter((r) => r.op === '=~')) {
    const alone = rows.every((r) => r.op !== '=~' || r.rhs === item || r.lhs !== latent);
    if (alone && rows.some((r) => r.op === '|' && r.lhs === item))
      return `'${latent}' has one indicator, and that is ordered: its variance cannot be told; leave '${latent}' out and use '${item}' itself in its place`;
  }
  return null;
}
