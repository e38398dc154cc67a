import type { ResultRow } from '../results/index.js';
import type { GroupRelation } from './grain-relation.js';
import { solvedCounts } from './grain-solve.js';
import {
  coarsestAtAll,
  type Grain,
  stepBelow,
  stepFrom,
  type Weights,
  type WeightsOf,
} from './grain-step.js';
import { type NarrowCount, narrowCounts, numbersOf, type Worlds, worldsOf } from './grain-worlds.js';
import { type Cell, setKey, type Table } from './table.js';

/** The step holds so many moves of `width` respondents: the fewest that leave no count narrow. */
const rooms = [1, 1.4, 2, 2.8, 4, 5.6, 8];
/** Where only means are published there is no count to be found, but sums of scores. */
const roomOfMeans = 4;
/** No share is coarser, but where whole numbers call for it. */
export const coarsest = 0.1;
/** In tables of fewer respondents whatever the search is silent about is withheld. */
const small = 100;
/** In tables of so many no group is withheld with all that it draws with it for what whole numbers tell: it would be half of the table. */
const large = 150;
const answers = (table: Table) =>
  Math.max(0, ...table.cells.map(({ group, n }) => (group.size === 0 ? n : 0)));

/** A weight that perhaps nobody has who answered: nobody to change places with, and as far off as any. */
const barely = 1e-6;

/** What `grains` finds. */
export interface Grains {
  grain: ReadonlyMap<string, Grain>;
  lost: Cell[];
  mute: Cell[];
}

export interface GrainOptions {
  width: number;
  weightsOf: WeightsOf;
  /** How two cells lie to each other: `relationOf`. */
  relation: (a: Cell, b: Cell) => GroupRelation;
}

/**
 * How coarsely each published cell of a table is given, by its key: those that may hold respondents of a withheld one.
 *
 * A weighted sum in full tells how many of each weight answered so: whole numbers of respondents times known weights
 * have one solution. It no longer does where respondents of a withheld cell may change answers with as many of another
 * without leaving the step. So the step holds some moves of `width` respondents times their difference of weights,
 * and for standard errors twice the change of the variance, at most 2 width (w / W)^2: as many as it takes for every
 * count of a withheld cell to be open by `width` (`narrowCounts`).
 * `lost`: published groups that no rounding serves. `mute`: those that say nothing in the steps that would, whose numbers
 * are left out, though they are no secret: nothing else goes for their sake.
 * @param rows the published table's shares and means, by cell
 */
