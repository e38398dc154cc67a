import type { Codebook } from '../../codebook/index.js';
import { FaultError } from '../../errors/index.js';
import type { Finding } from '../../harmonize/index.js';
import { freeParameters } from '../../sem/index.js';
import { modelVariants } from '../models/variants.js';
import type { Wave } from '../wave.js';

/** Respondents for each free parameter of a model, under which its tests are not to be trusted (Bentler & Chou 1987). */
const perParameter = 5;
/** Respondents for each coefficient of a regression (Harrell 2015, ch. 4). */
const perCoefficient = 10;

/** Models and regressions that ask for more than so many respondents can tell, at best: all of them have all answers. */
export function fewCasesFindings(
  { codebook, definition, models }: Pick<Wave, 'codebook' | 'definition' | 'models'>,
  rows: number,
): Finding[] {
  const few = (what: string, asked: number, per: number, of: string): Finding[] =>
    rows >= per * asked
      ? []
      : [
          {
            severity: 'note',
            code: 'LV-CHECK-FEW-CASES',
            what: `${what} has ${asked} ${of} to find, and at most ${rows} respondents`,
            expected: `${per * asked} or more: ${per} for each`,
            remedy: 'make it smaller, or read its tests and intervals with care',
            n: rows,
          },
        ];
  return [
    ...models.flatMap((model) => {
      const [first] = modelVariants(model);
      const asked = first === undefined ? null : parametersOf(first.syntax);
      return asked === null
        ? []
        : few(`the model '${model.definition.name}'`, asked, perParameter, 'parameters');
    }),
    ...definition.regressions.flatMap(({ name, predictors }) =>
      few(
        `the regression '${name}'`,
        1 + predictors.reduce((sum, word) => sum + coefficientsOf(word, codebook), 0),
        perCoefficient,
        'coefficients',
      ),
    ),
  ];
}

/** What can't be read is told elsewhere. */
function parametersOf(syntax: string): number | null {
  try {
    return freeParameters(syntax);
  } catch (error) {
    if (error instanceof FaultError) return null;
    throw error;
  }
}

/** Coefficients of a predictor: one of a number, one less than its answers of a categorical one. */
function coefficientsOf(word: string, codebook: Codebook): number {
  const one = (name: string) => {
    const v = [...codebook.variables, ...codebook.derived].find((x) => x.name === name);
    const answers = (v?.values ?? []).filter((x) => x.missing === undefined).length;
    return v === undefined || v.type === 'number' || answers < 2 ? 1 : answers - 1;
  };
  const parts = word.split(/[:*]/).map((name) => one(name.trim()));
  const product = parts.reduce((all, n) => all * n, 1);
  return word.includes('*') ? parts.reduce((sum, n) => sum + n, product) : product;
}
