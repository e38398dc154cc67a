import type { MissingCode } from '../ingest/index.js';
import {
  type Code,
  type CrosstabRequest,
  isNumericType,
  type KeyColumn,
  type WeightedCrosstab,
  weightedCrosstab,
} from './replicate-crosstab.js';
import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** A column as codes: each row's place among the sorted distinct values, -1 for a missing one. */
interface CodedColumn {
  levels: Code[];
  at: Int32Array;
}

/** Numbers of a table that are kept in memory: 32 MB of doubles. */
const MOST_NUMBERS = 3e7;

/**
 * The columns of a small table, fetched once each and kept: a crosstab is then one pass over arrays of codes,
 * where a query of its own would cost milliseconds. Thousands of crosstabs of the same few hundred rows are
 * what a report with every question by every background variable asks for.
 */
export class ColumnStore {
  private readonly coded = new Map<string, Promise<CodedColumn>>();
  private readonly numbers = new Map<string, Promise<Float64Array>>();

  private constructor(
    private readonly warehouse: Warehouse,
    private readonly relation: string,
    private readonly types: ReadonlyMap<string, string>,
    readonly rows: number,
  ) {}

  /** The store of a table; null when the table is so large that a query does better. */
  static async of(warehouse: Warehouse, relation: string, rows: number): Promise<ColumnStore | null> {
    const columns = await warehouse.describe(relation);
    if (rows * columns.length > MOST_NUMBERS) return null;
    return new ColumnStore(warehouse, relation, new Map(columns.map((c) => [c.name, c.type])), rows);
  }

  /** What `weightedCrosstab` gives for the same request: the same cells in the same order. */
  async crosstab(request: CrosstabRequest): Promise<WeightedCrosstab> {
    const keys = await Promise.all(request.keys.map((key) => this.codes(key)));
    const units = await Promise.all(request.units.map((name) => this.codes({ name })));
    const columns = [request.weight, ...request.replicates];
    const weights = await Promise.all(
      columns.map((name) => (name === null ? new Float64Array(this.rows).fill(1) : this.column(name))),
    );
    const split = request.moments === undefined ? keys : keys.slice(0, -1);
    const combinations = [...split, ...units].reduce((product, c) => product * (c.levels.length + 1), 1);
    if (combinations > Number.MAX_SAFE_INTEGER)
      return weightedCrosstab(this.warehouse, this.relation, request);
    const { cellOf, cells } = this.cells(keys, split, units);
    const last = keys.at(-1);
    const powers = request.moments === undefined ? 1 : 3;
    const n = new Float64Array(cells.length);
    const squares = new Float64Array(cells.length);
    const sums = Array.from({ length: powers }, () => columns.map(() => new Float64Array(cells.length + 1)));
    const full = weights[0]!;
    for (let row = 0; row < this.rows; row++) {
      const cell = cellOf[row]!;
      if (cell === cells.length) continue;
      const w = full[row]!;
      if (w > 0) n[cell]! += 1;
      squares[cell]! += w * w;
    }
    const centred =
      request.moments === undefined
        ? null
        : Float64Array.from(last!.at, (at) => Number(last!.levels[at]) - request.moments!.centre);
    // One weight at a time, so that the sums in hand stay in the processor's cache. Rows in no cell have a sum of
    // their own behind the others, which spares the loop a branch.
    weights.forEach((column, r) => {
      const factor = r > 0 && request.replicatesAreFactors ? full : null;
      const values = factor === null ? column : column.map((value, row) => value * factor[row]!);
      addTo(sums[0]![r]!, cellOf, values);
      if (centred === null) return;
      let powered = values;
      for (let p = 1; p < powers; p++) {
        powered = powered.map((value, row) => value * centred[row]!);
        addTo(sums[p]![r]!, cellOf, powered);
      }
    });
    const named = [...split, ...units];
    const codes = named.map((column, k) => cells.map((cell) => column.levels[cell[k]!]!));
    const inCells = sums.map((power) => power.map((sum) => sum.subarray(0, cells.length)));
    return {
      keys: codes.slice(0, split.length),
      units: codes.slice(split.length),
      n,
      squares,
      sums: inCells,
    };
  }

