import type { Derived, Variable } from '../codebook/index.js';
import type { Random } from '../stats/index.js';
import type { AnswerPlan } from './plan.js';
import { type Answer, derivedValue } from './rules.js';
import {
  type Combination,
  classOf,
  type Distribution,
  distributionOf,
  hasOptions,
  isTick,
  validPart,
} from './shares.js';
import type { Underlying } from './structure.js';

/** What stands in made-up free text, so that nobody takes it for someone's words. */
const freeText = 'Simulert fritekst';

/** Told of the underlying value that an answer was cut from. */
type Keep = (variable: string, z: number) => void;

/** Draws full sets of answers by a plan, one respondent after another. */
export class RespondentDraw {
  readonly #derived: ReadonlyMap<string, Derived>;
  readonly #distributions: ReadonlyMap<string, Distribution>;
  /** Distributions of a variable by the codes of another. */
  readonly #grouped: ReadonlyMap<
    string,
    { variable: string; distributions: ReadonlyMap<string, Distribution> }
  >;
  readonly #missing: ReadonlyMap<Distribution, Distribution>;
  readonly #common: Float64Array;
  readonly #weights = new Map<readonly Combination[], Float64Array>();
  // A place's class is looked up once for each place.
  readonly #placed = new Map<string, Answer>();

  constructor(
    readonly plan: AnswerPlan,
    readonly random: Random,
  ) {
    const { codebook, structure } = plan;
    const { file, variables } = codebook;
    this.#derived = new Map(codebook.derived.map((d) => [d.name, d]));
    this.#common = new Float64Array(structure.dimension);
    this.#distributions = new Map(
      variables.filter((v) => hasOptions(v) && !isTick(v)).map((v) => [v.name, distributionOf(v, file)]),
    );
    this.#grouped = new Map(
      variables
        .filter((v) => v.simulate?.by !== undefined && this.#distributions.has(v.name))
        .map((v) => {
          const { variable, shares } = v.simulate!.by!;
          const of = Object.keys(shares).map((code) => [code, distributionOf(v, file, code)] as const);
          return [v.name, { variable, distributions: new Map(of) }] as const;
        }),
    );
    const byGroup = [...this.#grouped.values()].flatMap((own) => [...own.distributions.values()]);
    this.#missing = new Map(
      [...this.#distributions.values(), ...byGroup].map((d) => [d, validPart(d).missing]),
    );
  }

  /** The next respondent's answers, what is known of it kept as it is. */
  next(known: ReadonlyMap<string, Answer> | undefined, keep: Keep): Map<string, Answer> {
    const common = this.#common;
    for (let k = 0; k < common.length; k++) common[k] = this.random.normal();
    const given = new Map<string, Answer>(known);
    this.#drawSources(given);
    this.#drawTicks(given);
    for (const v of this.plan.codebook.variables) {
      if (!given.has(v.name)) given.set(v.name, this.#answer(v, given, keep));
    }
    return given;
  }

  /** Answers that give a derived variable the value that was drawn for it. */
  #drawSources(given: Map<string, Answer>): void {
    for (const [name, { combinations, without }] of this.plan.derived) {
      const cut = this.plan.cuts.get(name)!;
      const z = this.#underlying(cut.underlying);
      const list = this.random.uniform() < cut.answered ? combinations[classOf(z, cut.thresholds)]! : without;
      for (const [source, answer] of this.#pick(list).answers) given.set(source, answer);
    }
  }

  #drawTicks(given: Map<string, Answer>): void {
    for (const question of this.plan.codebook.questions) {
      const ticks = this.plan.ticks.get(question.name);
      if (ticks === undefined || given.has(question.variables[0]!)) continue;
      const { all, by } = ticks;
      const list = by === undefined ? all : this.#forGroup(given, by.variable, by.combinations, all);
      const ticked = typeof list === 'function' ? list(this.random) : this.#pick(list).answers;
      for (const [option, answer] of ticked) given.set(option, answer);
    }
  }

  #answer(v: Variable, given: ReadonlyMap<string, Answer>, keep: Keep): Answer {
    const cut = this.plan.cuts.get(v.name);
    const own = this.#grouped.get(v.name);
    const usual = this.#distributions.get(v.name);
    const distribution =
      own === undefined || usual === undefined
        ? usual
        : this.#forGroup(given, own.variable, own.distributions, usual);
    if (cut === undefined || distribution === undefined) {
      return single(v, distribution, this.#meanOf(v, given), this.random);
    }
    const { by, thresholds } = cut;
    const limits =
      by === undefined ? thresholds : this.#forGroup(given, by.variable, by.thresholds, thresholds);
    const z = this.#underlying(cut.underlying);
    keep(v.name, z);
    return sparse(v, cut.codes[classOf(z, limits)]!, this.#missing.get(distribution)!, this.random);
  }

  /** The mean that a number is drawn about, of the respondent's group where it has one of its own. */
  #meanOf(v: Variable, given: ReadonlyMap<string, Answer>): number | undefined {
    const { by, mean } = v.simulate ?? {};
    return by?.means?.[String(this.#value(by.variable, given))] ?? mean;
  }

  #underlying(u: Underlying): number {
    const common = this.#common;
    let z = u.own === 0 ? 0 : u.own * this.random.normal();
    for (let k = 0; k < common.length; k++) z += u.common[k]! * common[k]!;
    return z;
  }

  #pick(list: readonly Combination[]): Combination {
    let w = this.#weights.get(list);
    if (w === undefined) {
      w = Float64Array.from(list, (c) => c.probability);
      this.#weights.set(list, w);
    }
    return list[this.random.weighted(w)]!;
  }

  /** What applies to the respondent's group, where the codebook has something else for it. */
  #forGroup<T>(
    given: ReadonlyMap<string, Answer>,
    variable: string,
    of: ReadonlyMap<string, T>,
    otherwise: T,
  ): T {
    return of.get(String(this.#value(variable, given))) ?? otherwise;
  }

  /** A respondent's answer so far, or the value derived of it. */
  #value(name: string, given: ReadonlyMap<string, Answer>): Answer {
    const answerOf = (source: string): Answer => this.#value(source, given);
    const own = this.#derived.get(name);
    if (own === undefined) return given.get(name) ?? null;
    if (!('place' in own.rule)) return derivedValue(own, answerOf);
    const key = `${name} ${answerOf(own.rule.place)}`;
    const kept = this.#placed.get(key);
    if (kept !== undefined) return kept;
    const value = derivedValue(own, answerOf);
    this.#placed.set(key, value);
    return value;
  }
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
function single(v: Variable, d: Distribution | undefined, mean: number | undefined, random: Random): Answer {
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
  const x = random.normal(mean ?? (low + high) / 2, s.sd ?? (high - low) / 6);
  return Math.min(high, Math.max(low, Math.round(x)));
}
