import type { SemResult } from '../result.js';

/** Reliability of the sum of a latent variable's indicators, from the model. */
export interface ModelReliability {
  latent: string;
  group: string;
  items: number;
  /** Composite reliability: true share of the variance of the unweighted sum (Raykov 2001, eq. 6). */
  omega: number;
  /** Average variance extracted (Fornell & Larcker 1981, eq. 11, from variances). */
  ave: number;
}

/** Omega and average variance extracted of every latent variable that observed variables measure, by group. */
export function modelReliability(result: SemResult): ModelReliability[] {
  const out: ModelReliability[] = [];
  result.models.forEach((model, g) => {
    model.update(result.theta);
    const { p, m, a, c, s } = model;
    for (let f = p; f < m; f++) {
      const items = model.elements.filter((e) => e.row.op === '=~' && e.j === f && e.i < p).map((e) => e.i);
      if (items.length === 0) continue;
      let loadings = 0;
      let squares = 0;
      let residual = 0;
      let residualSum = 0;
      for (const i of items) {
        loadings += a[i * m + f]!;
        squares += a[i * m + f]! ** 2;
        residual += s[i * m + i]!;
        for (const j of items) residualSum += s[i * m + j]!;
      }
      const variance = c[f * m + f]!;
      out.push({
        latent: model.names[f]!,
        group: result.groups[g]!.label,
        items: items.length,
        omega: (loadings ** 2 * variance) / (loadings ** 2 * variance + residualSum),
        ave: (squares * variance) / (squares * variance + residual),
      });
    }
  });
  return out;
}
