import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { estimateCommand } from '../../src/cli/commands/estimate.js';

/** A row of estimates or tests: numbers by name, and what they are of. */
type Row = Record<string, unknown>;
interface Job {
  id: string;
  options: (string | number)[];
  design: Record<string, unknown>;
  df: number;
  estimates: Row[];
  tests: Row[];
}

interface Golden {
  file: string;
  jobs: Job[];
}
const [golden, designs] = ['command', 'designs'].map(
  (name) =>
    JSON.parse(readFileSync(new URL(`../golden/survey/${name}.json`, import.meta.url), 'utf8')) as Golden,
) as [Golden, Golden];
const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-cli-estimate-survey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(
  from: Golden,
  { options, design }: Job,
): Promise<{ design: Row; estimates: Row[]; tests: Row[] }> {
  const data = fileURLToPath(new URL(`../data/survey/${from.file}`, import.meta.url));
  const file = join(folder, 'design.yaml');
  writeFileSync(file, stringify(design));
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const program = new Command().option('--json').exitOverride();
  estimateCommand(program);
  const words = ['--json', 'estimate', data, ...options.map(String), '--design', file];
  await program.parseAsync(words, { from: 'user' });
  write.mockRestore();
  return JSON.parse(printed);
}

const numbers = [
  'estimate',
  'se',
  'ci_lower',
  'ci_upper',
  'n',
  'weighted_n',
  'df1',
  'df2',
  'p_value',
  'p_adjusted',
  'effect_size',
];

/** Agreement that the project promises with survey; sums in another order differ by some 1e-13. */
const RELATIVE = 1e-8;

/** The numbers that R gave, each against the command's; R's NaN is null in both. */
function compare(found: Row | undefined, wanted: Row, names: readonly string[]): number {
  const what = JSON.stringify(wanted);
  expect(found, what).toBeDefined();
  const given = names.filter((name) => name in wanted);
  for (const name of given) {
    const [a, b] = [found![name], wanted[name]] as [number | null, number | null];
    if (b === null) expect(a, `${name} of ${what}`).toBeNull();
    // Below 1e-8 of the variable's unit both are the rounding of 0.
    else expect(Math.abs(a! - b) / Math.max(Math.abs(b), 1e-6), `${name} of ${what}`).toBeLessThan(RELATIVE);
  }
  return given.length;
}

const isOf = (wanted: Row, keys: readonly string[]) => (row: Row) =>
  keys.every(
    (key) =>
      wanted[key] === undefined ||
      wanted[key] === null ||
      JSON.stringify(row[key]) === JSON.stringify(wanted[key]),
  );

async function agrees(from: Golden, job: Job): Promise<void> {
  const found = await run(from, job);
  expect(found.design.df).toBe(job.df);
  let compared = 0;
  for (const wanted of job.estimates) {
    // R has no empty object: the group of all is an empty list there.
    const of = { ...wanted, group: Array.isArray(wanted.group) ? {} : wanted.group };
    const row = found.estimates.find(isOf(of, ['statistic', 'variable', 'category', 'group', 'against']));
    compared += compare(row, wanted, numbers);
  }
  for (const wanted of job.tests) {
    const row = found.tests.find(isOf(wanted, ['variable', 'method']));
    compared += compare(row, wanted, ['statistic', ...numbers]);
  }
  expect(compared).toBeGreaterThan(3);
}

describe('what survey gives on data made for it', () => {
  test.each(golden.jobs)('$id', (job) => agrees(golden, job));

  test('a limit past the answers is not given, and the row says why', async () => {
    const job = golden.jobs.find((j) => j.id.endsWith('limits past the answers'))!;
    const open = job.estimates.filter((row) => row.statistic === 'quantile' && row.ci_upper === null);
    expect(open.length).toBeGreaterThan(2);
    const { estimates } = await run(golden, job);
    const rows = estimates.filter((row) => row.statistic === 'quantile' && row.ci_upper === null);
    expect(new Set(rows.map((row) => row.reason))).toEqual(
      new Set(['the interval reaches past the smallest or largest answer']),
    );
  });
});

describe('what survey gives for designs crossed with what is asked of them', () => {
  test.each(designs.jobs)('$id', (job) => agrees(designs, job));
});
