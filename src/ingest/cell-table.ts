import { BatchBuilder } from './batch-builder.js';
import { assertDistinct } from './frame/distinct.js';
import { plainVariable, type SourceNote, type SourceTable, type SourceType } from './source-table.js';

/** A cell of a sheet; dates as milliseconds since 1970 under `date`, clock times and durations as seconds under `time`. */
export type SheetCell = string | number | boolean | { date: number } | { time: number } | null;

function kindOf(cells: readonly SheetCell[]): SourceType {
  let type: SourceType | undefined;
  let clock = false;
  for (const cell of cells) {
    if (cell === null) continue;
    let now: SourceType;
    if (typeof cell === 'object' && 'time' in cell) now = 'time';
    else if (typeof cell === 'object') {
      now = 'date';
      if (cell.date % 86_400_000 !== 0) clock = true;
    } else now = typeof cell === 'number' ? 'number' : typeof cell === 'boolean' ? 'boolean' : 'text';
    if (type !== undefined && type !== now) return 'text';
    type = now;
  }
  return type === 'date' && clock ? 'datetime' : (type ?? 'number');
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
 * text; `hint` fixes it where the export's description tells. '' is missing.
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
    if (type !== 'text' || hint(name) !== undefined) continue;
    const cells = table.rows.map((row) => row[k] ?? null).filter((cell) => cell !== null);
    const dated = cells.filter((cell) => typeof cell === 'object').length;
    const numbers = cells.filter((cell) => typeof cell === 'number').length;
    if (dated > 0 && numbers > 0) {
      notes.push({
        code: 'LV-XLSX-MIXED',
        text: `'${name}' has ${dated} cells under a format of dates or times and ${numbers} under one of numbers, and is read as text: the numbers may be days that lost their format; give the column one format in the workbook`,
        variable: name,
      });
    }
  }
  async function* batches() {
    const builder = new BatchBuilder(variables, table.rows.length);
    for (const row of table.rows) {
      for (const [k, { type }] of variables.entries()) {
        const cell = row[k] ?? null;
        const column = builder.columns[k]!;
        if (cell === null) column.setNull(builder.row);
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
