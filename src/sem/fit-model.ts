import { fault } from '../errors/index.js';
import { assemble } from './assemble.js';
import { checkNames } from './data/checks.js';
import { pickColumns, preparePatterns, prepareRows } from './data/prepare.js';
import { prepareMoments } from './data/prepare-moments.js';
import type { Prepared } from './data/prepared.js';
import { momentCount } from './estimators/degrees-of-freedom.js';
import type { Estimation } from './estimators/estimation.js';
import { fitFiml } from './estimators/fit-fiml.js';
import { type FitContext, fitMoments } from './estimators/fit-moments.js';
import { fitOrdered } from './estimators/fit-ordered.js';
import { fitRobust } from './estimators/fit-robust.js';
import { fitUls } from './estimators/fit-uls.js';
import { checkSeveralGroups } from './model/checks.js';
import { Constraints } from './model/constraints.js';
import { GroupModel } from './model/group-model.js';
import { type ParameterTable, parameterTable } from './model/parameter-table.js';
import { classifyVariables, type ModelVariables } from './model/variables.js';
import type { SemOptions } from './options.js';
import { categoriesOf } from './ordered/moments.js';
import type { Estimator, SemResult } from './result.js';
import type { ParsedModel } from './syntax/model.js';
import { parseModel } from './syntax/parse.js';

/**
 * Fits a structural equation model.
 * @throws FaultError with codes LV-SEM-...: syntax, unknown or text variables, missing or degenerate data,
 *   fewer cases than parameters, a model that is not identified
 */
export function fitModel(options: SemOptions): SemResult {
  return estimateModel(options).result;
}

/** A fitted model together with what it was fitted from: for refits. */
export function estimateModel(options: SemOptions): {
  model: ParsedModel;
  context: FitContext;
  result: SemResult;
} {
  const model = parseModel(options.syntax, options.file);
  const context = fitContext(model, options);
  const estimation = estimate(context, options);
  return { model, context, result: assemble(model, context, estimation, options) };
}

function estimate(context: FitContext, options: SemOptions): Estimation {
  const ordered = orderedItems(options, context.table.variables);
  const estimator = estimatorOf(options, ordered.size > 0);
  const { patterns } = context.prepared;
  if (patterns) return fitFiml(context, patterns, estimator === 'MLR');
  if (ordered.size > 0) {
    if (estimator !== 'DWLS' && estimator !== 'WLSMV') {
      fault({
        code: 'LV-SEM-ESTIMATOR',
        what: 'ordered items need an estimator on polychoric correlations',
        found: estimator,
        expected: 'WLSMV or DWLS',
      });
    }
    if (options.cluster) {
      fault({
        code: 'LV-SEM-ESTIMATOR',
        what: 'ordered items cannot be analysed with clusters yet',
        found: `${estimator} with clusters`,
        remedy: 'treat the items as continuous (MLR), or leave the clusters out',
      });
    }
    return fitOrdered(context, estimator, ordered);
  }
  switch (estimator) {
    case 'DWLS':
    case 'WLSMV':
      return fault({
        code: 'LV-SEM-ESTIMATOR',
        what: `the estimator ${estimator} is for ordered items, and none is named`,
        remedy: 'name the ordered items, or use MLR',
      });
    case 'ULS':
      return fitUls(context);
    case 'MLR':
    case 'MLM':
      return fitRobust(context, estimator);
    default:
      return fitMoments(context).estimation;
  }
}

/** The ordered variables that the model explains; fixed covariates stay numbers. */
export function orderedItems(options: SemOptions, variables: ModelVariables): ReadonlySet<string> {
  const isCovariate = (n: string) => variables.fixedX && variables.exogenousX.includes(n);
  return new Set((options.ordered ?? []).filter((n) => variables.observed.includes(n) && !isCovariate(n)));
}

/**
 * The estimator to use: clusters and weights make ML robust, as its normal-theory errors would not hold.
 * @throws LV-SEM-ESTIMATOR for an estimator that has no form for clusters, weights or missing values
 */
function estimatorOf(options: SemOptions, ordered: boolean): Estimator {
  const { cluster, weights, missing } = options;
  const estimator = options.estimator ?? (ordered ? 'WLSMV' : 'ML');
  const refuse = (what: string, expected: string) =>
    fault({ code: 'LV-SEM-ESTIMATOR', what, found: estimator, expected });
  if (cluster && estimator !== 'ML' && estimator !== 'MLR')
    refuse('standard errors robust to clusters come with maximum likelihood only', 'ML or MLR');
  if (weights && estimator === 'MLM') refuse('MLM has no form for weights', 'ML or MLR');
  if (missing === 'fiml' && !ordered && estimator !== 'ML' && estimator !== 'MLR')
    refuse('fiml is maximum likelihood', 'ML or MLR');
  return estimator === 'ML' && (cluster || weights) ? 'MLR' : estimator;
}

