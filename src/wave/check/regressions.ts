import { type Codebook, derivedSources, isArithmetic } from '../../codebook/index.js';
import { didYouMean, type Fault, FaultError } from '../../errors/index.js';
import type { Ask, RegressionAsk } from '../ask.js';
import { waveName } from '../pool/asked.js';
import { answersOf, definitionOf, isCategories, regressionVariables } from '../regressions/request.js';
import type { Add, Path } from './add.js';
import { type Names, nameFault } from './names.js';
import { orderFault } from './ordered.js';

type Wrong = (path: Path, fault: Omit<Fault, 'code' | 'place'>) => void;

/** What regressions name that is not there, and what would fail or mean nothing once they are run. */
export function regressionFaults(ask: Ask, codebook: Codebook, names: Names, add: Add): void {
  const taken = new Set([...names.data, ...ask.models.map(({ name }) => name)]);
  ask.regressions.forEach((regression, i) => {
    const at = ['regressions', i];
    const wrong: Wrong = (path, fault) => add([...at, ...path], 'LV-PIPELINE-REGRESSION', fault);
    if (taken.has(regression.name))
      wrong(['name'], {
        what: `'${regression.name}' is the name of something else too: its rows could not be told apart`,
        remedy: 'give the regression a name of its own',
      });
    taken.add(regression.name);
    nameFault(
      regression.respondent_group,
      names.respondentGroups,
      'respondent group of the codebook',
      [...at, 'respondent_group'],
      add,
    );
    const variables = variablesOf(regression, wrong);
    if (variables === null) return;
    const known = new Set([
      ...names.data,
      'respondent_group',
      ...(regression.pool === undefined ? [] : [waveName]),
    ]);
    const unknown = variables.filter((name) => !known.has(name));
    for (const name of unknown) {
      const path = name === regression.outcome ? ['outcome'] : ['predictors'];
      nameFault(name, known, 'variable or scale of the codebook', [...at, ...path], add);
    }
    if (unknown.length > 0) return;
    outcomeFaults(regression, codebook, at, wrong, add);
    predictorFaults(regression, codebook, variables.slice(1), wrong);
  });
}

/** The variables, or null where the terms themselves are wrong. */
function variablesOf(ask: RegressionAsk, wrong: Wrong): string[] | null {
  try {
    return regressionVariables(ask);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    for (const { code: _, place: __, ...fault } of error.faults) wrong(['predictors'], fault);
    return null;
  }
}

function outcomeFaults(ask: RegressionAsk, codebook: Codebook, at: Path, wrong: Wrong, add: Add): void {
  const { outcome, family, event } = ask;
  const v = definitionOf(codebook, outcome);
  const answers = v === undefined ? [] : answersOf(v);
  if (event !== undefined && family !== 'logistic')
    wrong(['event'], {
      what: 'an event is of a logistic regression',
      remedy: "remove it, or set 'family: logistic'",
    });
  if (family === 'logistic') {
    if (answers.length !== 2)
      wrong(['outcome'], {
        what: 'a logistic regression needs an outcome of two answers',
        found: answers.length === 0 ? `'${outcome}' is a number` : `'${outcome}' has ${answers.length}`,
        remedy:
          "take family ordered or linear, or derive a variable of two answers in the codebook ('recode')",
      });
    else if (event !== undefined && !answers.some((code) => String(code) === String(event)))
      wrong(['event'], {
        what: `'${outcome}' has no answer with the code '${event}'`,
        expected: `one of ${answers.join(', ')}`,
      });
    return;
  }
  if (family === 'ordered') {
    if (answers.length < 3)
      wrong(['outcome'], {
        what: 'an ordered regression needs an outcome of three answers or more',
        found: answers.length === 0 ? `'${outcome}' is a number` : `'${outcome}' has ${answers.length}`,
        remedy: answers.length === 2 ? 'take family logistic' : 'take family linear',
      });
    else orderFault(outcome, 'an ordered regression', codebook, [...at, 'outcome'], add);
    return;
  }
  if (v !== undefined && v.type !== 'number')
    orderFault(outcome, `a ${family} regression`, codebook, [...at, 'outcome'], add);
}

function predictorFaults(
  ask: RegressionAsk,
  codebook: Codebook,
  names: readonly string[],
  wrong: Wrong,
): void {
  for (const name of names) {
    const v = definitionOf(codebook, name);
    if (v !== undefined && v.type !== 'number' && answersOf(v).length === 0)
      wrong(['predictors'], {
        what: `'${name}' has no answers to take as categories: it is ${v.type === 'text' ? 'text' : v.type}`,
        remedy: 'leave it out, or derive categories from it in the codebook',
      });
    if (isMadeOf(codebook, ask.outcome, name) || isMadeOf(codebook, name, ask.outcome))
      wrong(['predictors'], {
        what: `'${name}' and the outcome '${ask.outcome}' are made of each other, so it would explain itself`,
        remedy: 'leave it out of the predictors',
      });
    if (ask.as_number.includes(name) && v !== undefined && v.type !== 'ordinal' && v.type !== 'number')
      wrong(['as_number'], {
        what: `the answers of '${name}' have no order in the codebook, so their codes are no number`,
        found: `type: ${v.type}`,
      });
  }
  for (const key of ['as_number', 'centre'] as const) {
    for (const name of ask[key]) if (!names.includes(name)) noPredictor(key, name, names, wrong);
  }
  for (const name of ask.centre)
    if (names.includes(name) && isCategories(ask, codebook, name))
      wrong(['centre'], { what: `'${name}' is categories, which have no mean to take off` });
  for (const [name, code] of Object.entries(ask.reference)) {
    // Names of waves are told by the pipeline alone.
    if (name === waveName && ask.pool !== undefined) continue;
    if (!names.includes(name)) noPredictor('reference', name, names, wrong);
    else if (!isCategories(ask, codebook, name))
      wrong(['reference', name], { what: `'${name}' is a number, which has no reference category` });
    else {
      const v = definitionOf(codebook, name);
      const codes = v === undefined ? codebook.respondentGroups.map((g) => g.name) : answersOf(v);
      if (!codes.some((own) => String(own) === String(code)))
        wrong(['reference', name], {
          what: `'${name}' has no answer with the code '${code}'`,
          expected: `one of ${codes.join(', ')}`,
        });
    }
  }
  if (!ask.importance) return;
  if (ask.family !== 'linear')
    wrong(['importance'], { what: 'shares of R-squared are of linear regressions' });
  else if (ask.predictors.some((word) => /[:*]/.test(word)))
    wrong(['importance'], { what: 'shares of R-squared have no meaning with interactions' });
}

function noPredictor(key: string, name: string, names: readonly string[], wrong: Wrong): void {
  wrong([key], { what: `'${name}' is none of the predictors`, remedy: didYouMean(name, names) });
}

/** Whether one is an item of the other's scale, or what the other is derived from. */
function isMadeOf({ scales, derived }: Codebook, whole: string, part: string): boolean {
  if (scales.find((s) => s.name === whole)?.items.includes(part)) return true;
  const rule = derived.find((d) => d.name === whole);
  return (
    rule !== undefined &&
    (['cut', 'recode', 'count_of', 'bands'].some((k) => k in rule.rule) || isArithmetic(rule.rule)) &&
    derivedSources(rule).includes(part)
  );
}
