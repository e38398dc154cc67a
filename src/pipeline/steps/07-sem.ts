import { basename, join } from 'node:path';
import { FaultError } from '../../errors/index.js';
import { waveRelations } from '../../harmonize/index.js';
import { plainVariable } from '../../ingest/index.js';
import type { ModelDescription, ResultRow } from '../../results/index.js';
import {
  bootstrapModel,
  fitModel,
  type InvarianceStep,
  invarianceLadder,
  modelVariables,
  type ParsedModel,
  parseModel,
  type SemOptions,
  type SemResult,
} from '../../sem/index.js';
import { modelData, Warehouse } from '../../warehouse/index.js';
import type { PipelineModel } from '../load.js';
import { describeModel } from '../model-description.js';
import { type ModelRun, modelRun } from '../model-facts.js';
import { ladderRows, modelRows } from '../model-rows.js';
import { type ModelVariant, modelVariants } from '../model-variants.js';
import { publishedCases } from '../published-cases.js';
import type { Step } from '../step.js';

/** The structural equation models of the pipeline, on the clean table. */
export const semStep: Step<{ rows: ResultRow[]; models: ModelDescription[]; runs: ModelRun[] }> = {
  name: 'sem',
  after: ['harmonize'],
  wanted: () => true,
  definition: ({ definition, models }) => ({
    models: models.map((m) => [m.definition, m.syntax]),
    seed: definition.seed,
  }),
  inputs: ({ reads }) => reads.filter((read) => read.role === 'model'),
  async run(context, _folder) {
    const { codebook, definition, models } = context.pipeline;
    const { clean } = waveRelations(codebook);
    const warehouse = await Warehouse.open(join(context.folderOf('harmonize'), 'warehouse.duckdb'), {
      readOnly: true,
    });
    const base = { survey: codebook.survey, wave: codebook.wave };
    try {
      const rows: ResultRow[] = [];
      const descriptions: ModelDescription[] = [];
      const runs: ModelRun[] = [];
      for (const [i, model] of models.entries()) {
        for (const variant of modelVariants(model)) {
          const { parsed, result, ladder } = await fitToWave(
            warehouse,
            clean,
            model,
            variant.syntax,
            definition.seed,
          );
          const own = { ...base, variable: model.definition.name, ...groupOf(variant) };
          rows.push(...modelRows(result, own, model.definition.group), ...ladderRows(ladder, own));
          runs.push(modelRun(model, variant.variable, parsed, result, ladder[0]?.step));
          for (const w of result.warnings) context.progress.say(`  ${variant.name}: ${w.text} [${w.code}]`);
          if (descriptions.length === i)
            descriptions.push(
              describeModel(model, parsed, result, definition.seed, definition.disclosure.min_n),
            );
          else
            descriptions[i]!.cases?.push({
              variable: variant.variable,
              ...publishedCases(result.cases, definition.disclosure.min_n),
            });
        }
        context.progress.part((i + 1) / models.length);
      }
      return { rows: rows.length, output: { rows, models: descriptions, runs } };
    } finally {
      warehouse.close();
    }
  },
};

/** Rows of a model that is run for several variables name the variable as their group. */
const groupOf = ({ variable }: ModelVariant): Partial<ResultRow> =>
  variable === undefined ? {} : { group_variable: 'for_each', group_value: variable };

interface Fitted {
  parsed: ParsedModel;
  /** The model itself; with a ladder, its first step. */
  result: SemResult;
  ladder: InvarianceStep[];
}

async function fitToWave(
  warehouse: Warehouse,
  relation: string,
  model: PipelineModel,
  syntax: string,
  seed: number,
): Promise<Fitted> {
  const { definition } = model;
  const file = basename(model.file);
  const parsed = parseModel(syntax, file);
  const { observed } = modelVariables(parsed, true);
  const variables = (await warehouse.describe(relation)).map((c) =>
    plainVariable(c.name, c.type === 'VARCHAR' ? 'text' : 'number'),
  );
  const { group, cluster, weight } = definition;
  const keys = [group, cluster].filter((name) => name !== undefined);
  const numeric = [...observed, ...(weight === undefined ? [] : [weight])];
  const data = await modelData(warehouse, relation, variables, numeric, keys);
  if (weight !== undefined && data.textColumns.includes(weight)) {
    throw new FaultError({
      code: 'LV-SEM-WEIGHT',
      place: { file, variable: weight },
      what: `the model '${definition.name}' could not be fitted: its weight '${weight}' holds text`,
      expected: 'numbers',
      remedy: "give the variable the type 'number' in the codebook, or name another weight",
    });
  }
  const options: SemOptions = {
    syntax,
    file,
    data,
    estimator: definition.estimator.toUpperCase() as SemOptions['estimator'],
    missing: definition.missing,
    fixedX: definition.fixed_x,
    ordered: definition.ordered,
    group: group === undefined ? undefined : data.codes.get(group),
    cluster: cluster === undefined ? undefined : data.codes.get(cluster),
    weights: weight === undefined ? undefined : data.columns[data.names.indexOf(weight)],
  };
  try {
    const { invariance, bootstrap } = definition;
    if (invariance !== undefined) {
      const ladder = invarianceLadder(options, invariance);
      return { parsed, result: ladder[0]!.result, ladder };
    }
    const result =
      bootstrap === undefined ? fitModel(options) : bootstrapModel(options, { draws: bootstrap, seed });
    return { parsed, result, ladder: [] };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    throw inModel(error, definition.name, file);
  }
}

/** The same faults, saying which model of the pipeline they are about. */
function inModel(error: FaultError, model: string, file: string): FaultError {
  const faults = error.faults.map((f) => ({
    ...f,
    place: { file, ...f.place },
    what: `the model '${model}' could not be fitted: ${f.what}`,
  }));
  return new FaultError(faults, { exitCode: error.exitCode, cause: error });
}
