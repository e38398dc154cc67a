import { solve } from '../../stats/index.js';
import type { SampleMoments } from '../data/sample.js';
import type { GroupModel } from './group-model.js';
import type { ParameterTable } from './parameter-table.js';

/**
 * Starting values: user's `start()` first; loadings by instrumental variables (FABIN2, Hagglund 1982,
 * Psychometrika 47, 209-222); regressions between observed variables by least squares; residual variances
 * half the variance; means at the sample's.
 */
export function startingValues(
  table: ParameterTable,
  models: readonly GroupModel[],
  samples: readonly SampleMoments[],
): Float64Array {
  const theta = new Float64Array(table.slots).fill(Number.NaN);
  // What the user gave counts for all parameters that share a slot.
  for (const row of table.rows)
    if (row.slot >= 0 && !Number.isNaN(row.start) && Number.isNaN(theta[row.slot]!))
      theta[row.slot] = row.start;
  models.forEach((model, g) => {
    const sample = samples[g]!;
    const { p } = model;
    const loadings = loadingStarts(model, sample);
    const latentVariance = latentVariances(model, sample, loadings);
    for (const e of model.free) {
      if (!Number.isNaN(theta[e.slot]!)) continue;
      let start = 0;
      if (e.row.op === '=~') start = loadings.get(e) ?? 0.7;
      else if (e.matrix === 'S' && e.i === e.j) {
        start = e.i < p ? 0.5 * sample.cov[e.i * p + e.i]! : (latentVariance.get(e.i) ?? 0.5);
      } else if (e.matrix === 'M' && e.i < p) start = sample.mean?.[e.i] ?? 0;
      else if (e.matrix === 'D') start = 1;
      theta[e.slot] = start;
    }
    if (g === 0) regressionStarts(model, sample, theta);
  });
  return theta;
}

type Loadings = Map<GroupModel['elements'][number], number>;

function loadingStarts(model: GroupModel, sample: SampleMoments): Loadings {
  const { p } = model;
  const out: Loadings = new Map();
  const s = sample.cov;
  for (let f = p; f < model.m; f++) {
    const elements = model.elements.filter((e) => e.row.op === '=~' && e.j === f);
    const observed = elements.filter((e) => e.i < p);
    const marker = elements.find((e) => e.slot < 0 && e.row.fixed !== 0) ?? elements[0];
    if (!marker || marker.i >= p || observed.length < 3) {
      for (const e of elements) out.set(e, e === marker && e.slot < 0 ? e.row.fixed : 0.7);
      if (observed.length > 0) for (const e of observed) out.set(e, 0.7 * Math.sqrt(s[e.i * p + e.i]!));
      continue;
    }
    const r = marker.i;
    const scale = marker.slot < 0 ? marker.row.fixed : 1;
    for (const e of observed) {
      if (e === marker) {
        out.set(e, scale);
        continue;
      }
      let top = 0;
      let bottom = 0;
      for (const z of observed) {
        if (z.i === r || z.i === e.i) continue;
        top += s[z.i * p + r]! * s[z.i * p + e.i]!;
        bottom += s[z.i * p + r]! ** 2;
      }
      const bound = 3 * Math.sqrt(s[e.i * p + e.i]! / s[r * p + r]!);
      const value = bottom > 0 ? top / bottom : 1;
      out.set(e, scale * Math.max(-bound, Math.min(bound, value)));
    }
    for (const e of elements) if (e.i >= p) out.set(e, 0.7);
    if (marker.slot >= 0) {
      // No marker is fixed: the latent variable has unit variance, so loadings are rescaled to it.
      let variance = 0;
      for (const e of observed)
        if (e !== marker) variance += s[e.i * p + r]! / out.get(e)! / (observed.length - 1);
      const sd = Math.sqrt(Math.max(variance, 0.1 * s[r * p + r]!));
      for (const e of observed) out.set(e, out.get(e)! * sd);
    }
  }
  return out;
}

function latentVariances(model: GroupModel, sample: SampleMoments, loadings: Loadings): Map<number, number> {
  const { p } = model;
  const out = new Map<number, number>();
  for (let f = p; f < model.m; f++) {
    const observed = model.elements.filter((e) => e.row.op === '=~' && e.j === f && e.i < p);
    const marker = observed.find((e) => e.slot < 0 && e.row.fixed !== 0);
    if (!marker) {
      out.set(f, observed.length === 0 ? 0.3 : 1);
      continue;
    }
    const r = marker.i;
    const variance = sample.cov[r * p + r]!;
    let sum = 0;
    let count = 0;
    for (const e of observed) {
      if (e === marker || !loadings.get(e)) continue;
      sum += sample.cov[e.i * p + r]! / loadings.get(e)!;
      count++;
    }
    const estimate = count === 0 ? 0.5 * variance : sum / count;
    const square = marker.row.fixed ** 2;
    out.set(f, Math.min(Math.max(estimate, 0.1 * variance), 0.9 * variance) / square);
  }
  return out;
}

/** Least squares of each observed variable on its observed predictors, where all of them are free. */
function regressionStarts(model: GroupModel, sample: SampleMoments, theta: Float64Array): void {
  const { p } = model;
  if (!model.recursive) return;
  for (let y = 0; y < p; y++) {
    const into = model.elements.filter((e) => e.matrix === 'A' && e.i === y);
    if (into.length === 0 || into.some((e) => e.row.op === '=~' || e.j >= p || e.slot < 0)) continue;
    if (into.some((e) => !Number.isNaN(e.row.start))) continue;
    const k = into.length;
    const xx = new Float64Array(k * k);
    const xy = new Float64Array(k);
    into.forEach((a, i) => {
      xy[i] = sample.cov[a.j * p + y]!;
      into.forEach((b, j) => {
        xx[i * k + j] = sample.cov[a.j * p + b.j]!;
      });
    });
    const b = solve(xx, k, xy);
    if (b === null) continue;
    let residual = sample.cov[y * p + y]!;
    into.forEach((e, i) => {
      theta[e.slot] = b[i]!;
      residual -= b[i]! * xy[i]!;
    });
    const variance = model.free.find((e) => e.matrix === 'S' && e.i === y && e.j === y);
    if (variance && Number.isNaN(variance.row.start)) theta[variance.slot] = Math.max(residual, 1e-8);
    const intercept = model.free.find((e) => e.matrix === 'M' && e.i === y);
    if (intercept && sample.mean && Number.isNaN(intercept.row.start)) {
      let m = sample.mean[y]!;
      into.forEach((e, i) => {
        m -= b[i]! * sample.mean![e.j]!;
      });
      theta[intercept.slot] = m;
    }
  }
}
