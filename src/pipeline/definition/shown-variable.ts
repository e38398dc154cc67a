import { comparableStatistics } from '../../results/index.js';
import type { Described } from '../../wave/index.js';
import { type Computes, nameAnother, oneOf, type Wrong } from './computes.js';
import type { Item } from './item.js';

/** What an item shows of one variable and the pipeline does not compute. */
export function variableFaults(item: Item, name: string, computes: Computes): Wrong[] {
  const { by } = item;
  const none = computes.withoutNumbers(name);
  if (none.length > 0) return none;
  const d = computes.described.get(name);
  const uncounted = countsFault(item, name, d) ?? unaskedFault(item, name, computes);
  if (uncounted !== undefined) return [uncounted];
  const inArea = computes.definition.groups.includes(by) ? undefined : computes.areas.get(by);
  if (inArea !== undefined && !inArea.includes(name)) {
    return [
      {
        what: `nothing is computed of '${name}' by '${by}'`,
        found: `'areas' has ${inArea.map((v) => `'${v}'`).join(', ')} by '${by}'`,
        remedy: `add '${name}' to the variables of that area`,
      },
    ];
  }
  if (d === undefined) return [];
  // Of answers in order the areas have the two highest together and the mean: the answers one by one would be many.
  const answers = inArea === undefined || !d.hasTopTwo;
  if (!answers && showsAnswers.has(item.kind)) {
    return [
      {
        what: `the answers of '${name}' by '${by}' are not computed one by one, as '${by}' is one of 'areas'`,
        expected: "its mean, or the share of the two highest answers ('top_two')",
        remedy: `show it with the kind 'dot-interval' or 'group-dots', or add '${by}' to 'groups'`,
      },
    ];
  }
  return statisticFaults(item, d, { answers, topTwo: computes.separate || inArea !== undefined });
}

/** Counts asked of what has no answers. */
function countsFault(item: Item, name: string, d: Described | undefined): Wrong | undefined {
  if (item.kind !== 'counts' || (d !== undefined && d.categories.length > 0)) return undefined;
  return {
    what: `'${name}' has no answers to count: it is a ${d === undefined ? 'scale' : 'number without answer options'}`,
    remedy: "show it with the kind 'dot-interval', or derive classes of it by a 'cut'",
  };
}

/** A variable that the item's respondent group was not asked of. */
function unaskedFault(item: Item, name: string, computes: Computes): Wrong | undefined {
  const { respondent_group: group } = item;
  if (group === '' || computes.asked(name, group)) return undefined;
  const others = computes.groups.filter((other) => computes.asked(name, other));
  return {
    what: `'${name}' is not asked of the respondent group '${group}'`,
    found: `asked of ${others.map((other) => `'${other}'`).join(', ')}`,
    remedy: nameAnother(others),
  };
}

/** Kinds that show each answer of a question by itself. */
const showsAnswers: ReadonlySet<string> = new Set(['bars', 'grouped-bars', 'likert']);

/** The statistic that is asked of one variable and that it does not have: a mean of answers without numbers. */
function statisticFaults(
  item: Item,
  d: Described,
  { answers, topTwo }: { answers: boolean; topTwo: boolean },
): Wrong[] {
  const asked = comparableStatistics.find((name) => name === item.statistic);
  if (asked === undefined) return [];
  const has: string[] = [
    ...(d.categories.length > 0 && answers ? ['proportion'] : []),
    ...(d.hasTopTwo && topTwo ? ['top_two'] : []),
    ...(d.hasMean ? ['mean'] : []),
  ];
  if (has.includes(asked)) return [];
  if (asked === 'top_two' && d.hasTopTwo) {
    const by = item.by === '' ? '' : ` by '${item.by}'`;
    return [
      {
        what: `'top_two' is not computed of '${d.name}'${by} for all respondents together, as respondent groups are not told apart`,
        expected: `${oneOf(has)}, or 'respondent_groups: separate'`,
        remedy: `set 'statistic' to ${oneOf(has)}, or 'respondent_groups: separate' in the pipeline`,
      },
    ];
  }
  return [
    {
      what: `'${asked}' is not computed of '${d.name}'`,
      expected: oneOf(has),
      remedy: has.length === 0 ? undefined : `set 'statistic' to ${oneOf(has)}`,
    },
  ];
}
