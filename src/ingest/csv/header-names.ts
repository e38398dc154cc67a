import { assertDistinct } from '../frame/distinct.js';
import type { SourceNote } from '../source-table.js';

/**
 * The names of a header: an empty one at the end of a column that holds nothing is left out, another is numbered.
 * Throws LV-CSV-DUPLICATE-HEADER.
 * @param filled whether a column holds anything
 */
export function headerNames(
  file: string,
  written: readonly string[],
  filled: Uint8Array,
  notes: SourceNote[],
): string[] {
  const header = written.map((name) => name.trim());
  while (header.length > 1 && header.at(-1) === '' && filled[header.length - 1] === 0) {
    header.pop();
    notes.push({
      code: 'LV-CSV-PHANTOM-COLUMN',
      text: 'an empty column without a name at the end is left out',
    });
  }
  for (const [k, name] of header.entries()) {
    if (name !== '') continue;
    header[k] = `column_${k + 1}`;
    notes.push({
      code: 'LV-CSV-UNNAMED-COLUMN',
      text: `column ${k + 1} has no name and is called ${header[k]}: write one above it in the file, so that it is told from the others`,
      variable: header[k],
    });
  }
  assertDistinct(file, header);
  return header;
}
