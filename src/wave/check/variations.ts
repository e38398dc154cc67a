import type { Codebook } from '../../codebook/index.js';
import { outcomesOf, respondentsOf } from '../analyses/variations.js';
import type { Ask } from '../ask.js';
import { describedVariables } from '../describe/variables.js';
import type { Add } from './add.js';
import { type Names, nameFault } from './names.js';
import { orderFault } from './ordered.js';

/** What variations name that the codebook does not have, outcomes that can't be divided, and the same outcome twice. */
export function variationFaults(ask: Ask, codebook: Codebook, names: Names, add: Add): void {
  const questions = codebook.questions.map(({ name }) => name);
  const outcomes = new Set([...names.data, ...questions]);
  const described = new Map(describedVariables({ codebook, definition: ask }).map((d) => [d.name, d]));
  const scales = new Set(codebook.scales.map(({ name }) => name));
  const seen = new Map<string, number>();
  ask.variations.forEach((variation, v) => {
    const at = (...more: (string | number)[]) => ['variations', v, ...more];
    variation.within.forEach(({ by }, i) => {
      nameFault(by, names.groups, 'variable of the codebook', at('within', i), add);
    });
    variation.covariates.forEach((name, i) => {
      nameFault(name, names.data, 'variable or scale of the codebook', at('covariates', i), add);
    });
    variation.respondent_groups.forEach((name, i) => {
      nameFault(name, names.respondentGroups, 'respondent group', at('respondent_groups', i), add);
    });
    const beside = [...variation.within.map(({ by }) => by), ...variation.covariates];
    beside.forEach((name, i) => {
      if (beside.indexOf(name) === i) return;
      add(at(), 'LV-PIPELINE-VARIATION', {
        what: `'${name}' stands twice among the levels and covariates`,
        expected: 'each as a level or as a covariate, once',
        remedy: 'take one of them out',
      });
    });
    variation.variables.forEach((name, i) => {
      const path = at('variables', i);
      nameFault(name, outcomes, 'variable, question or scale of the codebook', path, add);
      if (!outcomes.has(name)) return;
      if (!variation.binary) orderFault(name, 'variation between groups', codebook, path, add);
      for (const of of outcomesOf(codebook, { ...variation, variables: [name] })) {
        const known = described.get(of);
        const two = known?.categories.length === 2;
        if (beside.includes(of))
          add(path, 'LV-PIPELINE-VARIATION', {
            what: `'${of}' is divided by itself: it is a level or a covariate too`,
            remedy: 'take it out of one of them',
          });
        else if (known === undefined && !scales.has(of))
          add(path, 'LV-PIPELINE-VARIATION', {
            what: `'${of}' has no answers to divide: it is no question with answers, nor a number or a scale`,
            remedy: 'name a question, a number or a scale',
          });
        else if (variation.binary && !two && !known?.hasTopTwo)
          add(path, 'LV-PIPELINE-VARIATION', {
            what: `a logistic model needs two answers, or answers in order of which the two highest count as yes, and '${of}' has neither`,
            remedy: "leave 'binary' out, or name another question",
          });
        for (const group of respondentsOf(variation)) {
          const key = JSON.stringify([of, group]);
          const before = seen.get(key);
          if (before !== undefined)
            add(path, 'LV-PIPELINE-VARIATION', {
              what: `the variation of '${of}'${group === '' ? '' : ` among '${group}'`} is asked for twice, and its rows could not be told apart`,
              found: `entries ${before + 1} and ${v + 1} of 'variations'`,
              remedy: 'take it out of one of them',
            });
          seen.set(key, v);
        }
      }
    });
  });
}
