import type { Codebook } from '../../codebook/index.js';
import { type Names, nameFault } from '../../wave/index.js';
import { type Add, type Item, type Path, partsOf } from './item.js';

/** The item as it would be of the respondent group that stands beside its own. */
export const otherSide = (item: Item): Item => {
  const { respondent_group, variables } = item.with!;
  return { ...item, respondent_group, variables: variables.length === 0 ? item.variables : variables };
};

/** The item, and where it has two sides the other one: what holds of an item must hold of both. */
export const sidesOf = (item: Item): Item[] => (item.with === undefined ? [item] : [item, otherSide(item)]);

/** A figure of two sides names two respondent groups, and as many questions of the one as of the other. */
export function sideFaults(item: Item, codebook: Codebook, names: Names, path: Path, add: Add): void {
  if (item.kind !== 'sides') return;
  if (item.with === undefined || item.respondent_group === '') {
    add([...path, item.with === undefined ? 'with' : 'respondent_group'], 'LV-PIPELINE-SIDES', {
      what: `the kind 'sides' shows the answers of two respondent groups, and '${item.id}' names ${item.with === undefined && item.respondent_group === '' ? 'none' : 'one'}`,
      expected: "a 'respondent_group', and another under 'with'",
      remedy: 'write for instance: respondent_group: leder, with: { respondent_group: eier }',
    });
    return;
  }
  const { respondent_group, variables } = item.with;
  const ofGroup = 'respondent group of the codebook';
  nameFault(respondent_group, names.respondentGroups, ofGroup, [...path, 'with', 'respondent_group'], add);
  variables.forEach((name, i) => {
    nameFault(name, names.shown, 'variable or question', [...path, 'with', 'variables', i], add);
  });
  if (respondent_group === item.respondent_group) {
    add([...path, 'with', 'respondent_group'], 'LV-PIPELINE-SIDES', {
      what: `both sides are the respondent group '${respondent_group}'`,
      remedy: 'name another one',
    });
  }
  const [own, theirs] = sidesOf(item).map((side) =>
    side.variables.flatMap((name) => partsOf(codebook, name)),
  );
  if (own!.length !== theirs!.length) {
    add([...path, 'with', 'variables'], 'LV-PIPELINE-SIDES', {
      what: 'each question of one side stands beside one of the other, and there are not as many',
      found: `${own!.length} under 'variables', ${theirs!.length} under 'with'`,
      remedy:
        "name one for each, in the same order, or leave 'variables' out of 'with' where they are the same",
    });
    return;
  }
  const at = [...path, ...(variables.length === 0 ? ['variables'] : ['with', 'variables'])];
  own!.forEach((name, i) => {
    unlikeMeans(item, codebook, [name, theirs![i]!], at, add);
  });
}

/** Means that run between other ends are no nearer each other for having nearer numbers. */
function unlikeMeans(
  { statistic = 'mean' }: Item,
  codebook: Codebook,
  pair: readonly [string, string],
  path: Path,
  add: Add,
): void {
  if (statistic !== 'mean') return;
  const [own, theirs] = pair.map((name) => endsOf(codebook, name));
  if (own === undefined || theirs === undefined || own === theirs) return;
  add(path, 'LV-PIPELINE-SIDES', {
    what: `the means of '${pair[0]}' and '${pair[1]}' can't stand beside each other, as their answers do not run between the same ends`,
    found: `${own} and ${theirs}`,
    remedy: "show a share, as 'statistic: top_two', or derive a variable with the other's answers",
  });
}

/** What the mean of a variable or scale runs between, in words; undefined of what has no mean. */
function endsOf(codebook: Codebook, name: string): string | undefined {
  const scale = codebook.scales.find((found) => found.name === name);
  if (scale !== undefined) return scale.range.join(' to ');
  const v = [...codebook.variables, ...codebook.derived].find((variable) => variable.name === name);
  if (v === undefined || (v.type !== 'ordinal' && v.type !== 'number')) return undefined;
  const codes = v.values.filter(({ missing }) => missing === undefined).map(({ code }) => Number(code));
  if (codes.length === 0) return 'a number';
  return codes.every(Number.isFinite) ? `${Math.min(...codes)} to ${Math.max(...codes)}` : undefined;
}
