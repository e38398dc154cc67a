import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { MissingCode } from '../ingest/index.js';
import { doublesOf, nullsOf, relationName, sqlName, type Warehouse } from './warehouse.js';

/** A code as it stands in the data: numbers stay numbers, everything else is text. */
export type Code = number | string;

/** A column whose values make the cells of a crosstab, with its declared missing codes. */
export interface KeyColumn {
  name: string;
  missing?: readonly MissingCode[];
  /** True where its numbers are wanted as they are, in place of codes. */
  asNumbers?: boolean;
}

const numericTypes = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w+INT|FLOAT|DOUBLE|DECIMAL.*)$/;

/** True for SQL types that hold numbers. */
export function isNumericType(type: string): boolean {
  return numericTypes.test(type);
}

/** Numbers from 1, 0 for none, in as few bytes as hold the largest. */
export type Places = Uint8Array | Uint16Array | Uint32Array;

/** A column as codes: its distinct values that are not missing, sorted, and each row's place among them. */
export interface CodedColumn {
  levels: Code[];
  at: Places;
  /** The rows' numbers, 0 where missing; then there are no levels, and each row that has a number is at 1. */
  numbers?: Float64Array;
}

function places(rows: number, largest: number): Places {
  if (largest < 1 << 8) return new Uint8Array(rows);
  return largest < 1 << 16 ? new Uint16Array(rows) : new Uint32Array(rows);
}

/**
 * Columns of a relation as codes, all in one query.
 * @param types SQL types by column: numbers are coded as numbers, anything else as text
 */
export async function codedColumns(
  warehouse: Warehouse,
  relation: string,
  rows: number,
  keys: readonly KeyColumn[],
  types: ReadonlyMap<string, string>,
): Promise<CodedColumn[]> {
  if (keys.length === 0) return [];
  const numeric = keys.map((key) => isNumericType(types.get(key.name) ?? ''));
  const columns = keys.map((key, k) => `${sqlName(key.name)}::${numeric[k] ? 'double' : 'varchar'}`);
  const coders = keys.map((key, k) => {
    if (!numeric[k]) return new TextCoder(rows);
    return key.asNumbers ? new NumberKeeper(rows) : new NumberCoder(rows);
  });
  await warehouse.read(`select ${columns.join(', ')} from ${relationName(relation)}`, (chunk) => {
    for (const [k, coder] of coders.entries()) coder.add(chunk, k);
  });
  return coders.map((coder, k) => coder.coded(keys[k]!.missing ?? []));
}

/**
 * Columns with many values, told by an estimate that takes little time and no memory: over twice as many as asked for,
 * as it may be a third off, and over 1 000 in the first rows, which spares most columns the whole pass.
 * @param where SQL condition on the rows
 */
export async function manyValued(
  warehouse: Warehouse,
  relation: string,
  names: readonly string[],
  moreThan: number,
  where = 'true',
): Promise<Set<string>> {
  const over = async (columns: readonly string[], rows: string, limit: number) => {
    if (columns.length === 0) return [];
    const counts = columns.map((name) => `approx_count_distinct(${sqlName(name)})::double`);
    const found = await warehouse.columns(`select ${counts.join(', ')} from ${rows}`);
    return columns.filter((_, k) => found[k]![0]! > limit);
  };
  const table = relationName(relation);
  const some = await over(names, `(select ${names.map(sqlName).join(', ')} from ${table} limit 20000)`, 1000);
  return new Set(await over(some, `${table} where ${where}`, 2 * moreThan));
}

/** Gives values numbers from 1 as they are first met, and at the end by size. */
abstract class Coder<Value extends Code> {
  protected readonly ids: Uint32Array;
  protected readonly values: Value[] = [];
  protected row = 0;

  constructor(rows: number) {
    this.ids = new Uint32Array(rows);
  }

  abstract add(chunk: DuckDBDataChunk, column: number): void;

  /** Sorts the values, and tells a value's place among them from 1, 0 for one that is not there. */
  protected abstract sort(values: readonly Value[]): { levels: Value[]; placeOf: (value: Value) => number };

  coded(missing: readonly MissingCode[]): CodedColumn {
    const { ids, values } = this;
    const { levels, placeOf } = this.sort(values.filter((value) => !isMissing(value, missing)));
    const place = new Uint32Array(values.length + 1);
    for (let i = 0; i < values.length; i++) place[i + 1] = placeOf(values[i]!);
    const at = places(ids.length, levels.length);
    for (let row = 0; row < at.length; row++) at[row] = place[ids[row]!]!;
    return { levels, at };
  }
}

/** Whole numbers from 0 up to this are looked up in a table, which is ten times as quick as a map. */
const TABLE = 1 << 14;

class NumberCoder extends Coder<number> {
  private readonly table = new Uint32Array(TABLE);
  private readonly others = new Map<number, number>();

  add(chunk: DuckDBDataChunk, column: number): void {
    const vector = chunk.getColumnVector(column);
    const items = doublesOf(vector)!;
    const { ids, table, row } = this;
    const count = chunk.rowCount;
    for (let i = 0; i < count; i++) {
      const value = items[i]!;
      const whole = value | 0;
      ids[row + i] = whole === value && whole >= 0 && whole < TABLE ? table[whole]! : 0;
    }
    // What stands in the place of a null is no value of the column.
    const nulls = nullsOf(vector, count);
    for (const i of nulls) ids[row + i] = 0;
    let next = 0;
    for (let i = 0; i < count; i++) {
      if (nulls[next] === i) next++;
      else if (ids[row + i] === 0) ids[row + i] = this.id(items[i]!);
    }
    this.row += count;
  }

