import { type BoundDesign, type DesignCells, designCells } from '../design/index.js';
import { didYouMean, type Fault, FaultError, fault } from '../errors/index.js';
import type { MissingCode } from '../ingest/index.js';
import { type Code, type CrosstabRequest, isNumericType, type KeyColumn } from '../warehouse/index.js';
import type { Crosstab } from './crosstab.js';
import type { Powers } from './estimators.js';
import { tellSpread } from './spread.js';

export interface CrosstabOptions {
  /** Declared missing codes by column; they count as no answer. */
  missing?: Readonly<Record<string, readonly MissingCode[]>>;
  /** Most groups that a crossing may have; an identifier given by mistake stops here. Default 200. */
  maxGroups?: number;
}

/** Cells times weights that a crosstab may hold before moments take their place: 160 MB of doubles. */
const MOST_NUMBERS = 2e7;

/** A variable (two for a correlation) and the grouping variables that it is crossed with. */
interface Crossing {
  variables: readonly string[];
  by: readonly string[];
}

const crossingName = ({ variables, by }: Crossing) => JSON.stringify([variables, by]);

/** Crosstabs of one design: those that will be wanted are made together, as many at a time as fit in memory. */
export class Crosstabs {
  private kept = new Map<string, DesignCells>();
  private readonly groups = new Map<string, Promise<Code[][]>>();
  private last: { name: string; crosstab: Crosstab } | null = null;

  /** @param wanted crossings in the order in which they will be asked for */
  constructor(
    readonly bound: BoundDesign,
    readonly options: CrosstabOptions,
    private readonly wanted: readonly Crossing[],
  ) {}

  /**
   * The crosstab of one variable, or of two for correlations; one of those wanted.
   * @throws LV-ESTIMATE-COLUMN, LV-ESTIMATE-GROUPS (too many), LV-ESTIMATE-NOT-FINITE, LV-ESTIMATE-NO-ANSWERS
   */
  async get(crossing: Crossing): Promise<Crosstab> {
    const name = crossingName(crossing);
    if (this.last?.name === name) return this.last.crosstab;
    if (!this.kept.has(name)) await this.make(name);
    const crosstab = await this.build(crossing, this.kept.get(name)!);
    this.last = { name, crosstab };
    return crosstab;
  }

  /** Makes the cells of the crossing and of as many of those after it as fit in memory, in place of those kept. */
  private async make(name: string): Promise<void> {
    const place = this.wanted.findIndex((crossing) => crossingName(crossing) === name);
    const next = new Map(this.wanted.slice(place).map((crossing) => [crossingName(crossing), crossing]));
    const requests: Omit<CrosstabRequest, 'units'>[] = [];
    for (const { variables, by } of next.values()) {
      await this.allGroups(by);
      const keys = [...by, ...variables].map((column) => this.key(column));
      const mayBeMoments =
        this.bound.design.kind === 'replicate' && variables.length === 1 && this.isNumeric(variables[0]!);
      requests.push(mayBeMoments ? { keys, momentsOver: MOST_NUMBERS } : { keys });
    }
    const cells = await designCells(this.bound, requests);
    const names = [...next.keys()];
    this.kept = new Map(cells.map((made, i) => [names[i]!, made]));
  }

  private key(name: string): KeyColumn {
    const missing = this.options.missing?.[name];
    return missing === undefined ? { name } : { name, missing };
  }

  /** Throws LV-ESTIMATE-COLUMN for each name that is no column. */
  requireColumns(names: readonly string[]): void {
    const { types } = this.bound.data;
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
  }

  private isNumeric(name: string): boolean {
    return isNumericType(this.bound.data.types.get(name)!);
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
    const most = this.options.maxGroups ?? 200;
    const keys = by.map((name) => this.key(name));
    const columns = await this.bound.data.combinations(keys, most);
    const count = columns === null ? Number.POSITIVE_INFINITY : columns[0]!.length;
    if (columns === null || count > most) {
      fault({
        code: 'LV-ESTIMATE-GROUPS',
        place: { variable: by.join(' * ') },
        what: `the grouping has ${columns === null ? 'far more than 100 000' : count} different values`,
        expected: `at most ${most}`,
        remedy:
          'class the values, or raise the limit (in the command --max-groups) if so many groups are meant',
      });
    }
    if (count === 0) {
      fault({
        code: 'LV-ESTIMATE-NO-ANSWERS',
        place: { variable: by.join(' * ') },
        what: 'the grouping is missing in every row',
      });
    }
    return Array.from({ length: count }, (_, i) => columns.map((codes) => codes[i]!));
  }

  private async build({ variables, by }: Crossing, cells: DesignCells): Promise<Crosstab> {
    const { bound } = this;
    this.requireColumns([...variables, ...by]);
    const listed = await this.allGroups(by);
    const numeric = this.isNumeric(variables[0]!);
    const { centre } = cells;
    const momentsOnly = centre !== null;
    if (cells.count === 0) {
      fault({
        code: 'LV-ESTIMATE-NO-ANSWERS',
        place: { variable: variables.join(' and ') },
        what: 'nobody has a valid answer',
        remedy: 'check the missing codes and the filter',
      });
    }
    const column = momentsOnly ? [] : cells.keys[by.length]!;
    if (numeric) checkFinite(variables[0]!, momentsOnly ? [centre] : column);
    if (variables.length > 1) checkFinite(variables[1]!, cells.keys[by.length + 1]!);
    const values = [...new Set(column)].sort(byCode);
    const place = new Map(values.map((v, i) => [v, i]));
    const crosstab: Crosstab = {
      bound,
      cells,
      by,
      groups: listed.map((codes) => ({ codes, ranges: [], n: 0, weightedN: 0, unknown: null })),
      whole: { codes: [], ranges: [[0, cells.count]], n: 0, weightedN: 0, unknown: null },
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
    await tellSpread(
      crosstab,
      [...by, ...variables].map((name) => this.key(name)),
    );
    return crosstab;
  }
}

/** Numbers by size before texts by code point. */
function byCode(a: Code, b: Code): number {
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
  return { centre, one: new Float64Array(cells.count).fill(1), x, xx: x.map((v) => v * v), values: true };
}

function momentPowers(cells: DesignCells, centre: number): Powers {
  const unit = (power: number) =>
    Float64Array.from({ length: cells.count }, (_, c) => (c % 3 === power ? 1 : 0));
  return { centre, one: unit(0), x: unit(1), xx: unit(2), values: false };
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
