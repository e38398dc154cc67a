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
    // Rows in no cell have a sum of their own behind the others, which spares the loops a branch.
    const factors = request.replicatesAreFactors
      ? weights.map((column, r) => (r === 0 ? column : column.map((value, row) => value * full[row]!)))
      : weights;
    for (let p = 0; p < powers; p++) {
      const powered =
        centred === null || p === 0
          ? factors
          : factors.map((column) => column.map((value, row) => value * centred[row]! ** p));
      addAll(sums[p]!, cellOf, powered);
    }
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
    const { sorted, cellOf } = ranked(codes);
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
    const values: ArrayLike<Code | null> = numeric
      ? (await this.warehouse.columns(`select ${column}::double from ${from}`))[0]!
      : (await this.warehouse.all<{ v: string | null }>(`select ${column}::varchar as v from ${from}`)).map(
          (row) => row.v,
        );
    const levels: Code[] = [];
    const distinct = new Set<Code | null>();
    for (let row = 0; row < values.length; row++) distinct.add(values[row]!);
    for (const v of distinct) {
      if (v !== null && !Number.isNaN(v) && !isMissing(v, key.missing ?? [])) levels.push(v);
    }
    levels.sort(compare);
    const place = new Map<Code | null, number>(levels.map((v, i) => [v, i]));
    const at = new Int32Array(values.length);
    for (let row = 0; row < values.length; row++) at[row] = place.get(values[row]!) ?? -1;
    return { levels, at };
  }
}

/**
 * Adds each row's values to its cell's sums, in the order of the rows. Four columns at a time: the additions do not
 * wait for each other, and the cells are read a quarter as often.
 */
function addAll(sums: readonly Float64Array[], cellOf: Int32Array, columns: readonly Float64Array[]): void {
  let r = 0;
  for (; r + 4 <= columns.length; r += 4) addFour(sums, cellOf, columns, r);
  for (; r < columns.length; r++) {
    const sum = sums[r]!;
    const column = columns[r]!;
    for (let row = 0; row < cellOf.length; row++) sum[cellOf[row]!]! += column[row]!;
  }
}

function addFour(
  sums: readonly Float64Array[],
  cellOf: Int32Array,
  columns: readonly Float64Array[],
  r: number,
): void {
  const [s0, s1, s2, s3] = [sums[r]!, sums[r + 1]!, sums[r + 2]!, sums[r + 3]!];
  const [c0, c1, c2, c3] = [columns[r]!, columns[r + 1]!, columns[r + 2]!, columns[r + 3]!];
  for (let row = 0; row < cellOf.length; row++) {
    const cell = cellOf[row]!;
    s0[cell]! += c0[row]!;
    s1[cell]! += c1[row]!;
    s2[cell]! += c2[row]!;
    s3[cell]! += c3[row]!;
  }
}

/** Codes beyond this are looked up in a map and not in a table. */
const LARGEST_TABLE = 1 << 20;

/** The distinct codes sorted, and each row's place among them; negative codes get the place behind the last. */
function ranked(codes: Float64Array): { sorted: Float64Array; cellOf: Int32Array } {
  let largest = -1;
  for (const code of codes) if (code > largest) largest = code;
  const cellOf = new Int32Array(codes.length);
  if (largest < LARGEST_TABLE) {
    const place = new Int32Array(largest + 1);
    for (const code of codes) if (code >= 0) place[code] = 1;
    const sorted: number[] = [];
    place.forEach((there, code) => {
      if (there === 1) place[code] = sorted.push(code) - 1;
    });
    for (let row = 0; row < codes.length; row++) {
      cellOf[row] = codes[row]! >= 0 ? place[codes[row]!]! : sorted.length;
    }
    return { sorted: Float64Array.from(sorted), cellOf };
  }
  const sorted = Float64Array.from(new Set(codes.filter((code) => code >= 0))).sort();
  const place = new Map(Array.from(sorted, (code, i) => [code, i]));
  for (let row = 0; row < codes.length; row++) cellOf[row] = place.get(codes[row]!) ?? sorted.length;
  return { sorted, cellOf };
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