  /** NaN last, as DuckDB has it; by bisection, as a map of millions of numbers is slow. */
  protected sort(values: readonly number[]) {
    const sorted = Float64Array.from(values).sort();
    const placeOf = (value: number) => {
      if (Number.isNaN(value)) return Number.isNaN(sorted.at(-1)) ? sorted.length : 0;
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle]! < value) low = middle + 1;
        else high = middle;
      }
      return sorted[low] === value ? low + 1 : 0;
    };
    return { levels: Array.from(sorted), placeOf };
  }

  private id(value: number): number {
    const inTable = value >= 0 && value < TABLE && Number.isInteger(value);
    const found = inTable ? this.table[value]! : this.others.get(value);
    if (found) return found;
    // Minus zero is zero.
    const id = this.values.push(value + 0);
    if (inTable) this.table[value] = id;
    else this.others.set(value, id);
    return id;
  }
}

/** Keeps numbers as they are. */
class NumberKeeper {
  private readonly numbers: Float64Array;
  private readonly at: Uint8Array;
  private row = 0;

  constructor(rows: number) {
    this.numbers = new Float64Array(rows);
    this.at = new Uint8Array(rows).fill(1);
  }

  add(chunk: DuckDBDataChunk, column: number): void {
    const vector = chunk.getColumnVector(column);
    this.numbers.set(doublesOf(vector)!.subarray(0, chunk.rowCount), this.row);
    for (const i of nullsOf(vector, chunk.rowCount)) this.leaveOut(this.row + i);
    this.row += chunk.rowCount;
  }

  coded(missing: readonly MissingCode[]): CodedColumn {
    const { numbers, at } = this;
    if (missing.length > 0)
      for (let row = 0; row < this.row; row++) if (isMissing(numbers[row]!, missing)) this.leaveOut(row);
    return { levels: [], at, numbers };
  }

  private leaveOut(row: number): void {
    this.at[row] = 0;
    this.numbers[row] = 0;
  }
}

class TextCoder extends Coder<string> {
  private readonly known = new Map<string, number>();

  protected sort(values: readonly string[]) {
    const levels = [...values].sort(byCodePoint);
    const place = new Map(levels.map((value, i) => [value, i + 1]));
    return { levels, placeOf: (value: string) => place.get(value) ?? 0 };
  }

  add(chunk: DuckDBDataChunk, column: number): void {
    const vector = chunk.getColumnVector(column);
    for (let i = 0; i < chunk.rowCount; i++) {
      const value = vector.getItem(i) as string | null;
      if (value === null) continue;
      let id = this.known.get(value);
      if (id === undefined) {
        id = this.values.push(value);
        this.known.set(value, id);
      }
      this.ids[this.row + i] = id;
    }
    this.row += chunk.rowCount;
  }
}

/** By code point, as DuckDB sorts texts. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function isMissing(value: Code, missing: readonly MissingCode[]): boolean {
  return missing.some((code) =>
    'value' in code
      ? code.value === value
      : typeof value === 'number' && value >= code.from && value <= code.to,
  );
}

/** The combinations of columns' codes that occur, sorted by the columns in order, and each row's place among them. */
export interface CrossedColumns {
  count: number;
  /** Each column's place among its levels, from 0, in every combination. */
  levels: Uint32Array[];
  at: Places;
}

/** Crosses columns one by one; rows where any of them is missing are in no combination. */
export function crossColumns(rows: number, columns: readonly CodedColumn[]): CrossedColumns {
  const [first, ...others] = columns;
  if (first === undefined) return { count: 1, levels: [], at: new Uint8Array(rows).fill(1) };
  const alone = { count: first.levels.length, levels: [Uint32Array.from(first.levels.keys())], at: first.at };
  return others.reduce(crossTwo, alone);
}

function crossTwo(before: CrossedColumns, column: CodedColumn): CrossedColumns {
  const width = column.levels.length;
  const rows = column.at.length;
  const pairs = before.count * width;
  const pair = pairs < 2 ** 31 ? new Int32Array(rows) : new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const a = before.at[row]!;
    const b = column.at[row]!;
    pair[row] = a === 0 || b === 0 ? -1 : (a - 1) * width + b - 1;
  }
  const { sorted, at } = ranked(pair, pairs);
  const first = sorted.map((x) => Math.floor(x / width));
  return {
    count: sorted.length,
    levels: [
      ...before.levels.map((level) => Uint32Array.from(first, (a) => level[a]!)),
      Uint32Array.from(sorted, (x) => x % width),
    ],
    at,
  };
}

/** The numbers below `limit` that occur, sorted, and each row's place among them; -1 has none. */
function ranked(numbers: Int32Array | Float64Array, limit: number): { sorted: Float64Array; at: Places } {
  const rows = numbers.length;
  if (limit > Math.max(1 << 20, 4 * rows)) {
    const occurring = new Set(numbers);
    occurring.delete(-1);
    const sorted = Float64Array.from(occurring).sort();
    const place = new Map(Array.from(sorted, (x, i) => [x, i + 1]));
    const at = places(rows, sorted.length);
    for (let row = 0; row < rows; row++) at[row] = place.get(numbers[row]!) ?? 0;
    return { sorted, at };
  }
  // Places begin with that of -1, so that a row in no combination is no special case.
  const place = new Int32Array(limit + 1);
  for (let row = 0; row < rows; row++) place[numbers[row]! + 1] = 1;
  place[0] = 0;
  const sorted: number[] = [];
  for (let x = 0; x < limit; x++) if (place[x + 1] === 1) place[x + 1] = sorted.push(x);
  const at = places(rows, sorted.length);
  for (let row = 0; row < rows; row++) at[row] = place[numbers[row]! + 1]!;
  return { sorted: Float64Array.from(sorted), at };
}
