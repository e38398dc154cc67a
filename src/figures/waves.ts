import { crossing } from '../disclosure/index.js';
import {
  inLanguage,
  type Language,
  type ResultRow,
  type ResultsDocument,
  type WaveComparison,
} from '../results/index.js';
import { pAdjust } from '../stats/index.js';
import { labelOf, type RowKey } from './look-up.js';
import { figureTexts } from './texts/index.js';

/** The waves that a document holds, oldest first; empty where it does not say. */
export const wavesIn = (doc: ResultsDocument): string[] =>
  doc.earlier === undefined ? [] : [...doc.earlier.map(({ wave }) => wave), doc.wave];

/** How a variable of the described wave stands to an earlier one; undefined where it is the same. */
export const comparisonWith = (
  doc: ResultsDocument,
  wave: string,
  name: string,
): WaveComparison | undefined =>
  doc.earlier?.find((earlier) => earlier.wave === wave)?.comparisons.find((c) => c.name === name);

/** What stands as the category of a number's change: a share's answer, else the statistic itself. */
const changeCategory = ({ statistic, category = '' }: RowKey): string =>
  statistic === 'proportion' ? category : statistic === 'mean' ? '' : statistic;

/** The row of a number's change between two waves, for all or for the key's group. */
export function changeRow(
  doc: ResultsDocument,
  key: RowKey,
  first: string,
  last: string,
): ResultRow | undefined {
  const { group_variable: by = '', group_value: group = '', respondent_group: respondents = '' } = key;
  const waves = `${first}->${last}`;
  return doc.rows.find(
    (row) =>
      row.statistic === 'difference' &&
      row.variable === key.variable &&
      row.category === changeCategory(key) &&
      row.respondent_group === respondents &&
      row.group_variable === (by === '' ? 'wave' : `${by}${crossing}wave`) &&
      row.group_value === (by === '' ? waves : `${group}${crossing}${waves}`),
  );
}

/** What a reader must know of variables that are not the same in every wave: what differs, and why it is compared all the same. */
export function comparisonNotes(
  doc: ResultsDocument,
  names: readonly string[],
  language: Language,
): string[] {
  const t = figureTexts(language);
  return (doc.earlier ?? []).flatMap(({ wave }) =>
    [...new Set(names)].flatMap((name) => {
      const found = comparisonWith(doc, wave, name);
      if (found === undefined || ['same', 'not_asked'].includes(found.status)) return [];
      const label = labelOf(doc, name, language);
      const what = t.comparability[found.status as keyof typeof t.comparability];
      return [
        found.compared
          ? t.comparedAnyway(
              label,
              wave,
              what,
              found.because === undefined ? '' : inLanguage(found.because, language),
            )
          : t.notComparedBecause(label, wave, what),
      ];
    }),
  );
}

/** P values of the changes of a battery, adjusted for their number (Holm, 1979); NaN where there is none. */
export const pAdjusted = (p: readonly (number | null)[]): number[] =>
  pAdjust(
    p.map((x) => x ?? Number.NaN),
    'holm',
  );
