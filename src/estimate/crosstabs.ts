import { type BoundDesign, type DesignCells, designCells, designMoments } from '../design/index.js';
import { didYouMean, type Fault, FaultError, fault } from '../errors/index.js';
import type { MissingCode } from '../ingest/index.js';
import {
  type Code,
  countCells,
  isNumericType,
  type KeyColumn,
  weightedCrosstab,
} from '../warehouse/index.js';
import type { Powers, Ranges } from './estimators.js';

export interface CrosstabOptions {
  /** Declared missing codes by column; they count as no answer. */
  missing?: Readonly<Record<string, readonly MissingCode[]>>;
  /** Most groups that a crossing may have; an identifier given by mistake stops here. Default 200. */
  maxGroups?: number;
}

export interface Group {
  /** Codes in the order of the grouping variables. */
  codes: Code[];
  /** Cells [from, to) of the group; empty where nobody answered. */
  ranges: Ranges;
  n: number;
  weightedN: number;
}

/** A variable crossed with groups under a design: what every estimator of it works on. */
export interface Crosstab {
  bound: BoundDesign;
  cells: DesignCells;
  by: readonly string[];
  groups: Group[];
  whole: Group;
  /** Distinct values of the (first) variable, ascending, and each cell's place among them. */
  values: Code[];
  valueIndex: Int32Array;
  /** Of each further variable, the cells' values. */
  second: Float64Array | null;
  /** Set for numbers. */
  powers: Powers | null;
  /** True when cells hold moments: means, totals and sd only. */
  momentsOnly: boolean;
}

/** Cells times weights that a crosstab may hold before moments take their place: 160 MB of doubles. */
const MOST_NUMBERS = 2e7;

/** Crosstabs of one design, kept while they are asked for in a row. */
export class Crosstabs {
  private readonly kept = new Map<string, Promise<Crosstab>>();
  private readonly groups = new Map<string, Promise<Code[][]>>();
  private types: Map<string, string> | null = null;

  constructor(
    readonly bound: BoundDesign,
    readonly options: CrosstabOptions = {},
  ) {}

  /**
   * The crosstab of one variable, or of two for correlations.
   * @throws LV-ESTIMATE-COLUMN, LV-ESTIMATE-GROUPS (too many), LV-ESTIMATE-NOT-FINITE, LV-ESTIMATE-NO-ANSWERS
   */
  get(variables: readonly string[], by: readonly string[]): Promise<Crosstab> {
    const key = JSON.stringify([variables, by]);
    let found = this.kept.get(key);
    if (found === undefined) {
      found = this.build(variables, by);
      this.kept.set(key, found);
      if (this.kept.size > 8) this.kept.delete(this.kept.keys().next().value!);
    }
    return found;
  }

  private key(name: string): KeyColumn {
    const missing = this.options.missing?.[name];
    return missing === undefined ? { name } : { name, missing };
  }

  /** SQL types by column; throws LV-ESTIMATE-COLUMN for each name that is none. */
  async columnTypes(names: readonly string[]): Promise<Map<string, string>> {
    this.types ??= new Map(
      (await this.bound.warehouse.describe(this.bound.relation)).map((c) => [c.name, c.type]),
    );
    const types = this.types;
    const faults = names
      .filter((name) => !types.has(name))
      .map(
        (name): Fault => ({
          code: 'LV-ESTIMATE-COLUMN',
          place: { variable: name },
          what: 'there is no such column in the data',
          remedy: didYouMean(name, types.keys()),
        }),
      );
    if (faults.length > 0) throw new FaultError(faults);
    return types;
  }

  private allGroups(by: readonly string[]): Promise<Code[][]> {
    const key = JSON.stringify(by);
    let found = this.groups.get(key);
    if (found === undefined) {
      found = this.listGroups(by);
      this.groups.set(key, found);
    }
    return found;
  }

  private async listGroups(by: readonly string[]): Promise<Code[][]> {
    if (by.length === 0) return [[]];
    const { bound } = this;
    const keys = by.map((name) => this.key(name));
    const most = this.options.maxGroups ?? 200;
    const count = await countCells(bound.warehouse, bound.relation, keys);
    if (count > most) {
      fault({
        code: 'LV-ESTIMATE-GROUPS',
        place: { variable: by.join(' * ') },
        what: `the grouping has ${count} different values`,
        expected: `at most ${most}`,
        remedy: 'class the values, or raise the limit if so many groups are meant',
      });
    }
    if (count === 0) {
      fault({
        code: 'LV-ESTIMATE-NO-ANSWERS',
        place: { variable: by.join(' * ') },
        what: 'the grouping is missing in every row',
      });
    }
    const request = { keys, weight: null, replicates: [], units: [] };
    const table = await (bound.columns?.crosstab(request) ??
      weightedCrosstab(bound.warehouse, bound.relation, request));
    return Array.from(table.n, (_, i) => table.keys.map((codes) => codes[i]!));
  }

