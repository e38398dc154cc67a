/** Where numbers lie on a row's plot, in per cent of its width from the left. */
export function placer(low: number, high: number): (value: number) => number {
  return (value) => Math.round((10000 * (value - low)) / (high - low)) / 100;
}

/** The same kept inside the plot. */
export const inside = (at: number): number => Math.min(100, Math.max(0, at));
