import { calledByLabels, conditionText } from '../../codebook/index.js';
import type { HarmonizeReport } from '../../harmonize/index.js';
import { inAllLanguages, type Language, type ProvenanceCount } from '../../results/index.js';
import { waveText, waveTexts } from '../texts/index.js';
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
            label: waveText((t) => t.duplicateRows),
            n: leftOut.duplicates,
          },
        ]),
    ...(where === undefined
      ? []
      : [
          {
            name: 'rows:outside',
            label: inAllLanguages((language) => waveTexts(language).outside(rowsIn, holds(language))),
            n: leftOut.outside,
          },
        ]),
  ];
}