export function grains(
  table: Table,
  rows: ReadonlyMap<string, readonly ResultRow[]>,
  options: GrainOptions,
): Grains {
  const withheld = table.cells.filter((c) => c.reason !== '' && !c.remainder && !c.latent && c.n > 0);
  if (withheld.length === 0) return { grain: new Map(), lost: [], mute: [] };
  const known = new Map<Cell, Weights>();
  const weights = (cell: Cell): Weights => {
    const own = known.get(cell) ??
      options.weightsOf(cell.group) ?? [[cell.mass / table.scale / cell.n, cell.n]];
    known.set(cell, own);
    return own;
  };
  // The weights are of all in a group; of those who answered, so many of each weight are left at least.
  const certain = (cell: Cell): Weights => {
    const own = weights(cell);
    const silent = own.reduce((sum, [, n]) => sum + n, 0) - cell.n;
    return silent <= 0 ? own : own.map(([w, n]) => [w, Math.max(n - silent, barely)] as const);
  };
  const { relation } = options;
  const bases: Base[] = [];
  for (const cell of table.cells) {
    if (cell.reason !== '' || cell.remainder || cell.latent || cell.n <= 0) continue;
    const inside = withheld.filter((other) => relation(other, cell) !== 'apart');
    if (inside.length === 0) continue;
    const { moved, heaviest } = exchange(cell, inside, certain, options.width);
    // Within one stratum the spread follows from the share.
    const single = options.weightsOf(cell.group)?.length === 1;
    const weight = cell.mass / table.scale;
    bases.push({ cell, weight, moved, heaviest: single ? 0 : heaviest, least: null });
  }
  const shares = [...rows.values()].some((own) => own.some((r) => r.statistic === 'proportion'));
  const inTheEnd = (cell: Cell) => (isAll(cell) ? coarsest : coarsestAtAll);
  let mostOf =
    answers(table) < small ? inTheEnd : (cell: Cell) => (isAll(cell) ? aboutError(cell) : inTheEnd(cell));
  const at = (room: number) => new Map(bases.map((base) => [base.cell.key, grainAt(base, room)]));
  const grainAt = ({ cell, weight, moved, heaviest, least }: Base, room: number): Grain => {
    const most = shares ? coarsest : coarsestAtAll;
    const step = Math.min(
      mostOf(cell),
      Math.max(Math.min(stepFrom((room * moved) / weight), most), least ?? 0),
    );
    const spread = Math.min(room, 2) * options.width * (heaviest / weight) ** 2;
    return { step, spread, weight, loose: least !== null && heaviest > 0 };
  };
  if (!shares) {
    return { grain: at(roomOfMeans), lost: answers(table) >= large ? [] : tooCoarse(bases), mute: [] };
  }
  const worlds = worldsOf(table, rows, withheld, { weights, relation, width: options.width });
  const solved = (grain: ReadonlyMap<string, Grain>) => {
    const narrow = narrowCounts(worlds, grain);
    return narrow.length === 0
      ? []
      : toldOf(worlds, narrow, grain, { weights, relation, width: options.width });
  };
  // What no room mends is no reason to round more.
  const isSmall = answers(table) < small;
  let best: { room: number; narrow: number; lost: Cell[] } | null = null;
  for (const room of rooms) {
    const grain = at(room);
    const narrow = narrowCounts(worlds, grain);
    const lost = isSmall ? tellingGroups(narrow, grain) : [];
    const fewer = best === null ? -1 : lost.length - best.lost.length || narrow.length - best.narrow;
    if (fewer < 0) best = { room, narrow: narrow.length, lost };
    if (narrow.length === 0) break;
  }
  const { room, lost } = best!;
  if (isSmall) return { grain: at(room), lost, mute: [] };
  // Whole numbers follow from the finest number around them, by its weight: no other need be given more coarsely.
  let grain = at(room);
  let told = solved(grain);
  while (told.length > 0) {
    const finest = new Set(told.map(({ holders }) => finestOf(holders, bases, grain, mostOf)));
    const coarser = bases.filter((b) => finest.has(b));
    if (coarser.length === 0 && mostOf === inTheEnd) break;
    if (coarser.length === 0) mostOf = inTheEnd;
    for (const base of coarser) {
      const { step, loose } = grain.get(base.cell.key)!;
      base.least = loose || base.heaviest === 0 ? stepFrom(Math.max(step * 1.01, 0.001)) : step;
    }
    grain = at(room);
    told = solved(grain);
  }
  /** How much the told counts lack of being open. */
  const short = (of: readonly NarrowCount[]) => of.reduce((sum, { open }) => sum + options.width - open, 0);
  // What did not help is no reason to round.
  for (const base of bases.filter(({ least }) => least !== null)) {
    const { least } = base;
    base.least = null;
    const finer = solved(at(room));
    if (short(finer) > short(told)) base.least = least;
    else told = finer;
  }
  grain = at(room);
  if (answers(table) < large) {
    const helps = (group: Cell) =>
      short(solved(new Map([...grain].filter(([key]) => key !== group.key)))) < short(told);
    return { grain, lost: tellingGroups(told, grain).filter(helps), mute: [] };
  }
  const mute: Cell[] = [];
  while (told.length > 0) {
    const without = (more: readonly Cell[]) => {
      const left = new Set([...mute, ...more].map(({ key }) => key));
      return new Map([...grain].filter(([key]) => !left.has(key)));
    };
    const helps = tellingGroups(told, without([])).filter(
      (group) => short(solved(without([group]))) < short(told),
    );
    if (helps.length === 0) break;
    mute.push(...helps);
    told = solved(without([]));
  }
  return { grain, lost: [], mute };
}

