/** A column of rows by which they are told apart: places from 0, or numbers. */
export type Splitting = { places: ArrayLike<number>; count: number } | { numbers: Float64Array };

/**
 * Puts rows that agree in every column into one cell, where that leaves less than a quarter of the rows: a model of
 * categories has few patterns, one of numbers as many as rows.
 * @param rows the rows that count, ascending
 * @param columns null keeps every row apart
 * @returns each row's cell from 1 (0 for those that don't count), cells in the order in which they are first met, and
 *   the first row of each
 */
export function collapse(
  all: number,
  rows: Int32Array,
  columns: readonly Splitting[] | null,
): { at: Uint32Array; first: Int32Array } {
  const at = new Uint32Array(all);
  const most = Math.floor(rows.length / 4);
  const ids = new Uint32Array(rows.length);
  let cells = columns === null ? 0 : 1;
  for (const column of columns ?? []) {
    const coded = 'numbers' in column ? placesOf(column.numbers, rows, most) : column;
    if (coded === null || !(cells > 0)) {
      cells = 0;
      break;
    }
    cells = split(ids, cells, coded, rows, most);
    if (cells === 0) break;
  }
  if (cells === 0) {
    for (let k = 0; k < rows.length; k++) at[rows[k]!] = k + 1;
    return { at, first: rows };
  }
  const first = new Int32Array(cells).fill(-1);
  for (let k = 0; k < rows.length; k++) {
    at[rows[k]!] = ids[k]! + 1;
    if (first[ids[k]!] === -1) first[ids[k]!] = rows[k]!;
  }
  return { at, first };
}

/** Splits cells by a column; 0 where they become too many. */
function split(
  ids: Uint32Array,
  cells: number,
  { places, count }: { places: ArrayLike<number>; count: number },
  rows: Int32Array,
  most: number,
): number {
  const known = new Map<number, number>();
  let next = 0;
  for (let k = 0; k < rows.length; k++) {
    const key = ids[k]! * count + places[rows[k]!]!;
    let id = known.get(key);
    if (id === undefined) {
      if (next >= most) return 0;
      id = next++;
      known.set(key, id);
    }
    ids[k] = id;
  }
  return Math.max(next, cells > 0 ? 1 : 0);
}

function placesOf(
  numbers: Float64Array,
  rows: Int32Array,
  most: number,
): { places: Uint32Array; count: number } | null {
  const places = new Uint32Array(numbers.length);
  const known = new Map<number, number>();
  for (const row of rows) {
    const x = numbers[row]!;
    let place = known.get(x);
    if (place === undefined) {
      if (known.size >= most) return null;
      place = known.size;
      known.set(x, place);
    }
    places[row] = place;
  }
  return { places, count: known.size };
}
