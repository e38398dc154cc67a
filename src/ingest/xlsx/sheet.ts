import { FaultError } from '../../errors/index.js';
import type { SheetCell } from '../cell-table.js';
import { cellValue } from './cell-value.js';
import { type Merge, mergeOf, mostMerges } from './merged.js';
import type { WorkbookParts } from './parts.js';
import { attribute, readXml, type XmlHandler } from './xml.js';

/** Name of a cell from 0-based row and column: A1, AB12. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Column of a cell's name, 0-based. */
function columnOf(name: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]{1,3}(?=\d{1,7}$)/.exec(name)?.[0].toUpperCase() ?? '')
    column = 26 * column + letter.charCodeAt(0) - 64;
  if (!(column >= 1 && column <= mostColumns)) throw new Error(`a cell is called ${name.slice(0, 20)}`);
  return column - 1;
}

const empty: SheetCell[] = [];

/**
 * Rows that a sheet may be long, and places that its rows may have up to their last cells, by those that hold
 * something: a lone cell in the last row or column must not make a table of seventeen thousand million.
 */
const mostRowsOf = (filledRows: number): number => 10_000 + 10 * filledRows;
const mostPlacesOf = (filledCells: number): number => (1 << 21) + 64 * filledCells;
/** Rows times columns of the header: the cells, most of them empty, that the table will have. */
const mostOfTable = (filledCells: number): number => (1 << 22) + 256 * filledCells;

/** Formulas that have no stored value: their cells are empty here. */
interface Uncomputed {
  count: number;
  /** The first few, by name. */
  cells: string[];
}

/** What a sheet's part holds. */
export interface SheetContent {
  /** Rows of cells; empty ones at the end are left out. */
  rows: SheetCell[][];
  uncomputed: Uncomputed;
  merges: Merge[];
  /** 0-based rows of the numbers that are shown in per cent, by 0-based column. */
  percents: Map<number, number[]>;
  /** The first cell that no table may hold (LV-XLSX-ERROR-CELL, LV-XLSX-ZERO-CHARACTER): to be thrown if the sheet is used. */
  unusable: FaultError | undefined;
}

/** What a sheet holds of which nothing is read. */
export const noContent = (): SheetContent => ({
  rows: [],
  uncomputed: { count: 0, cells: [] },
  merges: [],
  percents: new Map(),
  unusable: undefined,
});

/** Reads a sheet's part. Throws an Error. */
export async function readSheet(
  pieces: AsyncIterable<Buffer>,
  parts: WorkbookParts,
  file: string,
  sheet: string,
): Promise<SheetContent> {
  const reader = new SheetReader(parts, file, sheet);
  await readXml(pieces, reader);
  return reader.finish();
}

/** A sheet under way, told of its tags one by one. */
class SheetReader implements XmlHandler {
  readonly #content = noContent();
  #row = -1;
  #column = -1;
  #cells: SheetCell[] = empty;
  #filledCells = 0;
  #filledRows = 0;
  #places = 0;
  // Of the cell under way.
  #kind = 'n';
  #style = 0;
  #text = '';
  #formula = false;
  #stored = false;
  // Whether text is the cell's, and whether it stands in the reading of a word (East Asian texts).
  #reads = false;
  #inReading = false;

  constructor(
    readonly parts: WorkbookParts,
    readonly file: string,
    readonly sheet: string,
  ) {}

  open(name: string, tag: string): void {
    if (name === 'c') this.#openCell(tag);
    else if (name === 'f') this.#formula = true;
    else if (name === 'mergeCell') {
      const { merges } = this.#content;
      const merge = merges.length < mostMerges ? mergeOf(attribute(tag, 'ref')) : undefined;
      if (merge !== undefined) merges.push(merge);
    } else if (name === 'v') {
      this.#stored = true;
      this.#reads = this.#kind !== 'inlineStr';
    } else if (name === 't') this.#reads = this.#kind === 'inlineStr' && !this.#inReading;
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 'row') this.#openRow(attribute(tag, 'r'));
  }

  text(piece: string): void {
    if (this.#reads) this.#text += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reads = false;
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'c') this.#closeCell();
  }

  finish(): SheetContent {
    const { rows } = this.#content;
    const columns = rows[0]?.length ?? 0;
    if (rows.length * columns > mostOfTable(this.#filledCells))
      throw new Error(
        `sheet ${this.sheet} has ${this.#filledCells} cells in ${rows.length} rows of ${columns}`,
      );
    return this.#content;
  }

  #openRow(next: string | undefined): void {
    const index = next === undefined ? this.#row + 1 : Number(next) - 1;
    if (!(index > this.#row && index < mostRows)) throw new Error(`row ${next} follows row ${this.#row + 1}`);
    this.#row = index;
    this.#column = -1;
    this.#cells = empty;
  }

  #openCell(tag: string): void {
    const at = attribute(tag, 'r');
    this.#column = at === undefined ? this.#column + 1 : columnOf(at);
    this.#kind = attribute(tag, 't') ?? 'n';
    this.#style = Number(attribute(tag, 's') ?? 0);
    this.#text = '';
    this.#formula = false;
    this.#stored = false;
  }

  #closeCell(): void {
    if (this.#row < 0) throw new Error('a cell outside a row');
    if (this.#column >= mostColumns) throw new Error(`row ${this.#row + 1} has too many cells`);
    const value = this.#value();
    // A text formula's value may be the empty text; any other has none where nothing is stored.
    const none = this.#kind === 'str' ? !this.#stored : this.#text.trim() === '';
    const { uncomputed, percents } = this.#content;
    if (this.#formula && none && uncomputed.count++ < 5)
      uncomputed.cells.push(cellName(this.#row, this.#column));
    if (value === null) return;
    if (typeof value === 'number' && this.parts.meanings[this.#style] === 'percent') {
      const seen = percents.get(this.#column);
      if (seen === undefined) percents.set(this.#column, [this.#row]);
      else seen.push(this.#row);
    }
    this.#put(value);
  }

  /** The cell's value; of one that no table may hold a sign, and the fault is kept. */
  #value(): SheetCell {
    const [row, column] = [this.#row, this.#column];
    const place = () => ({ file: this.file, sheet: this.sheet, cell: cellName(row, column) });
    try {
      return cellValue({ kind: this.#kind, text: this.#text, style: this.#style, place }, this.parts);
    } catch (cause) {
      if (!(cause instanceof FaultError)) throw cause;
      this.#content.unusable ??= cause;
      return '#';
    }
  }

  #put(value: SheetCell): void {
    const [row, column] = [this.#row, this.#column];
    const { rows } = this.#content;
    this.#filledCells++;
    if (this.#cells === empty) this.#filledRows++;
    this.#places += Math.max(0, column + 1 - this.#cells.length);
    if (row >= mostRowsOf(this.#filledRows) || this.#places > mostPlacesOf(this.#filledCells))
      throw new Error(
        `sheet ${this.sheet} has ${this.#filledCells} cells, spread as far as ${cellName(row, column)}`,
      );
    if (this.#cells === empty) {
      this.#cells = [];
      while (rows.length < row) rows.push(empty);
      rows.push(this.#cells);
    }
    while (this.#cells.length < column) this.#cells.push(null);
    this.#cells[column] = value;
  }
}
