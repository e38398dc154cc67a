import { fault } from '../../errors/index.js';
import type { Comparison, EstimateRequest, EstimateStatistic, TestRequest } from '../../estimate/index.js';
import type { PAdjustMethod } from '../../stats/index.js';
import { namesIn } from '../names.js';
import type { GlobalOptions } from '../output.js';
import type { SourceFlags } from '../source-options.js';

/** What `estimate` is asked for. */
export interface Options extends GlobalOptions, SourceFlags {
  mean?: string[];
  proportion?: string[];
  quantile?: string[];
  total?: string[];
  sd?: string[];
  topTwo?: string[];
  correlation?: string[];
  paired?: string[];
  probs?: number[];
  by?: string[];
  design?: string;
  test: boolean;
  testMethod?: TestRequest['method'];
  adjust?: PAdjustMethod;
  compare?: Comparison;
  interval?: 'logit' | 'wilson';
  level: number;
  maxGroups?: number;
  minN?: number;
  disclosure?: string;
}

const lists = ['mean', 'proportion', 'quantile', 'total', 'sd', 'topTwo', 'correlation', 'by'] as const;

/** Two columns of a paired change, and the column that holds their difference. */
export interface Pair {
  before: string;
  after: string;
  column: string;
}

/** The pairs that `--paired` names: before and after, before and after. */
export function pairsOf({ paired }: Pick<Options, 'paired'>, columns: readonly string[]): Pair[] {
  const names = (paired ?? []).flatMap((w) => namesIn(w, columns));
  if (names.length % 2 === 1)
    wrongUse('--paired takes two variables a change', names.join(', '), 'before,after');
  return Array.from({ length: names.length / 2 }, (_, i) => {
    const [before, after] = [names[2 * i]!, names[2 * i + 1]!];
    if (before === after) wrongUse('a paired change is of two variables', before);
    return { before, after, column: `${after} less ${before}` };
  });
}

/** The options with every list of names written out, each name once: a test asked for twice is one test. */
export function withNames(options: Options, columns: readonly string[]): Options {
  const out = { ...options };
  for (const list of lists) {
    const given = options[list];
    if (given !== undefined) out[list] = [...new Set(given.flatMap((w) => namesIn(w, columns)))];
  }
  return out;
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

/** What of an estimate's options asks for differences and tests, and what those can be had of. */
const compared: EstimateStatistic[] = ['mean', 'proportion', 'top_two'];

/** Stops options that would be taken and have no effect. @throws LV-CLI-OPTION (exit code 2) */
export function checkOptions(options: Options): void {
  const by = options.by ?? [];
  const idle = (option: string, what: string, expected: string) =>
    wrongUse(`${option} ${what}`, undefined, expected);
  if (!(options.level > 0 && options.level < 1))
    wrongUse('--level is not between 0 and 1', String(options.level));
  if (options.probs !== undefined && options.quantile === undefined)
    idle('--probs', 'has no effect without --quantile', '--quantile with variables');
  if (options.interval !== undefined && options.proportion === undefined && options.topTwo === undefined)
    idle('--interval', 'is of shares, and none is asked for', '--proportion or --top-two with variables');
  if (options.maxGroups !== undefined && by.length === 0)
    idle('--max-groups', 'has no effect without --by', '--by with a grouping variable');
  if (options.compare !== undefined) {
    if (by.length === 0) idle('--compare', 'compares groups', '--by with a grouping variable');
    const not = asked(options).filter(([statistic]) => !compared.includes(statistic));
    if (not.length > 0)
      idle(
        '--compare',
        `gives differences of means and shares, not of ${not.map(([statistic]) => `--${statistic}`).join(', ')}`,
        'those in a command of their own',
      );
  }
  if (options.paired !== undefined && (options.minN !== undefined || options.disclosure !== undefined))
    wrongUse(
      '--paired withholds nothing: --min-n and --disclosure are of tables',
      undefined,
      "a pipeline with an item of kind 'paired', which does",
    );
  const tests = options.test || options.testMethod !== undefined;
  if (options.adjust !== undefined && !tests)
    idle('--adjust', 'adjusts the p values of tests, and none is asked for', '--test with --by');
  if (!tests) return;
  if (by.length === 0) idle('--test', 'compares groups', '--by with a grouping variable');
  if (options.mean === undefined && options.proportion === undefined)
    idle('--test', 'tests means and shares of answers, and none is asked for', '--mean or --proportion');
  if (options.testMethod === 'linear-trend' && by.length > 1)
    idle(
      '--test-method',
      'linear-trend needs groups in order, and crossed groups have none',
      'one variable after --by',
    );
}

/** Statistics that are asked for, with their variables. */
function asked(options: Options): [EstimateStatistic, string[]][] {
  const all: [EstimateStatistic, string[] | undefined][] = [
    ['mean', options.mean],
    ['proportion', options.proportion],
    ['quantile', options.quantile],
    ['total', options.total],
    ['sd', options.sd],
    ['top_two', options.topTwo],
    ['correlation', options.correlation],
  ];
  return all.flatMap(([statistic, names]) => (names === undefined ? [] : [[statistic, names]]));
}

export function requestsOf(options: Options): EstimateRequest[] {
  const by = options.by ?? [];
  const plain = asked(options).filter(([statistic]) => statistic !== 'correlation');
  const requests = plain.flatMap(([statistic, variables]) =>
    variables.map((variable): EstimateRequest => {
      const request: EstimateRequest = { statistic, variable, by, interval: options.interval ?? 'logit' };
      if (statistic === 'quantile') request.probs = options.probs ?? [];
      if (options.compare !== undefined) request.compare = options.compare;
      return request;
    }),
  );
  const related = options.correlation ?? [];
  if (related.length === 1) wrongUse('--correlation needs two variables or more', related[0]);
  for (const [i, variable] of related.entries())
    for (const other of related.slice(i + 1))
      requests.push({ statistic: 'correlation', variable, with: other, by });
  if (requests.length === 0 && options.paired === undefined)
    wrongUse('nothing to estimate', undefined, '--mean, --proportion or --quantile with variables');
  if (options.quantile !== undefined && options.probs === undefined) {
    wrongUse('--quantile needs --probs', undefined, '--probs 0.25 0.5 0.75');
  }
  const twice = requests.find((r) => by.includes(r.variable) || by.includes(r.with ?? ''));
  if (twice !== undefined)
    wrongUse('a variable is estimated by itself', by.includes(twice.variable) ? twice.variable : twice.with);
  for (const p of options.probs ?? [])
    if (!(p >= 0 && p <= 1)) wrongUse('a probability is not between 0 and 1', String(p));
  return requests;
}

export function testsOf(options: Options): TestRequest[] {
  if (!options.test && options.testMethod === undefined) return [];
  const by = options.by ?? [];
  const test =
    (method: TestRequest['method']) =>
    (variable: string): TestRequest => ({
      variable,
      by,
      method: options.testMethod ?? method,
    });
  const all = [
    ...(options.mean ?? []).map(test('mean')),
    ...(options.proportion ?? []).map(test('rao-scott-f')),
  ];
  // A variable named after both --mean and --proportion has one test where the method is given.
  return [
    ...new Map(all.map((request) => [JSON.stringify([request.variable, request.method]), request])).values(),
  ];
}
