import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSource, type SourceVariable } from '../../src/ingest/index.js';
import { writeSpss } from '../../src/ingest/spss/write.js';
import { Random } from '../../src/stats/index.js';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nominal-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Three kinds and a declared missing 9; three items, the last with a declared missing 99; the kind in words. */
const random = new Random(5);
const rows = Array.from({ length: 120 }, (_, i) => {
  const f = random.normal();
  const item = () => Math.min(5, Math.max(1, Math.round(3 + f + 0.7 * random.normal())));
  const kind = i % 10 === 0 ? 9 : 1 + (i % 3);
  return {
    y: 0.5 * f + random.normal(),
    a1: item(),
    a2: item(),
    a3: i % 8 === 0 ? 99 : item(),
    kind,
    place: 1 + (i % 3),
  };
});
const words: Record<number, string> = {
  1: 'barneskole',
  2: 'ungdomsskole',
  3: 'videregående',
  9: 'ubesvart',
};

beforeAll(async () => {
  const csv = join(folder, 'answers.csv');
  const lines = rows.map(
    (r) => `${r.y.toFixed(4)},${r.a1},${r.a2},${r.a3},${r.kind},${words[r.kind]},${r.place}`,
  );
  writeFileSync(csv, `${['y,a1,a2,a3,kind,word,place', ...lines].join('\n')}\n`);
  const table = await openSource(csv);
  const labels = (codes: number[], text: (code: number) => string) =>
    codes.map((value) => ({ value, label: text(value) }));
  const changes: Record<string, Partial<SourceVariable>> = {
    kind: {
      measure: 'nominal',
      valueLabels: labels([1, 2, 3, 9], (c) => words[c]!),
      missing: [{ value: 9 }],
    },
    a2: {
      measure: 'nominal',
      valueLabels: labels(
        [1, 2, 3, 4, 5],
        (c) => ['helt uenig', 'litt uenig', 'verken eller', 'litt enig', 'helt enig'][c - 1]!,
      ),
    },
    a3: { missing: [{ value: 99 }] },
    a1: {
      valueLabels: labels(
        [1, 2, 3, 4, 5],
        (c) => ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'][c - 1]!,
      ),
    },
    place: { valueLabels: labels([1, 2, 3], (c) => ['Bø', 'Ås', 'Vik'][c - 1]!) },
  };
  const variables = table.variables.map((v) => ({ ...v, ...changes[v.name] }));
  await writeSpss(join(folder, 'answers.sav'), { ...table, variables });
});

function sem(model: string, ...flags: string[]) {
  const file = join(folder, 'model.lav');
  writeFileSync(file, model);
  const run = spawnSync(
    process.execPath,
    [main, 'sem', join(folder, 'answers.sav'), '--model', file, '--json', ...flags],
    { encoding: 'utf8' },
  );
  return { code: run.status, json: run.status === 0 ? JSON.parse(run.stdout) : null, err: run.stderr };
}

it('a nominal predictor is refused with the 0/1 variables of its valid codes', () => {
  const { code, err } = sem('y ~ kind');
  expect(code).toBe(1);
  expect(err).toContain("the model takes the codes of 'kind' for amounts, but the data call it nominal");
  expect(err).toContain('write kind_2 + kind_3 in the model');
  expect(err).toContain('label: "ungdomsskole"');
  expect(err).toContain('- { when: { variable: kind, in: [1, 3] }, value: 0 }');
  expect(err).not.toMatch(/kind_9|ubesvart/);
});

it('a predictor of text is refused by its name', () => {
  const { code, err } = sem('y ~ word');
  expect(code).toBe(1);
  expect(err).toMatch(/'word'.*text/s);
});

it('a nominal indicator is refused, unless its labels are in order or it is said to be ordered', () => {
  const { code, err } = sem('f =~ a1 + a3 + kind\ny ~ f');
  expect(code).toBe(1);
  expect(err).toContain("the model takes the codes of 'kind' for amounts");
  expect(err).toContain('or name it in --ordered');
  expect(sem('f =~ a1 + a3 + kind', '--ordered', 'a1,a3,kind').err).not.toContain('LV-CLI-NOMINAL]');
});

it('a nominal indicator with labels in order is warned of, and not where it is said to be ordered', () => {
  const plain = sem('f =~ a1 + a2 + a3\ny ~ f');
  expect(plain.code).toBe(0);
  expect(plain.json.warnings.join()).toMatch(/the data call 'a2' nominal, and the model takes the codes/);
  const ordered = sem('f =~ a1 + a2 + a3\ny ~ f', '--ordered', 'a1,a2,a3');
  expect(ordered.json.warnings.join()).not.toContain('nominal');
});

it('codes with words in no order are warned of where the file says no level', () => {
  const { code, json } = sem('y ~ place + a1');
  expect(code).toBe(0);
  expect(json.warnings.join()).toContain(
    "the labels of 'place' are words in no order that is known («Bø», «Ås», «Vik»)",
  );
  expect(json.warnings.join()).not.toContain("'a1'");
});

it('codes that the file declares missing never enter a model', () => {
  const { json } = sem('a3 ~ 1\ny ~ a1', '--meanstructure');
  const valid = rows.filter((r) => r.a3 !== 99).map((r) => r.a3);
  expect(json.cases).toEqual({
    read: 120,
    used: valid.length,
    left_out: [{ reason: 'missing item', n: 120 - valid.length }],
  });
  const mean = json.parameters.find((p: { lhs: string; op: string }) => p.lhs === 'a3' && p.op === '~1').est;
  expect(mean).toBeCloseTo(valid.reduce((sum, x) => sum + x, 0) / valid.length, 6);
});

it('equality over groups without groups is refused with what to add', () => {
  const { code, err } = sem('f =~ a1 + a2 + a3', '--group-equal', 'loadings');
  expect(code).toBe(2);
  expect(err).toContain('--group-equal holds parameters equal over groups, and there are none');
  expect(err).toContain('add --group');
});
