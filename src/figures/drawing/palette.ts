import { readFileSync } from 'node:fs';

interface Palette {
  categorical: string[];
  sequential: string[];
  divergent: string[];
}

/** Colours of Utdanningsdirektoratet's design system for data (MIT); the file states its rules. */
export const palette = JSON.parse(
  readFileSync(new URL('./udir-palette.json', import.meta.url), 'utf8'),
) as Palette;

/** Grey tones beside the palette: text, faint text (4.5:1 on white), lines, withheld. */
export const ink = '#1a1a1a';
export const faintInk = '#5f5f5f';
export const gridColour = '#d9d9d9';
export const withheldColour = '#e6e6e6';

/** Colour of a single series. */
export const seriesColour = palette.categorical[0]!;

/** Tints of the ends of the divergent scale, lightest first, and its middle. */
const likertTints = {
  low: { 1: ['#93a0b3'], 2: ['#bcc6d3', '#7d8ca3'], 3: ['#cdd5de', '#a4b0c0', '#7d8ca3'] },
  middle: '#e6e8e7',
  high: { 1: ['#255f41'], 2: ['#8fc3a8', '#255f41'], 3: ['#b4d8c5', '#6aa988', '#255f41'] },
} as const;

/**
 * Colours of ordered answer categories, lowest first: tints of the divergent palette with a light grey middle for an odd
 * number, a darker shade further from the middle. The highest category gets the green end, which is darker than the low
 * end, so that the two differ where there is no colour.
 */
export function divergentColours(count: number): string[] {
  const half = Math.floor(count / 2);
  const shades = Math.min(half, 3) as 1 | 2 | 3;
  // More than seven categories: the outermost shade is repeated.
  const outwards = (tints: readonly string[]) =>
    Array.from({ length: half }, (_, i) => tints[Math.min(i, tints.length - 1)]!);
  if (half === 0) return [likertTints.middle];
  return [
    ...outwards(likertTints.low[shades]).reverse(),
    ...(count % 2 === 1 ? [likertTints.middle] : []),
    ...outwards(likertTints.high[shades]),
  ];
}

/** Colours of ordered amounts («0 dager», «1-2 dager», ...): light to dark, evenly spread over the scale. */
export function sequentialColours(count: number): string[] {
  const scale = palette.sequential;
  if (count === 1) return [scale[2]!];
  return Array.from({ length: count }, (_, i) => scale[Math.round((i * (scale.length - 1)) / (count - 1))]!);
}

/** Relative luminance (WCAG 2.1). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours (WCAG 2.1), 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever reads better on the colour. */
export function textOn(colour: string): string {
  return contrast('#ffffff', colour) >= contrast('#000000', colour) ? '#ffffff' : '#000000';
}
