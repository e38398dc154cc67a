import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  bindDesign,
  type Design,
  describeDesign,
  designColumns,
  loadDesign,
  resolveDesign,
} from '../../design/index.js';
import {
  casesOf,
  comparisons,
  type EstimateRequest,
  estimate,
  estimateWarnings,
  groupTests,
  pairedChanges,
  testMethods,
} from '../../estimate/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { pAdjustMethods } from '../../stats/index.js';
import { type Code, type OpenedData, openData, validValues } from '../../warehouse/index.js';
import { printJson } from '../output.js';
import { sourceOptionsOf, tellDoubts, withSourceOptions } from '../source-options.js';
import { type EstimateDocument, labelledRow, published, testJson } from './estimate-json.js';
import {
  checkOptions,
  type Options,
  type Pair,
  pairsOf,
  requestsOf,
  testsOf,
  withNames,
} from './estimate-options.js';
import { pairedJson, withDifferences } from './estimate-paired.js';
import { estimateText } from './estimate-text.js';
import { controlRequests, limitsFrom, withhold } from './estimate-withhold.js';

/** Adds to a list that may be given with spaces, with commas, or by naming the option again. */
function words(text: string, before: string[] = []): string[] {
  return [...before, text];
}

function numbers(text: string, before: number[] = []): number[] {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  return [...before, ...parts.map(number)];
}

function number(text: string): number {
  const x = Number(text);
  if (text.trim() === '' || !Number.isFinite(x)) throw new InvalidArgumentError(`'${text}' is not a number`);
  return x;
}

function wholeNumber(text: string): number {
  const x = number(text);
  if (!Number.isSafeInteger(x) || x < 1)
    throw new InvalidArgumentError(
      'a whole number of 1 or more is needed, and no larger than can be counted',
    );
  return x;
}

/** `estimate <data>`: design-based estimates and tests. */
export function estimateCommand(program: Command): void {
  withSourceOptions(program.command('estimate'))
    .description("estimates with the survey design's uncertainty: means, proportions, quantiles, tests")
    .argument('<data>', 'a data file, an export folder, or warehouse.duckdb:schema.table')
    .option('--mean <variables...>', 'means of these variables', words)
    .option('--proportion <variables...>', 'share of each answer category', words)
    .option('--quantile <variables...>', 'quantiles, at --probs', words)
    .option('--probs <probabilities...>', 'probabilities of the quantiles, such as 0.25 0.5 0.75', numbers)
    .option('--total <variables...>', 'weighted totals', words)
    .option('--sd <variables...>', 'standard deviations', words)
    .option('--top-two <variables...>', 'share in the two highest codes that have a label or occur', words)
    .option('--correlation <variables...>', 'correlation of each pair of these variables', words)
    .option('--paired <before,after...>', 'change of those with both: t, Wilcoxon, effect sizes', words)
    .option('--by <groups...>', 'grouping variables; more than one are crossed', words)
    .option(
      '--design <design>',
      'YAML file, or a built-in name: talis-teacher, talis-principal, talis-ec-staff, talis-ec-leader',
    )
    .option('--test', 'test whether the groups differ', false)
    .addOption(
      new Option(
        '--test-method <method>',
        'the test; by default rao-scott-f for shares, t or wald-f for means',
      ).choices([...testMethods]),
    )
    .addOption(
      new Option('--adjust <method>', 'adjust p values for the number of tests').choices([...pAdjustMethods]),
    )
    .addOption(new Option('--compare <with>', 'differences of groups').choices([...comparisons]))
    .addOption(
      new Option('--interval <kind>', 'interval of proportions (default: logit)').choices([
        'logit',
        'wilson',
      ]),
    )
    .option('--level <level>', 'level of the intervals', number, 0.95)
    .option('--max-groups <n>', 'most groups that --by may give (default: 200)', wholeNumber)
    .option(
      '--min-n <n>',
      'withhold groups with fewer respondents, and what would give them away',
      wholeNumber,
    )
    .option('--disclosure <file>', 'YAML file with the limits: min_n, rule, units ...')
    .addHelpText(
      'after',
      '\nVariables stand with spaces or commas between; v1-v5 is a range.\n\nExample:\n  ledervilkar estimate example:apisrs.csv --mean api00 api99 --by stype --test\n  ledervilkar estimate example:apisrs.csv --paired "api99,api00"',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      await run(ref, command.optsWithGlobals<Options>());
    });
}

async function run(ref: string, given: Options): Promise<void> {
  const { asked, data } = await openAsked(ref, given);
  tellDoubts(data.notes);
  try {
    const document = await documentOf(asked, data);
    if (given.json) printJson(document);
    else process.stdout.write(`${estimateText(document, asked.options.level)}\n`);
  } finally {
    data.warehouse.close();
  }
}

