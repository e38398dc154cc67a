// Longer than most: the options, the request made of them, and the two outputs of one command belong together.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { bindDesign, type Design, describeDesign, loadDesign, resolveDesign } from '../../design/index.js';
import { fault } from '../../errors/index.js';
import {
  type Comparison,
  comparisons,
  type EstimateRequest,
  type EstimateStatistic,
  estimate,
  groupTests,
  type TestRequest,
  type TestRow,
  testMethods,
} from '../../estimate/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { type PAdjustMethod, pAdjustMethods } from '../../stats/index.js';
import { type Code, openData, validValues } from '../../warehouse/index.js';
import { namesIn } from '../names.js';
import { type GlobalOptions, printJson, textTable } from '../output.js';
import { controlRequests, limitsFrom, type PrintedRow, withhold } from './estimate-withhold.js';

interface Options extends GlobalOptions {
  mean?: string[];
  proportion?: string[];
  quantile?: string[];
  total?: string[];
  sd?: string[];
  topTwo?: string[];
  correlation?: string[];
  probs?: number[];
  by?: string[];
  design?: string;
  test: boolean;
  testMethod?: TestRequest['method'];
  adjust?: PAdjustMethod;
  compare?: Comparison;
  interval: 'logit' | 'wilson';
  level: number;
  maxGroups: number;
  minN?: number;
  disclosure?: string;
}

/** Adds to a list that may be given with spaces, with commas, or by naming the option again. */
function words(text: string, before: string[] = []): string[] {
  return [...before, text];
}

const lists = ['mean', 'proportion', 'quantile', 'total', 'sd', 'topTwo', 'correlation', 'by'] as const;

/** The options with every list of names written out. */
function withNames(options: Options, columns: readonly string[]): Options {
  const out = { ...options };
  for (const list of lists) {
    const given = options[list];
    if (given !== undefined) out[list] = given.flatMap((w) => namesIn(w, columns));
  }
  return out;
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
  program
    .command('estimate')
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
      new Option('--interval <kind>', 'interval of proportions')
        .choices(['logit', 'wilson'])
        .default('logit'),
    )
    .option('--level <level>', 'level of the intervals', number, 0.95)
    .option('--max-groups <n>', 'most groups that --by may give', wholeNumber, 200)
    .option(
      '--min-n <n>',
      'withhold groups with fewer respondents, and what would give them away',
      wholeNumber,
    )
    .option('--disclosure <file>', 'YAML file with the limits: min_n, rule, units ...')
    .addHelpText(
      'after',
      '\nVariables stand with spaces or commas between; v1-v5 is a range.\n\nExample:\n  ledervilkar estimate tests/data/survey/apisrs.csv --mean api00 api99 --by stype --test',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      await run(ref, command.optsWithGlobals<Options>());
    });
}

async function run(ref: string, given: Options): Promise<void> {
  let options = withNames(given, []);
  if (!(options.level > 0 && options.level < 1)) {
    wrongUse('--level is not between 0 and 1', String(options.level));
  }
  requestsOf(options); // wrong use shows before a big file is read, and so does
  testsOf(options);
  const limits = await limitsFrom(options.minN, options.disclosure);
  const designed = loadDesign(options.design); // a fault of the design file
  let design = resolveDesign(undefined, []);
  const data = await openData(ref, {
    columns: (names) => {
      options = withNames(given, names);
      design = resolveDesign(designed, names);
      const asked = requestsOf(options).flatMap((r) => [
        r.variable,
        ...(r.with === undefined ? [] : [r.with]),
        ...(r.by ?? []),
      ]);
      return [...asked, ...(limits?.units?.of ?? []), ...designColumns(design)];
    },
  });
  const requests = requestsOf(options);
  const tests = testsOf(options);
  try {
    const { warehouse, variables } = data;
    const labels = new Map(variables.map((v) => [v.name, v]));
    // A declared missing code in a weight or a stratum is missing, not a weight of 9999.
    const own = designColumns(design);
    const relation = await validValues(
      warehouse,
      data.relation,
      variables.filter((v) => own.includes(v.name)),
    );
    const bound = await bindDesign(warehouse, relation, design);
    const missing = Object.fromEntries(
      variables.filter((v) => v.missing.length > 0).map((v) => [v.name, v.missing]),
    );
    const shared = { missing, maxGroups: options.maxGroups };
    for (const request of requests) {
      if (request.statistic === 'top_two') request.categories = labelledCodes(labels.get(request.variable));
    }
    const rows = await estimate(bound, requests, { ...shared, level: options.level });
    const tested = await groupTests(bound, tests, { ...shared, adjust: options.adjust });
    const shown =
      limits === null
        ? { estimates: rows.map(openRow), tests: tested.map(openRow) }
        : await withhold(
            data,
            limits,
            requests,
            rows,
            await estimate(bound, controlRequests(requests), shared),
            tested,
          );
    const estimates = shown.estimates.map((row) => labelledRow(published(row), labels));
    const document = { design: describeDesign(bound), estimates, tests: shown.tests.map(testJson) };
    if (options.json) printJson(document);
    else process.stdout.write(`${text(document, options)}\n`);
  } finally {
    data.warehouse.close();
  }
}

