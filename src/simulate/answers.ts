import type { Codebook, Variable } from '../codebook/index.js';
import { Random } from '../stats/index.js';
import { exactMargins } from './exact-margins.js';
import type { AnswerPlan } from './plan.js';
import { type Answer, derivedValue, holds } from './rules.js';
import {
  type Combination,
  classOf,
  type Distribution,
  distributionOf,
  hasOptions,
  validPart,
} from './shares.js';
import type { Underlying } from './structure.js';

/** What stands in made-up free text, so that nobody takes it for someone's words. */
export const freeText = 'Simulert fritekst';

/** Share of respondents that leave early, before the codebook's least share of the questions. */
const leavingShare = 0.02;

/** Made-up answers: one column a variable of the codebook, in its order, one entry a respondent. */
export type Answers = Map<string, Answer[]>;

const isTick = (v: Variable) => v.role === 'multiple_choice';
const counts = (v: Variable) => !v.register && (v.role === 'item' || v.role === 'background' || isTick(v));

const leavingOf = (n: number) => Math.max(1, Math.round(leavingShare * n));

/** Share of respondents that leave later, where the export tells who completed. */
const unfinishedShare = 0.03;

/** What is known of each respondent beforehand: answers to variables of the register. */
export type Known = readonly ReadonlyMap<string, Answer>[];

/**
 * Draws n respondents. Everyone is drawn a full set of answers, then routing and early leaving take some
 * away. The same plan, n and seed give the same answers.
 * @param known what a register tells of each respondent; it is kept as it is
 * @param exact the codebook's shares are met by the counts themselves: see `exactMargins`
 */
export function drawAnswers(
  plan: AnswerPlan,
  n: number,
  seed: number,
  known?: Known,
  exact = false,
): Answers {
  const random = new Random(seed);
  const { codebook, structure } = plan;
  const variables = codebook.variables;
  const columns: Answers = new Map(variables.map((v) => [v.name, new Array<Answer>(n).fill(null)]));
  const leaving = new Set(
    random
      .shuffle(Array.from({ length: n }, (_, i) => i))
      .slice(0, n >= 50 && codebook.response.least_share_answered > 0 ? leavingOf(n) : 0),
  );
  const completed = codebook.response.completed;
  const unfinished = new Set(
    completed === undefined
      ? []
      : random
          .shuffle(Array.from({ length: n }, (_, i) => i))
          .slice(0, Math.round(unfinishedShare * n))
          .filter((row) => !leaving.has(row)),
  );
  const derived = new Map(codebook.derived.map((d) => [d.name, d]));
  // A place's class is looked up once for each place.
  const placed = new Map<string, Answer>();
  const common = new Float64Array(structure.dimension);
  const drawn = (u: Underlying) => {
    let z = u.own === 0 ? 0 : u.own * random.normal();
    for (let k = 0; k < common.length; k++) z += u.common[k]! * common[k]!;
    return z;
  };
  const weights = new Map<readonly Combination[], Float64Array>();
  const pick = (list: readonly Combination[]) => {
    let w = weights.get(list);
    if (w === undefined) {
      w = Float64Array.from(list, (c) => c.probability);
      weights.set(list, w);
    }
    return list[random.weighted(w)]!;
  };
  const distributions = new Map(
    variables
      .filter((v) => hasOptions(v) && !isTick(v))
      .map((v) => [v.name, distributionOf(v, codebook.file)]),
  );
  const grouped = new Map(
    variables
      .filter((v) => v.simulate?.by !== undefined && distributions.has(v.name))
      .map((v) => {
        const { variable, shares } = v.simulate!.by!;
        const of = Object.keys(shares).map((code) => [code, distributionOf(v, codebook.file, code)] as const);
        return [v.name, { variable, distributions: new Map(of) }] as const;
      }),
  );

  const missing = new Map(
    [
      ...distributions.values(),
      ...[...grouped.values()].flatMap((own) => [...own.distributions.values()]),
    ].map((d) => [d, validPart(d).missing]),
  );
  const respondents: Map<string, Answer>[] = [];
  const underlying = new Map<string, Float64Array>();
  const keep = (name: string, row: number, z: number) => {
    if (!exact) return;
    const values = underlying.get(name) ?? new Float64Array(n);
    values[row] = z;
    underlying.set(name, values);
  };
  const finish = (row: number, given: Map<string, Answer>) => {
    route(variables, given);
    if (leaving.has(row)) leave(codebook, given, random);
    if (unfinished.has(row)) breakOff(codebook, given, random);
    if (completed !== undefined) {
      const done = !leaving.has(row) && !unfinished.has(row);
      given.set(completed.variable, done ? completed.in[0]! : incomplete(codebook));
    }
    for (const v of variables) columns.get(v.name)![row] = given.get(v.name) ?? null;
  };
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < common.length; k++) common[k] = random.normal();
    const given = new Map<string, Answer>(known?.[row]);
    const answerOf = (name: string): Answer => {
      const own = derived.get(name);
      if (own === undefined) return given.get(name) ?? null;
      if (!('place' in own.rule)) return derivedValue(own, answerOf);
      const key = `${name} ${answerOf(own.rule.place)}`;
      const kept = placed.get(key);
      if (kept !== undefined) return kept;
      const value = derivedValue(own, answerOf);
      placed.set(key, value);
      return value;
    };
    /** What applies to the respondent's group, where the codebook has something else for it. */
    const forGroup = <T>(variable: string, of: ReadonlyMap<string, T>, otherwise: T): T =>
      of.get(String(answerOf(variable))) ?? otherwise;
    for (const [name, { combinations, without }] of plan.derived) {
      const cut = plan.cuts.get(name)!;
      const z = drawn(cut.underlying);
      const list = random.uniform() < cut.answered ? combinations[classOf(z, cut.thresholds)]! : without;
      for (const [source, answer] of pick(list).answers) given.set(source, answer);
    }
    for (const question of codebook.questions) {
      const ticks = plan.ticks.get(question.name);
      if (ticks === undefined || given.has(question.variables[0]!)) continue;
      const { all, by } = ticks;
      const list = by === undefined ? all : forGroup(by.variable, by.combinations, all);
      const ticked = typeof list === 'function' ? list(random) : pick(list).answers;
      for (const [option, answer] of ticked) given.set(option, answer);
    }
    for (const v of variables) {
      if (given.has(v.name)) continue;
      const cut = plan.cuts.get(v.name);
      const own = grouped.get(v.name);
      const usual = distributions.get(v.name);
      const distribution =
        own === undefined || usual === undefined ? usual : forGroup(own.variable, own.distributions, usual);
      if (cut !== undefined && distribution !== undefined) {
        const { by } = cut;
        const limits =
          by === undefined ? cut.thresholds : forGroup(by.variable, by.thresholds, cut.thresholds);
        const z = drawn(cut.underlying);
        keep(v.name, row, z);
        const option = classOf(z, limits);
        given.set(v.name, sparse(v, cut.codes[option]!, missing.get(distribution)!, random));
      } else given.set(v.name, single(v, distribution, random));
    }
    if (exact) respondents.push(given);
    else finish(row, given);
  }
  if (exact) {
    exactMargins(codebook, respondents, underlying, random);
    for (const [row, given] of respondents.entries()) finish(row, given);
  }
  return columns;
}

