import type { Value } from './codebook.js';

/** What exports write into the column of a tick-all option that is ticked, where they write no 1. */
export const tickedWords: readonly string[] = [
  'x',
  '✓',
  '✔',
  'true',
  'sann',
  'ja',
  'y',
  'yes',
  'valgt',
  'valt',
  'avkrysset',
  'avkryssa',
  'krysset',
  'selected',
  'checked',
  'ticked',
];
/** What they write where it is not ticked, beside an empty cell. */
export const untickedWords: readonly string[] = [
  'false',
  'usann',
  'nei',
  'n',
  'no',
  'nej',
  'ikke valgt',
  'ikkje valt',
  'ikke avkrysset',
  'ikkje avkryssa',
  'ikke krysset',
  'not selected',
  'not checked',
  'not ticked',
  'unchecked',
  'unselected',
];

/** The texts of a ticked option: its own words too, unless they say that it is not ticked. */
export function tickSpellings(label: Value['label']): { ticked: string[]; unticked: string[] } {
  const own = [label.nb, label.nn, label.en].filter((text) => text !== undefined).map((text) => text.trim());
  const known = new Set(own.map((text) => text.toLowerCase()));
  return {
    ticked: [...new Set([...own, ...tickedWords])],
    unticked: untickedWords.filter((word) => !known.has(word)),
  };
}
