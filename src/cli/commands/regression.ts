import { type Command, InvalidArgumentError, Option } from 'commander';
import { bindDesign, describeDesign, designColumns, loadDesign, resolveDesign } from '../../design/index.js';
import { didYouMean, fault } from '../../errors/index.js';
import {
  type PredictorOptions,
  type RegressionFamily,
  type RegressionRequest,
  regression,
  regressionFamilies,
  termsOf,
} from '../../regression/index.js';
import { openData, validValues } from '../../warehouse/index.js';
import { namesIn } from '../names.js';
import { type GlobalOptions, printJson } from '../output.js';
import { type SourceFlags, sourceOptionsOf, tellDoubts, withSourceOptions } from '../source-options.js';
import { regressionJson } from './regression-json.js';
import { regressionText } from './regression-text.js';

interface Options extends GlobalOptions, SourceFlags {
  of: string;
  on: string[];
  family: RegressionFamily;
  design?: string;
  standardise: boolean;
  reference?: string[];
  event?: string;
  categorical?: string[];
  numeric?: string[];
  trend?: string[];
  centre?: string[];
  lr: boolean;
  importance: boolean;
  draws?: number;
  seed?: number;
  level: number;
}

/** Adds to a list that may be given with spaces, with commas, or by naming the option again. */
const words = (text: string, before: string[] = []): string[] => [...before, text];

function number(text: string): number {
  const x = Number(text);
  if (text.trim() === '' || !Number.isFinite(x)) throw new InvalidArgumentError(`'${text}' is not a number`);
  return x;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const x = number(text);
    if (!Number.isInteger(x) || x < least || x > most)
      throw new InvalidArgumentError(`a whole number from ${least} to ${most} is needed`);
    return x;
  };
}

/** `regression <data>`: a regression with the survey design in it. */
export function regressionCommand(program: Command): void {
  withSourceOptions(program.command('regression'))
    .description("regression with the survey design's uncertainty: linear, logistic, ordered, Poisson")
    .argument('<data>', 'a data file, an export folder, or warehouse.duckdb:schema.table')
    .requiredOption('--of <outcome>', 'the variable to be explained')
    .requiredOption(
      '--on <predictors...>',
      'predictors, with commas between; a:b is an interaction, a*b is both and theirs',
      words,
    )
    .addOption(
      new Option('--family <family>', 'the kind of model').choices([...regressionFamilies]).default('linear'),
    )
    .option(
      '--design <design>',
      'YAML file, or a built-in name: talis-teacher, talis-principal, talis-ec-staff, talis-ec-leader',
    )
    .option(
      '--standardise',
      'numbers to mean 0 and standard deviation 1 (in a linear model the outcome too)',
      false,
    )
    .option(
      '--reference <categories...>',
      'the category that others are set against, as name=category',
      words,
    )
    .option('--event <answer>', 'of a logistic model: the answer that counts as 1 (default: the higher)')
    .option('--categorical <predictors...>', 'predictors that are categories, though they are numbers', words)
    .option(
      '--numeric <predictors...>',
      'predictors that are numbers, though their values have labels',
      words,
    )
    .option(
      '--trend <predictors...>',
      'predictors whose codes are numbers on a straight line; name^2 adds the square',
      words,
    )
    .option('--centre <predictors...>', 'numbers whose weighted mean is taken off', words)
    .option('--lr', 'also the working likelihood ratio of each term', false)
    .option('--importance', 'shares of R-squared over all orders of the predictors (linear models)', false)
    .option('--draws <n>', 'bootstrap draws of --importance (default: 500)', wholeNumber(50, 10_000))
    .option('--seed <n>', 'seed of those draws (default: 1)', wholeNumber(0, 2 ** 31))
    .option('--level <level>', 'level of the intervals', number, 0.95)
    .addHelpText(
      'after',
      '\nA text or labelled predictor is categorical; its first category by code or alphabet is the reference.\n\nExample:\n  ledervilkar regression example:apisrs.csv --of api00 --on "stype,ell,meals"',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      await run(ref, command.optsWithGlobals<Options>());
    });
}