  /** Each row's cell (one behind the last where a key is missing), and the cells' codes, sorted. */
  private cells(
    keys: readonly CodedColumn[],
    split: readonly CodedColumn[],
    units: readonly CodedColumn[],
  ): { cellOf: Int32Array; cells: number[][] } {
    const named = [...split, ...units];
    // Places as digits of one number: sorting the numbers sorts the cells.
    const codes = new Float64Array(this.rows);
    for (const { at, levels } of named) {
      const base = levels.length + 1;
      for (let row = 0; row < this.rows; row++) codes[row] = codes[row]! * base + at[row]!;
    }
    for (const { at } of keys) {
      for (let row = 0; row < this.rows; row++) if (at[row]! < 0) codes[row] = -1;
    }
    const found = new Map<number, number>();
    for (const code of codes) if (code >= 0) found.set(code, 0);
    const sorted = Float64Array.from(found.keys()).sort();
    sorted.forEach((code, i) => {
      found.set(code, i);
    });
    const cellOf = Int32Array.from(codes, (code) => (code >= 0 ? found.get(code)! : sorted.length));
    const cells = Array.from(sorted, (whole) => {
      const digits: number[] = [];
      let rest = whole;
      for (const column of [...named].reverse()) {
        const base = column.levels.length + 1;
        digits.unshift(rest % base);
        rest = Math.floor(rest / base);
      }
      return digits;
    });
    return { cellOf, cells };
  }

  private codes(key: KeyColumn): Promise<CodedColumn> {
    const name = JSON.stringify(key);
    let found = this.coded.get(name);
    if (found === undefined) {
      found = this.fetchCodes(key);
      this.coded.set(name, found);
    }
    return found;
  }

  private column(name: string): Promise<Float64Array> {
    let found = this.numbers.get(name);
    if (found === undefined) {
      found = this.warehouse
        .columns(`select ${sqlName(name)}::double from ${relationName(this.relation)}`)
        .then((columns) => columns[0]!);
      this.numbers.set(name, found);
    }
    return found;
  }

  private async fetchCodes(key: KeyColumn): Promise<CodedColumn> {
    const numeric = isNumericType(this.types.get(key.name) ?? 'VARCHAR');
    const column = sqlName(key.name);
    const from = relationName(this.relation);
    const values: (Code | null)[] = numeric
      ? Array.from((await this.warehouse.columns(`select ${column}::double from ${from}`))[0]!, (x) =>
          Number.isNaN(x) ? null : x,
        )
      : (await this.warehouse.all<{ v: string | null }>(`select ${column}::varchar as v from ${from}`)).map(
          (row) => row.v,
        );
    const valid = (v: Code | null): v is Code => v !== null && !isMissing(v, key.missing ?? []);
    const levels = [...new Set(values.filter(valid))].sort(compare);
    const place = new Map(levels.map((v, i) => [v, i]));
    return { levels, at: Int32Array.from(values, (v) => (valid(v) ? place.get(v)! : -1)) };
  }
}

/** Adds each row's value to its cell's sum, in the order of the rows. */
function addTo(sums: Float64Array, cellOf: Int32Array, values: Float64Array): void {
  for (let row = 0; row < cellOf.length; row++) sums[cellOf[row]!]! += values[row]!;
}

function isMissing(value: Code, missing: readonly MissingCode[]): boolean {
  return missing.some((code) =>
    'value' in code
      ? code.value === value
      : typeof value === 'number' && value >= code.from && value <= code.to,
  );
}

/** As DuckDB sorts: numbers by size and NaN last, texts by code point. */
function compare(a: Code, b: Code): number {
  if (typeof a === 'number' && typeof b === 'number') {
    return Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : a - b;
  }
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
