/** Respondents by weight, a stratum or cluster at a time, lightest first. */
export type Weights = readonly (readonly [weight: number, respondents: number])[];

/** The weights in a group, whatever was answered; null when they are not known. */
export type WeightsOf = (group: ReadonlyMap<string, string>) => Weights | null;

/** How coarsely a published group's weighted numbers are given. */
export interface Grain {
  /** Shares are multiples of this; 0: as computed. */
  step: number;
  /** Standard errors of shares are multiples of at least `step`, and of this over the standard error itself. */
  spread: number;
  /** Sum of the group's weights. */
  weight: number;
}

/** Counts of all respondents by answer are multiples of this where their shares are rounded. */
export const countStep = 5;

const ladder = [1, 2, 5];

/** The next of 1, 2, 5 x 10^k at or above `x`; 0 for 0. */
export function stepFrom(x: number): number {
  if (!(x > 0)) return 0;
  const power = Math.floor(Math.log10(x));
  for (const k of [power, power + 1]) {
    for (const digit of ladder) {
      const step = Number(`${digit}e${k}`);
      if (step >= x * (1 - 1e-9)) return step;
    }
  }
  return 10 ** (power + 1);
}

/**
 * The step of a standard error: at least that of the estimate. Never coarser than a fourth of it or so: by then it
 * tells of no whole number.
 */
export function errorStep(se: number, grain: Grain, unit: number, step: number): number {
  return se > 0 ? Math.max(step, stepFrom(Math.min((grain.spread * unit ** 2) / se, se / 4))) : step;
}
