import type { Command } from 'commander';
import { FaultError, fault } from '../../errors/index.js';
import { casesText } from '../../estimate/index.js';
import type { MissingCode, SourceVariable } from '../../ingest/index.js';
import {
  checkScale,
  reliabilityCases,
  reliabilityOf,
  type ScaleReliability,
} from '../../reliability/index.js';
import type { Cases } from '../../results/index.js';
import { openData, validValues } from '../../warehouse/index.js';
import { namesIn } from '../names.js';
import { type GlobalOptions, printJson, textTable } from '../output.js';
import { type SourceFlags, sourceOptionsOf, tellDoubts, withSourceOptions } from '../source-options.js';

type LabelledVariable = Pick<SourceVariable, 'name' | 'valueLabels' | 'missing'>;

interface Options extends GlobalOptions, SourceFlags {
  items: string;
  reverse?: string;
  weight?: string;
  missing: string;
  range?: string;
}

/** `reliability <data>`: reliability of one scale. */
export function reliabilityCommand(program: Command): void {
  withSourceOptions(program.command('reliability'))
    .description('reliability of one scale: alpha with interval, omega, items')
    .argument('<data>', 'a data file, an export folder, or warehouse.duckdb:schema.table')
    .requiredOption('--items <names>', 'items of the scale, with commas between; A1-A5 is a range')
    .option('--reverse <names>', 'items that are worded the other way, with commas between')
    .option('--weight <name>', 'column of weights')
    .option('--missing <how>', 'listwise (only complete answers) or pairwise', 'listwise')
    .option(
      '--range <low..high>',
      'smallest and largest possible answer; by default from the value labels, else from the data',
    )
    .addHelpText(
      'after',
      '\nExample:\n  ledervilkar reliability example:bfi.csv --items "A1,A2,A3,A4,A5" --reverse A1',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      await run(ref, command.optsWithGlobals<Options>());
    });
}

async function run(ref: string, options: Options): Promise<void> {
  const { missing, weight } = options;
  if (missing !== 'listwise' && missing !== 'pairwise') {
    fault(
      {
        code: 'LV-CLI-OPTION',
        what: '--missing is not known',
        found: missing,
        expected: 'listwise or pairwise',
      },
      { exitCode: 2 },
    );
  }
  const given = options.range === undefined ? undefined : parseRange(options.range);
  let items: string[] = [];
  let reversed: string[] = [];
  const data = await openData(ref, {
    source: sourceOptionsOf(options),
    columns: (names) => {
      items = namesIn(options.items, names);
      reversed = namesIn(options.reverse ?? '', names);
      checkNames(options, items, reversed);
      return [...items, ...reversed, ...(weight === undefined ? [] : [weight])];
    },
  });
  tellDoubts(data.notes);
  try {
    const labelled = given ?? rangeOfLabels(items, data.variables);
    const relation = await validValues(data.warehouse, data.relation, data.variables);
    const result = await reliabilityOf(data.warehouse, relation, {
      items,
      reversed,
      weight,
      missing,
      range: labelled,
      bounded: given !== undefined,
    });
    const cases = await reliabilityCases(data.warehouse, relation, { items, weight, missing });
    const usual = labelled ? 'from the value labels' : 'smallest and largest answer in the data';
    if (options.json) printJson(reliabilityJson(result, cases));
    else process.stdout.write(`${reliabilityText(result, cases, given ? 'as given' : usual, weight)}\n`);
  } finally {
    data.warehouse.close();
  }
}

/**
 * Stops names that cannot be meant: a scale of one item or of one item twice, a reversed item or weight that says nothing.
 * @throws what `checkScale` throws, LV-CLI-OPTION (exit code 2)
 */
function checkNames(options: Options, items: readonly string[], reversed: readonly string[]): void {
  const wrong = (what: string, expected: string) =>
    fault({ code: 'LV-CLI-OPTION', what, expected }, { exitCode: 2 });
  if (options.reverse !== undefined && reversed.length === 0)
    wrong('--reverse names no item', 'items of the scale, with commas between, or no --reverse');
  const twice = reversed.find((name, i) => reversed.indexOf(name) !== i);
  if (twice !== undefined) wrong(`--reverse names '${twice}' twice`, 'each item once');
  if (options.weight !== undefined && items.includes(options.weight))
    wrong(`the weight '${options.weight}' is one of the items`, 'a column of weights');
  try {
    checkScale(items, reversed);
  } catch (error) {
    if (error instanceof FaultError) throw new FaultError(error.faults, { exitCode: 2, cause: error });
    throw error;
  }
}