/** What is asked for, once the names of the data are known. */
interface Asked {
  options: Options;
  design: Design;
  pairs: Pair[];
  limits: Awaited<ReturnType<typeof limitsFrom>>;
}

/** Reads the columns that are needed, and no others. Wrong use, and a fault of the design file, shows before a big file is read. */
async function openAsked(ref: string, given: Options): Promise<{ asked: Asked; data: OpenedData }> {
  const first = withNames(given, []);
  checkOptions(first);
  requestsOf(first);
  const limits = await limitsFrom(first.minN, first.disclosure);
  const designed = loadDesign(first.design);
  let asked: Asked = { options: first, design: resolveDesign(undefined, []), pairs: [], limits };
  const data = await openData(ref, {
    source: sourceOptionsOf(first),
    columns: (names) => {
      const options = withNames(given, names);
      const pairs = pairsOf(options, names);
      asked = { options, design: resolveDesign(designed, names), pairs, limits };
      return [
        ...requestsOf(options).flatMap((r) => [...variablesOf(r), ...(r.by ?? [])]),
        ...pairs.flatMap(({ before, after }) => [before, after]),
        ...(pairs.length === 0 ? [] : (options.by ?? [])),
        ...(limits?.units?.of ?? []),
        ...designColumns(asked.design),
      ];
    },
  });
  return { asked, data };
}

const variablesOf = (request: EstimateRequest): string[] =>
  request.with === undefined ? [request.variable] : [request.variable, request.with];

async function documentOf(
  { options, design, pairs, limits }: Asked,
  data: OpenedData,
): Promise<EstimateDocument> {
  const { warehouse, variables } = data;
  const { level, adjust, by = [] } = options;
  const requests = requestsOf(options);
  const labels = new Map(variables.map((v) => [v.name, v]));
  const both = pairs.map(({ before, after }) => [before, after]);
  // A declared missing code in a weight or a stratum is missing, not a weight of 9999.
  const own = [...designColumns(design), ...both.flat()];
  const valid = await validValues(
    warehouse,
    data.relation,
    variables.filter((v) => own.includes(v.name)),
  );
  const bound = await bindDesign(warehouse, await withDifferences(warehouse, valid, pairs), design);
  const missing = Object.fromEntries(
    variables.filter((v) => v.missing.length > 0).map((v) => [v.name, v.missing]),
  );
  const shared = { missing, maxGroups: options.maxGroups };
  for (const request of requests) {
    if (request.statistic === 'top_two') request.categories = labelledCodes(labels.get(request.variable));
  }
  const rows = await estimate(bound, requests, { ...shared, level });
  const tested = await groupTests(bound, testsOf(options), { ...shared, adjust });
  const shown =
    limits === null
      ? { estimates: rows.map(openRow), tests: tested.map(openRow) }
      : await withhold(
          { data, bound, limits, requests, missing, level, adjust },
          rows,
          await estimate(bound, controlRequests(requests), shared),
          tested,
        );
  const changes = pairs.map(({ column }) => column);
  const paired = await pairedChanges(bound, changes, by, { ...shared, level });
  return {
    design: describeDesign(bound),
    cases: await casesOf(bound, [...requests.map(variablesOf), ...both], by, missing),
    estimates: shown.estimates.map((row) => labelledRow(published(row), labels)),
    tests: shown.tests.map(testJson),
    ...(pairs.length === 0 ? {} : { paired: paired.map((row) => pairedJson(row, pairs, labels)) }),
    warnings: estimateWarnings(bound, requests, shown.estimates, nominalCodes(variables)),
  };
}

/** Labelled codes that are no missing codes; undefined when there are too few to tell the two highest. */
function labelledCodes(variable: SourceVariable | undefined): Code[] | undefined {
  const codes = (variable?.valueLabels ?? [])
    .map((l) => l.value)
    .filter(
      (value) =>
        typeof value === 'number' &&
        !variable!.missing.some((m) => ('value' in m ? m.value === value : value >= m.from && value <= m.to)),
    );
  return codes.length < 3 ? undefined : codes;
}

/** Labelled codes, less missing ones, of variables that the file declares nominal. */
function nominalCodes(variables: readonly SourceVariable[]): Map<string, number> {
  return new Map(
    variables.filter((v) => v.measure === 'nominal').map((v) => [v.name, labelledCodes(v)?.length ?? 0]),
  );
}

const openRow = <Row extends object>(row: Row) => ({ ...row, suppressed: false });