  private async build(variables: readonly string[], by: readonly string[]): Promise<Crosstab> {
    const { bound } = this;
    const types = await this.columnTypes([...variables, ...by]);
    const listed = await this.allGroups(by);
    const numeric = isNumericType(types.get(variables[0]!)!);
    const keys = [...by, ...variables].map((name) => this.key(name));
    const weights = bound.design.kind === 'replicate' ? bound.design.replicates.length + 1 : 1;
    const momentsOnly =
      numeric &&
      variables.length === 1 &&
      weights > 1 &&
      bound.rows * weights > MOST_NUMBERS &&
      (await countCells(bound.warehouse, bound.relation, keys)) * weights > MOST_NUMBERS;
    const centre = momentsOnly ? await this.roughMean(keys.at(-1)!) : 0;
    const cells = momentsOnly ? await designMoments(bound, keys, centre) : await designCells(bound, keys);
    if (cells.count === 0) {
      fault({
        code: 'LV-ESTIMATE-NO-ANSWERS',
        place: { variable: variables.join(' and ') },
        what: 'nobody has a valid answer',
        remedy: 'check the missing codes and the filter',
      });
    }
    const column = momentsOnly ? [] : cells.keys[by.length]!;
    if (numeric) checkFinite(variables[0]!, column);
    if (variables.length > 1) checkFinite(variables[1]!, cells.keys[by.length + 1]!);
    const values = [...new Set(column)].sort(byCode);
    const place = new Map(values.map((v, i) => [v, i]));
    const crosstab: Crosstab = {
      bound,
      cells,
      by,
      groups: listed.map((codes) => ({ codes, ranges: [], n: 0, weightedN: 0 })),
      whole: { codes: [], ranges: [[0, cells.count]], n: 0, weightedN: 0 },
      values,
      valueIndex: Int32Array.from(column, (v) => place.get(v)!),
      second: variables.length > 1 ? Float64Array.from(cells.keys[by.length + 1]! as number[]) : null,
      powers: !numeric
        ? null
        : momentsOnly
          ? momentPowers(cells, centre)
          : valuePowers(cells, column as number[]),
      momentsOnly,
    };
    fillGroups(crosstab);
    return crosstab;
  }

  /** The unweighted mean, to take squares about: any value near the mean serves. */
  private async roughMean(key: KeyColumn): Promise<number> {
    const { bound } = this;
    const table = await weightedCrosstab(bound.warehouse, bound.relation, {
      keys: [key],
      weight: null,
      replicates: [],
      units: [],
      moments: { centre: 0 },
    });
    return table.sums[1]![0]![0]! / table.sums[0]![0]![0]!;
  }
}

/** Numbers by size before texts by code point. */
export function byCode(a: Code, b: Code): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkFinite(variable: string, column: readonly Code[]): void {
  const wild = column.find((v) => typeof v === 'number' && !Number.isFinite(v));
  if (wild === undefined) return;
  fault({
    code: 'LV-ESTIMATE-NOT-FINITE',
    place: { variable },
    what: 'the variable has values that are no finite numbers',
    found: String(wild),
    remedy: 'make them missing (empty) in the data',
  });
}

function valuePowers(cells: DesignCells, column: readonly number[]): Powers {
  const totals = cells.totals[0]!;
  let w = 0;
  let wx = 0;
  for (let c = 0; c < cells.count; c++) {
    w += totals[c]!;
    wx += totals[c]! * column[c]!;
  }
  const centre = w > 0 ? wx / w : 0;
  const x = Float64Array.from(column, (v) => v - centre);
  return { centre, one: new Float64Array(cells.count).fill(1), x, xx: x.map((v) => v * v) };
}

function momentPowers(cells: DesignCells, centre: number): Powers {
  const unit = (power: number) =>
    Float64Array.from({ length: cells.count }, (_, c) => (c % 3 === power ? 1 : 0));
  return { centre, one: unit(0), x: unit(1), xx: unit(2) };
}

/** Finds each group's cells: they lie together, as the crosstab is sorted by group first. */
function fillGroups(crosstab: Crosstab): void {
  const { cells, by, groups, whole, powers, momentsOnly } = crosstab;
  const index = new Map(groups.map((group) => [JSON.stringify(group.codes), group]));
  const full = cells.totals[0]!;
  const codesOf = (c: number) => JSON.stringify(by.map((_, k) => cells.keys[k]![c]!));
  let from = 0;
  while (from < cells.count) {
    let to = from + 1;
    while (to < cells.count && by.every((_, k) => cells.keys[k]![to] === cells.keys[k]![from])) to++;
    const group = index.get(codesOf(from))!;
    group.ranges = [[from, to]];
    for (let c = from; c < to; c++) {
      group.n += cells.n[c]!;
      group.weightedN += full[c]! * (momentsOnly ? powers!.one[c]! : 1);
    }
    whole.n += group.n;
    whole.weightedN += group.weightedN;
    from = to;
  }
}
