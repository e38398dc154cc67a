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
import { listed } from './texts/listed.js';

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
export const changeCategory = ({ statistic, category = '' }: RowKey): string =>
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
  waves: readonly string[] = wavesIn(doc),
): string[] {
  const t = figureTexts(language);
  const shown = (doc.earlier ?? []).filter(({ wave }) => waves.includes(wave));
  // What holds of several waves is said once.
  const told = new Map<string, { say: (waves: string) => string; waves: string[] }>();
  for (const { wave } of shown) {
    for (const name of new Set(names)) {
      const found = comparisonWith(doc, wave, name);
      if (found === undefined || ['same', 'not_asked'].includes(found.status)) continue;
      const label = labelOf(doc, name, language);
      const what = t.comparability[found.status as keyof typeof t.comparability];
      const because = found.because === undefined ? '' : inLanguage(found.because, language);
      const say = (of: string) =>
        found.compared ? t.comparedAnyway(label, of, what, because) : t.notComparedBecause(label, of, what);
      const one = told.get(say('')) ?? { say, waves: [] };
      told.set(say(''), one);
      one.waves.push(wave);
    }
  }
  return [...told.values()].map((one) => one.say(listed(one.waves, t.and)));
}

/**
 * P values of changes adjusted over each battery and respondent group (Holm, 1979), in the order given; NaN where there
 * is none. Changes of several groups of a grouping are tests of one family with it.
 */
export function adjustedChanges(
  doc: ResultsDocument,
  changes: readonly { variable: string; respondents: string; by?: string; p: number | null }[],
): number[] {
  const batteries = new Map(
    Object.values(doc.labels).flatMap(({ name, kind, items }) =>
      kind === 'scale' ? [] : (items ?? []).map((part) => [part, name] as const),
    ),
  );
  const families = new Map<string, number[]>();
  changes.forEach(({ variable, respondents, by = '' }, i) => {
    const family = JSON.stringify([respondents, by, batteries.get(variable) ?? variable]);
    families.set(family, [...(families.get(family) ?? []), i]);
  });
  const out = changes.map(() => Number.NaN);
  for (const at of families.values()) {
    const p = pAdjust(
      at.map((i) => changes[i]!.p ?? Number.NaN),
      'holm',
    );
    at.forEach((i, k) => {
      out[i] = p[k]!;
    });
  }
  return out;
}
