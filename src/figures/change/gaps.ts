import type { Language } from '../../results/index.js';
import { absenceWord, mainAbsence } from '../absence.js';
import { textWidth } from '../drawing/fonts.js';
import { faintInk } from '../drawing/palette.js';
import { round, size } from '../drawing/spec.js';
import type { Spec } from '../figure.js';
import { textLayer } from '../placed-texts.js';
import { notComputed } from './courses.js';
import type { CourseFacts } from './facts.js';
import type { Plot } from './plot.js';

/** A run of waves in which a course has no number, and where the word for that can stand: on its way. */
interface Gap {
  from: number;
  to: number;
  word: string;
  /** Between the numbers on either side, or at the one that there is. */
  value: number;
}

/** The gaps of a course that has a number in some wave. */
export function gapsOf({ points, absences }: CourseFacts, language: Language): Gap[] {
  const gaps: Gap[] = [];
  if (points.length === 0) return gaps;
  for (const [at, absence] of absences.entries()) {
    if (absence === null) continue;
    const word = absenceWord(absence, language);
    const open = gaps.at(-1);
    if (open?.to === at - 1 && open.word === word) {
      open.to = at;
      continue;
    }
    const sides = [points.findLast((p) => p.at < at), points.find((p) => p.at > at)].flatMap((p) => p ?? []);
    const value = sides.reduce((sum, p) => sum + p.row.estimate, 0) / sides.length;
    gaps.push({ from: at, to: at, word, value });
  }
  return gaps;
}

/** What stands in place of a course without any number. */
export const wordInstead = ({ absences }: Pick<CourseFacts, 'absences'>, language: Language): string =>
  absenceWord(mainAbsence(absences) ?? notComputed, language);

/** A word in a gap, placed by its middle. */
export interface GapWord {
  x: number;
  y: number;
  text: string;
}

/** Words of one plot, inside it and clear of each other: one that would lie over another stands below or above it. */
export function clearOf(words: readonly GapWord[], { left, right, top, bottom }: Plot): GapWord[] {
  const placed: (GapWord & { half: number })[] = [];
  for (const word of [...words].sort((a, b) => a.x - b.x || a.y - b.y)) {
    const half = textWidth(word.text, size.value) / 2;
    const x = Math.min(right - half, Math.max(left + half, word.x));
    const free = (y: number) =>
      placed.every((other) => Math.abs(other.x - x) >= half + other.half + 3 || Math.abs(other.y - y) >= 14);
    // 0, 15, -15, 30, -30, ...
    const y = Array.from({ length: 13 }, (_, i) => word.y + 15 * Math.ceil(i / 2) * (i % 2 === 0 ? -1 : 1))
      .filter((at) => at > top - 4 && at < bottom + 4)
      .find(free);
    placed.push({ text: word.text, x, y: y ?? word.y, half });
  }
  return placed.map(({ x, y, text }) => ({ x, y, text }));
}

/** Words in gaps: on white, so that lines behind don't strike them out. */
export function gapLayers(words: readonly GapWord[]): Spec[] {
  if (words.length === 0) return [];
  const values = words.map(({ x, y, text }) => ({ x: round(x), y: round(y), text }));
  const mark = { align: 'center', fontSize: size.value };
  return [
    textLayer(values, { ...mark, stroke: '#ffffff', strokeWidth: 4, fill: '#ffffff' }),
    textLayer(values, { ...mark, fill: faintInk }),
  ];
}
