import type { FitContext } from './estimators/fit-moments.js';
import type { SemOptions } from './options.js';
import type { SemWarning } from './result.js';
import type { ParsedModel } from './syntax/model.js';

/** What an expert would want to be told of a model and its data, whatever the solution. */
export function modelWarnings(model: ParsedModel, context: FitContext, options: SemOptions): SemWarning[] {
  return [
    ...fewClusters(context),
    ...oneGroup(context, options),
    ...labelsOverGroups(model, context),
    ...labelsOfVariables(model, context),
    ...covariatesAsOrdered(context, options),
    ...missingCovariates(context, options),
    ...onlyCovariates(context),
  ];
}

/** The sandwich sums scores in clusters: its rank cannot exceed their number. */
function fewClusters({ prepared, table }: FitContext): SemWarning[] {
  const of = prepared.patterns ?? prepared.groups.map((g) => g.rows);
  if (of.some((rows) => !rows?.clusters)) return [];
  const clusters = of.reduce((sum, rows) => sum + new Set(rows!.clusters!).size, 0);
  if (clusters >= table.slots) return [];
  return [
    {
      code: 'LV-SEM-FEW-CLUSTERS',
      text: `${clusters} clusters for ${table.slots} free parameters: standard errors and tests robust to clusters need more clusters than parameters, and are not to be trusted`,
    },
  ];
}

/** A group column of one value compares nothing. */
function oneGroup({ prepared: { groups } }: FitContext, { group }: SemOptions): SemWarning[] {
  const [only] = groups;
  if (group === undefined || groups.length !== 1) return [];
  return [
    {
      code: 'LV-SEM-ONE-GROUP',
      text: `the cases used are of one group ('${only!.label}'): the model is of it alone, and no groups are compared`,
    },
  ];
}

/** One label in front of a parameter of several groups holds it equal over them. */
function labelsOverGroups(model: ParsedModel, { table }: FitContext): SemWarning[] {
  if (table.groups < 2) return [];
  const free = new Set(table.rows.filter((r) => r.slot >= 0).map((r) => r.label));
  const labels = [
    ...new Set(
      model.terms.flatMap(({ label }) => (label?.length === 1 && free.has(label[0]!) ? [label[0]!] : [])),
    ),
  ].filter((label) => label !== '');
  if (labels.length === 0) return [];
  const several = Array.from({ length: table.groups }, (_, g) => `${labels[0]}${g + 1}`).join(', ');
  return [
    {
      code: 'LV-SEM-LABEL-GROUPS',
      text: `one label for all groups holds the parameter equal over them: ${labels.join(', ')}; for a value of its own in each group write c(${several})*`,
    },
  ];
}

/** `y ~ x*z` is a label x on z, not a product. */
function labelsOfVariables(model: ParsedModel, { table }: FitContext): SemWarning[] {
  const variables = new Set([...table.variables.observed, ...table.variables.latent]);
  const names = [...new Set(model.terms.flatMap(({ label }) => label ?? []))].filter((l) => variables.has(l));
  if (names.length === 0) return [];
  return [
    {
      code: 'LV-SEM-LABEL-VARIABLE',
      text: `${names.map((n) => `'${n}'`).join(', ')} stands before a '*' and is a label there, though it is also a variable: a product of variables is made before the model, as a variable of its own`,
    },
  ];
}

function covariatesAsOrdered({ table: { variables } }: FitContext, options: SemOptions): SemWarning[] {
  const named = (options.ordered ?? []).filter((n) => variables.fixedX && variables.exogenousX.includes(n));
  if (named.length === 0) return [];
  return [
    {
      code: 'LV-SEM-ORDERED-COVARIATE',
      text: `${named.map((n) => `'${n}'`).join(', ')} only predicts other variables: a covariate named as ordered enters as the number it is; use 0/1 variables for its categories if the steps are not equal`,
    },
  ];
}

function missingCovariates({ prepared, table }: FitContext, options: SemOptions): SemWarning[] {
  const n = prepared.cases.left_out.find(({ reason }) => reason === 'missing covariate')?.n ?? 0;
  if (n === 0 || options.missing !== 'fiml' || !table.variables.fixedX) return [];
  return [
    {
      code: 'LV-SEM-MISSING-COVARIATE',
      text: `${n} of ${prepared.cases.read} cases lack a covariate and are left out, also with fiml: covariates are fixed at the sample's moments; to keep these cases let the model estimate them too (--no-fixed-x, in pipelines 'fixed_x: false')`,
    },
  ];
}

/** A case with covariates alone counts in n with fiml, and says nothing of what the model explains or measures. */
function onlyCovariates({ prepared, table: { variables } }: FitContext): SemWarning[] {
  const covariates = new Set(variables.exogenousX);
  const items = variables.observed.flatMap((name, j) => (covariates.has(name) ? [] : [j]));
  if (prepared.patterns === undefined || items.length === variables.observed.length) return [];
  const n = prepared.patterns
    .flatMap(({ patterns }) => patterns)
    .filter(({ observed }) => !observed.some((j) => items.includes(j)))
    .reduce((sum, { rows }) => sum + rows.length, 0);
  if (n === 0) return [];
  return [
    {
      code: 'LV-SEM-ONLY-COVARIATES',
      text: `${n} of the ${prepared.cases.used} cases used have covariates and no answer to anything that the model explains or measures: they count in n, and tell of the covariates alone`,
    },
  ];
}
