import { fault } from '../../errors/index.js';
import { checkMoments } from './checks.js';
import type { Prepared, PreparedGroup, SemMoments } from './prepared.js';

/** Covariance matrices given in place of data. Throws LV-SEM-MOMENTS and the faults of `checkMoments`. */
export function prepareMoments(observed: string[], given: readonly SemMoments[]): Prepared {
  const groups = given.map((m, g): PreparedGroup => {
    const k = m.names.length;
    const flat = m.cov instanceof Float64Array ? m.cov : Float64Array.from((m.cov as number[][]).flat());
    if (flat.length !== k * k || !(m.n > 1)) {
      fault({
        code: 'LV-SEM-MOMENTS',
        what: 'the covariance matrix does not fit its names, or the number of cases is missing',
        found: `${flat.length} values for ${k} names, n = ${m.n}`,
        expected: `${k} x ${k} values and n above 1`,
      });
    }
    const index = observed.map((n) => m.names.indexOf(n));
    const scale = m.unbiased === false ? 1 : (m.n - 1) / m.n;
    const p = observed.length;
    const cov = new Float64Array(p * p);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        const a = flat[index[i]! * k + index[j]!]!;
        const b = flat[index[j]! * k + index[i]!]!;
        if (!(Math.abs(a - b) <= 1e-6 * (Math.abs(a) + Math.abs(b) + 1e-12))) {
          fault({
            code: 'LV-SEM-MOMENTS',
            what: 'the covariance matrix is not symmetric',
            found: `${observed[i]}, ${observed[j]}: ${a} and ${b}`,
            remedy: 'give the full matrix, both triangles',
          });
        }
        cov[i * p + j] = (scale * (a + b)) / 2;
      }
    }
    const mean = m.mean ? Float64Array.from(index, (i) => m.mean![i]!) : null;
    const sample = { names: observed, n: m.n, cov, mean };
    checkMoments(sample, given.length > 1 ? (m.label ?? String(g + 1)) : null);
    return { label: m.label ?? String(g + 1), sample, rows: null };
  });
  const n = groups.reduce((sum, g) => sum + g.sample.n, 0);
  return { groups, cases: { read: n, used: n, left_out: [] } };
}
