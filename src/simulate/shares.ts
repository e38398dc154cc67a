import type { Question, Value, Variable } from '../codebook/index.js';
import { fault } from '../errors/index.js';
import { normalQuantile } from '../stats/index.js';
import { longQuestion, longTicks, type TickDraw } from './long-ticks.js';

/** Answer options with the probability of each; probabilities sum to one. */
export interface Distribution {
  options: Value[];
  shares: number[];
}

/** Whether a variable is an option of a tick-all question. */
export const isTick = (v: Variable): boolean => v.role === 'multiple_choice';

function normalised(shares: readonly number[]): number[] {
  const total = shares.reduce((a, b) => a + b, 0);
  return shares.map((s) => s / total);
}

/**
 * What made-up answers to a variable with options follow: the codebook's shares (over all options, or over
 * those that are no missing answers), else equal shares, or for ordinal ones those of a binomial with p = 0.6.
 * @param group code of the background variable that the codebook gives other shares by
 * Throws LV-SIMULATE-SHARES when the shares are not as many as the options, or all zero.
 */
export function distributionOf(v: Variable, file: string, group?: string): Distribution {
  const valid = v.values.filter((o) => o.missing === undefined);
  const own = group === undefined ? undefined : v.simulate?.by?.shares[group];
  const given = own === undefined ? v.simulate?.shares : [own].flat();
  if (given === undefined) {
    if (v.type !== 'ordinal') return { options: valid, shares: valid.map(() => 1 / valid.length) };
    const m = valid.length - 1;
    let weight = 0.4 ** m;
    const shares = valid.map((_, k) => {
      const now = weight;
      weight *= ((m - k) / (k + 1)) * 1.5;
      return now;
    });
    return { options: valid, shares: normalised(shares) };
  }
  const options = given.length === v.values.length ? v.values : valid;
  if (given.length !== options.length || !(given.reduce((a, b) => a + b, 0) > 0)) {
    fault({
      code: 'LV-SIMULATE-SHARES',
      place: { file, variable: v.name },
      what: 'the shares do not fit the answer options',
      found: `${given.length} shares, sum ${given.reduce((a, b) => a + b, 0)}`,
      expected: `${v.values.length} shares, one an option, not all zero`,
    });
  }
  return { options, shares: normalised(given) };
}

/** Whether answers are drawn among options: a number whose only codes are missing ones is drawn as a number. */
export const hasOptions = (v: Variable): boolean =>
  v.type === 'number' ? v.values.some((o) => o.missing === undefined) : v.values.length > 0;

/** The options that are answers, rescaled to sum to one, and the share that gives none of them. */
export function validPart(d: Distribution): { options: Value[]; shares: number[]; missing: Distribution } {
  const of = (keep: (o: Value) => boolean) => {
    const at = d.options.map((o, i) => ({ o, s: d.shares[i]! })).filter(({ o }) => keep(o));
    return { options: at.map(({ o }) => o), shares: at.map(({ s }) => s) };
  };
  const valid = of((o) => o.missing === undefined);
  return { ...valid, shares: normalised(valid.shares), missing: of((o) => o.missing !== undefined) };
}

/** Thresholds that cut a standard normal variable into classes of these shares; one less than the shares. */
export function thresholds(shares: readonly number[]): number[] {
  let below = 0;
  return shares.slice(0, -1).map((s) => {
    below += s;
    return below >= 1 ? Infinity : below <= 0 ? -Infinity : normalQuantile(below);
  });
}

/** Class of a value among rising thresholds. */
export function classOf(z: number, cuts: readonly number[]): number {
  let c = 0;
  while (c < cuts.length && z > cuts[c]!) c++;
  return c;
}

/** A combination of answers to some variables, with its probability. */
export interface Combination {
  answers: Map<string, string | number>;
  probability: number;
}

/** A tick-all question's options, most ticks, and the shares that its made-up answers should have. */
function tickShares(question: Question, variables: ReadonlyMap<string, Variable>, group: string | undefined) {
  const names = question.variables;
  const most = question.atMost ?? names.length;
  const exclusive = names.map((n) => variables.get(n)?.exclusive === true);
  const given = names.map((n) => {
    const simulate = variables.get(n)?.simulate;
    const own = group === undefined ? undefined : simulate?.by?.shares[group];
    return typeof own === 'number' ? own : simulate?.share;
  });
  const usual = Math.min(0.9, Math.min(1.5, most) / names.length);
  // What stands alone takes no more than the shares of the others leave.
  const left = 1 - Math.max(0, ...given.map((share, i) => (exclusive[i] ? 0 : (share ?? 0))));
  const usualAlone = Math.min(0.1, left) / Math.max(1, exclusive.filter(Boolean).length);
  const wanted = given.map((share, i) => share ?? (exclusive[i] ? usualAlone : usual));
  return { names, most, exclusive, wanted };
}

/** How a tick-all question is answered: its combinations, or a draw of them where they are too many to list. */
export function ticksOf(
  question: Question,
  variables: ReadonlyMap<string, Variable>,
  group?: string,
): Combination[] | TickDraw {
  const { names, most, exclusive, wanted } = tickShares(question, variables, group);
  const one = wanted.reduce((a, b) => a + b, 0) <= 1;
  return names.length < longQuestion || one
    ? tickCombinations(question, variables, group)
    : longTicks(names, wanted, exclusive, most);
}

