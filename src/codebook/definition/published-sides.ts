import { didYouMean, type Fault } from '../../errors/index.js';
import type { Codebook } from '../codebook.js';
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
    parameter: p.statistic === 'effect' || p.statistic === 'rank',
    measure: p.statistic === 'effect' || p.statistic === 'fit',
    members: p.statistic === 'top',
    lowest: p.statistic === 'top',
    finding: p.statistic === 'effect',
  };
  for (const key of ['less', 'parameter', 'measure', 'members', 'lowest', 'finding'] as const) {
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
  scales: readonly string[],
  add: Check,
): void {
  const { less } = p;
  if (less?.variable !== undefined) {
    otherVariable(p, less.variable, at, [...named.keys(), ...scales], add);
    return;
  }
  const expected =
    "less: { group: { variable: …, value: … } } with another value of the same variable as 'group', less: { respondent_group: … } beside another 'respondent_group', or less: { variable: … }";
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

/** One variable less another, of the same respondents. */
function otherVariable(
  p: PublishedDefinition,
  variable: string,
  at: (...rest: Path) => Path,
  known: readonly string[],
  add: Check,
): void {
  if (!known.includes(variable)) add(at('less', 'variable'), unknownName(variable, known));
  else if (variable === p.variable) {
    add(at('less', 'variable'), wrong(`the difference '${p.id}' is of '${variable}' and itself`));
  }
  if (p.less?.respondent_group === undefined && p.less?.group === undefined) return;
  add(
    at('less'),
    wrong(`the difference '${p.id}' takes away both another variable and another group`, {
      remedy: 'take away one of them',
    }),
  );
}

/** Those that a source names as the highest: parts of the question, each once, and not all of them. */
export function membersOf(
  p: PublishedDefinition,
  at: (...rest: Path) => Path,
  { questions }: Codebook,
  add: Check,
): void {
  const question = questions.find(({ name }) => name === p.variable);
  const { members } = p;
  if (question === undefined) {
    add(at('variable'), wrong(`'${p.variable}' has no options or items to put in order`));
    return;
  }
  if (members === undefined) {
    add(at(), wrong(`'${p.id}' does not say which are the highest`, { expected: 'members: [names]' }));
    return;
  }
  members.forEach((name, k) => {
    if (!question.variables.includes(name)) add(at('members', k), unknownName(name, question.variables));
    else if (members.indexOf(name) < k) add(at('members', k), wrong(`'${name}' stands twice`));
  });
  if (members.length >= question.variables.length) {
    add(at('members'), wrong(`all of '${question.name}' are named, and are always the highest`));
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
