/** A generalised linear model with its canonical link: mean, its derivatives and log-likelihood by the linear predictor. */
export interface Link {
  quadratic: boolean;
  mean(eta: number): number;
  /** Derivative of the mean, from the mean (or eta, where they are one). */
  slope(mean: number): number;
  /** Second derivative of the mean by eta, from the mean. */
  bend(mean: number): number;
  /** Fills in the Taylor series of the mean around an eta, from the mean there: TERMS coefficients, itself first. */
  series(mean: number, into: Float64Array): void;
  /** Of an outcome, from the linear predictor and its mean; up to a constant. */
  logLikelihood(y: number, eta: number, mean: number): number;
  /** Twice the log-likelihood of a perfect fit less that of a mean. */
  deviance(y: number, mean: number): number;
}

/** Coefficients of a series, and how far from its middle it is exact: what is left out is below 3e-12 there, 1e-15 at a quarter of it. */
export const TERMS = 6;
export const REACH = 0.04;

const xlogx = (x: number, by: number) => (x === 0 ? 0 : x * Math.log(by));

/** Linear, logistic and log-linear regression (McCullagh & Nelder 1989, chapters 2-4 and 6). */
export const links = {
  linear: {
    quadratic: true,
    mean: (eta) => eta,
    slope: () => 1,
    bend: () => 0,
    series: (mean, into) => {
      into.fill(0);
      into[0] = mean;
      into[1] = 1;
    },
    logLikelihood: (y, eta) => -0.5 * (y - eta) ** 2,
    deviance: (y, mean) => (y - mean) ** 2,
  },
  logistic: {
    quadratic: false,
    mean: (eta) => 1 / (1 + Math.exp(-eta)),
    slope: (p) => p * (1 - p),
    bend: (p) => p * (1 - p) * (1 - 2 * p),
    // From p' = p - p^2, coefficient by coefficient.
    series: (p, into) => {
      into[0] = p;
      for (let k = 0; k + 1 < TERMS; k++) {
        let square = 0;
        for (let i = 0; i <= k; i++) square += into[i]! * into[k - i]!;
        into[k + 1] = (into[k]! - square) / (k + 1);
      }
    },
    // The logarithm is of what is at least a half, so that far out no digits are lost.
    logLikelihood: (y, eta, p) => (eta > 0 ? (y - 1) * eta + Math.log(p) : y * eta + Math.log(1 - p)),
    deviance: (y, p) => 2 * (xlogx(y, y / p) + xlogx(1 - y, (1 - y) / (1 - p))),
  },
  poisson: {
    quadratic: false,
    mean: (eta) => Math.exp(eta),
    slope: (mean) => mean,
    bend: (mean) => mean,
    series: (mean, into) => {
      into[0] = mean;
      for (let k = 1; k < TERMS; k++) into[k] = into[k - 1]! / k;
    },
    logLikelihood: (y, eta, mean) => y * eta - mean,
    deviance: (y, mean) => 2 * (xlogx(y, y / mean) - (y - mean)),
  },
} satisfies Record<string, Link>;
