// Longer than most: the options and the two outputs of one command belong together.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { bindDesign, describeDesign, designColumns, loadDesign, resolveDesign } from '../../design/index.js';
import {
  casesOf,
  casesText,
  comparisons,
  type EstimateCases,
  type EstimateWarning,
  estimate,
  estimateWarnings,
  groupTests,
  pairedChanges,
  type TestRow,
  testMethods,
} from '../../estimate/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { pAdjustMethods } from '../../stats/index.js';
import { type Code, openData, validValues } from '../../warehouse/index.js';
import { printJson, textTable } from '../output.js';
import { sourceOptionsOf, tellDoubts, withSourceOptions } from '../source-options.js';
import {
  checkOptions,
  type Options,
  type Pair,
  pairsOf,
  requestsOf,
  testsOf,
  withNames,
} from './estimate-options.js';
import { type PairedJson, pairedJson, pairedText, withDifferences } from './estimate-paired.js';
import { controlRequests, limitsFrom, type PrintedRow, withhold } from './estimate-withhold.js';

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
  let options = withNames(given, []);
  checkOptions(options);
  requestsOf(options); // wrong use shows before a big file is read, and so does
  const limits = await limitsFrom(options.minN, options.disclosure);
  const designed = loadDesign(options.design); // a fault of the design file
  let design = resolveDesign(undefined, []);
  let pairs: Pair[] = [];
  const data = await openData(ref, {
    source: sourceOptionsOf(options),
    columns: (names) => {
      options = withNames(given, names);
      design = resolveDesign(designed, names);
      pairs = pairsOf(options, names);
      const asked = requestsOf(options).flatMap((r) => [
        r.variable,
        ...(r.with === undefined ? [] : [r.with]),
        ...(r.by ?? []),
      ]);
      return [
        ...asked,
        ...pairs.flatMap(({ before, after }) => [before, after]),
        ...(pairs.length === 0 ? [] : (options.by ?? [])),
        ...(limits?.units?.of ?? []),
        ...designColumns(design),
      ];
    },
  });
  tellDoubts(data.notes);
  const requests = requestsOf(options);
  const tests = testsOf(options);
  try {
    const { warehouse, variables } = data;
    const labels = new Map(variables.map((v) => [v.name, v]));
    // A declared missing code in a weight or a stratum is missing, not a weight of 9999.
    const own = [...designColumns(design), ...pairs.flatMap(({ before, after }) => [before, after])];
    const relation = await withDifferences(
      warehouse,
      await validValues(
        warehouse,
        data.relation,
        variables.filter((v) => own.includes(v.name)),
      ),
      pairs,
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
            { data, bound, limits, requests, missing, level: options.level, adjust: options.adjust },
            rows,
            await estimate(bound, controlRequests(requests), shared),
            tested,
          );
    const estimates = shown.estimates.map((row) => labelledRow(published(row), labels));
    const paired = await pairedChanges(
      bound,
      pairs.map(({ column }) => column),
      options.by ?? [],
      { ...shared, level: options.level },
    );
    const asked = requests.map((r) => (r.with === undefined ? [r.variable] : [r.variable, r.with]));
    const document = {
      design: describeDesign(bound),
      cases: await casesOf(
        bound,
        [...asked, ...pairs.map(({ before, after }) => [before, after])],
        options.by ?? [],
        missing,
      ),
      estimates,
      tests: shown.tests.map(testJson),
      ...(pairs.length === 0 ? {} : { paired: paired.map((row) => pairedJson(row, pairs, labels)) }),
      warnings: estimateWarnings(bound, requests, shown.estimates, nominalCodes(variables)),
    };
    if (options.json) printJson(document);
    else process.stdout.write(`${text(document, options)}\n`);
  } finally {
    data.warehouse.close();
  }
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
    reason: row.reason === '' ? null : row.reason,
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
  cases: EstimateCases;
  estimates: ReturnType<typeof labelledRow>[];
  tests: ReturnType<typeof testJson>[];
  paired?: PairedJson[];
  warnings: EstimateWarning[];
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
      row.p_value == null || row.estimate === null || !row.se
        ? ''
        : `t(${degrees(row.df!)}) = ${(row.estimate / row.se).toFixed(2)}, p ${level(row.p_value)}`,
      row.reason ?? '',
    ];
  });
  // A column that nothing stands in is left out.
  const shown = (cells: string[]) => cells.filter((_, c) => c < 6 || rows.some((row) => row[c] !== ''));
  const header = [
    'estimate of',
    'group',
    'estimate',
    'se',
    `${100 * options.level} % interval`,
    'n',
    'test',
    'note',
  ];
  const lines = [
    `design: ${Object.entries(document.design)
      .map(([k, v]) => `${k} ${v}`)
      .join(', ')}`,
    casesText(document.cases),
    ...(rows.length === 0 ? [] : ['', textTable(shown(header), rows.map(shown))]),
    ...(document.paired === undefined ? [] : ['', pairedText(document.paired, options.level)]),
  ];
  if (document.tests.length > 0) {
    const noted = document.tests.some((t) => t.reason !== undefined);
    lines.push(
      '',
      textTable(
        ['test', 'by', 'method', 'statistic', 'p', 'p adjusted', ...(noted ? ['note'] : [])],
        document.tests.map((t) => [
          t.variable,
          t.by,
          t.method,
          testStatistic(t),
          p(t.p_value),
          p(t.p_adjusted),
          ...(noted ? [t.reason ?? ''] : []),
        ]),
      ),
    );
  }
  if (document.warnings.length > 0) lines.push('', ...document.warnings.map((w) => `warning: ${w.text}`));
  return lines.join('\n');
}

/** Whole degrees of freedom as they are, others with a decimal. */
const degrees = (df: number): string => (Number.isInteger(df) ? String(df) : df.toFixed(1));

const level = (p: number): string => (p < 0.0001 ? '< 0.0001' : `= ${p.toFixed(4)}`);

/** A test with what its p follows from, as journals write it; of t, which group's mean is taken from which. */
function testStatistic({ method, statistic, df1, df2, group, against }: Document['tests'][number]): string {
  if (statistic === null || df1 === null) return '-';
  const value = statistic.toFixed(2);
  if (df2 === null) return `χ²(${degrees(df1)}) = ${value}`;
  if (method !== 't' && method !== 'linear-trend') return `F(${degrees(df1)}, ${degrees(df2)}) = ${value}`;
  const side = (codes: Record<string, Code>) => Object.values(codes).join(', ');
  const sides = group === undefined || against === undefined ? '' : ` (${side(group)} less ${side(against)})`;
  return `t(${degrees(df2)}) = ${value}${sides}`;
}
