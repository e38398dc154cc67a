import type { Codebook, Derived, Variable } from '../../codebook/index.js';
import {
  type LabelledColumn,
  type PredictorOptions,
  type RegressionRequest,
  termsOf,
} from '../../regression/index.js';
import { inLanguage } from '../../results/index.js';
import type { RegressionAsk } from '../ask.js';

/** The variables that a regression names, outcome first. Throws what `termsOf` throws. */
export const regressionVariables = ({
  outcome,
  predictors,
}: Pick<RegressionAsk, 'outcome' | 'predictors'>): string[] => [
  outcome,
  ...new Set(termsOf(outcome, predictors).flat()),
];

/** What the codebook says of a name; undefined of a scale. */
export const definitionOf = (
  { variables, derived }: Pick<Codebook, 'variables' | 'derived'>,
  name: string,
): Variable | Derived | undefined => [...variables, ...derived].find((v) => v.name === name);

/** Codes of a variable's answers. */
export const answersOf = (v: Pick<Variable, 'values'>): (string | number)[] =>
  v.values.flatMap(({ code, missing }) => (missing === undefined ? [code] : []));

/**
 * Whether a predictor enters as categories: by the codebook answers without a measure, and answers in order unless a
 * straight line through their codes is asked for. Numbers and scales are numbers.
 */
export function isCategories(
  ask: Pick<RegressionAsk, 'as_number'>,
  codebook: Codebook,
  name: string,
): boolean {
  const v = definitionOf(codebook, name);
  return (
    (name === 'respondent_group' || (v !== undefined && v.type !== 'number')) && !ask.as_number.includes(name)
  );
}

/** A regression of a pipeline as the engine takes it, on the clean table. */
export function regressionRequest(ask: RegressionAsk, codebook: Codebook, seed: number): RegressionRequest {
  const [, ...names] = regressionVariables(ask);
  const predictors: Record<string, PredictorOptions> = {};
  for (const name of names) {
    predictors[name] = {
      as: isCategories(ask, codebook, name) ? 'categories' : 'number',
      ...(ask.reference[name] === undefined ? {} : { reference: ask.reference[name] }),
      ...(ask.centre.includes(name) ? { centre: true } : {}),
    };
  }
  return {
    outcome: ask.outcome,
    on: ask.predictors,
    family: ask.family,
    predictors,
    ...(ask.event === undefined ? {} : { event: ask.event }),
    standardise: ask.standardise,
    ...(ask.importance ? { importance: { seed } } : {}),
  };
}

/**
 * What the codebook calls the answers, for faults and warnings. Clean columns have no missing codes left, and what is
 * categories is said by the request.
 */
export const labelledColumns = ({ variables, derived }: Codebook): LabelledColumn[] =>
  [...variables, ...derived].map(({ name, values }) => ({
    name,
    missing: [],
    valueLabels: values.map(({ code, label }) => ({ value: code, label: inLanguage(label, 'nb') })),
  }));
