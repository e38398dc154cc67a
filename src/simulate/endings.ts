import type { Codebook, Variable } from '../codebook/index.js';
import type { Random } from '../stats/index.js';
import { type Answer, holds } from './rules.js';
import { isTick } from './shares.js';

/** Share of respondents that leave early, before the codebook's least share of the questions. */
const leavingShare = 0.02;

/** Share of respondents that leave later, where the export tells who completed. */
const unfinishedShare = 0.03;

const counts = (v: Variable) => !v.register && (v.role === 'item' || v.role === 'background' || isTick(v));

/** Who leaves before the end, and what routing and leaving take away of a full set of answers. */
export class Endings {
  readonly #leaving: ReadonlySet<number>;
  readonly #unfinished: ReadonlySet<number>;

  constructor(
    readonly codebook: Codebook,
    n: number,
    readonly random: Random,
  ) {
    const { completed, least_share_answered: least } = codebook.response;
    const shuffled = () => random.shuffle(Array.from({ length: n }, (_, i) => i));
    const leaving = new Set(
      shuffled().slice(0, n >= 50 && least > 0 ? Math.max(1, Math.round(leavingShare * n)) : 0),
    );
    this.#leaving = leaving;
    this.#unfinished = new Set(
      completed === undefined
        ? []
        : shuffled()
            .slice(0, Math.round(unfinishedShare * n))
            .filter((row) => !leaving.has(row)),
    );
  }

  /** Takes away what the respondent of this row does not answer, and says whether the form was completed. */
  apply(row: number, given: Map<string, Answer>): void {
    const { codebook, random } = this;
    const { completed } = codebook.response;
    const [leaves, unfinished] = [this.#leaving.has(row), this.#unfinished.has(row)];
    route(codebook.variables, given);
    if (leaves) leave(codebook, given, random);
    if (unfinished) breakOff(codebook, given, random);
    if (completed !== undefined)
      given.set(completed.variable, leaves || unfinished ? incomplete(codebook) : completed.in[0]!);
  }
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
