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
 * Inverse of an information matrix on the free directions, Z (Z'IZ)^-1 Z' (Aitchison & Silvey 1958).
 * @throws LV-SEM-NOT-IDENTIFIED naming the parameters that the data cannot tell apart
 */
export function invertInformation(
  information: Float64Array,
  table: ParameterTable,
  constraints: Constraints | null,
  theta: Float64Array,
): Float64Array {
  const q = table.slots;
  if (q === 0) return new Float64Array(0);
  const free = freeDirections(constraints, theta);
  if (free === null) {
    const scaled = standardizedInverse(information, q);
    if (scaled === null) notIdentified(information, table, null);
    return scaled!;
  }
  const { vectors, columns } = free;
  const reduced = crossProduct(vectors, multiply(information, vectors, q, q, columns), q, columns, columns);
  const inner = standardizedInverse(reduced, columns);
  if (inner === null) notIdentified(reduced, table, free);
  const zi = multiply(vectors, inner!, q, columns, columns);
  return multiplyTransposed(zi, vectors, q, columns, q);
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

function notIdentified(
  information: Float64Array,
  table: ParameterTable,
  free: { vectors: Float64Array; columns: number } | null,
): never {
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
      'fix one of them, or hold two equal; a latent variable needs three indicators (or two and a correlate) and a scale; a loop of effects needs an instrument for each',
  });
}
