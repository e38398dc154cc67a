import type { Codebook } from '../../codebook/index.js';
import { given, type Known } from './column.js';
import { backgroundWords } from './texts/words.js';

/** The most groupings of a draft: every question is crossed with each. */
const mostGroups = 4;
const mostAnswers = 8;
/** Fewest answers in a group for it to be compared. */
const enough = 20;

/**
 * The background variables that the questions can be broken down by: two to eight answers, of which two or more were
 * given by twenty, and few by so few that they must be withheld. By their words first (gender, school type, position,
 * age and so on); where none says so, those with categories. Of two that part the respondents alike, the first.
 */
export function chooseGroups(codebook: Codebook, known: ReadonlyMap<string, Known>): Known[] {
  const options = new Map<string, number>();
  for (const v of codebook.variables) {
    if (v.role === 'item') options.set(optionsOf(v), (options.get(optionsOf(v)) ?? 0) + 1);
  }
  const candidates = [...known.values()].filter(
    (k) => mayGroup(k) && (rankOf(k) < Number.POSITIVE_INFINITY || !options.has(optionsOf(k.variable))),
  );
  const worded = candidates.filter((k) => rankOf(k) < Number.POSITIVE_INFINITY);
  const plain = candidates.filter((k) => k.variable.type === 'categorical');
  const chosen: Known[] = [];
  for (const k of worded.length > 0 ? worded.sort((a, b) => rankOf(a) - rankOf(b)) : plain) {
    if (chosen.length < mostGroups && !chosen.some((other) => alike(k, other))) chosen.push(k);
  }
  const order = [...known.keys()];
  return chosen.sort((a, b) => order.indexOf(a.variable.name) - order.indexOf(b.variable.name));
}

const optionsOf = ({ values }: Known['variable']) => JSON.stringify(values.map((v) => [v.code, v.label.nb]));

/** A question of its own with answers in few groups, of which two are large. */
function mayGroup(k: Known): boolean {
  const { type, role, question } = k.variable;
  if (question !== '' || role !== 'background' || (type !== 'categorical' && type !== 'ordinal'))
    return false;
  const groups = given(k);
  return (
    groups.length >= 2 &&
    groups.length <= mostAnswers &&
    groups.filter(({ n }) => n >= enough).length >= 2 &&
    groups.filter(({ n }) => n < 5).length <= groups.length / 3
  );
}

/** The place in the list of words that tell of background; infinite where none does. */
function rankOf({ variable }: Known): number {
  const text = `${variable.name} ${variable.column} ${variable.label.nb} ${variable.wording?.nb ?? ''}`;
  const at = backgroundWords.findIndex((words) => words.test(text));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Whether a variable says by its words that it is background. */
export const isBackground = (k: Known): boolean =>
  k.variable.question === '' && k.variable.role === 'background' && rankOf(k) < Number.POSITIVE_INFINITY;

/** Whether two columns have the same counts, as a country's name and its number have. */
export function alike(a: Known, b: Known): boolean {
  const counts = (k: Known) =>
    given(k)
      .map(({ n }) => n)
      .sort((x, y) => x - y)
      .join();
  return counts(a) !== '' && counts(a) === counts(b);
}
