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
  /** Standard errors are multiples of what is above half of them: whole numbers were found by them. */
  loose: boolean;
}

/** No share is coarser, but where whole numbers call for it. */
export const coarsest = 0.1;

/** The coarsest step, given without standard error and limits: they would be as coarse, and tell whether anybody chose the answer. */
export const coarsestAtAll = 0.2;
export const hidesErrors = (grain: Grain): boolean => grain.step >= coarsestAtAll;

/**
 * Whether it is left out how many chose each answer: beside a weighted share it would tell of whom the count is made, so
 * that the share would have to be far coarser.
 */
export const hidesCounts = (grain: Grain): boolean => grain.step > 0;

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

/** The largest of 1, 2, 5 x 10^k at or below `x`. */
export function stepBelow(x: number): number {
  const power = Math.floor(Math.log10(x));
  return Number(`${ladder.findLast((digit) => digit * 10 ** power <= x * (1 + 1e-9)) ?? 1}e${power}`);
}

/**
 * The step of a standard error: at least that of the estimate. Never coarser than a fourth of it or so, a half where
 * whole numbers were found: by then it tells of none.
 */
export function errorStep(se: number, grain: Grain, unit: number, step: number): number {
  if (!(se > 0)) return step;
  return Math.max(step, stepFrom(grain.loose ? se / 2 : Math.min((grain.spread * unit ** 2) / se, se / 4)));
}
