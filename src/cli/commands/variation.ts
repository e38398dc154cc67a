import type { Command } from 'commander';
import { fault } from '../../errors/index.js';
import { casesText } from '../../estimate/index.js';
import type { Language } from '../../results/index.js';
import { type VariationResult, variationOf, variationSentence } from '../../variation/index.js';
import { openData } from '../../warehouse/index.js';
import { languageOf } from '../languages.js';
import { namesIn } from '../names.js';
import { type GlobalOptions, printJson, textTable } from '../output.js';
import { type SourceFlags, sourceOptionsOf, tellDoubts, withSourceOptions } from '../source-options.js';
import { type AreaFlags, areaOptions, areaRequest, areasText, withoutAreas } from './variation-areas.js';

interface Options extends GlobalOptions, SourceFlags, AreaFlags {
  of: string;
  within: string;
  covariates?: string;
  binary: boolean;
  quadrature?: string;
  lang?: string;
}

/** `variation <data>`: variance components of nested levels. */
export function variationCommand(program: Command): void {
  areaOptions(withSourceOptions(program.command('variation')))
    .description('how much of the variation lies between groups, at each of up to three nested levels')
    .argument('<data>', 'a data file, an export folder, or warehouse.duckdb:schema.table')
    .requiredOption('--of <name>', 'the outcome')
    .requiredOption('--within <names>', 'levels, the outermost first, with commas between: fylke,kommune')
    .option(
      '--covariates <names>',
      'what is held equal, with commas between; text and labelled ones are categories',
    )
    .option('--binary', 'a logistic model of an outcome of two values', false)
    .option('--quadrature <points>', 'points of adaptive quadrature, for --binary and one level: 2 to 50')
    .option('--lang <language>', 'language of the sentence on what is found: nb, nn or en (default en)')
    .addHelpText(
      'after',
      '\nExample:\n  ledervilkar variation example:schools.csv --of trivsel --within "fylke,kommune" --covariates skoletype\n  ledervilkar variation example:corn-soybeans.csv --of CornHec --within County --covariates "CornPix,SoyBeansPix" --small-areas --population example:corn-soybeans-counties.csv',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const points = pointsOf(options);
      if (!options.smallAreas) withoutAreas(options);
      const more = [options.samplingVariance, options.answers].filter((name) => name !== undefined);
      const language = languageOf(options.lang) ?? 'en';
      let within: string[] = [];
      let covariates: string[] = [];
      const data = await openData(ref, {
        source: sourceOptionsOf(options),
        columns: (names) => {
          within = namesIn(options.within, names);
          covariates = namesIn(options.covariates ?? '', names);
          checkNames(options, within, covariates);
          return [options.of, ...within, ...covariates, ...more];
        },
      });
      tellDoubts(data.notes);
      try {
        if (options.smallAreas) {
          const result = await areaRequest(data, options, within, covariates);
          if (options.json) printJson(result);
          else process.stdout.write(`${areasText(result, options.of, within[0]!)}\n`);
          return;
        }
        const result = await variationOf(data.warehouse, data.relation, data.variables, {
          of: options.of,
          within,
          covariates,
          binary: options.binary,
          ...(points === undefined ? {} : { points }),
        });
        if (options.json) printJson(result);
        else process.stdout.write(`${variationText(result, options.of, language)}\n`);
      } finally {
        data.warehouse.close();
      }
    });
}

function wrong(what: string, expected: string): never {
  fault({ code: 'LV-CLI-OPTION', what, expected }, { exitCode: 2 });
}

function pointsOf({ quadrature, binary, within }: Options): number | undefined {
  if (quadrature === undefined) return undefined;
  const points = Number(quadrature);
  if (!/^\d+$/.test(quadrature) || points < 2 || points > 50)
    wrong(`--quadrature is '${quadrature}'`, 'a whole number from 2 to 50');
  if (!binary) wrong('--quadrature is for a logistic model', '--binary with it, or no --quadrature');
  if (within.includes(',')) wrong('--quadrature is for one level', 'one level, or no --quadrature');
  return points;
}

function checkNames(options: Options, within: readonly string[], covariates: readonly string[]): void {
  if (within.length === 0) wrong('--within names no level', 'one to three columns, the outermost first');
  if (within.length > 3) wrong(`--within names ${within.length} levels`, 'one to three, the outermost first');
  const all = [options.of, ...within, ...covariates];
  const twice = all.find((name, i) => all.indexOf(name) !== i);
  if (twice !== undefined)
    wrong(`'${twice}' is named twice`, 'each column once: outcome, level or covariate');
}

/** The tables for people. */
function variationText(result: VariationResult, outcome: string, language: Language): string {
  const f = (x: number | null | undefined, digits = 4): string =>
    x === null || x === undefined || !Number.isFinite(x) ? '-' : String(Number(x.toPrecision(digits)));
  const per = (x: number | null): string => (x === null ? '-' : (100 * x).toFixed(1));
  const p = (x: number | null): string => (x === null ? '' : x < 0.0001 ? '< 0.0001' : x.toFixed(4));
  const binary = result.event !== undefined;
  const method = binary
    ? `logistic mixed model (${result.method}), yes is ${outcome} = ${result.event}`
    : `linear mixed model (${result.method})`;
  const name = binary ? `${outcome} = ${result.event}` : outcome;
  const terms = Object.keys(result.fixed);
  return [
    `${method}, n = ${result.n}, log likelihood ${result.logl.toFixed(2)}`,
    ...(result.cases === undefined ? [] : [casesText(result.cases)]),
    '',
    textTable(
      [
        'level',
        'groups',
        'variance',
        'sd',
        '95 % interval',
        'share %',
        '95 % interval',
        'p',
        ...(binary ? ['median odds ratio'] : []),
      ],
      result.levels.map((l) => [
        l.name,
        String(l.groups),
        f(l.variance),
        f(l.sd),
        l.sd_ci[0] === null ? '' : `${f(l.sd_ci[0])} to ${f(l.sd_ci[1])}`,
        per(l.share),
        `${per(l.share_ci[0])} to ${per(l.share_ci[1])}`,
        p(l.p_value),
        ...(binary
          ? [
              l.median_odds_ratio == null
                ? ''
                : l.median_odds_ratio > 1000
                  ? 'over 1000'
                  : f(l.median_odds_ratio),
            ]
          : []),
      ]),
    ),
    'intervals by profile likelihood; p by likelihood ratio, on the boundary; no row is weighted',
    '',
    textTable(
      ['fixed effect', 'estimate', 'se'],
      terms.map((term) => [term, f(result.fixed[term], 5), f(result.fixed_se[term])]),
    ),
    '',
    variationSentence(result, { outcome: name }, language),
    ...(result.warnings.length === 0 ? [] : ['', ...result.warnings.map((w) => `warning: ${w.text}`)]),
  ].join('\n');
}
