import type { Highs } from 'highs';
import { narrowAnswers } from './answers.js';
import { type Part, partsOf, piecesOf, type Target, withheldOf } from './parts.js';
import { type Narrow, narrowSizes } from './sizes.js';
import { Span } from './span.js';
import { type Table, tablesOf } from './table.js';
import type { Wave } from './wave.js';

export interface Limits {
  minN: number;
  width: number;
  /** As `width`, of a mean: the sum of scores, where a respondent counts from 0 (lowest) to 1 (highest). */
  meanWidth: number;
  /** The grouping by municipality: its groups are cells, not margins of pieces. */
  area: string;
}

/**
 * `solved`: published groups add up to it. `n`: its size is narrowed by sums and reasons. `answers`: so is the
 * count of a category, all sizes known. `mean`: so is the sum of scores.
 */
export type Kind = 'solved' | 'n' | 'answers' | 'mean';

export interface Breach extends Narrow {
  kind: Kind;
  variable: string;
}

export interface Outcome {
  /** Withheld cells and small pieces that were attacked. */
  cells: number;
  pieces: number;
  breaches: Breach[];
}

/** The attack on every table of a wave. */
export function attackWave(highs: Highs, wave: Wave, limits: Omit<Limits, 'area'>): Outcome {
  const all: Outcome = { cells: 0, pieces: 0, breaches: [] };
  for (const table of tablesOf(wave)) {
    const { cells, pieces, breaches } = attack(highs, table, { ...limits, area: wave.area });
    all.cells += cells;
    all.pieces += pieces;
    all.breaches.push(...breaches);
  }
  return all;
}

/**
 * All that can be found out of a table's withheld cells, and of small pieces that are never printed, by one who has the
 * published numbers, the map, and the reasons; and, for the answers, the size of every cell.
 */
export function attack(highs: Highs, table: Table, limits: Limits): Outcome {
  const outcome: Outcome = { cells: 0, pieces: 0, breaches: [] };
  for (const part of partsOf(table)) {
    const withheld = withheldOf(part);
    const targets = [...withheld, ...piecesOf(table, part, limits.area, limits.minN)];
    if (targets.length === 0) continue;
    outcome.cells += withheld.length;
    outcome.pieces += targets.length - withheld.length;
    const note = (kind: Kind) => (narrow: Narrow) =>
      outcome.breaches.push({ kind, variable: table.variable, ...narrow });
    const width = table.onlyMeans ? limits.meanWidth : limits.width;
    solved(part, targets).forEach(note('solved'));
    narrowSizes(highs, table, part, withheld, limits).forEach(note('n'));
    narrowAnswers(highs, table, part, withheld, { ...limits, width }).forEach(
      note(table.onlyMeans ? 'mean' : 'answers'),
    );
  }
  return outcome;
}

function solved(part: Part, targets: readonly Target[]): Narrow[] {
  const place = new Map(part.cells.map((cell, i) => [cell, i]));
  const placed = (cells: readonly number[]) => cells.map((cell) => place.get(cell)!);
  const span = new Span(place.size);
  for (const g of part.groups) if (g.published) span.add(placed(g.cells));
  for (const link of part.links) span.add(placed(link.plus), placed(link.minus));
  return targets
    .filter((target) => target.n > 0 && span.has(placed(target.cells)))
    .map((target) => {
      const natural = [0, target.n] as const;
      return { target, category: '', interval: [target.n, target.n], natural };
    });
}

/** A breach in a line. */
export function told({ kind, variable, target, category, interval, natural }: Breach): string {
  const number = (x: number) => Math.max(0, x).toFixed(2);
  const range = ([low, high]: readonly [number, number]) => `${number(low)} to ${number(high)}`;
  const who = [target.respondents || 'all', target.by && `${target.by}=${target.code}`]
    .filter(Boolean)
    .join(' ');
  const what = category === '' ? '' : ` [${category}]`;
  const found =
    kind === 'solved' ? 'published groups add up to it' : `${range(interval)}, by itself ${range(natural)}`;
  return `${kind}: ${target.of} ${variable}${what} of ${who} (n ${target.n}): ${found}`;
}
