import type { ResultRow } from '../results/index.js';
import { type Base, basesOf, grainAt, isAll, weightsIn } from './grain-bases.js';
import type { GroupRelation } from './grain-relation.js';
import { coarsest, coarsestAtAll, type Grain, stepBelow, stepFrom, type WeightsOf } from './grain-step.js';
import { Told } from './grain-told.js';
import { type NarrowCount, narrowCounts, numbersOf, type Worlds, worldsOf } from './grain-worlds.js';
import type { Cell, Table } from './table.js';

/** The step holds so many moves of `width` respondents: the fewest that leave no count narrow. */
const rooms = [1, 1.4, 2, 2.8, 4, 5.6, 8];
/** Where only means are published there is no count to be found, but sums of scores. */
const roomOfMeans = 4;
/** In tables of fewer respondents whatever the search is silent about is withheld. */
const small = 100;
/** In tables of so many no group is withheld with all that it draws with it for what whole numbers tell: it would be half of the table. */
const large = 150;

/** Steps around a told count that are tried together. */
const mostChoices = 120;

/** What `grains` finds. */
interface Grains {
  grain: ReadonlyMap<string, Grain>;
  lost: Cell[];
  mute: Cell[];
}

interface GrainOptions {
  width: number;
  weightsOf: WeightsOf;
  /** How two cells lie to each other: `relationOf`. */
  relation: (a: Cell, b: Cell) => GroupRelation;
}

/** Steps by cell. */
type Steps = ReadonlyMap<string, Grain>;

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
  const { relation, width } = options;
  const weights = weightsIn(table, options.weightsOf);
  const bases = basesOf(table, withheld, weights, options);
  const answers = Math.max(0, ...table.cells.map(({ group, n }) => (group.size === 0 ? n : 0)));
  if (![...rows.values()].some((own) => own.some((r) => r.statistic === 'proportion'))) {
    const most = answers < small ? inTheEnd : atFirst;
    const at = { width, shares: false, mostOf: most };
    const grain = new Map(bases.map((base) => [base.cell.key, grainAt(base, roomOfMeans, at)]));
    return { grain, lost: answers >= large ? [] : tooCoarse(bases), mute: [] };
  }
  const worlds = worldsOf(table, rows, withheld, { weights, relation, width });
  const search = new StepSearch(
    bases,
    worlds,
    new Told(worlds, { weights, relation, width }),
    answers < small,
  );
  if (answers < small) return { ...search.result(), mute: [] };
  search.coarsenTold();
  search.takeBack();
  if (answers >= large) return { grain: search.steps(), lost: [], mute: search.tryAll(search.mutes()) };
  const mute = search.tryAll([]);
  return { grain: search.steps(), lost: search.helping(mute), mute };
}

const inTheEnd = (cell: Cell) => (isAll(cell) ? coarsest : coarsestAtAll);
/** About the standard error of a share: no step of all respondents of a kind, which are read most, is coarser, if that is enough. */
const atFirst = (cell: Cell) =>
  isAll(cell) ? Math.min(coarsest, stepBelow(0.6 / Math.sqrt(cell.n))) : coarsestAtAll;

/** The search for steps that leave no count told. */
class StepSearch {
  private mostOf: (cell: Cell) => number;
  private room = 1;
  private lost: Cell[] = [];
  private told: NarrowCount[] = [];

  constructor(
    private readonly bases: readonly Base[],
    private readonly worlds: Worlds,
    private readonly solver: Told,
    private readonly isSmall: boolean,
  ) {
    this.mostOf = isSmall ? inTheEnd : atFirst;
    this.chooseRoom();
  }

  /** The least room that leaves fewest groups telling, then fewest counts narrow: what no room mends is no reason to round more. */
  private chooseRoom(): void {
    let best: { narrow: number; lost: number } | null = null;
    for (const room of rooms) {
      const grain = this.steps(room);
      const narrow = narrowCounts(this.worlds, numbersOf(this.worlds, grain));
      const lost = this.isSmall ? tellingGroups(narrow, grain) : [];
      const fewer = best === null ? -1 : lost.length - best.lost || narrow.length - best.narrow;
      if (fewer < 0) {
        best = { narrow: narrow.length, lost: lost.length };
        this.room = room;
        this.lost = lost;
      }
      if (narrow.length === 0) return;
    }
  }

  steps(room = this.room): Map<string, Grain> {
    const at = { width: this.worlds.width, shares: true, mostOf: this.mostOf };
    return new Map(this.bases.map((base) => [base.cell.key, grainAt(base, room, at)]));
  }

  result(): { grain: Steps; lost: Cell[] } {
    return { grain: this.steps(), lost: this.lost };
  }

  /** Whole numbers follow from the finest number around them, by its weight: no other need be given more coarsely. */
  coarsenTold(): void {
    let grain = this.steps();
    this.told = this.solver.counts(grain);
    while (this.told.length > 0) {
      const finest = new Set(this.told.map(({ holders }) => this.finestOf(holders, grain)));
      const coarser = this.bases.filter((b) => finest.has(b));
      if (coarser.length === 0 && this.mostOf === inTheEnd) return;
      if (coarser.length === 0) this.mostOf = inTheEnd;
      for (const base of coarser) {
        const { step, loose } = grain.get(base.cell.key)!;
        base.least = loose || base.heaviest === 0 ? stepFrom(Math.max(step * 1.01, 0.001)) : step;
      }
      grain = this.steps();
      this.told = this.solver.counts(grain);
    }
  }

