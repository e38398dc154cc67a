import type { Codebook } from '../../codebook/index.js';
import type { EarlierWave, ResultRow, WaveComparison } from '../../results/index.js';
import type { Wave } from '../wave.js';
import { changes, type LinkingErrors } from './change.js';
import { comparisons } from './comparability.js';
import type { LinkedErrors } from './linked-error.js';
import { seenFrom } from './seen-from.js';
import { trends } from './trend.js';

/** A wave before the described one, with its rows as they may be published. */
interface GatheredWave extends Pick<Wave, 'codebook'> {
  rows: readonly ResultRow[];
  answered: number;
  used: number;
  /** Errors of scales from the link between this wave and the one before it. */
  linking: LinkingErrors;
  /** Errors of the changes from the wave before it, of respondents in both. */
  linked?: LinkedErrors | undefined;
}

/** Errors over all waves, of respondents in several of them. */
export interface LinkedOverAll {
  /** Of the changes from the first to the last. */
  ends: LinkedErrors;
  trends: LinkedErrors;
}

/**
 * What several waves say together: the rows of the earlier ones under the names of the newest, the changes from each
 * wave to the next and from the first to the last, and the course over all.
 * @param waves oldest first, the described one last
 */
export function acrossWaves(
  waves: readonly GatheredWave[],
  overAll?: LinkedOverAll,
): { rows: ResultRow[]; earlier: EarlierWave[] } {
  const held = waves
    .slice(0, -1)
    .map(({ codebook }, i) => comparisons(codebook, seenFrom(waves.slice(i).map((w) => w.codebook))));
  const named = waves.map((wave, i) => ({
    wave: wave.codebook.wave,
    rows: i === waves.length - 1 ? wave.rows : renamed(wave.rows, held[i]!),
  }));
  const comparable = held.map((list) => new Set(list.flatMap((c) => (c.compared ? [c.name] : []))));
  /** What these waves (the newest has no entry) can all be compared in. */
  const shared = (...of: number[]) => {
    const [first, ...rest] = of.flatMap((i) => comparable[i] ?? []);
    return new Set([...first!].filter((name) => rest.every((other) => other.has(name))));
  };
  const rows = named.slice(0, -1).flatMap((wave) => wave.rows);
  const last = waves.length - 1;
  for (let i = 1; i <= last; i++)
    rows.push(
      ...changes(
        named[i - 1]!,
        named[i]!,
        shared(i - 1, i),
        waves[i]!.linking,
        i === last ? waves[i]!.linked : renamedErrors(waves[i]!.linked, held[i]!),
      ),
    );
  if (last > 1) {
    const links = waves.map(({ linking }) => linking);
    rows.push(...changes(named[0]!, named[last]!, shared(0), linkedThrough(waves), overAll?.ends));
    rows.push(...trends(named, shared(...comparable.keys()), links, overAll?.trends));
  }
  return {
    rows,
    earlier: waves.slice(0, -1).map(({ codebook, answered, used }, i) => ({
      wave: codebook.wave,
      answered,
      used,
      comparisons: held[i]!.filter((c) => c.status !== 'same' || c.before !== c.name),
    })),
  };
}

/** Errors of links on the way from the first wave to the last: their squares add. */
function linkedThrough(waves: readonly GatheredWave[]): LinkingErrors {
  const names = new Set(waves.flatMap(({ linking }) => Object.keys(linking)));
  return Object.fromEntries(
    [...names].map((name) => [name, Math.hypot(...waves.map(({ linking }) => linking[name] ?? 0))]),
  );
}

/**
 * The rows of a wave under the names that the newest has for the same things.
 * @param codebooks the wave's own first, the newest last
 */
export const renamedRows = (codebooks: readonly Codebook[], rows: readonly ResultRow[]): ResultRow[] =>
  codebooks.length < 2 ? [...rows] : renamed(rows, comparisons(codebooks[0]!, seenFrom(codebooks)));

/** Errors of the changes to an earlier wave under the newest's names. */
function renamedErrors(linked: LinkedErrors | undefined, held: readonly WaveComparison[]) {
  if (linked === undefined) return undefined;
  const to = new Map(held.flatMap((c) => (c.before === null ? [] : [[c.before, c.name] as const])));
  return new Map(
    [...linked].map(([key, error]) => {
      const of = JSON.parse(key) as string[];
      // Variable and grouping: see `linkKey`.
      for (const i of [1, 4]) of[i] = to.get(of[i]!) ?? of[i]!;
      return [JSON.stringify(of), error] as const;
    }),
  );
}

function renamed(rows: readonly ResultRow[], held: readonly WaveComparison[]): ResultRow[] {
  const names = new Map(
    held.flatMap((c) => (c.before === null || c.before === c.name ? [] : [[c.before, c.name] as const])),
  );
  if (names.size === 0) return [...rows];
  const to = (name: string) => names.get(name) ?? name;
  return rows.map((row) => ({ ...row, variable: to(row.variable), group_variable: to(row.group_variable) }));
}
