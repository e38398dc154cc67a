import { isMark, type SheetCell } from './sheet-cell.js';
import type { SourceNote } from './source-table.js';

/** A number as it is written, whose digits are no name: no zeros before it, no more than five digits without a mark. */
const shown = /^\s*[-−–]?(?:0|[1-9]\d{0,4}|[1-9]\d{0,2}(?:[ \u00a0\u202f'.,]\d{3})+)?(?:[.,]\d+)?\s*%?\s*$/;
const showsNumber = (text: string) => /\d/.test(text) && shown.test(text);

const plural: Record<string, string> = {
  day: 'days',
  time: 'clock times or durations',
  number: 'numbers',
  boolean: 'true and false',
  text: 'texts',
};

const kindOf = (cell: Exclude<SheetCell, null>) =>
  typeof cell === 'object'
    ? 'time' in cell
      ? 'time'
      : 'day'
    : typeof cell === 'string'
      ? 'text'
      : typeof cell;

/**
 * What is told of a column of a sheet that is read as text though not all of its cells are texts, or though each of them
 * shows a number; undefined where nothing is to be told. Numbers among texts are common answers to open questions.
 */
export function mixedNote(name: string, cells: readonly SheetCell[]): SourceNote | undefined {
  const counts = new Map<string, number>();
  let numbersAsText = 0;
  for (const cell of cells) {
    if (cell === null || isMark(cell)) continue;
    const kind = kindOf(cell);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (typeof cell === 'string' && showsNumber(cell)) numbersAsText++;
  }
  const texts = counts.get('text') ?? 0;
  const numbers = counts.get('number') ?? 0;
  if (texts > 0 && numbersAsText === texts && counts.size === (numbers > 0 ? 2 : 1)) {
    return {
      code: 'LV-XLSX-NUMBERS-AS-TEXT',
      text: `every cell of '${name}' shows a number, but ${numbers === 0 ? 'they are' : `${texts} of ${texts + numbers} are`} texts in the workbook, and it is read as text; turn ${numbers === 0 ? 'them' : 'these'} into numbers in Excel`,
      variable: name,
    };
  }
  if (counts.size < 2 || (counts.size === 2 && texts > 0 && numbers > 0)) return undefined;
  const found = [...counts].map(([kind, n]) => `${plural[kind]} (${n})`);
  return {
    code: 'LV-XLSX-MIXED',
    text: `the cells of '${name}' are ${found.slice(0, -1).join(', ')} and ${found.at(-1)}, and it is read as text${numbers > 0 && counts.has('day') ? ': the numbers may be days that lost their format' : ''}; give the column one format in the workbook`,
    variable: name,
  };
}
