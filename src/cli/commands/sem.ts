import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { loadDesign, resolveDesign } from '../../design/index.js';
import { assertPlainFile, FaultError, fault, isShellPipe } from '../../errors/index.js';
import {
  type BootstrapOptions,
  type BootstrapResult,
  type EqualAcrossGroups,
  modelVariables,
  parseModel,
  type SemEstimator,
  type SemOptions,
  type SemResult,
  type SemWarning,
  semEstimators,
  toSemJson,
} from '../../sem/index.js';
import { openData } from '../../warehouse/index.js';
import { fitToTable, type ModelRequest } from '../../wave/index.js';
import { type GlobalOptions, printJson } from '../output.js';
import { type SourceFlags, sourceOptionsOf, tellDoubts, withSourceOptions } from '../source-options.js';
import {
  checkExtraOptions,
  type ExtraOptions,
  extrasJson,
  extrasOf,
  extrasText,
  withExtraOptions,
} from './sem-extras.js';
import { nominalDoubts, refuseNominal } from './sem-nominal.js';
import { semText } from './sem-text.js';

interface Options extends GlobalOptions, ExtraOptions, SourceFlags {
  model: string;
  estimator?: string;
  missing: string;
  group?: string;
  groupEqual?: string;
  groupPartial?: string;
  cluster?: string;
  weight?: string;
  design?: string;
  ordered?: string;
  bootstrap?: string;
  seed: string;
  interval: string;
  fixedX: boolean;
  stdLv: boolean;
  meanstructure: boolean;
  kind: string;
}

const noSolution = 'LV-SEM-NO-CONVERGENCE';

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** `sem <data> --model FILE`: a structural equation model. */
export const semCommand = (program: Command): void => {
  withSourceOptions(withExtraOptions(program.command('sem')))
    .description('a structural equation model: estimates, fit, standardised solution')
    .argument('<data>', 'a data file, an export folder, or warehouse.duckdb:schema.table')
    .requiredOption('--model <file>', "file with the model in lavaan's syntax (=~ ~ ~~ ~1 | := ==)")
    .option('--estimator <name>', `${semEstimators.join(', ').toLowerCase()} (ml; wlsmv with ordered items)`)
    .option('--missing <how>', 'listwise (complete cases) or fiml (every answer counts)', 'listwise')
    .option('--group <name>', 'column of groups: one model in each')
    .option('--group-equal <types>', 'held equal over groups: loadings, intercepts, residuals, ...')
    .option('--group-partial <parameters>', "left free by --group-equal, as 'f=~x2, x3~1'")
    .option('--cluster <name>', 'column of clusters: standard errors robust to dependence within them')
    .option('--weight <name>', 'column of sampling weights (pseudo maximum likelihood)')
    .option('--design <design>', 'survey design, YAML file or built-in name: errors by its replicate weights')
    .option('--ordered <names>', 'items with ordered categories, with commas between')
    .option('--bootstrap <draws>', 'bootstrap standard errors and intervals')
    .option('--seed <number>', 'seed of the bootstrap', '1')
    .option('--interval <type>', 'bootstrap interval: percentile, bc or bca', 'percentile')
    .option('--no-fixed-x', 'estimate the moments of exogenous covariates')
    .option('--std-lv', 'latent variables scaled by unit variance, not by a marker item', false)
    .option('--meanstructure', 'with intercepts', false)
    .option('--kind <kind>', 'sem, cfa or growth: whose defaults', 'sem')
    .addHelpText(
      'after',
      '\nExample:\n  ledervilkar sem example:indices.csv --model example:indices.lav --bootstrap 1000 --seed 1',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const given = (option: string) => command.getOptionValueSource(option) === 'cli';
      checkExtraOptions(options, given);
      const { result, fitted } = await run(ref, options, given);
      const extras = result.converged ? extrasOf(result, options, fitted) : {};
      if (options.json) printJson({ ...toSemJson(result), ...extrasJson(extras) });
      else {
        const parts = [semText(result), extrasText(extras)].filter((part) => part !== '');
        process.stdout.write(`${parts.join('\n\n')}\n`);
      }
      // No progress: what the numbers can't be trusted for is said, in words or in the document.
      if (!options.quiet || !options.json)
        for (const w of result.warnings) {
          if (w.code !== noSolution) process.stderr.write(`warning: ${w.text} [${w.code}]\n`);
        }
      // The document says where the search stopped; a script must not take it for a result.
      const unsolved = result.warnings.find((w) => w.code === noSolution);
      if (unsolved)
        throw new FaultError({ code: noSolution, place: { file: options.model }, what: unsolved.text });
    });
};

