import { type Fault, FaultError } from '../errors/index.js';
import type { Code } from '../warehouse/index.js';

export const regressionFamilies = ['linear', 'logistic', 'ordered', 'poisson'] as const;
export type RegressionFamily = (typeof regressionFamilies)[number];

/** How a predictor enters; what is left out follows from the data. */
export interface PredictorOptions {
  /** A text or fully labelled predictor is categories, any other a number. */
  as?: 'categories' | 'number';
  /** Category that the others are set against; the first by code or alphabet. */
  reference?: Code;
  /** Of a number: highest power that enters; default 1, a straight line. */
  degree?: number;
  /** Of a number: its weighted mean is taken off. */
  centre?: boolean;
}

/** A regression of one outcome. */
export interface RegressionRequest {
  outcome: string;
  /** Names of predictors, `a:b` for an interaction, `a*b` for both with theirs. */
  on: readonly string[];
  family: RegressionFamily;
  predictors?: Readonly<Record<string, PredictorOptions>>;
  /** Of a logistic model: the code that counts as 1; the higher of the two when left out. */
  event?: Code;
  /** Numbers to weighted mean 0 and standard deviation 1: predictors, and the outcome of a linear model. */
  standardise?: boolean;
  /** Level of the intervals; default 0.95. */
  level?: number;
  /** Also the working likelihood ratio of each term, which takes a fit a term. */
  likelihoodRatio?: boolean;
  /** Shares of R-squared over all orders, with intervals from so many bootstrap draws where the design has no replicates. */
  importance?: { draws?: number; seed?: number };
}

/**
 * The terms that a list of predictors asks for: each a list of variables, main effects first, then by order.
 * @throws LV-REGRESSION-TERMS (exit code 2) for every fault at once: no predictor, the outcome as a predictor, a
 *   variable twice in one interaction, an interaction without the terms that it is made of
 */
export function termsOf(outcome: string, on: readonly string[]): string[][] {
  const faults: Fault[] = [];
  const wrong = (what: string, more: Partial<Fault> = {}) =>
    faults.push({ code: 'LV-REGRESSION-TERMS', what, ...more });
  const found = new Map<string, string[]>();
  const order: string[] = [];
  const single = new Set<string>();
  for (const word of on) {
    if (single.has(word)) wrong('a predictor is named twice', { found: word, remedy: 'name it once' });
    single.add(word);
    const own = parts(word, word.includes('*') ? '*' : ':');
    if (own.includes('')) {
      wrong('a predictor has no name', { found: word });
      continue;
    }
    if (new Set(own).size < own.length) {
      wrong('a predictor stands twice in one interaction', {
        found: word,
        remedy: 'a power of a number is asked for by trend (name^2)',
      });
      continue;
    }
    for (const names of word.includes('*') ? subsets(own) : [own]) {
      for (const name of names) if (!order.includes(name)) order.push(name);
      const key = keyOf(names);
      if (!found.has(key)) found.set(key, names);
    }
  }
  if (order.length === 0 && faults.length === 0)
    wrong('there are no predictors', { expected: 'names of columns, with commas between' });
  if (order.includes(outcome)) {
    wrong('the outcome is one of its own predictors', {
      place: { variable: outcome },
      remedy: 'leave it out of the predictors',
    });
  }
  for (const names of found.values()) {
    const absent = subsets(names).filter((part) => part.length < names.length && !found.has(keyOf(part)));
    if (absent.length > 0)
      wrong(
        `the interaction ${names.join(':')} stands without ${absent.map((a) => a.join(':')).join(', ')}`,
        {
          remedy: `write ${names.join('*')}, which holds all of them`,
        },
      );
  }
  if (faults.length > 0) throw new FaultError(faults, { exitCode: 2 });
  return [...found.values()]
    .map((names) => [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    .sort((a, b) => a.length - b.length);
}

const parts = (word: string, sign: string) => word.split(sign).map((name) => name.trim());
const keyOf = (names: readonly string[]) => JSON.stringify([...names].sort());

/** All subsets but the empty one, by size. */
function subsets(names: readonly string[]): string[][] {
  const out: string[][] = [];
  for (let mask = 1; mask < 1 << names.length; mask++) out.push(names.filter((_, i) => (mask >> i) & 1));
  return out.sort((a, b) => a.length - b.length);
}