/** `1..6` as numbers. */
function parseRange(text: string): [number, number] {
  const number = '(-?\\d+(?:\\.\\d+)?)';
  const found = new RegExp(`^\\s*${number}\\s*\\.\\.\\s*${number}\\s*$`).exec(text);
  const [low, high] = (found ?? []).slice(1).map(Number);
  if (low === undefined || high === undefined || !(low < high)) {
    fault(
      {
        code: 'LV-CLI-OPTION',
        what: '--range is not a range',
        found: text,
        expected: 'two numbers such as 1..6',
      },
      { exitCode: 2 },
    );
  }
  return [low, high];
}

const isMissing = (value: number, code: MissingCode): boolean =>
  'value' in code ? code.value === value : value >= code.from && value <= code.to;

/**
 * Smallest and largest labelled code over the items, declared missing codes aside; undefined unless every
 * item has at least two (a lone label is no range).
 */
export function rangeOfLabels(
  items: readonly string[],
  variables: readonly LabelledVariable[],
): [number, number] | undefined {
  const codes: number[] = [];
  for (const item of items) {
    const variable = variables.find((v) => v.name === item);
    const own = (variable?.valueLabels ?? [])
      .map((label) => label.value)
      .filter(
        (value): value is number =>
          typeof value === 'number' && !variable!.missing.some((m) => isMissing(value, m)),
      );
    if (own.length < 2) return undefined;
    codes.push(...own);
  }
  return codes.length === 0 ? undefined : [Math.min(...codes), Math.max(...codes)];
}

/** The JSON document of the command; `n`, `k`, ... `items` as CLI.md names them, and a little more. */
export function reliabilityJson(result: ScaleReliability, cases: Cases): Record<string, unknown> {
  const { n, k, alpha, alpha_ci, alpha_std, omega_total, mean_inter_item_correlation, items, ...rest } =
    result;
  const coefficients = { alpha, alpha_ci, alpha_std, omega_total, mean_inter_item_correlation };
  return { n, k, ...coefficients, items, cases, ...rest };
}

/** The tables for people. */
export function reliabilityText(
  result: ScaleReliability,
  cases: Cases,
  origin: string,
  weight?: string,
): string {
  const answered =
    result.missing === 'listwise' ? 'answered every item' : 'answered at least one item (pairwise)';
  const [low, high] = result.range;
  const turned = result.items.some((i) => i.reversed);
  return [
    `${result.k} items, n = ${result.n} (${answered})${weight ? `, weighted by ${weight}` : ''}`,
    casesText(cases),
    '',
    textTable(['coefficient', 'value', '95 % interval'], coefficientRows(result)),
    '',
    textTable(
      ['item', 'n', 'mean', 'sd', 'item-rest r', 'alpha without', 'missing'],
      result.items.map((i) => [
        i.reversed ? `${i.name} (reversed)` : i.name,
        String(i.n),
        fixed(i.mean),
        fixed(i.sd),
        fixed(i.r_drop),
        fixed(i.alpha_if_deleted),
        i.missing_share === null ? '-' : `${(100 * i.missing_share).toFixed(1)} %`,
      ]),
    ),
    ...(turned ? ['', `reversed: ${low + high} - answer (range ${low} to ${high}, ${origin})`] : []),
    ...(result.warnings.length > 0 ? ['', ...result.warnings.map((w) => `warning: ${w.text}`)] : []),
  ].join('\n');
}

const fixed = (x: number | null): string => (x === null || !Number.isFinite(x) ? '-' : x.toFixed(2));

const feldt = ([low, high]: readonly [number, number]) => `${fixed(low)} to ${fixed(high)} (Feldt)`;

/** The coefficients with their intervals, where they have one. */
function coefficientRows({
  alpha_pairwise: pairwise,
  alpha_without_worst: worst,
  ...result
}: ScaleReliability) {
  return [
    ["Cronbach's alpha", fixed(result.alpha), feldt(result.alpha_ci)],
    ['standardised alpha', fixed(result.alpha_std), ''],
    ...(pairwise === null
      ? []
      : [[`alpha, pairwise covariances (n = ${pairwise.n})`, fixed(pairwise.alpha), '']]),
    ...(worst === null
      ? []
      : [[`alpha without ${worst.item} (n = ${worst.n})`, fixed(worst.alpha), feldt(worst.alpha_ci)]]),
    ["McDonald's omega total", fixed(result.omega_total), ''],
    ['mean inter-item correlation', fixed(result.mean_inter_item_correlation), ''],
  ];
}