async function run(
  ref: string,
  options: Options,
  given: (option: string) => boolean,
): Promise<{ result: SemResult | BootstrapResult; fitted: SemOptions }> {
  const bootstrap = bootstrapOptions(options, given);
  const syntax = readModel(options.model);
  const ordered = list(options.ordered);
  const request: ModelRequest = {
    syntax,
    file: options.model,
    estimator: oneOf('--estimator', options.estimator?.toUpperCase(), semEstimators) as
      | SemEstimator
      | undefined,
    missing: oneOf('--missing', options.missing === 'ml' ? 'fiml' : options.missing, ['listwise', 'fiml']),
    ordered,
    ...(options.fixedX ? {} : { fixedX: false }),
    stdLv: options.stdLv,
    kind: oneOf('--kind', options.kind, ['sem', 'cfa', 'growth']),
    ...(options.meanstructure ? { meanStructure: true } : {}),
    groupEqual: list(options.groupEqual).map((t) => t.replaceAll('.', '_')) as EqualAcrossGroups[],
    groupPartial: list(options.groupPartial),
    group: options.group,
    cluster: options.cluster,
    weight: options.weight,
    bootstrap: bootstrap ?? undefined,
  };
  if (request.groupEqual!.length > 0 && options.group === undefined)
    refuseOption('--group-equal holds parameters equal over groups, and there are none', 'add --group');
  if (request.groupPartial!.length > 0 && request.groupEqual!.length === 0)
    refuseOption('--group-partial frees what --group-equal holds, and it holds nothing', 'add --group-equal');
  const asked = modelVariables(parseModel(syntax, options.model));
  const outside = ordered.filter((name) => !asked.observed.includes(name));
  const designed = options.design === undefined ? null : loadDesign(options.design); // its faults show before the data are read
  const { warehouse, relation, variables, notes } = await openData(ref, { source: sourceOptionsOf(options) });
  tellDoubts(notes);
  try {
    const names = variables.map((v) => v.name);
    if (outside.length > 0)
      refuseOption(
        `--ordered names ${outside.map((n) => `'${n}'`).join(', ')}, not in the model`,
        'leave it out',
      );
    refuseNominal(options.model, syntax, ordered, variables);
    const design = designed === null ? undefined : resolveDesign(designed, names);
    if (design !== undefined) refuseTwice(design, options);
    if (design?.calibrate !== undefined)
      refuseOption(
        "'sem' takes weights as they are, and the design calibrates them",
        'run the model in a pipeline with this design, or calibrate the weights first',
      );
    if (design?.kind === 'replicate' && bootstrap !== null)
      refuseOption('--bootstrap and a design with replicate weights exclude each other', 'leave one out');
    const fitted = await fitToTable({ warehouse, relation, variables }, { ...request, design });
    const doubts = nominalDoubts(asked, ordered, variables);
    return { result: withWarnings(fitted.result, doubts), fitted: fitted.options };
  } finally {
    warehouse.close();
  }
}

const withWarnings = <T extends SemResult>(result: T, warnings: readonly SemWarning[]): T => ({
  ...result,
  warnings: [...result.warnings, ...warnings],
});

function readModel(file: string): string {
  if (!isShellPipe(file)) assertPlainFile(file, 'LV-CLI-MODEL-FILE');
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    fault(
      {
        code: 'LV-CLI-MODEL-FILE',
        place: { file },
        what: 'the model file could not be read',
        remedy: 'check the path after --model',
      },
      { exitCode: 2, cause },
    );
  }
}

/** A design says its weight and clusters itself. */
function refuseTwice(design: ReturnType<typeof resolveDesign>, options: Options): void {
  const own = design.kind === 'replicate' ? null : design;
  for (const [flag, name, of] of [
    ['--weight', options.weight, own?.weight],
    ['--cluster', options.cluster, own?.cluster],
  ] as const) {
    if (name === undefined || (own !== null && (of === null || of === undefined))) continue;
    refuseOption(`${flag} and the design both say it`, `leave ${flag} out`);
  }
}

/** The bootstrap's settings, checked also where no bootstrap is asked for; null without one. */
function bootstrapOptions(options: Options, given: (option: string) => boolean): BootstrapOptions | null {
  const seed = wholeNumber('--seed', options.seed);
  const interval = oneOf('--interval', options.interval, ['percentile', 'bc', 'bca'] as const);
  if (options.bootstrap !== undefined)
    return { draws: wholeNumber('--bootstrap', options.bootstrap), seed, interval };
  for (const option of ['seed', 'interval'])
    if (given(option))
      refuseOption(`--${option} is of the bootstrap, and none is asked for`, 'add --bootstrap');
  return null;
}

function refuseOption(what: string, remedy: string): never {
  fault({ code: 'LV-CLI-OPTION', what, remedy }, { exitCode: 2 });
}

function oneOf<T extends string>(
  flag: string,
  value: string | undefined,
  valid: readonly T[],
): T | undefined {
  if (value === undefined || (valid as readonly string[]).includes(value)) return value as T | undefined;
  fault(
    { code: 'LV-CLI-OPTION', what: `${flag} is not known`, found: value, expected: valid.join(', ') },
    { exitCode: 2 },
  );
}

function wholeNumber(flag: string, text: string): number {
  const value = Number(text);
  if (/^-?\d+$/.test(text.trim()) && Number.isSafeInteger(value)) return value;
  fault({ code: 'LV-CLI-OPTION', what: `${flag} is not a whole number`, found: text }, { exitCode: 2 });
}
