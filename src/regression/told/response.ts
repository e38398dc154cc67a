import { links } from '../fit/links.js';
import type { ModelFit } from '../fit/model-fit.js';
import { orderedCell } from '../fit/ordered-kernel.js';

/** What a linear predictor gives: the mean, or the share of each answer; one number an answer. */
export interface Response {
  outcomes: number;
  /** By the linear predictor: value, first and second derivative. */
  value: Float64Array;
  slope: Float64Array;
  bend: Float64Array;
  /** By each threshold: derivative of the value and of the slope, outcomes x thresholds. */
  byThreshold: Float64Array;
  slopeByThreshold: Float64Array;
  /** Fills the numbers above. */
  at(eta: number): void;
}

/** The response of a fitted model. */
export function responseOf({ family, theta, thresholds: q }: ModelFit): Response {
  const outcomes = q + 1;
  const array = (n: number) => new Float64Array(n);
  const out = {
    outcomes,
    value: array(outcomes),
    slope: array(outcomes),
    bend: array(outcomes),
    byThreshold: array(outcomes * q),
    slopeByThreshold: array(outcomes * q),
  };
  if (family !== 'ordered') {
    const link = links[family];
    const at = (eta: number) => {
      const mean = link.mean(eta);
      out.value[0] = mean;
      out.slope[0] = link.slope(mean);
      out.bend[0] = link.bend(mean);
    };
    return { ...out, at };
  }
  const at = (eta: number) => {
    out.byThreshold.fill(0);
    out.slopeByThreshold.fill(0);
    for (let c = 0; c < outcomes; c++) {
      const { upper, lower, probability } = orderedCell(c, eta, theta, 0, q);
      const fa = upper * (1 - upper);
      const fb = lower * (1 - lower);
      const ga = fa * (1 - 2 * upper);
      const gb = fb * (1 - 2 * lower);
      out.value[c] = probability;
      out.slope[c] = fb - fa;
      out.bend[c] = ga - gb;
      if (c < q) {
        out.byThreshold[c * q + c] = fa;
        out.slopeByThreshold[c * q + c] = -ga;
      }
      if (c > 0) {
        out.byThreshold[c * q + c - 1] = -fb;
        out.slopeByThreshold[c * q + c - 1] = gb;
      }
    }
  };
  return { ...out, at };
}
