import type { Language, ResultRow } from '../results/index.js';
import { unknownError, unknownMark, unknownNotes } from './absence.js';
import { type Axis, insideAxis } from './axis.js';
import { short } from './drawing/spec.js';
import { figureTexts } from './texts/index.js';

/** An interval on an axis, and where it goes on beyond the axis' ends. */
interface DrawnInterval {
  start: number;
  end: number;
  cut: { at: number; side: 'low' | 'high' }[];
}

/**
 * The confidence interval of a row as it is drawn; null where there is none to draw: its error is not known, or there
 * is none, as for what the design itself fixes or where all answered alike. A line without length would say that a
 * number is exact.
 */
export function intervalOf(row: ResultRow, axis: Axis): DrawnInterval | null {
  const { ci_lower: lower, ci_upper: upper } = row;
  if (lower === null || upper === null || isExact(row)) return null;
  const { start, end, cut } = insideAxis(lower, upper, axis);
  return { start: short(start), end: short(end), cut };
}

const isExact = ({ ci_lower: lower, ci_upper: upper }: ResultRow): boolean =>
  lower !== null && upper !== null && upper - lower <= 1e-9 * Math.max(1, Math.abs(lower), Math.abs(upper));

/** A number as it stands beside its mark: with a sign where its error is not known. */
export function markedNumber(text: string, row: ResultRow): string {
  return unknownError(row) ? `${text}${unknownMark}` : text;
}

/** What the notes say of intervals: what lines are, what numbers without one are, and what arrowheads mean. */
export function intervalNotes(
  rows: readonly (ResultRow | undefined)[],
  axis: Axis,
  language: Language,
): string[] {
  const t = figureTexts(language);
  const known = rows.filter((row) => row?.estimate != null);
  const drawn = known.flatMap((row) => intervalOf(row!, axis) ?? []);
  return [
    ...(drawn.length > 0 ? [t.interval] : []),
    ...(drawn.some(({ cut }) => cut.length > 0) ? [t.intervalCut] : []),
    ...(known.some((row) => isExact(row!)) ? [t.intervalNone] : []),
    ...unknownNotes(known, language),
  ];
}
