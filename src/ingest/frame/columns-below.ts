import { type FrameKind, frameKind } from './cells.js';

export const filledOf = (record: readonly string[]) => record.filter((cell) => cell.trim() !== '').length;

/** A column below a row: kinds of its filled cells, and how often each text stands there. */
interface Column {
  kinds: Set<FrameKind>;
  filled: number;
  texts: Map<string, number>;
}

export function columnsBelow(records: readonly string[][], from: number, width: number): Column[] {
  const columns = Array.from(
    { length: width },
    (): Column => ({ kinds: new Set(), filled: 0, texts: new Map() }),
  );
  for (const record of records.slice(from)) {
    for (const [k, column] of columns.entries()) {
      const text = (record[k] ?? '').trim();
      const kind = frameKind(text);
      if (kind === 'empty') continue;
      column.kinds.add(kind);
      column.filled++;
      column.texts.set(text, (column.texts.get(text) ?? 0) + 1);
    }
  }
  return columns;
}

export const isNumeric = (column: Column) => column.filled > 0 && !column.kinds.has('text');
/** Answers come again: half of the cells or fewer are new. */
export const recurs = (column: Column) => column.filled >= 4 && column.texts.size <= column.filled / 2;
