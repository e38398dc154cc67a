import { fault } from '../errors/index.js';
import { openSource, type SourceOptions } from '../ingest/index.js';
import { type Coding, themeAgreement } from './kappa.js';

/** The columns of a coding frame: the text's id, its theme, who coded it. */
interface FrameColumns {
  row: string;
  theme: string;
  coder: string;
}

/**
 * Agreement of the two coders of a frame's file. No text is read: the frame has ids and themes.
 * @param remedy what to do where a column isn't there
 * @throws FaultError LV-CODING-COLUMN for a column that the frame lacks, LV-CODING-CODERS where not two have coded
 */
export async function frameAgreement(
  file: string,
  columns: FrameColumns,
  remedy: string,
  options: SourceOptions = {},
): Promise<ReturnType<typeof themeAgreement>> {
  const codings = await readFrame(file, columns, remedy, options);
  const coders = new Set(codings.map(({ coder }) => coder));
  if (coders.size !== 2) {
    fault({
      code: 'LV-CODING-CODERS',
      place: { file, variable: columns.coder },
      what: 'agreement is of two coders',
      found: coders.size === 0 ? 'no row with an id and a coder' : [...coders].slice(0, 6).join(', '),
      expected: 'two coders in the frame',
    });
  }
  return themeAgreement(codings);
}

/** The frame's rows that have an id and a coder. */
async function readFrame(
  file: string,
  columns: FrameColumns,
  remedy: string,
  options: SourceOptions,
): Promise<Coding[]> {
  const source = await openSource(file, options);
  const names = source.variables.map((v) => v.name);
  const at = [columns.row, columns.theme, columns.coder].map((name) => {
    if (names.includes(name)) return names.indexOf(name);
    return fault({
      code: 'LV-CODING-COLUMN',
      place: { file, variable: name },
      what: `the coding frame has no column '${name}'`,
      found: names.slice(0, 12).join(', '),
      remedy,
    });
  });
  const text = (cell: unknown) => (cell === null || cell === undefined ? '' : String(cell).trim());
  const codings: Coding[] = [];
  for await (const batch of source.batches()) {
    const [rows, themes, coders] = at.map((i) => batch.getChildAt(i)!);
    for (let i = 0; i < batch.numRows; i++) {
      const [row, theme, coder] = [text(rows!.get(i)), text(themes!.get(i)), text(coders!.get(i))];
      if (row !== '' && coder !== '') codings.push({ row, theme: theme === '' ? null : theme, coder });
    }
  }
  return codings;
}
