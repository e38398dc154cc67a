/** A cell of a sheet; dates as milliseconds since 1970 under `date`, clock times and durations as seconds under `time`. */
export type SheetCell = string | number | boolean | { date: number } | { time: number } | null;

const marks = new Set(['NA', 'NaN', 'NULL', '.', '#NULL!', '#N/A']);

/** Whether a cell is a text that holds nothing: blanks alone, or a mark of missing as other programs write it. */
export const isMark = (cell: SheetCell): boolean =>
  typeof cell === 'string' && (cell.trim() === '' || marks.has(cell.trim()));
