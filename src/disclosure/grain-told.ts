import type { GroupRelation } from './grain-relation.js';
import { solvedCounts } from './grain-solve.js';
import type { Grain, Weights } from './grain-step.js';
import { type NarrowCount, type Numbers, narrowCounts, numbersOf, type Worlds } from './grain-worlds.js';
import { type Cell, setKey } from './table.js';

/** Withheld cells of one grouping in one published group, the smallest around a narrow count. */
interface Place {
  holder: Cell;
  by: string;
}

/** Finds the counts that whole numbers tell, of those without a move. */
export class Told {
  /** What was found with the same numbers around the same cells. */
  private readonly known = new Map<string, NarrowCount[]>();

  constructor(
    private readonly worlds: Worlds,
    private readonly options: {
      width: number;
      weights: (cell: Cell) => Weights;
      relation: (a: Cell, b: Cell) => GroupRelation;
    },
  ) {}

  /** Counts of which no other whole numbers fit what is published in these steps. */
  counts(grain: ReadonlyMap<string, Grain>): NarrowCount[] {
    const numbers = numbersOf(this.worlds, grain);
    const narrow = narrowCounts(this.worlds, numbers);
    if (narrow.length === 0) return [];
    return [...placesOf(narrow).values()].flatMap((place) => this.countsAt(place, grain, numbers));
  }

  private countsAt(
    { holder, by }: Place,
    grain: ReadonlyMap<string, Grain>,
    numbers: Numbers,
  ): NarrowCount[] {
    const { worlds, options } = this;
    const alike = worlds.withheld.filter(({ cell }) => setKey([...cell.group.keys()]) === by);
    const cells = alike.filter(({ cell }) => options.relation(cell, holder) === 'inside');
    const around = [...(cells[0]?.holders ?? [])].filter(
      (h) => grain.has(h.key) && cells.every(({ holders }) => holders.has(h)),
    );
    const key = JSON.stringify([holder.key, by, around.map((h) => [h.key, grain.get(h.key)])]);
    const found =
      this.known.get(key) ??
      solvedCounts({
        cells,
        shared: new Set(around),
        numbers,
        weights: options.weights,
        categories: worlds.categories.length,
        alone: cells.length === alike.length,
        width: options.width,
      });
    this.known.set(key, found);
    return found;
  }
}

function placesOf(narrow: readonly NarrowCount[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { cell, holders } of narrow) {
    const by = setKey([...cell.group.keys()]);
    const [holder] = [...holders].sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1));
    if (holder !== undefined) places.set(`${holder.key} ${by}`, { holder, by });
  }
  return places;
}