/**
 * Every combination of ticks of a tick-all question but none at all. Ticks are independent given that there
 * is one, with the codebook's shares as the options' probabilities given that (solved by fixed point);
 * where the shares sum to one or less, exactly one option is ticked. A question with rules (options that stand
 * alone, a greatest number of ticks) has the combinations that keep them: see `allowedCombinations`.
 */
export function tickCombinations(
  question: Question,
  variables: ReadonlyMap<string, Variable>,
  group?: string,
): Combination[] {
  const { names, most, exclusive, wanted } = tickShares(question, variables, group);
  const one = (index: number) => new Map(names.map((n, i) => [n, i === index ? 1 : 0]));
  if (wanted.reduce((a, b) => a + b, 0) <= 1) {
    return normalised(wanted).map((probability, i) => ({ answers: one(i), probability }));
  }
  if (question.atMost !== undefined || exclusive.includes(true))
    return allowedCombinations(names, wanted, exclusive, most);
  let q = wanted;
  for (let step = 0; step < 500; step++) {
    const any = 1 - q.reduce((none, p) => none * (1 - p), 1);
    q = wanted.map((w) => w * any);
  }
  const any = 1 - q.reduce((none, p) => none * (1 - p), 1);
  const combinations: Combination[] = [];
  for (let bits = 1; bits < 2 ** names.length; bits++) {
    const ticked = names.map((_, i) => (bits >> i) & 1);
    const probability = ticked.reduce((p, t, i) => p * (t === 1 ? q[i]! : 1 - q[i]!), 1 / any);
    combinations.push({ answers: new Map(names.map((n, i) => [n, ticked[i]!])), probability });
  }
  return combinations;
}

/** Every set of one to `most` of the numbers below n, in the order of the binary numbers whose digits they are. */
function setsUpTo(n: number, most: number): number[][] {
  let sets: number[][] = [[]];
  for (let k = 0; k < n; k++)
    sets = [...sets, ...sets.filter((set) => set.length < most).map((set) => [...set, k])];
  return sets.slice(1);
}

/**
 * The combinations that keep a question's rules. An option that stands alone has its share by itself; the others have
 * the distribution of most entropy among those with their shares and one to `most` ticks: probabilities in
 * proportion to a product of odds (conditional Bernoulli; Chen, Dempster & Liu 1994), the odds by iterative
 * proportional fitting. Shares that the rules don't allow are met as nearly as they can be.
 */
function allowedCombinations(
  names: readonly string[],
  wanted: readonly number[],
  exclusive: readonly boolean[],
  most: number,
): Combination[] {
  const alone = wanted.reduce((sum, w, i) => sum + (exclusive[i] ? w : 0), 0);
  const rest = Math.max(0, 1 - alone);
  const tick = (ticked: (index: number) => boolean) => new Map(names.map((n, i) => [n, ticked(i) ? 1 : 0]));
  const single = names.flatMap((_, i) =>
    exclusive[i] && wanted[i]! > 0
      ? [{ answers: tick((k) => k === i), probability: wanted[i]! / (alone + rest) }]
      : [],
  );
  const free = names.flatMap((_, i) => (exclusive[i] ? [] : [i]));
  // Shares among those who tick none that stands alone; a share of one or nothing has no odds.
  const target = free.map((i) => Math.min(1 - 1e-9, Math.max(1e-12, wanted[i]! / rest)));
  if (rest <= 0) return single;
  if (target.reduce((a, b) => a + b, 0) <= 1) {
    const shares = normalised(target);
    return [
      ...single,
      ...free.map((i, k) => ({
        answers: tick((other) => other === i),
        probability: (shares[k]! * rest) / (alone + rest),
      })),
    ];
  }
  const sets = setsUpTo(free.length, most);
  const odds = target.map((w) => w / (1 - w));
  let weights = new Float64Array(sets.length);
  for (let step = 0; step < 2000; step++) {
    weights = Float64Array.from(sets, (set) => set.reduce((product, k) => product * odds[k]!, 1));
    const total = weights.reduce((a, b) => a + b, 0);
    const shares = new Float64Array(free.length);
    sets.forEach((set, s) => {
      for (const k of set) shares[k]! += weights[s]! / total;
    });
    let worst = 0;
    for (let k = 0; k < free.length; k++) {
      worst = Math.max(worst, Math.abs(shares[k]! - target[k]!));
      odds[k]! *= (target[k]! * (1 - shares[k]!)) / ((1 - target[k]!) * shares[k]!);
    }
    if (worst < 1e-10) break;
  }
  const total = weights.reduce((a, b) => a + b, 0);
  return [
    ...single,
    ...sets.map((set, s) => {
      const ticked = new Set(set.map((k) => free[k]!));
      return {
        answers: tick((i) => ticked.has(i)),
        probability: ((weights[s]! / total) * rest) / (alone + rest),
      };
    }),
  ];
}
