import type { Codebook, Question, Variable } from '../codebook/index.js';
import type { Random } from '../stats/index.js';
import { type Answer, holds } from './rules.js';
import { distributionOf, hasOptions } from './shares.js';

type Given = Map<string, Answer>;

/** Underlying values that ordered answers are cut from, by variable: one a respondent. */
type UnderlyingValues = ReadonlyMap<string, Float64Array>;

/**
 * Changes as few of the drawn answers as it takes for the codebook's shares to be met by the counts themselves, to the
 * whole respondent, among those who are asked: the made-up answers then show a published figure as it was published.
 * What answers hang on stays: those of a variable with an underlying value keep its order, and of others those that are
 * changed are picked at random. Not of variables whose shares hang on a group, nor of tick-all questions with rules.
 */
export function exactMargins(
  codebook: Codebook,
  respondents: readonly Given[],
  underlying: UnderlyingValues,
  random: Random,
): void {
  const questions = new Map(codebook.questions.map((q) => [q.name, q]));
  const done = new Set<string>();
  for (const v of codebook.variables) {
    const question = questions.get(v.question);
    const asked = respondents.flatMap((given, row) =>
      v.askedIf === undefined || holds(v.askedIf, (name) => given.get(name) ?? null) ? [row] : [],
    );
    if (question?.kind === 'multiple_choice') {
      if (!done.has(question.name)) exactTicks(question, codebook, respondents, asked, random);
      done.add(question.name);
    } else if (hasOptions(v) && v.simulate?.by === undefined) {
      exactAnswers(v, codebook.file, respondents, asked, underlying.get(v.name), random);
    } else if (v.simulate?.classes !== undefined) {
      exactClasses(v, respondents, asked, random);
    }
  }
}

/** Whole numbers that sum to n, in these proportions (largest remainders). */
export function quotas(shares: readonly number[], n: number): number[] {
  const total = shares.reduce((a, b) => a + b, 0);
  const exact = shares.map((s) => (n * s) / total);
  const counts = exact.map(Math.floor);
  const left = n - counts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((x, i) => ({ i, rest: x - counts[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) counts[i]!++;
  return counts;
}

/** Which of some rows gets which of several classes with quotas: the first class to the first rows. */
function dealt(order: readonly number[], counts: readonly number[], give: (row: number, k: number) => void) {
  let at = 0;
  counts.forEach((count, k) => {
    for (const row of order.slice(at, at + count)) give(row, k);
    at += count;
  });
}

function exactAnswers(
  v: Variable,
  file: string,
  respondents: readonly Given[],
  asked: readonly number[],
  z: Float64Array | undefined,
  random: Random,
): void {
  const { options, shares } = distributionOf(v, file);
  const blank = v.simulate?.missing_share ?? 0;
  const lacking = options.map(({ missing }, i) => (missing === undefined ? 0 : shares[i]!));
  const valid = options.map(({ missing }, i) => (missing === undefined ? shares[i]! : 0));
  const counts = quotas([blank, ...[...lacking, ...valid].map((s) => s * (1 - blank))], asked.length);
  // Blanks and missing answers stay where they were drawn, as far as their number allows.
  const missingCodes = new Set(options.flatMap(({ code, missing }) => (missing === undefined ? [] : [code])));
  const rank = new Map(
    asked.map((row) => {
      const answer = respondents[row]!.get(v.name) ?? null;
      return [row, answer === null ? 0 : missingCodes.has(answer) ? 1 : 2] as const;
    }),
  );
  const shuffled = random.shuffle([...asked]).sort((a, b) => rank.get(a)! - rank.get(b)!);
  const without = counts.slice(0, 1 + options.length);
  dealt(shuffled, without, (row, k) => respondents[row]!.set(v.name, k === 0 ? null : options[k - 1]!.code));
  const answering = shuffled.slice(without.reduce((a, b) => a + b, 0));
  const place = (row: number) => options.findIndex(({ code }) => code === respondents[row]!.get(v.name));
  if (z !== undefined) answering.sort((a, b) => z[a]! - z[b]!);
  else answering.sort((a, b) => place(a) - place(b));
  dealt(answering, counts.slice(1 + options.length), (row, k) =>
    respondents[row]!.set(v.name, options[k]!.code),
  );
}

/** Numbers drawn in classes: whole classes are dealt in the order of the numbers. */
function exactClasses(
  v: Variable,
  respondents: readonly Given[],
  asked: readonly number[],
  random: Random,
): void {
  const classes = v.simulate!.classes!;
  const own = asked.filter((row) => typeof respondents[row]!.get(v.name) === 'number');
  const value = (row: number) => Number(respondents[row]!.get(v.name));
  own.sort((a, b) => value(a) - value(b));
  const counts = quotas(
    classes.map((c) => c.share),
    own.length,
  );
  dealt(own, counts, (row, k) => {
    const { from, to } = classes[k]!;
    if (value(row) < from || value(row) > to) {
      respondents[row]!.set(v.name, from + random.integer(to - from + 1));
    }
  });
}

/** Ticks are set or taken away at random; nobody is left with none, nor one that stands alone with others. */
function exactTicks(
  question: Question,
  codebook: Codebook,
  respondents: readonly Given[],
  asked: readonly number[],
  random: Random,
): void {
  const options = question.variables.map((name) => codebook.variables.find((v) => v.name === name)!);
  const shares = options.map(({ simulate }) => simulate?.share);
  const ruled = question.atMost !== undefined || options.some((o) => o.exclusive === true);
  if (ruled || shares.some((s) => s === undefined) || options.some((o) => o.simulate?.by !== undefined))
    return;
  const ticks = (row: number) => options.filter(({ name }) => respondents[row]!.get(name) === 1).length;
  // Ticks are set before others are taken away, so that no one who needs one is left without.
  const changes = options
    .map(({ name }, i) => {
      const ticked = asked.filter((row) => respondents[row]!.get(name) === 1);
      return { name, change: Math.round(shares[i]! * asked.length) - ticked.length };
    })
    .sort((a, b) => b.change - a.change);
  for (const { name, change } of changes) {
    const from = change > 0 ? 0 : 1;
    const able = asked.filter(
      (row) => respondents[row]!.get(name) === from && (change > 0 || ticks(row) > 1),
    );
    for (const row of random.shuffle(able).slice(0, Math.abs(change))) respondents[row]!.set(name, 1 - from);
  }
}
