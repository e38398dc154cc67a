import { type BoundDesign, bindDesign, resolveDesign } from '../../design/index.js';
import { FaultError } from '../../errors/index.js';
import { respondentGroupRelation } from '../../harmonize/index.js';
import { regression, regressionCells } from '../../regression/index.js';
import type { RegressionAsk } from '../ask.js';
import { describeRegression } from '../regressions/description.js';
import {
  isCategories,
  labelledColumns,
  regressionRequest,
  regressionVariables,
} from '../regressions/request.js';
import { regressionRows } from '../regressions/rows.js';
import type { RegressionRun } from '../regressions/run.js';
import { type Answers, rowBase, type Wave } from '../wave.js';
import { type Analysis, type Tell, withoutLabels } from './analysis.js';

/** The regressions that are asked for, each on its respondent group under the wave's design. */
export const regressions: Analysis = {
  name: 'regression',
  ofEveryWave: true,
  reads: ['design'],
  asked: ({ definition }) => alone(definition).length > 0,
  definition: ({ definition, codebook }) => ({
    regressions: alone(definition),
    design: definition.design ?? null,
    seed: definition.seed,
    min_n: definition.disclosure.min_n,
    ...withoutLabels({
      variables: codebook.variables,
      derived: codebook.derived,
      scales: codebook.scales,
      respondentGroups: codebook.respondentGroups,
    }),
    // An event or a reference may be named by what its answer is called.
    labels: labelledColumns(codebook).filter(({ name }) =>
      alone(definition).some((ask) => regressionVariables(ask).includes(name)),
    ),
  }),
  async run(wave, answers, tell) {
    return { rows: [], regressions: await runRegressions(wave, alone(wave.definition), answers, tell) };
  },
};

/** Those of one wave: not those of several waves put together. */
const alone = ({ regressions }: Wave['definition']) => regressions.filter(({ pool }) => pool === undefined);

/** Runs regressions on a wave's respondents, before it is decided what of them may be published. */
export async function runRegressions(
  wave: Wave,
  asks: readonly RegressionAsk[],
  answers: Answers,
  tell: Tell,
): Promise<RegressionRun[]> {
  const runs: RegressionRun[] = [];
  const designs = new Map<string, BoundDesign>();
  for (const ask of asks) {
    const group = ask.respondent_group;
    const bound = designs.get(group) ?? (await designOf(wave, answers, group));
    designs.set(group, bound);
    const { run, warnings } = await inRegression(ask, () => runOf(wave, ask, bound));
    for (const w of warnings) tell.note(`${ask.name}: ${w.text} [${w.code}]`);
    runs.push(run);
    tell.part(runs.length / asks.length);
  }
  return runs;
}

async function runOf(wave: Wave, ask: RegressionAsk, bound: BoundDesign) {
  const { definition, codebook } = wave;
  const request = regressionRequest(ask, codebook, definition.seed);
  const labels = labelledColumns(codebook);
  const result = await regression(bound, request, labels);
  const tables = await regressionCells(bound, request, labels);
  const base = { ...rowBase(wave), respondent_group: ask.respondent_group, variable: ask.name };
  const [, ...predictors] = regressionVariables(ask);
  return {
    run: {
      ask,
      description: describeRegression(ask, result, definition.disclosure.min_n),
      rows: regressionRows(result, base, bound.design.kind === 'replicate'),
      tables,
      categories: predictors.filter((name) => isCategories(ask, codebook, name)),
      numbers: predictors.filter((name) => !isCategories(ask, codebook, name)),
    },
    warnings: result.warnings,
  };
}

async function designOf(wave: Wave, { warehouse, clean }: Answers, group: string): Promise<BoundDesign> {
  const relation = group === '' ? clean : respondentGroupRelation(clean, group);
  const columns = (await warehouse.describe(relation)).map((c) => c.name);
  return bindDesign(warehouse, relation, resolveDesign(wave.design, columns));
}

/** Faults say which of several regressions they are about. */
async function inRegression<T>({ name }: RegressionAsk, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const faults = error.faults.map((f) => ({
      ...f,
      what: `the regression '${name}' could not be fitted: ${f.what}`,
    }));
    throw new FaultError(faults, { exitCode: error.exitCode, cause: error });
  }
}
