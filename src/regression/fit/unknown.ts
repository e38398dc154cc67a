import { type UnknownSpread, unknownSpread } from '../../design/index.js';
import type { ModelData } from '../model/build.js';
import { levelOfColumn, type Variable, widthOf } from '../model/variables.js';

/** A group of predictors' categories of whose spread the design tells nothing. */
interface LonelyGroup {
  /** Predictors and the category of each. */
  of: { name: string; code: string }[];
  why: UnknownSpread;
}

/** What of a model has a standard error that nothing tells, though the formula gives one. */
export interface UnknownErrors {
  groups: LonelyGroup[];
  /** Columns of the model, with why. */
  columns: ReadonlyMap<number, UnknownSpread>;
  /** Why a category of a variable is such a group by itself; null where it is none. @param level its place among the levels */
  ofLevel(variable: number, level: number): UnknownSpread | null;
}

/** A predictor as the groups that it parts the respondents into. */
interface Grouping {
  codes: string[];
  at: ArrayLike<number>;
  /** The place that columns without the predictor are of; -1 where nobody is there. */
  zero: number;
}

/**
 * The score equations make the residuals of every group of a model's categories sum to zero. Where such a group is one
 * respondent or one cluster, its part of the variance is therefore 0 whatever its spread: a coefficient that rests on it
 * has no standard error, as the mean of the group has none. Groups of one variable, and in an interaction the crossings
 * of its variables.
 */
export async function unknownErrors(data: ModelData): Promise<UnknownErrors> {
  const model = data.columns;
  const groupings = model.variables.map(groupingOf);
  const groups: LonelyGroup[] = [];
  const columns = new Map<number, UnknownSpread>();
  const single = new Map<number, Map<number, UnknownSpread>>();
  const whole = model.terms.filter(
    (term, t) =>
      !model.terms.some((other, o) => o !== t && term.length < other.length && within(term, other)),
  );
  for (const term of [...model.variables.map((_, v) => [v]), ...whole]) {
    const own = term.filter((v) => groupings[v] !== null);
    if (own.length === 0) continue;
    const found = await lonely(
      data,
      own.map((v) => groupings[v]!),
    );
    const keyed = new Map(found.map(({ places, why }) => [places.join(), why]));
    const [only] = own;
    if (own.length === 1) single.set(only!, new Map(found.map(({ places, why }) => [places[0]!, why])));
    if (!whole.includes(term)) continue;
    for (const { places, why } of found) {
      groups.push({
        of: own.map((v, i) => ({ name: model.variables[v]!.name, code: groupings[v]!.codes[places[i]!]! })),
        why,
      });
    }
    for (const [j, column] of model.columns.entries()) {
      const vars = column.term < 0 ? [] : model.terms[column.term]!;
      if (!within(vars, term)) continue;
      const at = own.map((v) => placesOf(column.parts, v));
      const one = crossed(at).find((places) => keyed.has(places.join()));
      if (one !== undefined) columns.set(j, keyed.get(one.join())!);
    }
  }
  /** The groups of a variable that a column sets against each other. */
  function placesOf(parts: readonly number[], v: number): number[] {
    const { zero, codes } = groupings[v]!;
    const variable = model.variables[v]!;
    const start = model.start[v]!;
    const part = parts.find((p) => p >= start && p < start + widthOf(variable));
    if (part === undefined) return zero < 0 ? [] : [zero];
    if (variable.kind === 'numeric') return codes.map((_, k) => k);
    return [levelOfColumn(variable, part - start), variable.reference];
  }
  return { groups, columns, ofLevel: (v, level) => single.get(v)?.get(level) ?? null };
}

const within = (inner: readonly number[], outer: readonly number[]) => inner.every((v) => outer.includes(v));

/** All combinations of one of each. */
const crossed = (lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>((before, list) => before.flatMap((some) => list.map((x) => [...some, x])), [[]]);

/** Categories, and the two values of a number that has no more; null of other numbers. */
function groupingOf(variable: Variable): Grouping | null {
  if (variable.kind === 'categorical')
    return { codes: variable.shown, at: variable.at, zero: variable.reference };
  const values = new Set<number>();
  for (const x of variable.values) if (values.add(x).size > 2) return null;
  const codes = [...values].sort((a, b) => a - b);
  const zero = codes.findIndex((x) => x - variable.centre === 0);
  return { codes: codes.map(String), at: variable.values.map((x) => codes.indexOf(x)), zero };
}

interface Crossing {
  places: number[];
  cells: number[];
  respondents: number;
}

/** The groups of crossed groupings of whose spread the design tells nothing. */
async function lonely(
  { bound, cells }: ModelData,
  groupings: readonly Grouping[],
): Promise<{ places: number[]; why: UnknownSpread }[]> {
  const found = new Map<string, Crossing>();
  for (let i = 0; i < cells.cells.count; i++) {
    const places = groupings.map(({ at }) => at[i]!);
    const key = places.join();
    const group = found.get(key) ?? { places, cells: [], respondents: 0 };
    group.cells.push(i);
    group.respondents += cells.cells.n[i]!;
    found.set(key, group);
  }
  const groups = [...found.values()];
  if (bound.design.kind !== 'replicate') {
    return groups.flatMap(({ places, cells: own }) => {
      const why = unknownSpread(
        bound,
        cells.cells,
        own.map((i): [number, number] => [i, i + 1]),
      );
      return why === null ? [] : [{ places, why }];
    });
  }
  const small = groups.filter(({ respondents }) => respondents <= mostInUnit);
  const together = await movingTogether(cells, small, bound.design.replicates.length);
  return together.map(({ places, respondents }) => ({
    places,
    why: respondents === 1 ? 'one respondent' : 'one sampling unit',
  }));
}

/** A group of more is taken to lie in several sampling units of a replicate design: to ask costs a pass over its weights. */
const mostInUnit = 200;

/** The groups whose respondents' weights go up and down together in every replicate. */
async function movingTogether(
  cells: ModelData['cells'],
  groups: readonly Crossing[],
  replicates: number,
): Promise<Crossing[]> {
  if (groups.length === 0) return [];
  const groupOf = new Map(groups.flatMap((group, g) => group.cells.map((cell) => [cell, g] as const)));
  const least = groups.map(() => new Float64Array(replicates).fill(Number.POSITIVE_INFINITY));
  const most = groups.map(() => new Float64Array(replicates));
  const [full] = cells.cells.totals;
  await cells.eachReplicates(({ numbers, from, step, first, count }) => {
    for (let c = 0; c < count; c++) {
      const g = groupOf.get(first + c);
      if (g === undefined || !(full![first + c]! > 0)) continue;
      for (let r = 0; r < replicates; r++) {
        const factor = numbers[from + c * step + r]! / full![first + c]!;
        least[g]![r] = Math.min(least[g]![r]!, factor);
        most[g]![r] = Math.max(most[g]![r]!, factor);
      }
    }
  });
  return groups.filter((_, g) => most[g]!.every((x, r) => x - least[g]![r]! <= 1e-3 * x));
}
