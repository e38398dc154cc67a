import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { disclosureFaults, disclosureSchema, optionsOf, protect } from '../../src/disclosure/index.js';
import { runPipeline } from '../../src/pipeline/index.js';
import type { ResultsDocument } from '../../src/results/index.js';
import { peopleOf, tableRows, withheldGroups } from './published.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-rule-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the rule in YAML: the stricter of it and the limits beside it', () => {
  const rows = tableRows(
    peopleOf('g', { a: { yes: 20, no: 9 }, b: { yes: 20, no: 20 }, c: { yes: 50, no: 50 } }),
    ['g'],
    ['yes', 'no'],
  );
  const schools: Record<string, number> = { '': 40, a: 12, b: 9, c: 19 };
  const withheld = (yaml: object) =>
    withheldGroups(
      protect(
        rows,
        optionsOf(disclosureSchema.parse(yaml), (row) => schools[row.group_value] ?? null),
      ).rows,
    );
  const units = { of: ['school'] };
  expect(withheld({ rule: 'talis-teacher', units })).toEqual(['g=a', 'g=b']);
  expect(withheld({ rule: 'talis-teacher', units: { ...units, min: 20 } })).toEqual(['g=a', 'g=b', 'g=c']);
  expect(withheld({ rule: 'talis-teacher', min_n: 41, units })).toEqual(['g=a', 'g=b']);
  expect(withheld({ secondary: false, units: { ...units, min: 10 } })).toEqual(['g=b']);
  expect(disclosureFaults(disclosureSchema.parse({ rule: 'talis-teacher' }))).toHaveLength(1);
  expect(disclosureFaults(disclosureSchema.parse({ units }))).toHaveLength(1);
});

test('a pipeline counts the schools behind each group by the variables that its YAML names', async () => {
  // The sample has 167 French and 150 Italian schools behind the scale: a limit between withholds one country.
  const yaml = readFileSync('pipelines/talis-2018-teachers.yaml', 'utf8')
    .replaceAll('../data-schemas', resolve('data-schemas'))
    .replace('of: [cntry, idschool]', 'of: [cntry, idschool], min: 151');
  const file = join(folder, 'strict.yaml');
  writeFileSync(file, yaml);
  const { folder: step } = await runPipeline(file, { out: join(folder, 'out'), only: 'results' });
  const { rows } = JSON.parse(readFileSync(join(step, 'results.json'), 'utf8')) as ResultsDocument;
  const means = rows.filter(
    (r) => r.variable === 'forberedt' && r.statistic === 'mean' && r.group_variable === 'cntry',
  );
  expect(means.map((r) => [r.group_value, r.suppressed, r.n === null])).toEqual([
    ['FRA', false, false],
    ['ITA', true, true],
    ['average', false, false],
  ]);
  expect(means[1]!.reason).toBe('too few units for the reporting rule');
});
