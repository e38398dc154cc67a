import { basename } from 'node:path';
import { plainVariable } from '../../ingest/index.js';
import type { ModelDescription, ResultRow } from '../../results/index.js';
import type { SemOptions } from '../../sem/index.js';
import { describeModel } from '../models/description.js';
import { type ModelRun, modelRun } from '../models/facts.js';
import { type FittedModel, fitToTable, inModel } from '../models/fit.js';
import { publishedCases } from '../models/published-cases.js';
import { ladderRows, modelRows } from '../models/rows.js';
import { type ModelVariant, modelVariants } from '../models/variants.js';
import { type Answers, rowBase, type Wave, type WaveModel } from '../wave.js';
import type { Analysis } from './analysis.js';

/** The structural equation models that are asked for, on the clean table. */
export const models: Analysis = {
  name: 'sem',
  ofEveryWave: false,
  reads: ['model'],
  definition: ({ definition, models }) => ({
    models: models.map((m) => [m.definition, m.syntax]),
    seed: definition.seed,
    // Small counts of cases are withheld where models are described.
    min_n: definition.disclosure.min_n,
  }),
  async run(wave, answers, tell) {
    const { definition } = wave;
    const { min_n } = definition.disclosure;
    const rows: ResultRow[] = [];
    const descriptions: ModelDescription[] = [];
    const runs: ModelRun[] = [];
    for (const [i, model] of wave.models.entries()) {
      for (const variant of modelVariants(model)) {
        const { parsed, result, ladder } = await fitVariant(answers, wave, model, variant);
        const own = { ...rowBase(wave), variable: model.definition.name, ...groupOf(variant) };
        rows.push(...modelRows(result, own, model.definition.group), ...ladderRows(ladder, own));
        runs.push(modelRun(model, variant.variable, parsed, result, ladder[0]?.step));
        for (const w of result.warnings) tell.note(`${variant.name}: ${w.text} [${w.code}]`);
        if (descriptions.length === i)
          descriptions.push(describeModel(model, parsed, result, definition.seed, min_n));
        else
          descriptions[i]!.cases?.push({
            variable: variant.variable,
            ...publishedCases(result.cases, min_n),
          });
      }
      tell.part((i + 1) / wave.models.length);
    }
    return { rows, models: descriptions, runs };
  },
};

/** Rows of a model that is run for several variables name the variable as their group. */
const groupOf = ({ variable }: ModelVariant): Partial<ResultRow> =>
  variable === undefined ? {} : { group_variable: 'for_each', group_value: variable };

async function fitVariant(
  { warehouse, clean }: Answers,
  { definition: { seed } }: Wave,
  { definition, file: path }: WaveModel,
  { syntax }: ModelVariant,
): Promise<FittedModel> {
  const file = basename(path);
  const variables = (await warehouse.describe(clean)).map((c) =>
    plainVariable(c.name, c.type === 'VARCHAR' ? 'text' : 'number'),
  );
  const { missing, ordered, group, cluster, weight, bootstrap, invariance } = definition;
  try {
    return await fitToTable(
      { warehouse, relation: clean, variables },
      {
        syntax,
        file,
        estimator: definition.estimator.toUpperCase() as NonNullable<SemOptions['estimator']>,
        missing,
        ordered,
        fixedX: definition.fixed_x,
        group,
        cluster,
        weight,
        bootstrap: bootstrap === undefined ? undefined : { draws: bootstrap, seed },
        invariance,
      },
    );
  } catch (error) {
    throw inModel(error, definition.name, file);
  }
}