async function run(ref: string, options: Options): Promise<void> {
  checkOptions(options);
  const designed = loadDesign(options.design); // a fault of the design file shows before a big file is read
  let design = resolveDesign(undefined, []);
  let request = requestOf(options, []);
  const data = await openData(ref, {
    source: sourceOptionsOf(options),
    columns: (names) => {
      request = requestOf(options, names);
      design = resolveDesign(designed, names);
      return [
        request.outcome,
        ...new Set(termsOf(request.outcome, request.on).flat()),
        ...designColumns(design),
      ];
    },
  });
  tellDoubts(data.notes);
  try {
    const { warehouse, variables } = data;
    // A declared missing code in a weight or a stratum is missing, not a weight of 9999.
    const own = designColumns(design);
    const relation = await validValues(
      warehouse,
      data.relation,
      variables.filter((v) => own.includes(v.name)),
    );
    const bound = await bindDesign(warehouse, relation, design);
    const result = await regression(bound, request, variables);
    const labels = new Map(variables.map((v) => [v.name, v]));
    const document = regressionJson(result, describeDesign(bound), labels);
    if (options.json) printJson(document);
    else process.stdout.write(`${regressionText(document)}\n`);
  } finally {
    data.warehouse.close();
  }
}

function wrongUse(what: string, more: { found?: string; expected?: string; remedy?: string } = {}): never {
  fault({ code: 'LV-CLI-OPTION', what, ...more }, { exitCode: 2 });
}

/** Stops options that would be taken and have no effect. @throws LV-CLI-OPTION (exit code 2) */
function checkOptions(options: Options): void {
  const { family, importance } = options;
  if (!(options.level > 0 && options.level < 1))
    wrongUse('--level is not between 0 and 1', { found: String(options.level) });
  if (options.event !== undefined && family !== 'logistic')
    wrongUse('--event is of logistic models', { expected: '--family logistic' });
  if (importance && family !== 'linear')
    wrongUse('--importance is of linear models', { found: `--family ${family}` });
  for (const name of ['draws', 'seed'] as const)
    if (options[name] !== undefined && !importance) wrongUse(`--${name} has no effect without --importance`);
}

/** The request that the options make, names written out by the columns that there are. */
function requestOf(options: Options, columns: readonly string[]): RegressionRequest {
  const [outcome, ...more] = namesIn(options.of, columns);
  if (outcome === undefined || more.length > 0)
    wrongUse('--of takes the name of one variable', { found: options.of });
  const on = options.on.flatMap((word) => namesIn(word, columns));
  for (const word of on) {
    const parts = word.split('+').map((part) => part.trim());
    if (parts.length > 1 && !columns.includes(word) && parts.every((part) => columns.includes(part)))
      wrongUse('predictors have commas between', { found: word, expected: parts.join() });
  }
  const names = [...new Set(termsOf(outcome, on).flat())];
  const predictors: Record<string, PredictorOptions> = {};
  const set = (option: string, name: string, own: PredictorOptions) => {
    if (!names.includes(name))
      wrongUse(`--${option} names a variable that is no predictor`, {
        found: name,
        remedy: didYouMean(name, names),
      });
    const before = predictors[name] ?? {};
    if (own.as !== undefined && before.as !== undefined && own.as !== before.as)
      wrongUse('a predictor is asked for both as categories and as a number', { found: name });
    predictors[name] = { ...before, ...own };
  };
  const each = (list: string[] | undefined) => (list ?? []).flatMap((word) => namesIn(word, columns));
  for (const name of each(options.categorical)) set('categorical', name, { as: 'categories' });
  for (const name of each(options.numeric)) set('numeric', name, { as: 'number' });
  for (const word of each(options.trend)) {
    const [, name, power] = /^(.*?)(?:\^(\d+))?$/s.exec(word)!;
    const degree = Number(power ?? 1);
    if (degree < 1 || degree > 5) wrongUse('--trend takes powers from 1 to 5', { found: word });
    set('trend', name!, { as: 'number', degree });
  }
  for (const name of each(options.centre)) set('centre', name, { centre: true });
  // A category may hold commas, so it is not split.
  for (const word of options.reference ?? []) {
    const at = word.indexOf('=');
    if (at < 1) wrongUse('--reference is not understood', { found: word, expected: 'name=category' });
    set('reference', word.slice(0, at).trim(), { reference: word.slice(at + 1).trim() });
  }
  return {
    outcome,
    on,
    family: options.family,
    predictors,
    ...(options.event === undefined ? {} : { event: options.event }),
    standardise: options.standardise,
    level: options.level,
    likelihoodRatio: options.lr,
    ...(options.importance
      ? {
          importance: {
            ...(options.draws === undefined ? {} : { draws: options.draws }),
            ...(options.seed === undefined ? {} : { seed: options.seed }),
          },
        }
      : {}),
  };
}
