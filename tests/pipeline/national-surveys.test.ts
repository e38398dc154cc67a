import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline/index.js';
import type { ResultsDocument } from '../../src/results/index.js';
import { Warehouse } from '../../src/warehouse/index.js';
import { movedNumbers } from '../e2e/numbers.js';
import { wrongPs } from '../estimate/recomputed.js';
import { brokenAxes } from '../figures/axis-rules.js';
import { wrongNumbers } from '../figures/drawn-numbers.js';

const folder = mkdtempSync(join(tmpdir(), 'national-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the school survey with its register', () => {
  it('weights every respondent group to its population, by strata', async () => {
    const { folder: step } = await runPipeline('pipelines/ssn-2025h.yaml', {
      out: join(folder, 'ssn'),
      only: 'harmonize',
    });
    const { output } = JSON.parse(readFileSync(join(step, '../ingest/step.json'), 'utf8')) as {
      output: { inputs: { name: string; sha256: string }[] };
    };
    const register = readFileSync('data-schemas/ssn-2025h/population.csv');
    expect(output.inputs.map(({ name }) => name)).toContain('register.csv');
    expect(output.inputs.find(({ name }) => name === 'register.csv')!.sha256).toBe(
      createHash('sha256').update(register).digest('hex'),
    );
    const warehouse = await Warehouse.open(join(step, 'warehouse.duckdb'), { readOnly: true });
    try {
      const groups = await warehouse.all<{ g: string; weight: number; n: number; population: number }>(
        `select c.respondent_group as g, sum(register_weight) as weight, count(*) as n,
           (select count(*) from register.ssn_2025h r where r.respondent_group = c.respondent_group) as population
         from clean.ssn_2025h c group by 1 order by 1`,
      );
      expect(groups.map((row) => [row.g, row.population])).toEqual([
        ['eier_fylkeskommune', 15],
        ['eier_kommune', 357],
        ['leder_grunnskole', 2700],
        ['leder_videregaende', 400],
      ]);
      // The weights of a group's respondents add to its population: sums of a few hundred quotients.
      for (const row of groups)
        expect(Math.abs(row.weight - row.population)).toBeLessThan(1e-9 * row.population);
      const [odd] = await warehouse.all<{ n: number }>(
        `select count(*) as n from (select register_stratum, count(*) as n, min(register_size) as size,
           min(register_weight) as w from clean.ssn_2025h group by 1)
         where abs(w - size / n) > 1e-12 or (n < 2 and n < size)`,
      );
      expect(odd!.n).toBe(0);
    } finally {
      warehouse.close();
    }
  });
});

describe('TALIS teachers', () => {
  it('runs to a report with the average of the countries, each counted once', async () => {
    const { folder: out } = await runPipeline('pipelines/talis-2018-teachers.yaml', {
      out: join(folder, 'talis'),
    });
    const doc = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as ResultsDocument;
    expect(movedNumbers('talis-2018-teachers', doc.rows)).toEqual([]);
    const mean = (value: string) =>
      doc.rows.find(
        (r) =>
          r.variable === 'forberedt' &&
          r.statistic === 'mean' &&
          r.group_variable === 'cntry' &&
          r.group_value === value,
      )!;
    const [france, italy, average] = [mean('FRA'), mean('ITA'), mean('average')];
    // The same arithmetic on two doubles: equal to the last bits.
    expect(average.estimate).toBeCloseTo((france.estimate! + italy.estimate!) / 2, 14);
    expect(average.se).toBeCloseTo(Math.sqrt(france.se! ** 2 + italy.se! ** 2) / 2, 14);
    // Clustered by school: Rao and Scott's test, not Pearson's. R survey 4.1-1, tests/golden/survey/estimates.json.
    const test = (variable: string) =>
      doc.rows.find(
        (r) => r.variable === variable && r.statistic === 'test' && r.group_variable === 'cntry',
      )!;
    expect(test('tt3g01')).toMatchObject({ method: 'rao-scott-f' });
    expect(test('tt3g01').p_value! / 0.345221642802116).toBeCloseTo(1, 8);
    expect(test('tt3g06c2').p_value! / 0.10128669108855).toBeCloseTo(1, 8);
    const recomputed = wrongPs(doc.rows);
    expect(recomputed.wrong).toEqual([]);
    expect(recomputed.methods).toContain('rao-scott-f');
    const { checked, wrong } = await wrongNumbers(doc, { languages: ['nb', 'nn', 'en'], drawEvery: 2 });
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(2000);
    expect(brokenAxes(doc).broken).toEqual([]);
    expect(doc.provenance.simulated).toBe(false);
    expect(doc.labels.cntry!.categories.map((c) => c.code)).toEqual(['FRA', 'ITA', 'average']);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain(
      'Uvektet gjennomsnitt av 2 land (Frankrike og Italia)',
    );
  });
});
