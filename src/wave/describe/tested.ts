import { type Codebook, madeOf } from '../../codebook/index.js';

/** Prefix of the groupings that items with `where` are shown by. */
export const selectionPrefix = 'selection_';

const isSelection = (name: string) => name.startsWith(selectionPrefix);

/**
 * Whether a variable is tested by a grouping: not where one is made of the other, whose groups differ in it by definition,
 * and not where it parts the respondents as another one that is tested does, which would be one test counted twice.
 * @param names all that could be tested
 * @param twins groupings that give the same groups as an earlier one, by name
 */
export function testedBy(
  codebook: Pick<Codebook, 'derived' | 'scales'>,
  by: string,
  names: ReadonlySet<string>,
  twins: ReadonlyMap<string, string>,
): (name: string) => boolean {
  // A selection that an item shows is no grouping that anyone asked to be tested.
  if (twins.has(by) || isSelection(by)) return () => false;
  const sources = new Set(madeOf(codebook, by));
  return (name) => {
    const twin = twins.get(name);
    if (twin !== undefined && (twin === by || names.has(twin))) return false;
    return !isSelection(name) && !sources.has(name) && !madeOf(codebook, name).includes(by);
  };
}
