import type { Codebook } from '../../codebook/index.js';
import { given, type Known } from './column.js';
import type { LeftOut } from './left-out.js';
import { backgroundWords } from './texts/words.js';
import type { Lacking } from './used-answers.js';

/** The most groupings of a draft: every question is crossed with each. */
const mostGroups = 4;
const mostUnworded = 2;
const mostAnswers = 8;
/** Fewest answers in two of the groups: those that a test of a difference needs, fewer where few have answered. */
const enough = (rows: number) => (rows < 100 ? 10 : comparable);
/** Fewest answers in a group for its differences to be told of. */
const comparable = 20;
/** Fewest who lack a grouping, where anybody does. */
const leastApart = 5;

/**
 * The background variables that the questions can be broken down by: two to eight answers, of which two or more were
 * given by twenty (by ten where fewer than 100 answered), and few by so few that they must be withheld. By their words first (gender, school type, position,
 * age and so on); where none says so, those with categories. Of two that part the respondents alike, the first.
 */
export function chooseGroups(
  codebook: Codebook,
  known: ReadonlyMap<string, Known>,
  rows: number,
  lacking: Lacking,
  leftOut: LeftOut,
): Known[] {
  const options = new Map<string, number>();
  for (const v of codebook.variables) {
    if (v.role === 'item') options.set(optionsOf(v), (options.get(optionsOf(v)) ?? 0) + 1);
  }
  const candidates = [...known.values()].filter(
    (k) => mayGroup(k, rows) && (rankOf(k) < Number.POSITIVE_INFINITY || !options.has(optionsOf(k.variable))),
  );
  // Where one to four of those who answered lack a grouping, its groups would be withheld to protect those few.
  const few = candidates.filter((k) => isFew(lacking.get(k.variable.name)));
  for (const k of few)
    leftOut.add(
      'No groups, since so few have no answer that the groups would be withheld to protect them',
      k.variable.name,
    );
  const safe = candidates.filter((k) => !few.includes(k));
  const worded = safe.filter((k) => rankOf(k) < Number.POSITIVE_INFINITY);
  const plain = safe.filter((k) => k.variable.type === 'categorical');
  const chosen: Known[] = [];
  const most = worded.length > 0 ? mostGroups : mostUnworded;
  for (const k of worded.length > 0 ? worded.sort((a, b) => rankOf(a) - rankOf(b)) : plain) {
    if (chosen.length < most && !chosen.some((other) => alike(k, other))) chosen.push(k);
  }
  const order = [...known.keys()];
  return chosen.sort((a, b) => order.indexOf(a.variable.name) - order.indexOf(b.variable.name));
}

/** Whether so few lack a grouping that its groups would be withheld to protect them. */
export const isFew = (n = 0) => n > 0 && n < leastApart;

const optionsOf = ({ values }: Known['variable']) => JSON.stringify(values.map((v) => [v.code, v.label.nb]));

/** A question of its own with answers in few groups, of which two are large. */
function mayGroup(k: Known, rows: number): boolean {
  const { type, role, question } = k.variable;
  if (question !== '' || role !== 'background' || (type !== 'categorical' && type !== 'ordinal'))
    return false;
  const groups = given(k);
  return (
    groups.length >= 2 &&
    groups.length <= mostAnswers &&
    groups.filter(({ n }) => n >= enough(rows)).length >= 2 &&
    groups.filter(({ n }) => n < 5).length <= groups.length / 3
  );
}

/** Whether a grouping has two groups whose difference can be told of. */
export const isCompared = (k: Known): boolean => given(k).filter(({ n }) => n >= comparable).length >= 2;

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
