import type { SourceNote } from '../source-table.js';
import type { SheetContent } from './sheet.js';

/**
 * Columns of which some numbers are shown in per cent and others are not: 50 % is the number 0.5 in the workbook, and would
 * stand beside a plain 50.
 * @param from the first row of answers
 * @param end the place after the last
 */
export function percentNotes(
  { rows, percents }: Pick<SheetContent, 'rows' | 'percents'>,
  names: readonly string[],
  from: number,
  end: number,
): SourceNote[] {
  const notes: SourceNote[] = [];
  for (const [column, at] of percents) {
    const shown = at.filter((row) => row >= from && row < end).length;
    const numbers = rows.slice(from, end).filter((row) => typeof row[column] === 'number').length;
    const name = names[column];
    if (shown === 0 || numbers === shown || name === undefined) continue;
    notes.push({
      code: 'LV-XLSX-PERCENT',
      text: `'${name}' has ${shown} cells shown in per cent and ${numbers - shown} plain numbers: 50 % is read as 0.5 and 50 as 50; give the column one format in the workbook, and write its values anew`,
      variable: name,
    });
  }
  return notes;
}