function wrongUse(what: string, found?: string, expected?: string): never {
  fault(
    {
      code: 'LV-CLI-OPTION',
      what,
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
    },
    { exitCode: 2 },
  );
}

function requestsOf(options: Options): EstimateRequest[] {
  const by = options.by ?? [];
  const asked: [EstimateStatistic, string[] | undefined][] = [
    ['mean', options.mean],
    ['proportion', options.proportion],
    ['quantile', options.quantile],
    ['total', options.total],
    ['sd', options.sd],
    ['top_two', options.topTwo],
  ];
  const requests = asked.flatMap(([statistic, variables]) =>
    (variables ?? []).map((variable): EstimateRequest => {
      const request: EstimateRequest = { statistic, variable, by, interval: options.interval };
      if (statistic === 'quantile') request.probs = options.probs ?? [];
      if (options.compare !== undefined && ['mean', 'proportion', 'top_two'].includes(statistic)) {
        request.compare = options.compare;
      }
      return request;
    }),
  );
  const related = options.correlation ?? [];
  if (related.length === 1) wrongUse('--correlation needs two variables or more', related[0]);
  for (const [i, variable] of related.entries())
    for (const other of related.slice(i + 1))
      requests.push({ statistic: 'correlation', variable, with: other, by });
  if (requests.length === 0)
    wrongUse('nothing to estimate', undefined, '--mean, --proportion or --quantile with variables');
  if (options.quantile !== undefined && options.probs === undefined) {
    wrongUse('--quantile needs --probs', undefined, '--probs 0.25 0.5 0.75');
  }
  for (const p of options.probs ?? [])
    if (!(p >= 0 && p <= 1)) wrongUse('a probability is not between 0 and 1', String(p));
  return requests;
}

function testsOf(options: Options): TestRequest[] {
  if (!options.test && options.testMethod === undefined) return [];
  const by = options.by ?? [];
  if (by.length === 0) wrongUse('--test compares groups', undefined, '--by with a grouping variable');
  const test =
    (method: TestRequest['method']) =>
    (variable: string): TestRequest => ({
      variable,
      by,
      method: options.testMethod ?? method,
    });
  return [...(options.mean ?? []).map(test('mean')), ...(options.proportion ?? []).map(test('rao-scott-f'))];
}

