import { FaultError } from '../../errors/index.js';
import type { ParsedModel } from '../syntax/model.js';

/** The variables of a model by their part in it. */
export interface ModelVariables {
  /** Indicators first, then observed outcomes, then covariates, each in order of appearance. */
  observed: string[];
  latent: string[];
  /** Observed variables that measure a latent one. */
  indicators: Set<string>;
  /** Observed predictors that nothing explains and whose moments the user did not model. */
  exogenousX: string[];
  /** True when their moments are fixed at the sample's. */
  fixedX: boolean;
  /** True when the other variables' moments are taken given the covariates (ordered items with fixed ones). */
  conditionalX: boolean;
  /** Latent variables that nothing explains. */
  exogenousLatent: string[];
  /** Explained variables, observed or latent, that explain nothing themselves and measure nothing. */
  outcomes: string[];
  /** Every explained variable in order of appearance. */
  endogenous: string[];
}

/** Sorts a model's variables by their part in it. Throws LV-SEM-LATENT or LV-SEM-SELF when one measures or predicts itself. */
export function classifyVariables(model: ParsedModel, fixedX = true): ModelVariables {
  const { terms } = model;
  const unique = (names: string[]) => [...new Set(names)];
  const latent = unique(terms.filter((t) => t.op === '=~').map((t) => t.lhs));
  const isLatent = new Set(latent);
  const measures = terms.filter((t) => t.op === '=~');
  const self = measures.find((t) => t.lhs === t.rhs);
  if (self) {
    throw new FaultError({
      code: 'LV-SEM-LATENT',
      place: { file: model.file, line: self.line, column: self.column },
      what: `the latent variable '${self.lhs}' is its own indicator`,
      remedy: 'give the latent variable a name that no variable of the data has',
    });
  }
  const ownCause = terms.find((t) => t.op === '~' && t.lhs === t.rhs);
  if (ownCause) {
    throw new FaultError({
      code: 'LV-SEM-SELF',
      place: { file: model.file, line: ownCause.line, column: ownCause.column },
      what: `the variable '${ownCause.lhs}' predicts itself`,
      remedy: `write '~~' for its variance, or leave the term out`,
    });
  }
  const indicatorNames = unique(measures.map((t) => t.rhs));
  const indicators = new Set(indicatorNames);
  const regressions = terms.filter((t) => t.op === '~');
  const explained = unique(regressions.map((t) => t.lhs));
  const predictors = unique(regressions.map((t) => t.rhs));
  const observedIndicators = indicatorNames.filter((n) => !isLatent.has(n));
  const observedY = explained.filter((n) => !isLatent.has(n) && !indicators.has(n));
  const observedX = predictors.filter(
    (n) => !isLatent.has(n) && !indicators.has(n) && !explained.includes(n),
  );
  const known = new Set([...observedIndicators, ...observedY, ...observedX, ...latent]);
  const others = unique(
    terms.flatMap((t) => (t.op === '~~' ? [t.lhs, t.rhs] : t.op === '=~' || t.op === '~' ? [] : [t.lhs])),
  ).filter((n) => !known.has(n));
  // A covariate whose variance, covariance or intercept is in the model is a variable like the others.
  const modelled = new Set(
    terms.flatMap((t) => (t.op === '~~' ? [t.lhs, t.rhs] : t.op === '~1' ? [t.lhs] : [])),
  );
  const exogenousX = observedX.filter((n) => !modelled.has(n));
  return {
    observed: [...observedIndicators, ...observedY, ...observedX, ...others],
    latent,
    indicators: new Set(observedIndicators),
    exogenousX,
    fixedX,
    conditionalX: false,
    exogenousLatent: latent.filter((n) => !explained.includes(n) && !indicators.has(n)),
    outcomes: unique([...observedY, ...latent.filter((n) => explained.includes(n)), ...explained]).filter(
      (n) => explained.includes(n) && !predictors.includes(n) && !indicators.has(n),
    ),
    endogenous: unique([...indicatorNames, ...explained]),
  };
}
