import { calledByLabels, conditionText } from '../../codebook/index.js';
import type { HarmonizeReport } from '../../harmonize/index.js';
import type { Language, ProvenanceCount } from '../../results/index.js';
import type { Wave } from '../wave.js';

/** Rows that the pipeline's `duplicates` and `where` left out, and by what rule. */
export function leftOutCounts(
  { codebook, definition: { where } }: Pick<Wave, 'codebook' | 'definition'>,
  { leftOut, rowsIn }: Pick<HarmonizeReport, 'leftOut' | 'rowsIn'>,
): ProvenanceCount[] {
  if (leftOut === undefined) return [];
  const holds = (language: Language) =>
    where === undefined ? '' : conditionText(where, language, calledByLabels(codebook, language));
  return [
    ...(leftOut.duplicates === 0
      ? []
      : [
          {
            name: 'rows:duplicates',
            label: {
              nb: 'Rader med en id som står på flere rader',
              nn: 'Rader med ein id som står på fleire rader',
              en: 'Rows with an id that stands on several rows',
            },
            n: leftOut.duplicates,
          },
        ]),
    ...(where === undefined
      ? []
      : [
          {
            name: 'rows:outside',
            label: {
              nb: `Utenfor utvalget. Rapporten gjelder de ${rowsIn} med ${holds('nb')}`,
              nn: `Utanfor utvalet. Rapporten gjeld dei ${rowsIn} med ${holds('nn')}`,
              en: `Outside the selection. The report is of the ${rowsIn} with ${holds('en')}`,
            },
            n: leftOut.outside,
          },
        ]),
  ];
}
