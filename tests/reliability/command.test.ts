import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { rangeOfLabels, reliabilityCommand } from '../../src/cli/commands/reliability.js';

const bfi = fileURLToPath(new URL('../data/classic/bfi.csv', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-reliability-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function write(name: string, text: string): string {
  writeFileSync(join(folder, name), `${text}\n`);
  return join(folder, name);
}

const run = (...args: string[]) => runOn(bfi, ...args);
async function runOn(file: string, ...args: string[]): Promise<string> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const program = new Command().option('--json', '', false).exitOverride();
  reliabilityCommand(program);
  await program.parseAsync(
    ['--json', 'reliability', file, ...args]
      .slice(args.includes('--table') ? 1 : 0)
      .filter((a) => a !== '--table'),
    { from: 'user' },
  );
  return out;
}
afterEach(() => vi.restoreAllMocks());

test('json has the fields of the contract', async () => {
  const json = JSON.parse(await run('--items', 'A1,A2,A3,A4,A5', '--reverse', 'A1'));
  expect(json).toMatchObject({ n: 2709, k: 5, missing: 'listwise' });
  // psych 2.2.9, see tests/golden/psych.
  expect(json.alpha).toBeCloseTo(0.703755894374836, 10);
  expect(json.alpha_ci[0]).toBeCloseTo(0.685744635049661, 10);
  expect(json.omega_total).toBeCloseTo(0.723724364402016, 8);
  expect(Object.keys(json.items[0])).toEqual(
    expect.arrayContaining(['name', 'n', 'mean', 'sd', 'r_drop', 'alpha_if_deleted']),
  );
});

test('json says how many are scored, and the other alphas where there are any', async () => {
  const json = JSON.parse(await run('--items', 'A1,A2,A3,A4,A5', '--reverse', 'A1'));
  expect(json).toMatchObject({ scored: 2800, alpha_pairwise: null, alpha_without_worst: null });
});

test('items as a range are those written out', async () => {
  expect(await run('--items', 'A1-A5', '--reverse', 'A1')).toBe(
    await run('--items', 'A1,A2,A3,A4,A5', '--reverse', 'A1'),
  );
});

test('the table says how it was reversed, and which item runs the wrong way', async () => {
  const text = await run('--table', '--items', 'A1,A2,A3', '--reverse', 'A2');
  expect(text).toContain('A2 (reversed)');
  expect(text).toContain('reversed: 7 - answer (range 1 to 6, smallest and largest answer in the data)');
  expect(text).toContain("warning: 'A3' runs against the other items");
});

test('rows read, used and left out, by reason', async () => {
  const rows = ['1,2,2,1', '2,2,3,1', '3,4,4,1', '4,4,5,2', '5,,4,1', ',,,1', ',,3,1', '2,3,3,0'];
  const file = write('cases.csv', ['a1,a2,a3,w', ...rows].join('\n'));
  const told = async (...words: string[]) => {
    const { n, cases } = JSON.parse(await runOn(file, '--items', 'a1-a3', ...words));
    expect(n).toBe(cases.used);
    return cases;
  };
  expect(await told()).toEqual({
    read: 8,
    used: 5,
    left_out: [
      { reason: 'all items missing', n: 1 },
      { reason: 'missing item', n: 2 },
    ],
  });
  const weighted = { read: 8, used: 4, left_out: [{ reason: 'weight 0', n: 1 }] };
  weighted.left_out.push({ reason: 'all items missing', n: 1 }, { reason: 'missing item', n: 2 });
  expect(await told('--weight', 'w')).toEqual(weighted);
  expect(await told('--missing', 'pairwise')).toEqual({
    read: 8,
    used: 7,
    left_out: [{ reason: 'all items missing', n: 1 }],
  });
  expect(await runOn(file, '--table', '--items', 'a1-a3')).toContain(
    'rows: 8 read, 5 used; left out: 1 all items missing, 2 missing item',
  );
});

test.each([
  [['--items', 'A1,A2', '--missing', 'sometimes'], 'LV-CLI-OPTION'],
  [['--items', 'A1,A2', '--range', '6..1'], 'LV-CLI-OPTION'],
  [['--items', 'A1,A2', '--reverse', 'A1', '--range', '1..5'], 'LV-RELIABILITY-OUTSIDE-RANGE'],
  // A range is not taken and ignored where nothing is reversed: answers outside it are told.
  [['--items', 'A1,A2', '--range', '1..5'], 'LV-RELIABILITY-OUTSIDE-RANGE'],
])('%j is a fault', async (args, code) => {
  await expect(run(...args)).rejects.toMatchObject({ code });
});

test.each([
  [['--items', 'A1,A2', '--reverse', 'A3'], 'LV-RELIABILITY-UNKNOWN-ITEM'],
  [['--items', 'A1,A2', '--reverse', 'a1'], 'LV-RELIABILITY-UNKNOWN-ITEM'],
  [['--items', 'A1,A2', '--reverse', ''], 'LV-CLI-OPTION'],
  [['--items', 'A1,A2', '--reverse', 'A1,A1'], 'LV-CLI-OPTION'],
  [['--items', 'A1,A2,A1'], 'LV-RELIABILITY-TWICE'],
  [['--items', 'A1'], 'LV-RELIABILITY-TOO-FEW-ITEMS'],
  [['--items', 'A1,A2', '--weight', 'A2'], 'LV-CLI-OPTION'],
  [['--items', 'A1,A2', '--range', '..6'], 'LV-CLI-OPTION'],
  [['--items', 'A1,A2', '--range', '1..6..9'], 'LV-CLI-OPTION'],
  [['--items', 'A1,A2', '--range', '1..Infinity'], 'LV-CLI-OPTION'],
  [['--items', 'A1,A2', '--missing', 'none'], 'LV-CLI-OPTION'],
])('%j is wrong use', async (args, code) => {
  await expect(run(...args)).rejects.toMatchObject({ code, exitCode: 2 });
});

test('range of labels: missing codes aside, none unless every item has two', () => {
  const labels = (codes: number[]) => codes.map((value) => ({ value, label: `l${value}` }));
  const a = { name: 'a', valueLabels: labels([1, 2, 6, 9]), missing: [{ value: 9 }] };
  const b = { name: 'b', valueLabels: labels([0, 1, 98, 99]), missing: [{ from: 90, to: 99 }] };
  const c = { name: 'c', valueLabels: labels([8]), missing: [] };
  expect(rangeOfLabels(['a', 'b'], [a, b, c])).toEqual([0, 6]);
  expect(rangeOfLabels(['a', 'c'], [a, b, c])).toBeUndefined();
});
