import { links } from '../fit/links.js';
import type { ModelFit } from '../fit/model-fit.js';

/**
 * How much a model explains, 0-1. Linear: 1 - weighted residual over total sum of squares. Others: Nagelkerke's (1991,
 * eq. 3) (1 - exp(D1 - D0)) / (1 - exp(-D0)), D the deviance a unit of weight of the model and of one with nothing but
 * the intercept (Lumley 2017, section 2, for samples).
 */
export function rSquare(fit: ModelFit): number {
  const { data, family } = fit;
  const { y, weights } = data;
  const mean = sum(y.length, (i) => weights[i]! * y[i]!);
  const own = (-2 * fit.logLikelihood) / data.n;
  if (family === 'linear') return 1 - own / sum(y.length, (i) => weights[i]! * (y[i]! - mean) ** 2);
  let [none, some] = [0, own];
  if (family === 'ordered') {
    const shares = data.levels!.map((_, c) => sum(y.length, (i) => (y[i] === c ? weights[i]! : 0)));
    none = -2 * shares.reduce((total, share) => total + share * Math.log(share), 0);
  } else {
    const { deviance } = links[family];
    none = sum(y.length, (i) => weights[i]! * deviance(y[i]!, mean));
    // A deviance is from a perfect fit, and so differs from -2 log-likelihood by what that has.
    const { logLikelihood } = links[family];
    const at = family === 'logistic' ? Math.log(mean / (1 - mean)) : Math.log(mean);
    const base = sum(y.length, (i) => -2 * weights[i]! * logLikelihood(y[i]!, at, mean));
    some = own + none - base;
  }
  return (1 - Math.exp(some - none)) / (1 - Math.exp(-none));
}

function sum(count: number, of: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += of(i);
  return total;
}