/** Columns that the design needs, so that no more of the file is loaded. */
function designColumns(design: Design): string[] {
  if (design.kind === 'replicate') return [design.weight, ...design.replicates];
  const { weight, strata, cluster, fpc } = design;
  return [weight, strata, cluster, fpc].filter((name): name is string => typeof name === 'string');
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

const openRow = <Row extends object>(row: Row) => ({ ...row, suppressed: false });

/** Estimates of one respondent have a standard error of 0, which says nothing of how sure they are. */
const spreadless = (row: PrintedRow) => row.n === 1 && row.se === 0 && !row.suppressed;

/** A row as CLI.md names its fields. */
function published(row: PrintedRow) {
  return {
    statistic: row.statistic,
    variable: row.variable,
    category: row.category,
    group: row.group,
    estimate: row.estimate,
    se: row.se,
    df: row.df,
    ci_lower: row.ci_lower,
    ci_upper: row.ci_upper,
    n: row.n,
    weighted_n: row.weighted_n,
    suppressed: row.suppressed,
    reason:
      row.reason !== '' ? row.reason : spreadless(row) ? 'one respondent: the spread is not known' : null,
    ...(row.statistic === 'difference'
      ? { of: row.of, against: row.against, p_value: row.p_value, effect_size: row.effect_size }
      : {}),
  };
}

type PublishedRow = ReturnType<typeof published>;

/** The same with the labels of its codes, where there are any. */
function labelledRow(row: PublishedRow, variables: ReadonlyMap<string, SourceVariable>) {
  const label = (name: string, code: Code) =>
    variables.get(name)?.valueLabels.find((l) => l.value === code)?.label;
  const isCode = row.statistic === 'proportion' || row.of === 'proportion';
  const category = isCode && row.category !== null ? label(row.variable, row.category) : undefined;
  const groups = Object.entries(row.group).flatMap(([name, code]) => {
    const found = label(name, code);
    return found === undefined ? [] : [[name, found]];
  });
  const { statistic, variable, category: code, group, ...rest } = row;
  return {
    statistic,
    variable,
    category: code,
    ...(category === undefined ? {} : { category_label: category }),
    group,
    ...(groups.length === 0 ? {} : { group_label: Object.fromEntries(groups) as Record<string, string> }),
    ...rest,
  };
}

function testJson(row: TestRow & { suppressed: boolean }) {
  const { n: _n, reason, suppressed, ...rest } = row;
  return { ...rest, ...(suppressed ? { suppressed } : {}), ...(reason === '' ? {} : { reason }) };
}

interface Document {
  design: Record<string, string | number | boolean>;
  estimates: ReturnType<typeof labelledRow>[];
  tests: ReturnType<typeof testJson>[];
}

/** Decimals of an estimate and what belongs to it: five digits of it, and two of its standard error. */
function decimalsOf(estimate: number | null, se: number | null): number {
  const above = (x: number) => Math.floor(Math.log10(x));
  const ofEstimate = estimate ? Math.min(4, 4 - above(Math.abs(estimate))) : 4;
  const ofError = se ? 1 - above(se) : 0;
  return Math.min(10, Math.max(0, ofEstimate, ofError));
}

/** The tables for people. */
function text(document: Document, options: Options): string {
  const f = (x: number | null | undefined, digits = 4) =>
    x === null || x === undefined ? '-' : String(Number(x.toPrecision(digits + 1)));
  const p = (x: number | null) => (x === null ? '-' : x < 0.0001 ? '< 0.0001' : x.toFixed(4));
  const rows = document.estimates.map((row) => {
    const group = Object.entries(row.group).map(
      ([name, code]) => `${name} = ${row.group_label?.[name] ?? code}`,
    );
    const against =
      row.against === undefined
        ? ''
        : ` less ${typeof row.against === 'string' ? `the ${row.against}` : Object.values(row.against).join(', ')}`;
    const category = row.category === null ? '' : ` ${row.category_label ?? row.category}`;
    const decimals = decimalsOf(row.estimate, row.se);
    const fixed = (x: number | null) => (x === null ? '-' : x.toFixed(decimals));
    return [
      `${row.statistic} ${row.variable}${category}`,
      group.join(', ') + against || 'all',
      row.suppressed ? 'withheld' : fixed(row.estimate),
      fixed(row.se),
      row.ci_lower === null ? '-' : `${fixed(row.ci_lower)} to ${fixed(row.ci_upper)}`,
      row.n === null ? '-' : String(row.n),
      row.reason ?? '',
    ];
  });
  const noted = rows.some((row) => row[6] !== '');
  const header = [
    'estimate of',
    'group',
    'estimate',
    'se',
    `${100 * options.level} % interval`,
    'n',
    ...(noted ? ['note'] : []),
  ];
  const lines = [
    `design: ${Object.entries(document.design)
      .map(([k, v]) => `${k} ${v}`)
      .join(', ')}`,
    '',
    textTable(header, noted ? rows : rows.map((row) => row.slice(0, 6))),
  ];
  if (document.tests.length > 0) {
    lines.push(
      '',
      textTable(
        ['test', 'by', 'method', 'statistic', 'df', 'p', 'p adjusted'],
        document.tests.map((t) => [
          t.variable,
          t.by,
          t.method,
          f(t.statistic),
          t.df1 === null ? '-' : `${f(t.df1)}${t.df2 === null ? '' : `, ${f(t.df2)}`}`,
          p(t.p_value),
          p(t.p_adjusted),
        ]),
      ),
    );
  }
  return lines.join('\n');
}
