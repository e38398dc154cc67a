import type { resolveDesign } from '../../design/index.js';
import { didYouMean, FaultError, fault } from '../../errors/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import {
  type BootstrapOptions,
  type BootstrapResult,
  bootstrapModel,
  fitModel,
  type InvarianceStep,
  invarianceLadder,
  modelVariables,
  type ParsedModel,
  parseModel,
  replicateModel,
  type SemOptions,
  type SemResult,
} from '../../sem/index.js';
import { modelData, type Warehouse } from '../../warehouse/index.js';

type Design = ReturnType<typeof resolveDesign>;

/** A table of respondents, and what is known of its columns. */
interface ModelTable {
  warehouse: Warehouse;
  relation: string;
  variables: readonly SourceVariable[];
}

/** A model that is asked of a table: of a pipeline, or of a command. */
export interface ModelRequest
  extends Pick<
    SemOptions,
    | 'syntax'
    | 'estimator'
    | 'missing'
    | 'ordered'
    | 'kind'
    | 'fixedX'
    | 'stdLv'
    | 'meanStructure'
    | 'groupEqual'
    | 'groupPartial'
  > {
  /** Where the syntax stands, for faults. */
  file: string;
  /** Columns of the table. */
  group?: string | undefined;
  cluster?: string | undefined;
  weight?: string | undefined;
  /** A design's replicate weights, or its weight and clusters. */
  design?: Design | undefined;
  bootstrap?: BootstrapOptions | undefined;
  /** Steps of the ladder of invariance over `group`, each against the one before. */
  invariance?: Parameters<typeof invarianceLadder>[1] | undefined;
}

export interface FittedModel {
  parsed: ParsedModel;
  /** The model itself; with a ladder, its first step. */
  result: SemResult | BootstrapResult;
  ladder: InvarianceStep[];
  /** What was fitted: options and data, for what is asked of the solution afterwards. */
  options: SemOptions;
}

/**
 * Fits a model to a table: the one way from columns to a solution.
 * @throws FaultError LV-SEM-UNKNOWN-COLUMN, LV-SEM-WEIGHT (text, or a design's weights that hold text), LV-SEM-DESIGN (strata
 * or finite populations, which a model can't take), and those of the engine
 */
export async function fitToTable(table: ModelTable, request: ModelRequest): Promise<FittedModel> {
  const {
    file,
    syntax,
    design,
    group: _g,
    cluster: _c,
    weight: _w,
    bootstrap,
    invariance,
    ...settings
  } = request;
  const parsed = parseModel(syntax, file);
  const { observed } = modelVariables(parsed, true);
  const { group, cluster, weight } = columnsOf(table, request);
  const replicates = design?.kind === 'replicate' ? design.replicates : [];
  const data = await modelData(
    table.warehouse,
    table.relation,
    table.variables,
    [...observed, ...(weight === undefined ? [] : [weight]), ...replicates],
    [group, cluster].filter((name) => name !== undefined),
  );
  const column = (name: string) => data.columns[data.names.indexOf(name)];
  const texts = [weight, ...replicates].filter((name) => name !== undefined && column(name) === undefined);
  if (texts.length > 0) {
    fault({
      code: 'LV-SEM-WEIGHT',
      place: { file, variable: texts[0]! },
      what: `${texts.length === 1 ? `the weight '${texts[0]}' holds` : 'weights hold'} text`,
      ...(texts.length === 1 ? {} : { found: texts.join(', ') }),
      expected: 'numbers',
      remedy: "give it the type 'number' in the codebook, or name another weight",
    });
  }
  // Every numeric column's name is a candidate for «did you mean»; only those of the model were read.
  const names = table.variables.map((v) => v.name).filter((name) => !data.textColumns.includes(name));
  const empty = new Float64Array(0);
  const options: SemOptions = {
    syntax,
    file,
    data: { names, columns: names.map((name) => column(name) ?? empty), textColumns: data.textColumns },
    ...settings,
    ...(group === undefined ? {} : { group: data.codes.get(group)! }),
    ...(cluster === undefined ? {} : { cluster: data.codes.get(cluster)! }),
    ...(weight === undefined ? {} : { weights: column(weight)! }),
  };
  if (invariance !== undefined) {
    const ladder = invarianceLadder(options, invariance);
    return { parsed, result: ladder[0]!.result, ladder, options };
  }
  const result =
    design?.kind === 'replicate'
      ? replicateModel(options, { ...design, weights: replicates.map((name) => column(name)!) })
      : bootstrap === undefined
        ? fitModel(options)
        : bootstrapModel(options, bootstrap);
  return { parsed, result, ladder: [], options };
}

/** The columns of groups, clusters and weights, a design's among them; all in the table. */
function columnsOf(
  { variables }: ModelTable,
  { group, cluster, weight, design }: ModelRequest,
): Pick<ModelRequest, 'group' | 'cluster' | 'weight'> {
  if (design?.kind === 'linearized' && (design.strata !== null || design.fpc !== null)) {
    fault({
      code: 'LV-SEM-DESIGN',
      what: "a model takes a design's replicate weights, or its weight and clusters, but no strata or finite populations",
      found: `a design of type ${design.type}`,
      remedy: 'name --weight and --cluster, or use a design of type replicate',
    });
  }
  const of = {
    group,
    cluster: cluster ?? (design?.kind === 'linearized' ? (design.cluster ?? undefined) : undefined),
    weight: weight ?? design?.weight ?? undefined,
  };
  const names = variables.map((v) => v.name);
  for (const [what, name] of Object.entries(of)) {
    if (name === undefined || names.includes(name)) continue;
    fault({
      code: 'LV-SEM-UNKNOWN-COLUMN',
      what: `there is no column '${name}', named as the ${what}`,
      remedy: didYouMean(name, names),
    });
  }
  return of;
}

/** The same faults, saying which of several models they are about. */
export function inModel(error: unknown, model: string, file: string): unknown {
  if (!(error instanceof FaultError)) return error;
  const faults = error.faults.map((f) => ({
    ...f,
    place: { file, ...f.place },
    what: `the model '${model}' could not be fitted: ${f.what}`,
  }));
  return new FaultError(faults, { exitCode: error.exitCode, cause: error });
}
