import type { EarlierWave, ResultRow } from '../../results/index.js';
import type { Wave } from '../wave.js';
import { changes, type LinkingErrors } from './change.js';
import { type Comparison, comparisons } from './comparability.js';
import { trends } from './trend.js';

/** A wave before the described one, with its rows as they may be published. */
export interface GatheredWave extends Pick<Wave, 'codebook'> {
  rows: readonly ResultRow[];
  answered: number;
  used: number;
  /** Errors of scales from the link between this wave and the one before it. */
  linking: LinkingErrors;
}

/**
 * What several waves say together: the rows of the earlier ones under the names of the newest, the changes from each
 * wave to the next and from the first to the last, and the course over all.
 * @param waves oldest first, the described one last
 */
export function acrossWaves(waves: readonly GatheredWave[]): { rows: ResultRow[]; earlier: EarlierWave[] } {
  const newest = waves.at(-1)!;
  const held = waves.slice(0, -1).map((wave) => comparisons(wave.codebook, newest.codebook));
  const named = waves.map((wave, i) => ({
    wave: wave.codebook.wave,
    rows: i === waves.length - 1 ? wave.rows : renamed(wave.rows, held[i]!),
  }));
  // Rows now stand under the newest names, and so must what they are held by.
  const own = held.map((list) => list.map((c) => (c.before === null ? c : { ...c, before: c.name })));
  const rows = named.slice(0, -1).flatMap((wave) => wave.rows);
  const between = (older: number, newer: number, linking: LinkingErrors): ResultRow[] =>
    changes(
      named[older]!,
      named[newer]!,
      newer === waves.length - 1 ? own[older]! : bothCompared(own[older]!, own[newer]!),
      linking,
    );
  for (let i = 1; i < waves.length; i++) rows.push(...between(i - 1, i, waves[i]!.linking));
  if (waves.length > 2) rows.push(...between(0, waves.length - 1, linkedThrough(waves)));
  rows.push(...trends(named, own));
  return {
    rows,
    earlier: waves.slice(0, -1).map(({ codebook, answered, used }, i) => ({
      wave: codebook.wave,
      answered,
      used,
      comparisons: held[i]!.filter((c) => c.status !== 'same' || c.before !== c.name).map(
        ({ name, before, status, compared, because }) => ({
          name,
          before,
          status,
          compared,
          ...(because === null ? {} : { because }),
        }),
      ),
    })),
  };
}

/** Of two earlier waves what each can be compared with the newest in. */
const bothCompared = (a: readonly Comparison[], b: readonly Comparison[]): Comparison[] =>
  a.map((c, i) => ({ ...c, compared: c.compared && b[i]!.compared }));

/** Errors of links on the way from the first wave to the last: their squares add. */
function linkedThrough(waves: readonly GatheredWave[]): LinkingErrors {
  const names = new Set(waves.flatMap(({ linking }) => Object.keys(linking)));
  return Object.fromEntries(
    [...names].map((name) => [name, Math.hypot(...waves.map(({ linking }) => linking[name] ?? 0))]),
  );
}

/** The rows of an earlier wave under the names that the newest has for the same things. */
function renamed(rows: readonly ResultRow[], held: readonly Comparison[]): ResultRow[] {
  const names = new Map(
    held.flatMap((c) => (c.before === null || c.before === c.name ? [] : [[c.before, c.name] as const])),
  );
  if (names.size === 0) return [...rows];
  const to = (name: string) => names.get(name) ?? name;
  return rows.map((row) => ({ ...row, variable: to(row.variable), group_variable: to(row.group_variable) }));
}