  /** Of the groups around a count, that can be given more coarsely, the one whose numbers move least by weight. */
  private finestOf(holders: ReadonlySet<Cell>, grain: Steps): Base | undefined {
    const reach = ({ cell, weight }: Base) => grain.get(cell.key)!.step * weight;
    return this.bases
      .filter(({ cell, moved, heaviest }) => {
        const { step, loose } = grain.get(cell.key)!;
        return holders.has(cell) && moved > 0 && (step < this.mostOf(cell) || (!loose && heaviest > 0));
      })
      .sort((a, b) => reach(a) - reach(b))[0];
  }

  /** What did not help is no reason to round. */
  takeBack(): void {
    for (const base of this.bases.filter(({ least }) => least !== null)) {
      const { least } = base;
      base.least = null;
      const finer = this.solver.counts(this.steps());
      if (this.short(finer) > this.short(this.told)) base.least = least;
      else this.told = finer;
    }
  }

  /** How much the told counts lack of being open. */
  private short(of: readonly NarrowCount[]): number {
    return of.reduce((sum, { open }) => sum + this.worlds.width - open, 0);
  }

  /** The groups that tell, of which leaving out one helps. */
  helping(without: readonly Cell[] = []): Cell[] {
    const grain = lacking(this.steps(), without);
    return tellingGroups(this.told, grain).filter(
      (group) => this.short(this.solver.counts(lacking(grain, [group]))) < this.short(this.told),
    );
  }

  /** Groups whose numbers are left out, as far as that helps. */
  mutes(): Cell[] {
    const mute: Cell[] = [];
    while (this.told.length > 0) {
      const more = this.helping(mute);
      if (more.length === 0) break;
      mute.push(...more);
      this.told = this.solver.counts(lacking(this.steps(), mute));
    }
    return mute;
  }

  /**
   * Where whole numbers still tell: all coarser steps of the groups around, those of fewest rungs first, until nothing is told; in the
   * end a group's numbers are left out.
   * @param mute groups whose numbers are left out
   * @returns these and more
   */
  tryAll(mute: readonly Cell[]): Cell[] {
    if (this.told.length === 0) return [...mute];
    const holders = new Set(this.told.flatMap((count) => [...count.holders]));
    const around = this.bases.filter(
      ({ cell, moved, heaviest }) => holders.has(cell) && !mute.includes(cell) && moved + heaviest > 0,
    );
    const apply = (chosen: readonly Rung[]): Cell[] => {
      const left = around.filter((base, i) => {
        if (chosen[i] !== 'none') base.least = chosen[i]!;
        return chosen[i] === 'none';
      });
      return [...mute, ...left.map(({ cell }) => cell)];
    };
    let best: readonly Rung[] = around.map(({ least }) => least);
    const first = best;
    for (const chosen of choices(around.map((base) => [base.least, ...this.rungsOf(base)]))) {
      apply(first);
      const left = apply(chosen);
      const told = this.solver.counts(lacking(this.steps(), left));
      if (this.short(told) >= this.short(this.told)) continue;
      this.told = told;
      best = chosen;
      if (told.length === 0) break;
    }
    apply(first);
    return apply(best);
  }

  /** How else a group may be given: in the steps above its own, or not at all. */
  private rungsOf(base: Base): Rung[] {
    // Where all weigh the same only the standard errors tell.
    const most = base.moved > 0 ? this.mostOf(base.cell) : 0;
    const { step, loose } = this.steps().get(base.cell.key)!;
    const rungs: Rung[] = loose || base.heaviest === 0 ? [] : [step];
    for (let next = stepFrom(Math.max(step * 1.01, 0.001)); next <= most; next = stepFrom(next * 1.01)) {
      rungs.push(next);
    }
    return isAll(base.cell) ? rungs : [...rungs, 'none'];
  }
}

/** The least step of a group, null for what its moves ask; or that its numbers are left out. */
type Rung = number | null | 'none';

/** One of each list in all ways, those nearest to the first of each list first; no more than are worth trying. */
function choices<T>(lists: readonly (readonly T[])[]): T[][] {
  const ways = lists.reduce<{ of: T[]; rungs: number }[]>(
    (all, list) => all.flatMap(({ of, rungs }) => list.map((x, i) => ({ of: [...of, x], rungs: rungs + i }))),
    [{ of: [], rungs: 0 }],
  );
  return ways
    .sort((a, b) => a.rungs - b.rungs)
    .slice(1, mostChoices + 1)
    .map(({ of }) => of);
}

/** The steps as if nothing were published of some groups. */
function lacking(grain: Steps, cells: readonly Cell[]): Map<string, Grain> {
  const left = new Set(cells.map(({ key }) => key));
  return new Map([...grain].filter(([key]) => !left.has(key)));
}

/** The smallest group around each count that stays too narrow. */
function tellingGroups(narrow: readonly NarrowCount[], grain: Steps): Cell[] {
  const smallest = narrow.flatMap(({ holders }) =>
    [...holders]
      .filter((h) => (grain.get(h.key)?.step ?? 0) > 0 && !isAll(h))
      .sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1))
      .slice(0, 1),
  );
  return [...new Set(smallest)];
}

/** Where only means are published: the groups whose coarsest step holds no move. */
function tooCoarse(bases: readonly Base[]): Cell[] {
  return bases.flatMap(({ cell, moved, weight }) =>
    moved / weight > coarsestAtAll && !isAll(cell) ? [cell] : [],
  );
}
