import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { estimateCommand } from '../../src/cli/commands/estimate.js';
import { FaultError } from '../../src/errors/index.js';
import { bin } from '../e2e/cli.js';

type Code = number | string;
interface Row {
  statistic: string;
  variable: string;
  category: Code | null;
  category_label?: string;
  group: Record<string, Code>;
  group_label?: Record<string, string>;
  estimate: number | null;
  se: number | null;
  df: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  n: number | null;
  weighted_n: number | null;
  suppressed: boolean;
  reason: string | null;
}
interface Document {
  design: Record<string, unknown>;
  estimates: Row[];
  tests: {
    variable: string;
    by: string;
    method: string;
    statistic: number | null;
    p_value: number | null;
    p_adjusted: number | null;
  }[];
}
interface Golden {
  cases: {
    id: string;
    file: string;
    design: string | Record<string, unknown>;
    df: number;
    estimates: (Omit<Row, 'group'> & { group: Record<string, Code> | null })[];
    tests: { variable: string; by: string; method: string; statistic: number; p_value?: number }[];
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL('../golden/survey/estimates.json', import.meta.url), 'utf8'),
) as Golden;
const data = (path: string) => fileURLToPath(new URL(`../data/${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-cli-estimate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let printed = '';
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function runText(...words: string[]): Promise<string> {
  printed = '';
  const program = new Command().option('--json').option('--quiet').option('--debug').exitOverride();
  estimateCommand(program);
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync(words, { from: 'user' });
  return printed;
}

async function run(...words: string[]): Promise<Document> {
  return JSON.parse(await runText('--json', 'estimate', ...words)) as Document;
}

async function faultOf(...words: string[]): Promise<{ code: string; exit: number; text: string }> {
  const error = await run(...words).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(FaultError);
  const { code, exitCode, message } = error as FaultError;
  return { code, exit: exitCode, text: message };
}

/** Agreement that the project promises with survey; sums in another order differ by some 1e-13. */
const RELATIVE = 1e-8;

function close(found: number | null, wanted: number | null | undefined, what: string): void {
  if (wanted === null || wanted === undefined) return;
  expect(found, what).not.toBeNull();
  // Below 1e-8 of the variable's unit both are the rounding of 0.
  const error = Math.abs(found! - wanted) / Math.max(Math.abs(wanted), 1e-6);
  expect(error, `${what}: ${found} for ${wanted}`).toBeLessThan(RELATIVE);
}

describe('the figures of survey, through the command', () => {
  test.each(golden.cases)('$id', async (golden_) => {
    const { id, file, design, df, estimates, tests } = golden_;
    const spec = typeof design === 'string' ? design : write(`${id}.yaml`, stringify(design));
    const groupings = new Set(estimates.map((row) => Object.keys(row.group ?? {}).join(' ')));
    let compared = 0;
    for (const by of groupings) {
      const wanted = estimates.filter((row) => Object.keys(row.group ?? {}).join(' ') === by);
      const asked = (statistic: string) => [
        ...new Set(wanted.filter((row) => row.statistic === statistic).map((row) => row.variable)),
      ];
      const words = ['mean', 'proportion', 'total', 'sd', 'quantile'].flatMap((statistic) =>
        asked(statistic).length === 0 ? [] : [`--${statistic}`, ...asked(statistic)],
      );
      const probs = wanted.filter((row) => row.statistic === 'quantile').map((row) => String(row.category));
      const found = await run(
        data(`survey/${file}`),
        ...words,
        ...(probs.length === 0 ? [] : ['--probs', ...new Set(probs)]),
        ...(by === '' ? [] : ['--by', ...by.split(' ')]),
        '--design',
        spec,
      );
      expect(found.design.df).toBe(df);
      for (const want of wanted.filter((row) => words.includes(`--${row.statistic}`))) {
        const what = `${want.statistic} ${want.variable} ${want.category} ${JSON.stringify(want.group)}`;
        const row = found.estimates.find(
          (r) =>
            r.statistic === want.statistic &&
            r.variable === want.variable &&
            String(r.category) === String(want.category) &&
            Object.entries(want.group ?? {}).every(([name, code]) => String(r.group[name]) === String(code)),
        );
        expect(row, what).toBeDefined();
        close(row!.estimate, want.estimate, what);
        compared++;
        if (row!.reason?.endsWith(': the spread is not known')) {
          // Two respondents, whose standard deviation survey gives the rounding of 0 as standard error.
          expect(row, what).toMatchObject({
            statistic: 'sd',
            n: 2,
            se: null,
            ci_lower: null,
            ci_upper: null,
          });
          expect(want.se, what).toBeLessThan(1e-10);
          continue;
        }
        close(row!.se, want.se, `se of ${what}`);
        close(row!.ci_lower, want.ci_lower, `lower bound of ${what}`);
        close(row!.ci_upper, want.ci_upper, `upper bound of ${what}`);
      }
    }
    expect(compared).toBeGreaterThan(10);
    const raoScott = tests.find((t) => t.method === 'rao-scott-f');
    if (raoScott === undefined) return;
    const { variable, by } = raoScott;
    const words = [data(`survey/${file}`), '--proportion', variable, '--by', by, '--test', '--design', spec];
    const test_ = (await run(...words)).tests[0]!;
    expect(test_).toMatchObject({ variable, by, method: 'rao-scott-f', p_adjusted: null });
    close(test_.statistic, raoScott.statistic, `test of ${variable} by ${by}`);
    close(test_.p_value, raoScott.p_value, `p of ${variable} by ${by}`);
  });
});

// Group sums worked by hand: a: 1, 2, 3 and one missing; b: 4, 4; c: a single 5.
const small = () =>
  write(
    'small.csv',
    'gruppe,type,svar,x,w,wneg,wna,stratum,psu\n' +
      'a,1,Ja,1,1,1,1,s,p1\na,1,Nei,2,1,1,1,s,p2\na,2,,3,2,2,2,s,p3\na,2,Ja,NA,1,1,NA,s,p3\n' +
      'b,1,Nei,4,0,0,1,t,p4\nb,2,Nei,4,1,-1,1,t,p5\nc,2,Ja,5,1,1,1,u,p6\n',
  );

describe('the JSON contract', () => {
  test('rows hold the fields of the contract, missing numbers are null, groups are the codes', async () => {
    const { design, estimates, tests } = await run(small(), '--mean', 'x', '--by', 'gruppe');
    expect(design).toMatchObject({ type: 'srs', df: 6 });
    expect(tests).toEqual([]);
    expect(Object.keys(estimates[0]!)).toEqual([
      'statistic',
      'variable',
      'category',
      'group',
      'estimate',
      'se',
      'df',
      'ci_lower',
      'ci_upper',
      'n',
      'weighted_n',
      'suppressed',
      'reason',
    ]);
    expect(estimates.map((r) => [r.group.gruppe, r.estimate, r.n])).toEqual([
      ['a', 2, 3],
      ['b', 4, 2],
      ['c', 5, 1],
    ]);
  });

  test('weights of zero count neither in sums nor in n; strata and clusters may be text', async () => {
    const design = write('w.yaml', 'type: srs\nweight: w\n');
    const { estimates } = await run(small(), '--mean', 'x', '--by', 'gruppe', '--design', design);
    expect(estimates.map((r) => [r.estimate, r.n, r.weighted_n])).toEqual([
      [(1 + 2 + 6) / 4, 3, 4],
      [4, 1, 1],
      [5, 1, 1],
    ]);
  });

  test('names may be given with commas, and may hold one', async () => {
    const file = write('komma.csv', '"Trives du, alt i alt?";x;y\n1;2;3\n2;4;6\n3;6;3\n');
    const { estimates } = await run(file, '--mean', 'Trives du, alt i alt?', 'x,y', '--mean', 'x');
    expect(estimates.map((r) => [r.variable, r.estimate])).toEqual([
      ['Trives du, alt i alt?', 2],
      ['x', 4],
      // Named twice, x is one estimate: else its tests would be counted twice.
      ['y', 4],
    ]);
  });

  test('shares of text categories are over the valid answers, for groups crossed', async () => {
    const { estimates } = await run(small(), '--proportion', 'svar', '--by', 'gruppe', 'type');
    const share = (gruppe: string, type: number, category: string) =>
      estimates.find((r) => r.group.gruppe === gruppe && r.group.type === type && r.category === category);
    expect(share('a', 1, 'Ja')).toMatchObject({ estimate: 0.5, n: 2 });
    expect(share('a', 2, 'Ja')).toMatchObject({ estimate: 1, n: 1 });
    expect(share('a', 2, 'Nei')).toMatchObject({ estimate: 0, n: 1 });
    expect(share('c', 1, 'Ja')).toBeUndefined();
  });

  describe('disclosure control', () => {
    // Groups of 3, 6, 7 and 20; in each every third says Ja. Schools: two in c, twenty in d.
    const file = () =>
      write(
        'skjermet.csv',
        ['g,skole,svar,x']
          .concat(
            Object.entries({ a: 3, b: 6, c: 7, d: 20 }).flatMap(([g, n]) =>
              Array.from({ length: n }, (_, i) =>
                [g, g === 'd' ? 100 + i : 1 + (i % 2), i % 3 === 0 ? 'Ja' : 'Nei', 1 + (i % 5)].join(','),
              ),
            ),
          )
          .join('\n'),
      );
    const withheld = (rows: Row[]) => rows.filter((r) => r.suppressed).map((r) => r.group.g);

    test('--min-n takes with a small group the one that would give it away, every number and the test', async () => {
      const words = ['--mean', 'x', '--proportion', 'svar', '--by', 'g', '--compare', 'pairs', '--test'];
      const { estimates, tests } = await run(file(), ...words, '--min-n', '5');
      for (const statistic of ['mean', 'proportion']) {
        const own = estimates.filter((r) => r.statistic === statistic);
        expect([...new Set(withheld(own))], statistic).toEqual(['a', 'b']);
      }
      const small = estimates.find((r) => r.statistic === 'mean' && r.group.g === 'a')!;
      expect(small.reason).toBe('fewer than 5 respondents');
      expect(estimates.find((r) => r.statistic === 'mean' && r.group.g === 'b')!.reason).toBe(
        'withheld so that no answer can be worked out',
      );
      for (const row of estimates.filter((r) => r.suppressed)) {
        for (const field of ['estimate', 'se', 'df', 'ci_lower', 'ci_upper', 'n', 'weighted_n'] as const) {
          expect(row[field], field).toBeNull();
        }
      }
      // Of the six pairs only c and d stand: the others name a or b on one side.
      const pairs = estimates.filter((r) => r.statistic === 'difference' && r.variable === 'x');
      expect(pairs.map((r) => r.suppressed)).toEqual([true, true, true, true, true, false]);
      expect(tests.map((t) => [t.statistic, t.p_value])).toEqual([
        [null, null],
        [null, null],
      ]);
    });

    test('the rest of a group counts: 3 of 39 are known when the 36 others are shown', async () => {
      const two = write(
        'to.csv',
        ['g,x', ...Array.from({ length: 39 }, (_, i) => `${i < 3 ? 'a' : 'b'},${i % 4}`)].join('\n'),
      );
      const { estimates } = await run(two, '--mean', 'x', '--by', 'g', '--min-n', '5');
      expect(estimates.map((r) => [r.suppressed, r.reason])).toEqual([
        [true, 'fewer than 5 respondents'],
        [true, 'fewer than 5 respondents in the rest of the group'],
      ]);
    });

    test('quantiles that are the answers of a few are withheld alone', async () => {
      const one = write('kvantil.csv', ['x', ...Array.from({ length: 40 }, (_, i) => i)].join('\n'));
      const words = ['--mean', 'x', '--quantile', 'x', '--probs', '0', '0.05', '0.5', '1'];
      const { estimates } = await run(one, ...words, '--min-n', '5');
      expect(estimates.map((r) => [r.statistic, r.suppressed, r.estimate === null])).toEqual([
        ['mean', false, false],
        ['quantile', true, true],
        ['quantile', true, true],
        ['quantile', false, false],
        ['quantile', true, true],
      ]);
    });

    test('a group of one answer is withheld though it is large', async () => {
      const alike = write(
        'like.csv',
        ['g,x', ...Array.from({ length: 40 }, (_, i) => `${'abcd'[i % 4]},${i % 4 === 0 ? 3 : i % 5}`)].join(
          '\n',
        ),
      );
      const { estimates } = await run(alike, '--mean', 'x', '--by', 'g', '--min-n', '5');
      expect(estimates.filter((r) => r.suppressed).map((r) => r.group.g)).toContain('a');
      expect(estimates.filter((r) => r.suppressed)).toHaveLength(2);
    });

    test('--disclosure counts schools by the variables that the file names', async () => {
      const limits = write('skoler.yaml', '{min_n: 3, secondary: false, units: {of: [skole], min: 3}}');
      const { estimates } = await run(file(), '--mean', 'x', '--by', 'g', '--disclosure', limits);
      expect(estimates.map((r) => [r.group.g, r.suppressed, r.reason])).toEqual([
        ['a', true, 'too few units for the reporting rule'],
        ['b', true, 'too few units for the reporting rule'],
        ['c', true, 'too few units for the reporting rule'],
        ['d', false, null],
      ]);
    });

    test.each([
      ['{min_n: 0}', 'LV-CLI-DISCLOSURE-VALUE'],
      ['{minn: 5}', 'LV-CLI-DISCLOSURE-KEY'],
      ['{rule: talis-teacher}', 'LV-CLI-DISCLOSURE'],
      ['{units: {of: [skole]}}', 'LV-CLI-DISCLOSURE'],
    ])('the file %s is refused', async (text, code) => {
      const limits = write('galt.yaml', text);
      const error = await run(file(), '--mean', 'x', '--disclosure', limits).catch((e: unknown) => e);
      expect((error as FaultError).code).toBe(code);
    });
  });

  test('the same run gives the same bytes', async () => {
    const words = ['--json', 'estimate', small(), '--mean', 'x', '--proportion', 'svar', '--by', 'gruppe'];
    expect(await runText(...words)).toBe(await runText(...words));
  });
});

test('an SPSS file: declared missing values are missing, labels stand beside the codes', async () => {
  const words = ['--proportion', 'tt3g01', '--mean', 'tt3g02', '--by', 'cntry', '--design', 'talis-teacher'];
  const sav = await run(data('spss/talis2018-teachers-fra-ita-noisy.sav'), ...words);
  const lower = sav.estimates.map((r) => [r.variable, r.category, r.n]);
  expect(sav.design).toMatchObject({ type: 'replicate', method: 'fay', replicates: 100, rho: 0.5 });
  const csv = await run(data('survey/talis2018-teachers-fra-ita-noisy.csv'), ...words);
  expect(lower).toEqual(csv.estimates.map((r) => [r.variable, r.category, r.n]));
  for (const [i, row] of sav.estimates.entries()) close(row.se, csv.estimates[i]!.se, row.variable);
  for (const row of sav.estimates.filter((r) => r.statistic === 'proportion')) {
    expect(row.category_label).toMatch(/^(Female|Male)$/);
  }
});

test('a declared missing code in a weight or a stratum is missing, not a weight of 9999', async () => {
  const file = data('spss/declared-missing-design.sav');
  const weight = await faultOf(file, '--mean', 'y', '--design', write('d.yaml', '{type: srs, weight: vekt}'));
  expect(weight.text).toMatch(/the weight is missing in 1 of 5 rows; found: first in row 3/);
  const design = write('d.yaml', '{type: stratified, strata: lag}');
  expect(await faultOf(file, '--mean', 'y', '--design', design)).toMatchObject({ code: 'LV-DESIGN-MISSING' });
});

describe('bad input gets clear words and no numbers', () => {
  const yaml = (name: string, text: string) => ['--design', write(name, text)];
  test.each<[string, () => string[], string, number, RegExp]>([
    [
      'a name that is nearly a column',
      () => ['--mean', 'y', '--by', 'grupe'],
      'LV-DATA-UNKNOWN-COLUMN',
      1,
      /'gruppe'/,
    ],
    ['a mean of texts', () => ['--mean', 'svar'], 'LV-ESTIMATE-NOT-NUMERIC', 1, /found: Ja, Nei/],
    [
      'a negative weight',
      () => ['--mean', 'x', ...yaml('n.yaml', '{type: srs, weight: wneg}')],
      'LV-DESIGN-WEIGHT',
      1,
      /negative in 1 of 7 rows.*row 6/,
    ],
    [
      'a missing weight',
      () => ['--mean', 'x', ...yaml('m.yaml', '{type: srs, weight: wna}')],
      'LV-DESIGN-WEIGHT',
      1,
      /missing in 1 of 7 rows.*row 4/,
    ],
    [
      'a stratum with one unit',
      () => [
        '--mean',
        'x',
        ...yaml('l.yaml', '{type: stratified, weight: w, strata: stratum, cluster: psu}'),
      ],
      'LV-DESIGN-LONELY-PSU',
      1,
      /'u'/,
    ],
    [
      'no replicate columns',
      () => [
        '--mean',
        'x',
        ...yaml('r.yaml', '{type: replicate, method: fay, rho: 0.5, weight: w, replicates: R1-R4}'),
      ],
      'LV-DESIGN-REPLICATES',
      1,
      /4 of 4/,
    ],
    [
      'too many groups',
      () => ['--mean', 'x', '--by', 'psu', '--max-groups', '5'],
      'LV-ESTIMATE-GROUPS',
      1,
      /6 different values/,
    ],
    ['nothing asked', () => [], 'LV-CLI-OPTION', 2, /nothing to estimate/],
    ['a correlation of one', () => ['--correlation', 'x'], 'LV-CLI-OPTION', 2, /two variables/],
    ['quantiles without probabilities', () => ['--quantile', 'x'], 'LV-CLI-OPTION', 2, /--probs/],
    ['a test of no groups', () => ['--mean', 'x', '--test'], 'LV-CLI-OPTION', 2, /--by/],
    [
      'a design that is nowhere',
      () => ['--mean', 'x', '--design', 'none.yaml'],
      'LV-DESIGN-FILE',
      2,
      /talis-teacher/,
    ],
    [
      'a design file of nearly that name',
      () => ['--mean', 'x', ...yaml('near.yaml', '{type: srs}').slice(0, 1), join(folder, 'neer.yaml')],
      'LV-DESIGN-FILE',
      2,
      /did you mean '.*near\.yaml'/,
    ],
    [
      'misspelt keys of a design, each with its line',
      () => [
        '--mean',
        'x',
        ...yaml('keys.yaml', 'type: stratified\nstrata: psu\nweigth: w\nclusters: psu\n'),
      ],
      'LV-DESIGN-INVALID',
      1,
      /keys\.yaml:3:1: .*'weigth'.*did you mean 'weight'.*keys\.yaml:4:1: .*'clusters'.*did you mean 'cluster'/s,
    ],
    [
      'a misspelt value of a design',
      () => ['--mean', 'x', ...yaml('value.yaml', 'type: stratified\nstrata: psu\nlonely_psu: ajust\n')],
      'LV-DESIGN-INVALID',
      1,
      /value\.yaml:3:1: .*found: ajust; .*did you mean 'adjust'/,
    ],
    [
      'an empty design',
      () => ['--mean', 'x', ...yaml('empty.yaml', '')],
      'LV-DESIGN-INVALID',
      1,
      /no keys; expected: type: one of srs/,
    ],
    [
      'a range that runs past the columns',
      () => ['--mean', 'x1-x2'],
      'LV-DATA-UNKNOWN-COLUMN',
      1,
      /no column 'x1'.*no column 'x2'/s,
    ],
  ])('%s', async (_name, words, code, exit, text) => {
    const found = await faultOf(small(), ...words());
    expect(found).toMatchObject({ code, exit });
    expect(found.text).toMatch(text);
    expect(printed).toBe('');
  });
});

describe('variables', () => {
  const table = 'v1,v2,v3,v1-v2\n1,2,3,40\n3,4,6,60\n';

  test('a range stands for the columns in it', async () => {
    const path = write('range.csv', table);
    const { estimates } = await run(path, '--mean', 'v1-v3');
    expect(estimates.map((row) => [row.variable, row.estimate])).toEqual([
      ['v1', 2],
      ['v2', 3],
      ['v3', 4.5],
    ]);
    const { estimates: pairs } = await run(path, '--correlation', 'v2-v3');
    expect(pairs.length).toBe(1);
  });

  test('a column whose name looks like a range is that column', async () => {
    const path = write('range-name.csv', table);
    const { estimates } = await run(path, '--mean', 'v1-v2');
    expect(estimates.map((row) => [row.variable, row.estimate])).toEqual([['v1-v2', 50]]);
  });

  test('the mean of one respondent says that its spread is not known', async () => {
    const path = write('one.csv', 'g,v\n1,2\n1,4\n2,5\n');
    const { estimates } = await run(path, '--mean', 'v', '--by', 'g');
    expect(estimates.map((row) => [row.estimate, row.n, row.reason])).toEqual([
      [3, 2, null],
      [5, 1, 'one respondent: the spread is not known'],
    ]);
  });
});

test.skipIf(process.platform === 'win32')('a design may come through a pipe of the shell', () => {
  const file = write('piped.csv', 'w,v\n1,2\n3,6\n');
  const words = `"$0" "$1" estimate "$2" --mean v --json --design <(printf 'type: srs\\nweight: w\\n')`;
  const printed = execFileSync('bash', ['-c', words, process.execPath, bin, file], { encoding: 'utf8' });
  expect((JSON.parse(printed) as { estimates: { estimate: number }[] }).estimates[0]!.estimate).toBe(5);
});
