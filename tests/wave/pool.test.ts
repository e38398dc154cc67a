import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureBuilders } from '../../src/figures/index.js';
import { loadPipeline, runPipeline } from '../../src/pipeline/index.js';
import type { ReportItem, ResultRow, ResultsDocument } from '../../src/results/index.js';
import { twoWaves } from './waves/two-waves.js';

const golden = JSON.parse(readFileSync('tests/golden/survey/waves.json', 'utf8')) as {
  kind: string;
  statistic: string;
  group: string;
  estimate: number;
  se: number;
  df: number;
}[];
const folder = mkdtempSync(join(tmpdir(), 'lv-pool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
process.env.LEDERVILKAR_KEY = 'en nøkkel til bruk i prøver';

const pooled =
  'groups: []\nareas: [{ by: g, variables: [q], pool: last 2 }]\nregressions: [{ name: runde, title: Runde, outcome: q, predictors: [wave], pool: last 2 }]';
async function results(
  name: string,
  otherwise: Parameters<typeof twoWaves>[1],
  asked = pooled,
): Promise<ResultsDocument> {
  const at = join(folder, name);
  const file = twoWaves(at, {
    ...otherwise,
    pipeline: [['groups: [g]', asked], ...(otherwise?.pipeline ?? [])],
  });
  await runPipeline(file, { out: join(at, 'out') });
  return JSON.parse(readFileSync(join(at, 'out', 'results.json'), 'utf8')) as ResultsDocument;
}

const ofPool = (doc: ResultsDocument): ResultRow[] => doc.rows.filter((row) => row.wave === '2024+2025');
function expectGolden(kind: string, doc: ResultsDocument): void {
  // A grouping with many values has means and the two highest answers.
  const own = golden.filter((g) => g.kind === kind && g.group !== '' && g.statistic !== 'proportion');
  expect(own.length).toBe(4);
  for (const g of own) {
    const row = ofPool(doc).find((r) => r.statistic === g.statistic && r.group_value === g.group);
    expect(row, JSON.stringify(g)).toMatchObject({
      variable: 'q',
      group_variable: 'g',
      df: g.df,
      suppressed: false,
    });
    // R prints 17 digits; sums in another order differ in the last few of them.
    expect(Math.abs(row!.estimate! - g.estimate)).toBeLessThan(1e-10);
    expect(Math.abs(row!.se! - g.se)).toBeLessThan(1e-10);
    expect(row!.method).toMatch(/, pooled over 2024, 2025$/);
  }
}

describe('waves put together', () => {
  let linked: ResultsDocument;
  beforeAll(async () => {
    linked = await results('linked', {});
  }, 60_000);

  it('are as survey has the stacked design with respondents as sampling units', () => {
    expectGolden('pooled_linked', linked);
  });

  it('are as survey has strata of each wave where nobody can be known again', async () => {
    const plain = [['role: direct_identifier, identifier: hash', 'role: direct_identifier']] as const;
    const doc = await results('apart', { first: plain, second: plain });
    expectGolden('pooled_apart', doc);
    expect(doc.pooled![0]!.in_several).toBeUndefined();
  }, 60_000);

  it('tell what each wave counts for, and how many are in both', () => {
    expect(linked.pooled).toEqual([
      {
        name: '2024+2025',
        waves: ['2024', '2025'],
        shares: [
          { wave: '2024', respondent_group: '', n: 94, share: 0.5 },
          { wave: '2025', respondent_group: '', n: 94, share: 0.5 },
        ],
        in_several: 59,
        areas: [{ by: 'g', variables: ['q'] }],
        regressions: ['runde'],
      },
    ]);
  });

  it('give with the wave alone as predictor the change, as survey has it', () => {
    const change = golden.find((g) => g.kind === 'linked' && g.statistic === 'mean' && g.group === '')!;
    const row = ofPool(linked).find((r) => r.statistic === 'coefficient' && r.category === 'wave2025')!;
    expect(Math.abs(row.estimate! - change.estimate)).toBeLessThan(1e-10);
    expect(Math.abs(row.se! - change.se)).toBeLessThan(1e-10);
  });

  it('have everyone together beside the areas, as survey has it, and the figures its number and n', () => {
    for (const g of golden.filter((one) => one.kind === 'pooled_linked' && one.group === '')) {
      // Of everyone the two highest answers are counted where respondent groups are told apart.
      if (g.statistic !== 'mean') continue;
      const row = ofPool(linked).find((r) => r.statistic === g.statistic && r.group_variable === '')!;
      expect(Math.abs(row.estimate! - g.estimate)).toBeLessThan(1e-10);
      expect(Math.abs(row.se! - g.se)).toBeLessThan(1e-10);
    }
    const item = (kind: 'dot-interval' | 'bars'): ReportItem => ({
      id: 'a',
      kind,
      title: { nb: 'A' },
      variables: ['q'],
      by: kind === 'bars' ? '' : 'g',
      respondent_group: '',
      sort: 'questionnaire',
      show_missing: false,
      statistic: 'mean',
    });
    const built = (kind: 'dot-interval' | 'bars') =>
      figureBuilders[kind]!(item(kind), linked, { language: 'nb', width: 'wide' });
    const mean = golden.find((g) => g.kind === 'pooled_linked' && g.group === '' && g.statistic === 'mean')!;
    const all = built('dot-interval').table.rows.find((row) => row.includes('Alle'));
    expect(Math.abs((all!.find((cell) => typeof cell === 'number') as number) - mean.estimate)).toBeLessThan(
      1e-10,
    );
    // 188 rows of both waves less the 12 without an answer; 94 less 6 in the newest alone.
    expect(built('dot-interval').n).toEqual([176, 176]);
    expect(built('bars').n).toEqual([88, 88]);
  });

  it('have no table of a single wave beside them', () => {
    expect(linked.rows.filter((r) => r.group_variable === 'g' && r.wave !== '2024+2025')).toEqual([]);
  });
});

describe('what is wrong with a pool is said before anything is run', () => {
  const faultOf = async (name: string, asked: string, otherwise: Parameters<typeof twoWaves>[1] = {}) => {
    const file = twoWaves(join(folder, name), { ...otherwise, pipeline: [['groups: [g]', asked]] });
    return loadPipeline(file).then(
      () => '',
      (error: Error) => error.message,
    );
  };
  it.each([
    ['three', pooled.replace('last 2', 'last 3'), /3 waves are to be put together, and the pipeline has 2/],
    ['spelt', pooled.replace('last 2', 'the last'), /'last 3'/],
    ['one', pooled.replace('last 2', 'last 1'), /'last 3'/],
    ['grouped', pooled.replace('[]', '[g]'), /'g' is one of 'groups'/],
    ['twice', pooled.replace('}]', '}, { by: g, variables: [q] }]'), /asked for twice/],
  ])('%s', async (name, asked, message) => {
    expect(await faultOf(name, asked)).toMatch(message);
  });

  it('what is not the same in both waves', async () => {
    const text = await faultOf('reworded', pooled, {
      second: [['label: Trives', 'label: Trives, wording: Hva nå?']],
    });
    expect(text).toMatch(/'q' can't be put together: it is not the same in 2024/);
    const fewer = await faultOf('fewer', pooled, { second: [[', { code: 5, label: svært mye }', '']] });
    expect(fewer).toMatch(/scale length changed/);
  });
});