/** A valid answer, or a declared missing one, or none, by the codebook's shares. */
function sparse(v: Variable, code: number, missing: Distribution, random: Random): Answer {
  if (random.uniform() < (v.simulate?.missing_share ?? 0)) return null;
  let u = random.uniform();
  for (let i = 0; i < missing.options.length; i++) {
    u -= missing.shares[i]!;
    if (u < 0) return missing.options[i]!.code;
  }
  return code;
}

/** An answer that hangs on no other. */
function single(v: Variable, d: Distribution | undefined, random: Random): Answer {
  if (['id', 'metadata', 'direct_identifier', 'weight'].includes(v.role)) return null;
  const s = v.simulate ?? {};
  if (random.uniform() < (s.missing_share ?? 0)) return null;
  if (d !== undefined) return d.options[random.weighted(d.shares)]!.code;
  if (v.type === 'text') return freeText;
  if (v.type === 'boolean') return random.uniform() < 0.5 ? 1 : 0;
  if (v.type !== 'number') return null;
  if (s.classes !== undefined) {
    const within = s.classes[random.weighted(s.classes.map((c) => c.share))]!;
    return within.from + random.integer(within.to - within.from + 1);
  }
  const [low, high] = v.range ?? [0, 100];
  const x = random.normal(s.mean ?? (low + high) / 2, s.sd ?? (high - low) / 6);
  return Math.min(high, Math.max(low, Math.round(x)));
}

/** Takes away answers to questions that routing did not show, in the questionnaire's order. */
function route(variables: readonly Variable[], given: Map<string, Answer>): void {
  for (const v of variables) {
    if (v.askedIf !== undefined && !holds(v.askedIf, (name) => given.get(name) ?? null))
      given.set(v.name, null);
  }
}

/** The code of the completed variable for those who have not. */
function incomplete({ variables, response }: Codebook): Answer {
  const test = response.completed!;
  const values = variables.find((v) => v.name === test.variable)?.values ?? [];
  return values.find((o) => !test.in.some((code) => String(code) === String(o.code)))?.code ?? null;
}

/** The questions that were put to a respondent, in order, and the question of a variable. */
function askedQuestions(codebook: Codebook, given: ReadonlyMap<string, Answer>): string[] {
  const shown = codebook.variables.filter(
    (v) => counts(v) && (v.askedIf === undefined || holds(v.askedIf, (name) => given.get(name) ?? null)),
  );
  return [...new Set(shown.map(questionOf))];
}

const questionOf = (v: Variable) => (isTick(v) ? v.question : v.name);

function keepOnly(kept: ReadonlySet<string>, codebook: Codebook, given: Map<string, Answer>): void {
  for (const v of codebook.variables) {
    if (v.role !== 'id' && !v.register && !kept.has(questionOf(v))) given.set(v.name, null);
  }
}

/** Takes away all answers after a point before the least share. */
function leave(codebook: Codebook, given: Map<string, Answer>, random: Random): void {
  const asked = askedQuestions(codebook, given);
  const most = Math.max(1, Math.floor(0.6 * codebook.response.least_share_answered * asked.length));
  keepOnly(new Set(asked.slice(0, 1 + random.integer(most))), codebook, given);
}

/** Takes away all answers after a point well past the least share. */
function breakOff(codebook: Codebook, given: Map<string, Answer>, random: Random): void {
  const asked = askedQuestions(codebook, given);
  const least = Math.ceil(Math.min(0.9, 1.5 * codebook.response.least_share_answered) * asked.length);
  const kept = asked.slice(0, least + random.integer(Math.max(1, asked.length - least)));
  keepOnly(new Set(kept), codebook, given);
}
