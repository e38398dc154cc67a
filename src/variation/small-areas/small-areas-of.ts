import { fault } from '../../errors/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { modelData, type Warehouse } from '../../warehouse/index.js';
import { absent, asCode, isCategorical } from '../columns.js';
import type { Covariate } from '../design-matrix.js';
import type { AreaMethod } from './area-level.js';
import type { SmallAreasResult } from './result.js';
import { smallAreas } from './small-areas.js';

/** A relation with its variables. */
interface Relation {
  warehouse: Warehouse;
  relation: string;
  variables: readonly SourceVariable[];
}

/** Names of columns, and how small areas are asked for. */
export interface SmallAreasRequest {
  of: string;
  area: string;
  covariates?: readonly string[];
  /** The register: the same names of area and covariates. */
  population?: Relation;
  binary?: boolean;
  /** Of an area-level model: sampling variances, and the answers behind each direct estimate. */
  variances?: string;
  answers?: string;
  method?: AreaMethod;
  minN?: number;
}

type Code = string | number;

/**
 * Small areas of a relation's rows. A row counts when it has an answer, an area and every covariate; rows of an
 * area-level model without an estimate or a sampling variance are areas without answers.
 * @throws LV-VARIATION-OUTCOME, LV-VARIATION-POPULATION, and what `smallAreas` throws
 */
export async function smallAreasOf(data: Relation, request: SmallAreasRequest): Promise<SmallAreasResult> {
  const { of, area, covariates = [], binary = false, variances, answers, method, minN } = request;
  const byName = new Map(data.variables.map((v) => [v.name, v]));
  const categorical = covariates.filter((name) => isCategorical(byName.get(name)!));
  const extra = [variances, answers].filter((name) => name !== undefined);
  const numbers = [...(binary ? [] : [of]), ...extra];
  const rows = await columnsOf(data, area, covariates, categorical, numbers, binary ? [of] : []);
  const outcome = outcomeOf(rows, of, binary, extra);
  const variance = variances === undefined ? undefined : rows.numbers.get(variances)!;
  const behind = answers === undefined ? undefined : rows.numbers.get(answers)!;
  const places = rows.codes.get(area)!;
  const { used, left_out } = usedRows(
    [outcome, variance, behind].filter((c) => c !== undefined),
    places,
    covariates.map((name) => rows.covariate(name)),
  );
  const pick = <T>(column: ArrayLike<T>): NonNullable<T>[] => used.map((i) => column[i] as NonNullable<T>);
  // Without a register the rows of an area-level model are it, those without an estimate too.
  const register =
    request.population !== undefined
      ? await columnsOf(request.population, area, covariates, categorical, [], [])
      : variance
        ? rows
        : undefined;
  const population =
    register && populationOf(register, area, covariates, categorical, request.population !== undefined);
  const text =
    population !== undefined &&
    [population.area, pick(places)].some((c) => c.some((v) => typeof v === 'string'));
  const code = (v: Code): Code => (text ? String(v) : v);
  const direct = variance && {
    variances: pick(variance),
    ...(behind === undefined ? {} : { answers: pick(behind) }),
  };
  const { warnings, ...rest } = smallAreas({
    outcome: {
      name: of,
      values: pick(outcome),
      labels: new Map(byName.get(of)!.valueLabels.map(({ value, label }) => [value, label])),
    },
    area: { name: area, codes: pick(places).map(code) },
    covariates: covariates.map((name) => covariateOf(name, pick(rows.covariate(name)), categorical)),
    ...(population === undefined ? {} : { population: { ...population, area: population.area.map(code) } }),
    binary,
    ...(direct === undefined ? {} : { direct }),
    ...(method === undefined ? {} : { method }),
    ...(minN === undefined ? {} : { minN }),
  });
  return { ...rest, cases: { read: outcome.length, used: used.length, left_out }, warnings };
}

