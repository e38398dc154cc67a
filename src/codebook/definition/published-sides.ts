import { didYouMean, type Fault } from '../../errors/index.js';
import { effectMeasures, type PublishedDefinition } from '../schema.js';
import type { Path } from '../yaml-file.js';
import { type Check, checkCode, type Named, unknownName } from './check.js';

const wrong = (what: string, more: Partial<Fault> = {}): Omit<Fault, 'place'> => ({
  code: 'LV-CODEBOOK-PUBLISHED-STATISTIC',
  what,
  ...more,
});

/** Keys that one statistic alone heeds: `less` of a difference, `parameter` of an effect, `measure`. */
export function keysOfOthers(p: PublishedDefinition, at: (...rest: Path) => Path, add: Check): void {
  const heeded = {
    less: p.statistic === 'difference',
    parameter: p.statistic === 'effect',
    measure: p.statistic === 'effect' || p.statistic === 'fit',
  };
  for (const key of ['less', 'parameter', 'measure'] as const) {
    if (p[key] === undefined || heeded[key]) continue;
    add(at(key), wrong(`a ${p.statistic} has no '${key}'`, { remedy: `take '${key}' out` }));
  }
}

/**
 * The two sides of a difference must be apart: two values of one background variable among the same respondents, or two
 * respondent groups.
 */
export function differenceSides(
  p: PublishedDefinition,
  at: (...rest: Path) => Path,
  named: ReadonlyMap<string, Named>,
  respondentGroups: readonly string[],
  add: Check,
): void {
  const { less } = p;
  const expected =
    "less: { group: { variable: …, value: … } } with another value of the same variable as 'group', or less: { respondent_group: … } beside another 'respondent_group'";
  if (less === undefined) {
    add(at(), wrong(`the difference '${p.id}' does not say from whom`, { expected }));
    return;
  }
  if (less.respondent_group !== undefined && !respondentGroups.includes(less.respondent_group)) {
    add(at('less', 'respondent_group'), unknownName(less.respondent_group, respondentGroups));
    return;
  }
  if (less.group !== undefined) {
    const v = named.get(less.group.variable);
    if (v === undefined) add(at('less', 'group', 'variable'), unknownName(less.group.variable, named.keys()));
    else checkCode(less.group.value, v, at('less', 'group', 'value'), add, false);
  }
  const others = less.respondent_group !== undefined && less.respondent_group !== p.respondent_group;
  const apart = others
    ? p.respondent_group !== undefined
    : p.group !== undefined &&
      p.group.variable === less.group?.variable &&
      p.group.value !== less.group.value;
  if (!apart) {
    add(
      at('less'),
      wrong(`the two sides of the difference '${p.id}' have respondents in common`, { expected }),
    );
  }
}

/** What of which model or regression. */
export function effectOf(p: PublishedDefinition, at: (...rest: Path) => Path, add: Check): void {
  if (p.parameter === undefined) {
    add(
      at(),
      wrong(`the effect '${p.id}' does not say of what`, {
        expected: "parameter: a model's 'y ~ x' or the name of a defined effect, or a regression's term",
      }),
    );
  }
  if (p.measure !== undefined && !effectMeasures.some((name) => name === p.measure)) {
    add(
      at('measure'),
      wrong(`an effect is not told as '${p.measure}'`, {
        expected: `one of ${effectMeasures.join(', ')}`,
        remedy: didYouMean(p.measure, effectMeasures),
      }),
    );
  }
}
