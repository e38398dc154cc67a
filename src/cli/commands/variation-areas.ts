import type { Command } from 'commander';
import { fault } from '../../errors/index.js';
import { casesText } from '../../estimate/index.js';
import { type SmallAreasRequest, type SmallAreasResult, smallAreasOf } from '../../variation/index.js';
import { openData } from '../../warehouse/index.js';
import { textTable } from '../output.js';
import { type SourceFlags, sourceOptionsOf } from '../source-options.js';

/** What is asked of `variation --small-areas`. */
export interface AreaFlags {
  smallAreas?: boolean;
  population?: string;
  samplingVariance?: string;
  answers?: string;
  method?: string;
  minN?: string;
}

/** The options of small areas. */
export const areaOptions = (command: Command): Command =>
  command
    .option('--small-areas', 'a number for each area of --within: answers and covariates together', false)
    .option(
      '--population <file>',
      'the register: a row a unit or a row an area, with the columns of --within and --covariates',
    )
    .option('--sampling-variance <name>', 'rows are direct estimates of areas; their sampling variances')
    .option('--answers <name>', 'with --sampling-variance: how many answers are behind each estimate')
    .option(
      '--method <name>',
      'of the variance between areas: reml (default), moments, or ml for direct estimates',
    )
    .option(
      '--min-n <n>',
      'with --small-areas: fewest answers of an area whose own count (default 5; 1 withholds nothing)',
    );

function wrong(what: string, expected: string): never {
  fault({ code: 'LV-CLI-OPTION', what, expected }, { exitCode: 2 });
}

/** @throws LV-CLI-OPTION where an option of small areas is given without them */
export function withoutAreas(options: AreaFlags): void {
  const given = (
    [
      ['--population', options.population],
      ['--sampling-variance', options.samplingVariance],
      ['--answers', options.answers],
      ['--method', options.method],
      ['--min-n', options.minN],
    ] as const
  ).find(([, value]) => value !== undefined);
  if (given) wrong(`${given[0]} is of small areas`, '--small-areas with it');
}

/** Reads the register too, and computes. */
export async function areaRequest(
  data: Awaited<ReturnType<typeof openData>>,
  options: AreaFlags & SourceFlags & { of: string; binary: boolean; quadrature?: string },
  within: readonly string[],
  covariates: readonly string[],
): Promise<SmallAreasResult> {
  const { samplingVariance, answers, binary } = options;
  if (within.length !== 1)
    wrong(`--within names ${within.length} levels`, 'one, the areas, with --small-areas');
  if (options.quadrature !== undefined)
    wrong('--quadrature is of a logistic model of levels', 'no --small-areas');
  if (binary && samplingVariance !== undefined)
    wrong('--binary is of answers', 'direct estimates as numbers with --sampling-variance');
  if (answers !== undefined && samplingVariance === undefined)
    wrong('--answers is of direct estimates', '--sampling-variance with it');
  const request: SmallAreasRequest = {
    of: options.of,
    area: within[0]!,
    covariates,
    binary,
    ...(samplingVariance === undefined ? {} : { variances: samplingVariance }),
    ...(answers === undefined ? {} : { answers }),
    method: methodOf(options.method, samplingVariance !== undefined),
    ...minNOf(options.minN),
  };
  if (options.population === undefined) return smallAreasOf(data, request);
  const population = await openData(options.population, {
    source: sourceOptionsOf(options),
    columns: () => [within[0]!, ...covariates],
  });
  try {
    return await smallAreasOf(data, { ...request, population });
  } finally {
    population.warehouse.close();
  }
}

function methodOf(text: string | undefined, direct: boolean): 'REML' | 'ML' | 'moments' {
  const known: Record<string, 'REML' | 'ML' | 'moments'> = {
    reml: 'REML',
    moments: 'moments',
    ...(direct ? { ml: 'ML' } : {}),
  };
  const name = (text ?? 'reml').toLowerCase();
  if (!Object.hasOwn(known, name)) wrong(`--method is '${text}'`, Object.keys(known).join(', '));
  return known[name]!;
}

function minNOf(text: string | undefined): { minN?: number } {
  if (text === undefined) return {};
  if (!/^\d+$/.test(text) || Number(text) < 1) wrong(`--min-n is '${text}'`, 'a whole number from 1');
  return { minN: Number(text) };
}

/** The tables for people. */
export function areasText(result: SmallAreasResult, outcome: string, area: string): string {
  const f = (x: number | null, digits = 5): string =>
    x === null ? '-' : String(Number(x.toPrecision(digits)));
  const { between, within } = result.variances;
  const terms = Object.keys(result.fixed);
  const synthetic = result.areas.filter(({ basis }) => basis === 'synthetic').length;
  const name = result.event === undefined ? outcome : `${outcome} = ${result.event}`;
  return [
    `${name} in ${result.areas.length} areas of ${area}, ${result.model} model (${result.method}), n = ${result.n}`,
    ...(result.cases === undefined ? [] : [casesText(result.cases)]),
    `variance between areas ${f(between)}${within === null ? '' : `, within them ${f(within)}`}`,
    '',
    textTable(
      [area, 'n', 'from', 'estimate', 'se', '95 % interval', 'cv %', 'class', 'own weight'],
      result.areas.map((a) => [
        String(a.area),
        a.n === null ? '' : String(a.n),
        a.basis === 'composite'
          ? 'answers and covariates'
          : a.basis === 'synthetic'
            ? 'covariates'
            : 'nothing',
        f(a.estimate),
        f(a.se, 4),
        a.estimate === null ? '' : `${f(a.ci_lower)} to ${f(a.ci_upper)}`,
        a.cv === null ? '' : (100 * a.cv).toFixed(1),
        a.reliability === 'acceptable' ? '' : (a.reliability ?? ''),
        a.basis === 'composite' ? a.weight.toFixed(2) : '',
      ]),
    ),
    'se: root of the mean squared error (Prasad & Rao 1990); class by coefficient of variation: E use with caution (over 16.5 %), F too unreliable to be published (over 33.3 %)',
    ...(synthetic === 0 || result.min_n === null
      ? []
      : [
          `${synthetic} areas are told by their covariates alone: nobody answered, fewer than ${result.min_n} did, or their own answers could be worked back`,
        ]),
    '',
    textTable(
      ['fixed effect', 'estimate', 'se'],
      terms.map((term) => [term, f(result.fixed[term]!), f(result.fixed_se[term]!, 4)]),
    ),
    ...(result.warnings.length === 0 ? [] : ['', ...result.warnings.map((w) => `warning: ${w.text}`)]),
  ].join('\n');
}