/** The outcome's column. Throws LV-VARIATION-OUTCOME where it, or one of the other columns of numbers, holds text. */
function outcomeOf(
  rows: Columns,
  of: string,
  binary: boolean,
  extra: readonly string[],
): ArrayLike<Code | null> {
  const outcome: ArrayLike<Code | null> | undefined = binary ? rows.codes.get(of) : rows.numbers.get(of);
  if (outcome === undefined)
    fault({
      code: 'LV-VARIATION-OUTCOME',
      place: { variable: of },
      what: 'the outcome holds text',
      expected: 'numbers',
      remedy: 'with two answers, take --binary for shares',
    });
  for (const name of extra)
    if (!rows.numbers.has(name))
      fault({
        code: 'LV-VARIATION-OUTCOME',
        place: { variable: name },
        what: 'the column holds text',
        expected: 'numbers',
      });
  return outcome;
}

/** Rows with every answer, an area and every covariate, and how many lack what. */
function usedRows(
  answers: readonly ArrayLike<unknown>[],
  places: ArrayLike<unknown>,
  covariates: readonly ArrayLike<unknown>[],
): { used: number[]; left_out: { reason: string; n: number }[] } {
  const lacking = { 'missing answer': 0, 'no group': 0, 'missing covariate': 0 };
  const used: number[] = [];
  for (let i = 0; i < answers[0]!.length; i++) {
    if (answers.some((column) => absent(column[i]))) lacking['missing answer']++;
    else if (absent(places[i])) lacking['no group']++;
    else if (covariates.some((column) => absent(column[i]))) lacking['missing covariate']++;
    else used.push(i);
  }
  const left_out = Object.entries(lacking)
    .filter(([, n]) => n > 0)
    .map(([reason, n]) => ({ reason, n }));
  return { used, left_out };
}

interface Columns {
  numbers: Map<string, Float64Array>;
  codes: Map<string, (Code | null)[]>;
  covariate: (name: string) => ArrayLike<Code | null>;
}

async function columnsOf(
  { warehouse, relation, variables }: Relation,
  area: string,
  covariates: readonly string[],
  categorical: readonly string[],
  numbers: readonly string[],
  codes: readonly string[],
): Promise<Columns> {
  const numeric = covariates.filter((name) => !categorical.includes(name));
  const data = await modelData(
    warehouse,
    relation,
    variables,
    [...numbers, ...numeric],
    [area, ...categorical, ...codes],
  );
  const columns = new Map(data.names.map((name, j) => [name, data.columns[j]!]));
  const texts = numeric.filter((name) => !columns.has(name));
  if (texts.length > 0)
    fault({
      code: 'LV-VARIATION-POPULATION',
      place: { variable: texts[0]! },
      what: 'the population has text where the answers have numbers',
      expected: 'the same kind of column in both',
    });
  const coded = new Map([...data.codes].map(([name, values]) => [name, values.map(asCode)]));
  return {
    numbers: columns,
    codes: coded,
    covariate: (name) => (categorical.includes(name) ? coded.get(name)! : columns.get(name)!),
  };
}

const covariateOf = (name: string, values: readonly Code[], categorical: readonly string[]): Covariate =>
  categorical.includes(name)
    ? { name, kind: 'category', values }
    : { name, kind: 'number', values: values as readonly number[] };

/** A register's rows; every one must have its area and covariates, else an area's mean would be of some of its units. */
function populationOf(
  rows: Columns,
  area: string,
  covariates: readonly string[],
  categorical: readonly string[],
  strict: boolean,
): { area: Code[]; covariates: Covariate[] } {
  const places = rows.codes.get(area)!;
  const whole = places
    .map((_, i) => i)
    .filter((i) => !absent(places[i]) && covariates.every((name) => !absent(rows.covariate(name)[i])));
  if (strict && whole.length < places.length)
    fault({
      code: 'LV-VARIATION-POPULATION',
      what: `${places.length - whole.length} of ${places.length} rows of the population lack their area or a covariate`,
      expected: 'a register in which every unit has them',
      remedy: 'fill them in, or leave out the covariate',
    });
  const pick = (column: ArrayLike<Code | null>) => whole.map((i) => column[i]!);
  return {
    area: pick(places),
    covariates: covariates.map((name) => covariateOf(name, pick(rows.covariate(name)), categorical)),
  };
}
