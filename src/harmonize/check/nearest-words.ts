import { respelt } from './finding.js';

/** «'Litt uening' is near 'Litt uenig'»: which option each unknown text may be. */
export function nearestWords(values: readonly { value: string }[], words: readonly string[]): string {
  const near = values.flatMap(({ value }) => {
    const option = respelt(value, words);
    return option === undefined ? [] : [`'${value.trim()}' is near '${option}'`];
  });
  return near.length === 0
    ? "if the option has a new text, write it as the option's label; if it is new, add it"
    : `${near.join(', ')}: if it is the same option, write the new text as its label`;
}
