import type { Estimator } from '../design/index.js';
import type { Ranges } from './estimators.js';

/** Weighted product-moment correlation of two columns of cell values. */
export function correlationEstimator(ranges: Ranges, x: Float64Array, y: Float64Array): Estimator {
  const moments = (totals: Float64Array) => {
    let w = 0;
    let mx = 0;
    let my = 0;
    for (const [from, to] of ranges) {
      for (let c = from; c < to; c++) {
        w += totals[c]!;
        mx += totals[c]! * x[c]!;
        my += totals[c]! * y[c]!;
      }
    }
    mx /= w;
    my /= w;
    let xx = 0;
    let yy = 0;
    let xy = 0;
    for (const [from, to] of ranges) {
      for (let c = from; c < to; c++) {
        const dx = x[c]! - mx;
        const dy = y[c]! - my;
        xx += totals[c]! * dx * dx;
        yy += totals[c]! * dy * dy;
        xy += totals[c]! * dx * dy;
      }
    }
    return { mx, my, xx, yy, xy };
  };
  return {
    support: ranges,
    value: (totals) => {
      const m = moments(totals);
      return m.xy / Math.sqrt(m.xx * m.yy);
    },
    influence: (totals, into, factor) => {
      const m = moments(totals);
      const r = m.xy / Math.sqrt(m.xx * m.yy);
      const root = Math.sqrt(m.xx * m.yy);
      for (const [from, to] of ranges) {
        for (let c = from; c < to; c++) {
          const dx = x[c]! - m.mx;
          const dy = y[c]! - m.my;
          into[c]! += factor * ((dx * dy) / root - (r / 2) * ((dx * dx) / m.xx + (dy * dy) / m.yy));
        }
      }
    },
    scale: () => 1,
  };
}

/** Slope of the weighted regression of the cell values y on the cell scores s. */
export function slopeEstimator(ranges: Ranges, score: Float64Array, y: Float64Array): Estimator {
  const regression = (totals: Float64Array) => {
    let w = 0;
    let ms = 0;
    let my = 0;
    for (const [from, to] of ranges) {
      for (let c = from; c < to; c++) {
        w += totals[c]!;
        ms += totals[c]! * score[c]!;
        my += totals[c]! * y[c]!;
      }
    }
    ms /= w;
    my /= w;
    let ss = 0;
    let sy = 0;
    for (const [from, to] of ranges) {
      for (let c = from; c < to; c++) {
        const d = score[c]! - ms;
        ss += totals[c]! * d * d;
        sy += totals[c]! * d * (y[c]! - my);
      }
    }
    return { ms, my, w, ss, slope: sy / ss };
  };
  return {
    support: ranges,
    value: (totals) => regression(totals).slope,
    influence: (totals, into, factor) => {
      const f = regression(totals);
      for (const [from, to] of ranges) {
        for (let c = from; c < to; c++) {
          const d = score[c]! - f.ms;
          into[c]! += (factor * d * (y[c]! - f.my - f.slope * d)) / f.ss;
        }
      }
    },
    scale: (totals) => {
      const f = regression(totals);
      let most = 0;
      for (const [from, to] of ranges) for (let c = from; c < to; c++) most = Math.max(most, Math.abs(y[c]!));
      return most / Math.sqrt(f.ss / f.w);
    },
  };
}