/** Data and parameter table brought together: what an estimator works on. */
export function fitContext(model: ParsedModel, options: SemOptions): FitContext {
  const fixedX = options.fixedX ?? !['GLS', 'ULS'].includes(options.estimator ?? 'ML');
  const variables = classifyVariables(model, fixedX);
  const ordered = orderedItems(options, variables);
  const covariates = variables.exogenousX.map((x) => variables.observed.indexOf(x));
  const prepared = prepare(model, variables.observed, options, fixedX ? covariates : [], covariates);
  checkSeveralGroups(options.groupEqual ?? [], prepared.groups.length, prepared.groups[0]!.label);
  const table = parameterTable(model, {
    kind: options.kind,
    groups: prepared.groups.length,
    fixedX,
    stdLv: options.stdLv,
    orthogonal: options.orthogonal,
    groupEqual: options.groupEqual,
    groupPartial: options.groupPartial,
    thresholds: thresholdCounts(prepared, ordered),
    meanStructure:
      options.meanStructure ??
      (options.cluster !== undefined ||
        options.missing === 'fiml' ||
        ordered.size > 0 ||
        (prepared.groups.length > 1 && prepared.groups[0]!.sample.mean !== null)),
  });
  if (table.meanStructure && prepared.groups.some((g) => g.sample.mean === null)) {
    fault({
      code: 'LV-SEM-MEANS',
      what: 'the model has intercepts, but only a covariance matrix was given',
      remedy: 'give the means beside it',
    });
  }
  checkSize(table, prepared);
  return {
    table,
    constraints: Constraints.of(model, table),
    models: prepared.groups.map((_, g) => new GroupModel(table, g + 1)),
    prepared,
    information: options.information ?? (options.missing === 'fiml' ? 'observed' : 'expected'),
    testInformation:
      options.cluster && !options.weights && options.estimator !== 'MLR' ? 'moments' : 'parameters',
    kind: options.estimator === 'GLS' ? 'GLS' : 'ML',
  };
}

function prepare(
  model: ParsedModel,
  observed: string[],
  options: SemOptions,
  fixed: readonly number[],
  covariates: readonly number[],
): Prepared {
  if (options.data) {
    checkNames(model, observed, options.data.names, options.data.textColumns);
    const columns = pickColumns(options.data, observed);
    return options.missing === 'fiml'
      ? preparePatterns(observed, columns, options, fixed)
      : prepareRows(observed, columns, options, covariates);
  }
  if (!options.moments) {
    fault({
      code: 'LV-SEM-NO-DATA',
      what: 'a model needs data or moments',
      expected: 'data, or a covariance matrix with n',
    });
  }
  const given = Array.isArray(options.moments) ? options.moments : [options.moments];
  for (const m of given) checkNames(model, observed, m.names);
  return prepareMoments(observed, given);
}

/** Number of thresholds of each ordered item, from the answers of all groups. */
function thresholdCounts(prepared: Prepared, ordered: ReadonlySet<string>): Map<string, number> {
  const out = new Map<string, number>();
  const names = prepared.groups[0]!.sample.names;
  for (const name of names) {
    if (!ordered.has(name)) continue;
    const i = names.indexOf(name);
    const categories = categoriesOf(
      prepared.groups.map((g) => {
        if (g.rows === null)
          fault({
            code: 'LV-SEM-RAW-DATA',
            what: 'ordered items need raw data without fiml',
            found: 'moments or fiml',
          });
        return g.rows.columns[i]!;
      }),
    );
    if (categories.length > 30) {
      fault({
        code: 'LV-SEM-ORDERED',
        place: { variable: name },
        what: 'an ordered item has too many categories',
        found: `${categories.length} different values`,
        expected: 'at most 30',
        remedy: 'treat it as continuous',
      });
    }
    out.set(name, categories.length - 1);
  }
  return out;
}

/** LV-SEM-TOO-FEW-CASES and LV-SEM-TOO-MANY-PARAMETERS. */
function checkSize(table: ParameterTable, prepared: Prepared): void {
  const n = prepared.groups.reduce((sum, g) => sum + g.sample.n, 0);
  if (n < table.slots) {
    fault({
      code: 'LV-SEM-TOO-FEW-CASES',
      what: 'there are fewer cases than parameters',
      found: `${n} complete cases, ${table.slots} free parameters`,
      remedy: 'use a smaller model or more cases',
    });
  }
  if (table.rows.some((r) => r.op === '|')) return;
  const moments = momentCount(table);
  if (table.slots > moments) {
    const hasConstraints = table.rows.some((r) => r.label !== '');
    if (hasConstraints) return;
    fault({
      code: 'LV-SEM-NOT-IDENTIFIED',
      what: 'the model is not identified: it has more free parameters than the data have moments',
      found: `${table.slots} parameters, ${moments} moments`,
      remedy: 'leave out paths or covariances, or fix some',
    });
  }
}
