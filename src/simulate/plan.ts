import {
  type Codebook,
  type Derived,
  derivedSources,
  type Question,
  type Variable,
} from '../codebook/index.js';
import { fault } from '../errors/index.js';
import type { TickDraw } from './long-ticks.js';
import { derivedValue } from './rules.js';
import { type Combination, distributionOf, thresholds, ticksOf, validPart } from './shares.js';
import type { Structure, Underlying } from './structure.js';

/** How an answer follows from its underlying variable: the classes' codes, shares and thresholds. */
interface Cut {
  underlying: Underlying;
  codes: number[];
  shares: number[];
  thresholds: number[];
  /** Probability of a valid answer; which ones are missing hangs on nothing else. */
  answered: number;
  /** Other thresholds by the code of a background variable. */
  by?: { variable: string; thresholds: Map<string, number[]> };
}

/** How a tick-all question is answered (see `ticksOf`), and other ones by the code of a background variable. */
interface TickPlan {
  all: Combination[] | TickDraw;
  by?: { variable: string; combinations: Map<string, Combination[] | TickDraw> };
}

/** A derived variable of the structural model: the answers that give each of its values. */
interface DerivedPlan {
  derived: Derived;
  /** Combinations of its sources' answers by class, as the cut has them. */
  combinations: Combination[][];
  /** Combinations without a value: drawn whatever the underlying variable is. */
  without: Combination[];
}

/** All that is decided about made-up answers before the first respondent. */
export interface AnswerPlan {
  codebook: Codebook;
  structure: Structure;
  /** Items of scales and variables of the structural model. */
  cuts: Map<string, Cut>;
  derived: Map<string, DerivedPlan>;
  /** Tick-all questions' combinations. */
  ticks: Map<string, TickPlan>;
}

export function planAnswers(codebook: Codebook, structure: Structure): AnswerPlan {
  const variables = new Map(codebook.variables.map((v) => [v.name, v]));
  const ticks = new Map(
    codebook.questions
      .filter((q) => q.kind === 'multiple_choice')
      .map((q) => [q.name, tickPlan(q, variables)] as const),
  );
  const plan: AnswerPlan = { codebook, structure, cuts: new Map(), derived: new Map(), ticks };
  for (const [name, underlying] of [...structure.nodes, ...structure.items]) {
    const variable = variables.get(name);
    if (variable !== undefined) plan.cuts.set(name, cutOf(variable, underlying, codebook.file));
  }
  for (const derived of codebook.derived) {
    const underlying = structure.nodes.get(derived.name);
    if (underlying !== undefined) planDerived(derived, underlying, variables, plan);
  }
  return plan;
}

function tickPlan(question: Question, variables: ReadonlyMap<string, Variable>): TickPlan {
  const all = ticksOf(question, variables);
  const by = question.variables.map((n) => variables.get(n)?.simulate?.by).filter((b) => b !== undefined);
  if (by.length === 0) return { all };
  const codes = new Set(by.flatMap((b) => Object.keys(b.shares)));
  return {
    all,
    by: {
      variable: by[0]!.variable,
      combinations: new Map([...codes].map((code) => [code, ticksOf(question, variables, code)])),
    },
  };
}

function cutOf(v: Variable, underlying: Underlying, file: string): Cut {
  const distribution = distributionOf(v, file);
  const valid = validPart(distribution);
  const codes = valid.options.map((o) => Number(o.code));
  if (codes.length < 2 || codes.some((c) => !Number.isFinite(c))) {
    fault({
      code: 'LV-SIMULATE-OPTIONS',
      place: { file, variable: v.name },
      what: 'a variable of the structural model needs two or more options with numbers as codes',
    });
  }
  const by = v.simulate?.by;
  const declared = valid.missing.shares.reduce((a, b) => a + b, 0);
  return {
    underlying,
    codes,
    shares: valid.shares,
    thresholds: thresholds(valid.shares),
    answered: (1 - declared) * (1 - (v.simulate?.missing_share ?? 0)),
    ...(by === undefined
      ? {}
      : {
          by: {
            variable: by.variable,
            thresholds: new Map(
              Object.keys(by.shares).map((code) => [
                code,
                thresholds(validPart(distributionOf(v, file, code)).shares),
              ]),
            ),
          },
        }),
  };
}

/** Too many combinations of answers to list. */
const mostCombinations = 100_000;

/** Lists the combinations of a derived variable's sources, and sorts them by the value that they give. */
function planDerived(
  derived: Derived,
  underlying: Underlying,
  variables: ReadonlyMap<string, Variable>,
  plan: AnswerPlan,
): void {
  const questions = new Map<string, Question>(plan.codebook.questions.map((q) => [q.name, q]));
  let all: Combination[] = [{ answers: new Map(), probability: 1 }];
  for (const source of new Set(derivedSources(derived))) {
    if (all[0]!.answers.has(source)) continue;
    const v = variables.get(source);
    const question = v === undefined ? undefined : questions.get(v.question);
    const ticks = question === undefined ? undefined : plan.ticks.get(question.name)?.all;
    const alone = v === undefined ? undefined : combinationsOf(v, plan.codebook.file);
    const next = ticks ?? alone;
    if (next === undefined || typeof next === 'function' || all.length * next.length > mostCombinations) {
      fault({
        code: 'LV-SIMULATE-DERIVED',
        place: { file: plan.codebook.file, variable: derived.name },
        what: `the structural model has a derived variable whose source '${source}' can't be listed answer by answer`,
        expected: 'sources with few options',
        remedy: 'put the source itself in the structural model',
      });
    }
    all = all.flatMap((a) =>
      next.map((b) => ({
        answers: new Map([...a.answers, ...b.answers]),
        probability: a.probability * b.probability,
      })),
    );
  }
  const given = (c: Combination) => derivedValue(derived, (name) => c.answers.get(name) ?? null);
  const values = derived.values
    .filter((o) => o.missing === undefined)
    .map((o) => ({
      code: Number(o.code),
      combinations: all.filter((c) => String(given(c)) === String(o.code)),
    }))
    .filter((o) => o.combinations.length > 0);
  const known = new Set(values.flatMap((o) => o.combinations));
  const without = all.filter((c) => !known.has(c));
  const share = (list: Combination[]) => list.reduce((sum, c) => sum + c.probability, 0);
  const answered = values.reduce((sum, o) => sum + share(o.combinations), 0);
  const shares = values.map((o) => share(o.combinations) / answered);
  plan.cuts.set(derived.name, {
    underlying,
    codes: values.map((o) => o.code),
    shares,
    thresholds: thresholds(shares),
    answered: answered / (answered + share(without)),
  });
  plan.derived.set(derived.name, { derived, combinations: values.map((o) => o.combinations), without });
}

function combinationsOf(v: Variable, file: string): Combination[] | undefined {
  if (v.values.length === 0) return undefined;
  const d = distributionOf(v, file);
  return d.options.map((o, i) => ({ answers: new Map([[v.name, o.code]]), probability: d.shares[i]! }));
}
