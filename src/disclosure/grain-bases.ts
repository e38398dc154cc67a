import type { GroupRelation } from './grain-relation.js';
import { coarsest, coarsestAtAll, type Grain, stepFrom, type Weights, type WeightsOf } from './grain-step.js';
import { type Cell, setKey, type Table } from './table.js';

/** A published group that may hold withheld respondents. */
export interface Base {
  cell: Cell;
  weight: number;
  moved: number;
  heaviest: number;
  /** The step that whole numbers were found to need, if any. */
  least: number | null;
}

/** A weight that perhaps nobody has who answered: nobody to change places with, and as far off as any. */
const barely = 1e-6;

/** Weights of a table's cells: all of a group's, where they are known. */
export function weightsIn(table: Table, weightsOf: WeightsOf): (cell: Cell) => Weights {
  const known = new Map<Cell, Weights>();
  return (cell) => {
    const own = known.get(cell) ??
      weightsOf(cell.group) ?? [[cell.mass / table.scale / cell.n, cell.n] as const];
    known.set(cell, own);
    return own;
  };
}

/** The published groups of a table that may hold respondents of withheld ones, and what a move of `width` of them changes. */
export function basesOf(
  table: Table,
  withheld: readonly Cell[],
  weights: (cell: Cell) => Weights,
  {
    width,
    weightsOf,
    relation,
  }: { width: number; weightsOf: WeightsOf; relation: (a: Cell, b: Cell) => GroupRelation },
): Base[] {
  // The weights are of all in a group; of those who answered, so many of each weight are left at least.
  const certain = (cell: Cell): Weights => {
    const own = weights(cell);
    const silent = own.reduce((sum, [, n]) => sum + n, 0) - cell.n;
    return silent <= 0 ? own : own.map(([w, n]) => [w, Math.max(n - silent, barely)] as const);
  };
  return table.cells.flatMap((cell): Base[] => {
    if (cell.reason !== '' || cell.remainder || cell.latent || cell.n <= 0) return [];
    const inside = withheld.filter((other) => relation(other, cell) !== 'apart');
    if (inside.length === 0) return [];
    const { moved, heaviest } = moveOf(cell, inside, certain, width);
    // Within one stratum the spread follows from the share.
    const single = weightsOf(cell.group)?.length === 1;
    return [{ cell, weight: cell.mass / table.scale, moved, heaviest: single ? 0 : heaviest, least: null }];
  });
}

/** How coarsely a group is given when its step holds `room` moves. */
export function grainAt(
  { cell, weight, moved, heaviest, least }: Base,
  room: number,
  { width, shares, mostOf }: { width: number; shares: boolean; mostOf: (cell: Cell) => number },
): Grain {
  const most = shares ? coarsest : coarsestAtAll;
  const step = Math.min(
    mostOf(cell),
    Math.max(Math.min(stepFrom((room * moved) / weight), most), least ?? 0),
  );
  const spread = Math.min(room, 2) * width * (heaviest / weight) ** 2;
  return { step, spread, weight, loose: least !== null && heaviest > 0 };
}

/** What a move of `width` respondents changes a published cell's weighted counts by, and the heaviest who may move. */
function moveOf(
  cell: Cell,
  inside: readonly Cell[],
  weights: (cell: Cell) => Weights,
  width: number,
): { moved: number; heaviest: number } {
  const own = weights(cell);
  // Those of a withheld cell who are in this one have one of its weights.
  const has = (w: number) => own.some(([v]) => Math.abs(v - w) <= 1e-9 * w);
  /** Of each grouping: the weights of its withheld cells, which have nobody in common. */
  const byGrouping = new Map<string, Weights[]>();
  for (const other of inside) {
    const key = setKey([...other.group.keys()]);
    const list = byGrouping.get(key) ?? [];
    byGrouping.set(key, list);
    list.push(weights(other).filter(([w]) => has(w)));
  }
  const gaps = [...byGrouping.values()].map((cells) => gapOf(cells, own, 2 * width));
  const heaviest = Math.max(0, ...[...byGrouping.values()].flat(2).map(([w]) => w));
  return { moved: width * Math.max(...gaps), heaviest };
}

/**
 * The difference of weights that has to be bridged for `partners` respondents of each cell to find as many in the
 * others: the largest over the cells. Of a lone cell the partners are those around it.
 */
function gapOf(cells: readonly Weights[], around: Weights, partners: number): number {
  const all = new Map<number, number>();
  for (const [w, n] of cells.length > 1 ? cells.flat() : around) all.set(w, (all.get(w) ?? 0) + n);
  const heaviest = Math.max(0, ...all.keys());
  const gap = Math.max(
    0,
    ...cells.map((own) => {
      const mine = new Map<number, number>();
      if (cells.length > 1) for (const [w, n] of own) mine.set(w, (mine.get(w) ?? 0) + n);
      const others = [...all]
        .map(([w, n]) => [w, n - (mine.get(w) ?? 0)] as const)
        .filter(([, n]) => n > barely / 2);
      return nearest(
        own.map(([weight, n]) => [
          nearest(
            others.map(([w, count]) => [Math.abs(w - weight), count]),
            partners,
          ),
          n,
        ]),
        partners,
      );
    }),
  );
  // Weights that differ by rounding errors only are one weight.
  return gap <= 1e-9 * heaviest ? 0 : gap;
}

/** The distance within which so many respondents lie; within which all do, where there are fewer. */
function nearest(
  distances: readonly (readonly [distance: number, respondents: number])[],
  wanted: number,
): number {
  let left = wanted;
  let reach = 0;
  for (const [distance, n] of [...distances].sort(([a], [b]) => a - b)) {
    reach = distance;
    left -= n;
    if (left <= 0) break;
  }
  return reach;
}

/** All respondents, or all of a kind, are given all the same. */
export const isAll = (cell: Cell) => [...cell.group.keys()].every((name) => name === 'respondent_group');
