import { BatchBuilder, type ColumnBuilder } from './batch-builder.js';
import { assertDistinct } from './frame/distinct.js';
import { mixedNote } from './mixed-cells.js';
import { isMark, type SheetCell } from './sheet-cell.js';
import { plainVariable, type SourceNote, type SourceTable, type SourceType } from './source-table.js';

export type { SheetCell } from './sheet-cell.js';

function kindOf(cells: readonly SheetCell[]): SourceType {
  let type: SourceType | undefined;
  let clock = false;
  for (const cell of cells) {
    if (cell === null || isMark(cell)) continue;
    let now: SourceType;
    if (typeof cell === 'object' && 'time' in cell) now = 'time';
    else if (typeof cell === 'object') {
      now = 'date';
      if (cell.date % 86_400_000 !== 0) clock = true;
    } else now = typeof cell === 'number' ? 'number' : typeof cell === 'boolean' ? 'boolean' : 'text';
    if (type !== undefined && type !== now) return 'text';
    type = now;
  }
  if (type === undefined) return cells.some((cell) => cell !== null) ? 'text' : 'number';
  return type === 'date' && clock ? 'datetime' : type;
}

const two = (n: number) => String(n).padStart(2, '0');

/** A cell as text: dates as 2023-06-01, clock times as 09:30:00. */
export function textOfCell(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('time' in cell) {
    const seconds = Math.round(Math.abs(cell.time) * 1000) / 1000;
    const rest = seconds % 60;
    const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${rest < 10 ? '0' : ''}${Math.round(rest * 1000) / 1000}`;
    return cell.time < 0 ? `-${clock}` : clock;
  }
  const iso = new Date(cell.date).toISOString();
  return cell.date % 86_400_000 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

const numberText = /^\s*-?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]\d+)?\s*$/;

/** A header and rows that are in memory, with what is known of where they are from. */
interface CellTable {
  format: string;
  files: string[];
  sheet?: string;
  header: readonly string[];
  labels?: readonly string[];
  rows: readonly SheetCell[][];
  notes: SourceNote[];
}

/** Type of a column by the export's description, where it tells it. */
type Hint = (name: string) => SourceType | undefined;

/**
 * A source table of rows that are in memory (a sheet). A column has the type that all its cells have, else
 * text; `hint` fixes it where the export's description tells. '' is missing, and so are blanks and marks of missing
 * (NA, '.') in a column of other cells than texts.
 */
export function tableOfCells(table: CellTable, hint: Hint = () => undefined): SourceTable {
  const { format, files, header, labels, rows } = table;
  assertDistinct(files[0] ?? '', header, table.sheet === undefined ? {} : { sheet: table.sheet });
  const notes = [...table.notes];
  const variables = header.map((name, k) => {
    const cells = rows.map((row) => row[k] ?? null);
    const wanted = hint(name);
    const type = typeOf(cells, wanted);
    const note = wanted === undefined ? columnNote(name, type, cells) : undefined;
    if (note !== undefined) notes.push(note);
    return { ...plainVariable(name, type), label: labels?.[k] ?? '' };
  });
  async function* batches() {
    const builder = new BatchBuilder(variables, rows.length);
    for (const row of rows) {
      for (const [k, column] of builder.columns.entries()) setCell(column, builder.row, row[k] ?? null);
      builder.next();
      yield* builder.take();
    }
    yield* builder.take(true);
  }
  return { format, files, variables, rowCount: rows.length, notes, batches };
}

/** A column's type by its cells, and by what is wanted of it where they fit. */
function typeOf(cells: readonly SheetCell[], wanted: SourceType | undefined): SourceType {
  const own = kindOf(cells);
  if (wanted === 'text' || cells.every((c) => c === null)) return wanted ?? own;
  const numbers =
    wanted === 'number' &&
    cells.every((c) => c === null || typeof c === 'number' || numberText.test(String(c)));
  return numbers ? 'number' : own;
}

/** What could be read otherwise in a column. */
function columnNote(name: string, type: SourceType, cells: readonly SheetCell[]): SourceNote | undefined {
  if (type === 'text') return mixedNote(name, cells);
  const marked = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  if (marked === undefined) return undefined;
  return {
    code: 'LV-XLSX-MISSING-MARK',
    text: `the text '${String(marked).trim()}' in '${name}', whose other cells are no texts, is read as missing`,
    variable: name,
  };
}

function setCell(column: ColumnBuilder, row: number, cell: SheetCell): void {
  if (cell === null || (column.type !== 'text' && isMark(cell))) column.setNull(row);
  else if (column.type === 'text') column.setText(row, textOfCell(cell));
  else if (typeof cell === 'object') column.setNumber(row, 'time' in cell ? cell.time : cell.date);
  else column.setNumber(row, typeof cell === 'string' ? Number(cell.replace(',', '.')) : Number(cell));
}
