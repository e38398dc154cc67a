import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ResultsDocument } from '../../src/results/index.js';
import { wholeNumbers } from './attack/whole-numbers.js';
import { cli, scratch } from './cli.js';
import { type County, chance, madeSurvey, writeSurvey } from './made-survey.js';

/**
 * Small strata with weights of their own, counties that are withheld, published regions: every region is solved in whole
 * numbers by one who knows weights, n of every stratum, all shares, means and standard errors, and how they were rounded.
 */
const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const width = 2;
const questions = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`q${i + 1}`, 2 + (i % 3)]));

/** Three regions: one with a tiny county, one with a tiny county or none, one whose counties may have two strata. */
function countiesOf(seed: number): Record<number, County> {
  const draw = chance(seed * 77);
  const int = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1));
  const of = (region: number, ...sizes: [number, number][]): County => ({
    region,
    strata: sizes.map(([low, high]) => ({ n: int(low, high), population: int(15, 90) })),
  });
  return {
    1: of(1, [3, 4]),
    2: of(1, [5, 8]),
    3: of(1, [8, 14]),
    4: seed % 2 ? of(1, [9, 15]) : of(1, [5, 6], [6, 8]),
    5: seed > 2 ? of(2, [2, 4]) : of(2, [9, 14]),
    6: of(2, [6, 9]),
    7: of(2, [10, 15]),
    8: of(3, [10, 15]),
    9: of(3, [10, 15]),
  };
}

it.each([1, 4])('leaves several whole-number solutions of every region (survey %i)', (seed) => {
  const survey = madeSurvey(countiesOf(seed), questions, seed);
  const own = join(folder, String(seed));
  const { code, stderr } = cli([
    'run',
    writeSurvey(own, survey, true),
    '--only',
    'results',
    '--out',
    join(own, 'out'),
  ]);
  expect(code, stderr).toBe(0);
  const file = join(own, '.out.work', 'steps', 'results', 'results.json');
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as ResultsDocument;
  const found = wholeNumbers(survey, rows, 1e5);
  const counts = found.flatMap((f) => f.counts.map((c) => ({ question: f.question, ...c })));
  expect(counts.length).toBeGreaterThan(40);
  const narrow = counts.filter(({ interval: [low, high], natural }) => high - low < Math.min(width, natural));
  expect(narrow).toEqual([]);
  expect(Math.min(...found.map((f) => f.solutions))).toBeGreaterThanOrEqual(3);
});

it('solves a region whose numbers are given in full', () => {
  const counties = {
    1: { region: 1, strata: [{ n: 6, population: 31 }] },
    2: { region: 1, strata: [{ n: 8, population: 77 }] },
  };
  const survey = madeSurvey(counties, { q: 2 }, 5);
  const all = survey.people.reduce((sum, p) => sum + p.vekt!, 0);
  const share = survey.people.reduce((sum, p) => sum + (p.q === 1 ? p.vekt! : 0), 0) / all;
  const row = (fields: object) => ({
    variable: 'q',
    category: '1',
    statistic: 'proportion',
    method: '',
    ...fields,
  });
  const rows = [
    row({ group_variable: 'landsdel', group_value: '1', estimate: share, suppressed: false }),
    row({ group_variable: 'fylke', group_value: '1', suppressed: true }),
    row({ group_variable: 'fylke', group_value: '2', suppressed: true }),
  ] as unknown as ResultsDocument['rows'];
  const [found] = wholeNumbers(survey, rows);
  expect(found!.solutions).toBe(1);
});
