import type { Codebook } from '../../codebook/index.js';
import { comparisons } from './comparability.js';

type Entry = Codebook['variables'][number] | Codebook['derived'][number] | Codebook['scales'][number];
type Text = NonNullable<Entry['comparable_because']>;

/**
 * The newest wave's codebook as it stands to the oldest of these: `same_as` and `comparable` are of the wave before, so
 * names are followed back through the waves between, and what has changed is comparable only where each step is said to
 * be. What a wave between was not asked stands to the oldest by its name alone.
 * @param codebooks oldest first
 */
export function seenFrom(codebooks: readonly Codebook[]): Codebook {
  const newest = codebooks.at(-1)!;
  if (codebooks.length < 3) return newest;
  const steps = codebooks
    .slice(1)
    .map((now, i) => new Map(comparisons(codebooks[i]!, now).map((c) => [c.name, c])))
    .reverse();
  const seen = <E extends Entry>(entry: E): E => {
    let name = entry.name;
    let comparable = true;
    const because: Text[] = [];
    for (const step of steps) {
      const found = step.get(name);
      if (found === undefined || found.before === null) return entry;
      comparable &&= found.compared;
      if (found.because !== undefined) because.push(found.because);
      name = found.before;
    }
    const { same_as: _, comparable: __, comparable_because: ___, ...rest } = entry;
    return {
      ...rest,
      ...(name === entry.name ? {} : { same_as: name }),
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
function inTurn(texts: readonly Text[]): Text {
  const all = (language: 'nb' | 'nn' | 'en') =>
    [...new Set(texts.map((text) => text[language] ?? text.nb))].join('; ');
  return { nb: all('nb'), nn: all('nn'), en: all('en') };
}
