import { basename, join } from 'node:path';
import { waveRelations } from '../../harmonize/index.js';
import { plainVariable } from '../../ingest/index.js';
import { type ModelDescription, type ResultRow, resultRow } from '../../results/index.js';
import {
  bootstrapModel,
  fitModel,
  modelVariables,
  type ParsedModel,
  parseModel,
  type SemOptions,
  type SemParameter,
  type SemResult,
} from '../../sem/index.js';
import { modelData, Warehouse } from '../../warehouse/index.js';
import type { PipelineModel } from '../load.js';
import { type ModelVariant, modelVariants } from '../model-variants.js';
import type { Step } from '../step.js';

/** The structural equation models of the pipeline, on the clean table. */
export const semStep: Step<{ rows: ResultRow[]; models: ModelDescription[] }> = {
  name: 'sem',
  after: ['harmonize'],
  wanted: () => true,
  definition: ({ definition, models }) => ({
    models: models.map((m) => [m.definition, m.syntax]),
    seed: definition.seed,
  }),
  inputs: () => [],
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
      for (const [i, model] of models.entries()) {
        for (const variant of modelVariants(model)) {
          const { parsed, result } = await fitToWave(
            warehouse,
            clean,
            model,
            variant.syntax,
            definition.seed,
          );
          const own = { ...base, variable: model.definition.name, ...groupOf(variant) };
          rows.push(...modelRows(result, own));
          if (descriptions.length === i) descriptions.push(describe(model, parsed, result, definition.seed));
        }
        context.progress.part((i + 1) / models.length);
      }
      return { rows: rows.length, output: { rows, models: descriptions } };
    } finally {
      warehouse.close();
    }
  },
};

/** Rows of a model that is run for several variables name the variable as their group. */
const groupOf = ({ variable }: ModelVariant): Partial<ResultRow> =>
  variable === undefined ? {} : { group_variable: 'for_each', group_value: variable };

async function fitToWave(
  warehouse: Warehouse,
  relation: string,
  model: PipelineModel,
  syntax: string,
  seed: number,
): Promise<{ parsed: ParsedModel; result: SemResult }> {
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
  const options: SemOptions = {
    syntax,
    file,
    data,
    estimator: definition.estimator.toUpperCase() as SemOptions['estimator'],
    missing: definition.missing,
    ordered: definition.ordered,
    group: group === undefined ? undefined : data.codes.get(group),
    cluster: cluster === undefined ? undefined : data.codes.get(cluster),
    weights: weight === undefined ? undefined : data.columns[data.names.indexOf(weight)],
  };
  const result =
    definition.bootstrap === undefined
      ? fitModel(options)
      : bootstrapModel(options, { draws: definition.bootstrap, seed });
  return { parsed, result };
}

const parameterName = (p: Pick<SemParameter, 'lhs' | 'op' | 'rhs'>) => `${p.lhs} ${p.op} ${p.rhs}`.trimEnd();

function modelRows(result: SemResult, base: Partial<ResultRow>): ResultRow[] {
  const n = result.ntotal;
  const finite = (x: number) => (Number.isFinite(x) ? x : null);
  const bootstrapped = 'bootstrap' in result;
  const method = bootstrapped
    ? `${result.estimator}, bootstrap standard error, percentile interval`
    : result.estimator;
  const several = result.groups.length > 1;
  return [
    ...result.parameters.flatMap((p) => {
      const row = {
        ...base,
        category: parameterName(p),
        ...(several && p.group > 0
          ? { group_variable: 'group', group_value: result.groups[p.group - 1]!.label }
          : {}),
        p_value: finite(p.pvalue),
        n,
        method,
      };
      return [
        resultRow({
          ...row,
          statistic: 'parameter',
          estimate: finite(p.est),
          se: finite(p.se),
          ci_lower: finite(p.ci_lower),
          ci_upper: finite(p.ci_upper),
          reason: p.free === 0 && p.op !== ':=' ? 'fixed' : '',
        }),
        resultRow({
          ...row,
          statistic: 'parameter_std',
          estimate: finite(p.std_all),
          se: finite(p.std_all_se),
          method: `${result.estimator}, standardised (std.all)`,
        }),
      ];
    }),
    ...Object.entries(result.fit).map(([category, estimate]) =>
      resultRow({ ...base, statistic: 'fit', category, estimate, n, method: result.estimator }),
    ),
    ...result.rsquare.flatMap((group, g) =>
      Object.entries(group).map(([category, estimate]) =>
        resultRow({
          ...base,
          statistic: 'r_square',
          category,
          estimate: finite(estimate),
          n,
          method: result.estimator,
          ...(several ? { group_variable: 'group', group_value: result.groups[g]!.label } : {}),
        }),
      ),
    ),
  ];
}

function describe(
  model: PipelineModel,
  parsed: ParsedModel,
  result: SemResult,
  seed: number,
): ModelDescription {
  const { definition } = model;
  const variables = modelVariables(parsed, true);
  // The first variant's variable back to the placeholder that stands in the model's file.
  const each = definition.for_each;
  const asWritten = (name: string) => (name === each?.variables[0] ? each.placeholder : name);
  const shown = result.parameters.filter(
    (p) => p.group <= 1 && ['~', '~~', '=~', '~1', ':=', '|'].includes(p.op),
  );
  return {
    name: definition.name,
    title: definition.title,
    syntax: model.syntax,
    observed: variables.observed,
    latent: variables.latent,
    endogenous: causalOrder(parsed, variables.endogenous),
    parameters: shown.map(({ lhs, op, rhs, label }) => ({
      lhs: asWritten(lhs),
      op: op as ModelDescription['parameters'][number]['op'],
      rhs: asWritten(rhs),
      label,
    })),
    estimator: result.estimator,
    bootstrap: definition.bootstrap === undefined ? null : { draws: definition.bootstrap, seed },
    ...(definition.for_each === undefined ? {} : { for_each: definition.for_each }),
  };
}

/** Explained variables so that each comes after those that explain it; circles keep their order. */
function causalOrder(parsed: ParsedModel, endogenous: readonly string[]): string[] {
  const left = new Set(endogenous);
  const order: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter(
      (y) => !parsed.terms.some((t) => t.op === '~' && t.lhs === y && t.rhs !== y && left.has(t.rhs)),
    );
    const next = ready.length > 0 ? ready : [...left];
    for (const y of next) {
      order.push(y);
      left.delete(y);
    }
  }
  return order;
}
