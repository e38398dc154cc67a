import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Codebook, loadCodebook } from '../../src/codebook/index.js';
import { completeGeography } from '../../src/harmonize/index.js';
import { openSource } from '../../src/ingest/index.js';
import { readPopulation } from '../../src/pipeline/index.js';
import { drawAnswers } from '../../src/simulate/answers.js';
import { answerPlan, type Population, simulateExport } from '../../src/simulate/index.js';
import { drawAnswering } from '../../src/simulate/register.js';
import { surveyXactExport } from '../../src/simulate/surveyxact.js';
import { ingestSource, Warehouse } from '../../src/warehouse/index.js';

let codebook: Codebook;
let population: Population;
const folder = mkdtempSync(join(tmpdir(), 'surveyxact-'));

beforeAll(async () => {
  codebook = completeGeography(await loadCodebook('data-schemas/ssn-2025h/codebook.yaml'));
  population = await readPopulation('data-schemas/ssn-2025h/population.csv');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a made-up SurveyXact export', () => {
  it('read back gives the same answers, labels and questions', async () => {
    const { known } = drawAnswering(codebook, population, 7);
    const answers = drawAnswers(answerPlan(codebook), known.length, 7, known);
    for (const file of surveyXactExport(codebook, answers, known.length))
      writeFileSync(join(folder, file.name), file.content);
    const source = await openSource(folder);
    expect(source.format).toBe('surveyxact');
    const grid = source.variables.find((v) => v.name === 'trives_godt')!;
    expect(grid.element).toBe('matrix');
    expect(grid.label).toBe('Jeg trives godt i stillingen min');
    expect(grid.valueLabels.map((v) => v.value)).toEqual([1, 2, 3, 4, 5, 99]);
    expect(source.variables.find((v) => v.name === 'tiltak_veiledning')!.element).toBe('multiple');
    expect(source.notes).toEqual([]);

    const warehouse = await Warehouse.open();
    try {
      await ingestSource(warehouse, 'raw.x', source, { codebook });
      const rows = await warehouse.all<Record<string, unknown>>('select * from raw.x');
      expect(rows.length).toBe(known.length);
      for (const v of codebook.variables.filter((x) => x.role !== 'free_text')) {
        const given = answers.get(v.name)!.map((a) => {
          if (a === null) return v.role === 'multiple_choice' ? '0' : null;
          return String(a);
        });
        const read = rows.map((row) => (row[v.column] == null ? null : String(row[v.column])));
        expect(read, v.name).toEqual(given);
      }
      // Exactly one of the service's five states holds for everyone.
      expect(
        rows.every((row) => [1, 2, 3, 4, 5].reduce((sum, i) => sum + Number(row[`stato_${i}`]), 0) === 1),
      ).toBe(true);
    } finally {
      warehouse.close();
    }
  });

  it('answers at the rates of the codebook, drawn from those invited only', () => {
    const { invited, known } = drawAnswering(codebook, population, 1);
    const column = (name: string) => population.columns.indexOf(name);
    const drawn = population.rows.filter((row) => Number(row[column('utvalg')]) === 1);
    expect(invited).toBe(drawn.length);
    const invitedIds = new Set(drawn.map((row) => row[column('respid')]));
    expect(known.every((unit) => invitedIds.has(unit.get('respid') as string))).toBe(true);
    for (const [code, rate] of Object.entries(codebook.register!.simulate!.rates)) {
      const gross = drawn.filter((row) => String(row[column('resp')]) === code).length;
      const net = known.filter((unit) => String(unit.get('respondent')) === code).length;
      expect(net).toBe(Math.round(rate * gross));
    }
  });

  it('has the shares that the codebook gives for a group', () => {
    // 2 000 like units in each of two groups; 4 standard errors of a share are below 0.045.
    const unit = (code: number) => new Map<string, string | number>([['respondent', code]]);
    const known = Array.from({ length: 4000 }, (_, i) => unit(1 + (i % 2)));
    const answers = drawAnswers(answerPlan(codebook), known.length, 3, known);
    const share = (code: number, variable: string, codes: number[]) => {
      const list = answers
        .get(variable)!
        .filter((a, i) => a !== null && a !== 99 && known[i]!.get('respondent') === code);
      return list.filter((a) => codes.includes(Number(a))).length / list.length;
    };
    const near = (value: number, wanted: number) => expect(Math.abs(value - wanted)).toBeLessThan(0.045);
    near(share(1, 'tiltak_mindre_administrasjon', [1]), 0.72);
    near(share(2, 'tiltak_mindre_administrasjon', [1]), 0.65);
    near(share(1, 'for_mye_a_gjore', [5]), 0.58);
    near(share(2, 'for_mye_a_gjore', [5]), 0.49);
  });

  it('is marked as simulated, has the register beside it, and is the same for the same seed', () => {
    const make = () => simulateExport(codebook, { invited: 0, seed: 5, format: 'surveyxact', population });
    const made = make();
    expect(made.files.map((f) => f.name)).toEqual([
      'dataset.csv',
      'structure.csv',
      'labels.csv',
      'register.csv',
      'truth.json',
      'simulert.json',
      'SIMULERT.txt',
    ]);
    const register = made.files.find((f) => f.name === 'register.csv')!;
    expect(Buffer.from(register.content)).toEqual(readFileSync('data-schemas/ssn-2025h/population.csv'));
    expect(make().files).toEqual(made.files);
  });
});
