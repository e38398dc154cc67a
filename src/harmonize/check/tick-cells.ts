import { definitionPlace } from '../../codebook/index.js';
import { otherTicks, tickCells } from '../tick-cells.js';
import type { Checked } from './checked.js';
import { type Finding, percent, shownValues } from './finding.js';
import { nearestWords } from './nearest-words.js';

/** An option stands in so many rows; what stands in fewer is someone's own words. */
const fewest = 3;

/** Parts of a tick-all question's cell that are none of its options: an option that the codebook lacks, or own words. */
export async function tickCellFindings({ warehouse, raw, whole, rows }: Checked): Promise<Finding[]> {
  const columns = new Set((await warehouse.describe(raw)).map(({ name }) => name));
  const found: Finding[] = [];
  for (const cell of tickCells(whole, columns)) {
    const parts = await otherTicks(warehouse, raw, cell);
    const words = cell.options.map((v) => v.inCell![0]!);
    const place = { ...definitionPlace(whole, cell.question.name), variable: cell.question.name };
    const often = parts.filter(({ n }) => n >= fewest);
    const sum = (list: typeof parts) => list.reduce((total, { n }) => total + n, 0);
    if (often.length > 0) {
      found.push({
        severity: 'error',
        code: 'LV-CHECK-CODE',
        place,
        what: `${sum(often)} ticks in ${rows} rows are none of the options`,
        found: shownValues(often.slice(0, 5), words),
        expected: words.slice(0, 12).join(', '),
        remedy: nearestWords(often, words),
        n: sum(often),
      });
    }
    const own = sum(parts) - sum(often);
    if (own === 0) continue;
    found.push({
      severity: 'note',
      code: 'LV-CHECK-OWN-WORDS',
      place,
      what: `${own} ${own === 1 ? 'answer has' : 'answers have'} words among the ticks that are none of the options (${percent(own, rows)} of the rows)`,
      remedy: 'own words are not counted; if they are an option, add it with this text',
      n: own,
    });
  }
  return found;
}
