import { palette } from '../drawing/palette.js';

/** Tints from light to dark: where a tone between is wanted, it is mixed of its neighbours. */
const stops = ['#d3ecdf', '#a3d3ba', '#74b795', palette.categorical[0]!];

/** Colours of waves, oldest first: the newest dark, those before it lighter the older they are, each of its own tone. */
export function waveColours(count: number): string[] {
  const older = count - 1;
  return Array.from({ length: count }, (_, i) => {
    if (i === older) return palette.categorical[5]!;
    return older < stops.length ? stops[i]! : mixed((i * (stops.length - 1)) / (older - 1));
  });
}

/** The tone at a place between the stops. */
function mixed(at: number): string {
  const from = Math.min(stops.length - 2, Math.floor(at));
  const [a, b] = [stops[from]!, stops[from + 1]!];
  const channel = (k: number) => {
    const [x, y] = [a, b].map((colour) => Number.parseInt(colour.slice(k, k + 2), 16)) as [number, number];
    return Math.round(x + (y - x) * (at - from))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${[1, 3, 5].map(channel).join('')}`;
}
