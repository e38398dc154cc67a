import type { Codebook } from '../../codebook/index.js';
import { inAllLanguages, inLanguage, type WaveComparison } from '../../results/index.js';
import { comparisons } from './comparability.js';

type Entry = Codebook['variables'][number] | Codebook['derived'][number] | Codebook['scales'][number];
type Text = NonNullable<Entry['comparable_because']>;

/** All that a codebook names, over waves. */
export const entriesOf = (codebook: Codebook): Entry[] => [
  ...codebook.variables,
  ...codebook.derived,
  ...codebook.scales,
];

/** The latest of these waves that has what an entry is said to be, or its name; -1 where none has. */
export function lastWith(before: readonly Codebook[], { name, same_as }: Entry): number {
  const sought = same_as ?? name;
  const at = before.findLastIndex((codebook) => entriesOf(codebook).some((other) => other.name === sought));
  // What has gone on under another name since is that, and not what later has its old one.
  return same_as === undefined && renamedSince(before.slice(at + 1), sought) !== undefined ? -1 : at;
}

/** The wave in which a name that rested was taken up by another, and that; undefined where none did. */
export function renamedSince(
  after: readonly Codebook[],
  name: string,
): { wave: string; name: string } | undefined {
  for (const codebook of after) {
    const other = entriesOf(codebook).find((entry) => entry.same_as === name && entry.name !== name);
    if (other !== undefined) return { wave: codebook.wave, name: other.name };
  }
  return undefined;
}

/**
 * The newest wave's codebook as it stands to the oldest of these: `same_as` and `comparable` are of the last wave before
 * that asked, so names are followed back from wave to wave, over those that did not ask, and what has changed is
 * comparable only where each step is said to be.
 * @param codebooks oldest first
 */
export function seenFrom(codebooks: readonly Codebook[]): Codebook {
  const newest = codebooks.at(-1)!;
  if (codebooks.length < 3) return newest;
  const steps = new Map<string, Map<string, WaveComparison>>();
  const step = (from: number, to: number) => {
    const key = `${from} ${to}`;
    const known = steps.get(key);
    if (known !== undefined) return known;
    const found = new Map(
      comparisons(codebooks[from]!, seenFrom(codebooks.slice(from, to + 1))).map((c) => [c.name, c]),
    );
    steps.set(key, found);
    return found;
  };
  const seen = <E extends Entry>(entry: E): E => {
    const { same_as: _, comparable: __, comparable_because: ___, ...rest } = entry;
    const because: Text[] = [];
    let comparable = true;
    let [at, own]: [number, Entry] = [codebooks.length - 1, entry];
    while (at > 0) {
      const from = lastWith(codebooks.slice(0, at), own);
      // The oldest has nothing that this goes back to, whatever else it calls by this name: nothing is called ''.
      if (from < 0) return { ...rest, same_as: '' } as E;
      // A step over all of them is what is being worked out here: the entry's own word holds.
      if (from === 0 && at === codebooks.length - 1) return entry;
      const found = step(from, at).get(own.name);
      comparable &&= found?.compared === true;
      if (found?.because !== undefined) because.push(found.because);
      own = entriesOf(codebooks[from]!).find(({ name }) => name === (own.same_as ?? own.name))!;
      at = from;
    }
    return {
      ...rest,
      ...(own.name === entry.name ? {} : { same_as: own.name }),
      ...(comparable && because.length > 0
        ? { comparable: true, comparable_because: inTurn(because.reverse()) }
        : {}),
    } as E;
  };
  return {
    ...newest,
    variables: newest.variables.map(seen),
    derived: newest.derived.map(seen),
    scales: newest.scales.map(seen),
  };
}

/** Reasons of several steps, each once. */
const inTurn = (texts: readonly Text[]): Text =>
  inAllLanguages((language) => [...new Set(texts.map((text) => inLanguage(text, language)))].join('; '));
