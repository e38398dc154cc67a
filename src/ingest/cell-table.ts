import { BatchBuilder } from './batch-builder.js';
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

/**
 * A source table of rows that are in memory (a sheet). A column has the type that all its cells have, else
 * text; `hint` fixes it where the export's description tells. '' is missing, and so are blanks and marks of missing
 * (NA, '.') in a column of other cells than texts.
 */
export function tableOfCells(
  table: {
    format: string;
    files: string[];
    sheet?: string;
    header: readonly string[];
    labels?: readonly string[];
    rows: readonly SheetCell[][];
    notes: SourceNote[];
  },
  hint: (name: string) => SourceType | undefined = () => undefined,
): SourceTable {
  assertDistinct(table.files[0] ?? '', table.header, table.sheet === undefined ? {} : { sheet: table.sheet });
  const variables = table.header.map((name, k) => {
    const cells = table.rows.map((row) => row[k] ?? null);
    let type = kindOf(cells);
    const wanted = hint(name);
    if (wanted === 'text' || cells.every((c) => c === null)) type = wanted ?? type;
    else if (
      wanted === 'number' &&
      cells.every((c) => c === null || typeof c === 'number' || numberText.test(String(c)))
    ) {
      type = 'number';
    }
    return { ...plainVariable(name, type), label: table.labels?.[k] ?? '' };
  });
  const notes = [...table.notes];
  for (const [k, { name, type }] of variables.entries()) {
    if (hint(name) !== undefined) continue;
    const cells = table.rows.map((row) => row[k] ?? null);
    if (type !== 'text') {
      const marked = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
      if (marked === undefined) continue;
      notes.push({
        code: 'LV-XLSX-MISSING-MARK',
        text: `the text '${String(marked).trim()}' in '${name}', whose other cells are no texts, is read as missing`,
        variable: name,
      });
      continue;
    }
    const note = mixedNote(name, cells);
    if (note !== undefined) notes.push(note);
  }
  async function* batches() {
    const builder = new BatchBuilder(variables, table.rows.length);
    for (const row of table.rows) {
      for (const [k, { type }] of variables.entries()) {
        const cell = row[k] ?? null;
        const column = builder.columns[k]!;
        if (cell === null || (type !== 'text' && isMark(cell))) column.setNull(builder.row);
        else if (type === 'text') column.setText(builder.row, textOfCell(cell));
        else if (typeof cell === 'object')
          column.setNumber(builder.row, 'time' in cell ? cell.time : cell.date);
        else
          column.setNumber(
            builder.row,
            typeof cell === 'string' ? Number(cell.replace(',', '.')) : Number(cell),
          );
      }
      builder.next();
      yield* builder.take();
    }
    yield* builder.take(true);
  }
  return {
    format: table.format,
    files: table.files,
    variables,
    rowCount: table.rows.length,
    notes,
    batches,
  };
}