/** About the standard error of a share: no step of all respondents of a kind, which are read most, is coarser, if that is enough. */
const aboutError = (cell: Cell): number => Math.min(coarsest, stepBelow(0.6 / Math.sqrt(cell.n)));

/** Of the groups around a count, that can be given more coarsely, the one whose numbers move least by weight. */
function finestOf(
  holders: ReadonlySet<Cell>,
  bases: readonly Base[],
  grain: ReadonlyMap<string, Grain>,
  mostOf: (cell: Cell) => number,
): Base | undefined {
  const reach = ({ cell, weight }: Base) => grain.get(cell.key)!.step * weight;
  return bases
    .filter(({ cell, moved, heaviest }) => {
      const { step, loose } = grain.get(cell.key)!;
      return holders.has(cell) && moved > 0 && (step < mostOf(cell) || (!loose && heaviest > 0));
    })
    .sort((a, b) => reach(a) - reach(b))[0];
}

/** The smallest group around each count that stays too narrow. */
function tellingGroups(narrow: readonly NarrowCount[], grain: ReadonlyMap<string, Grain>): Cell[] {
  const smallest = narrow.flatMap(({ holders }) =>
    [...holders]
      .filter((h) => (grain.get(h.key)?.step ?? 0) > 0 && !isAll(h))
      .sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1))
      .slice(0, 1),
  );
  return [...new Set(smallest)];
}

/** Of narrow counts those that whole numbers tell, by the smallest published group around each. */
function toldOf(
  worlds: Worlds,
  narrow: readonly NarrowCount[],
  grain: ReadonlyMap<string, Grain>,
  {
    weights,
    relation,
    width,
  }: {
    weights: (cell: Cell) => Weights;
    relation: GrainOptions['relation'];
    width: number;
  },
): NarrowCount[] {
  const numbers = numbersOf(worlds, grain);
  const problems = new Map<string, { holder: Cell; by: string }>();
  for (const { cell, holders } of narrow) {
    const by = setKey([...cell.group.keys()]);
    const [holder] = [...holders].sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1));
    if (holder !== undefined) problems.set(`${holder.key} ${by}`, { holder, by });
  }
  return [...problems.values()].flatMap(({ holder, by }) => {
    const alike = worlds.withheld.filter(({ cell }) => setKey([...cell.group.keys()]) === by);
    const cells = alike.filter(({ cell }) => relation(cell, holder) === 'inside');
    return solvedCounts({
      cells,
      numbers,
      weights,
      categories: worlds.categories.length,
      alone: cells.length === alike.length,
      width,
    });
  });
}

/** What a move of `width` respondents changes a published cell's weighted counts by, and the heaviest who may move. */
function exchange(
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

interface Base {
  cell: Cell;
  weight: number;
  moved: number;
  heaviest: number;
  /** The step that whole numbers were found to need, if any. */
  least: number | null;
}

/**
 * The difference of weights that has to be bridged for `partners` respondents of each cell to find as many in the
 * others: the largest over the cells. Of a lone cell the partners are those around it.
 */
export function gapOf(cells: readonly Weights[], around: Weights, partners: number): number {
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
      return least(
        own.map(([weight, n]) => [
          least(
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
function least(
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
const isAll = (cell: Cell) => [...cell.group.keys()].every((name) => name === 'respondent_group');

/** Where only means are published: the groups whose coarsest step holds no move. */
function tooCoarse(bases: readonly Base[]): Cell[] {
  return bases.flatMap(({ cell, moved, weight }) =>
    moved / weight > coarsestAtAll && !isAll(cell) ? [cell] : [],
  );
}
