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

/** Four to eight regions of two to five counties, some tiny, with sampling fractions of 0.15 to 0.8: 250 to 600 respondents. */
function largeCounties(seed: number): Record<number, County> {
  const draw = chance(seed * 77);
  return regionsOf(draw, 4 + Math.floor(draw() * 5), { counties: 5, tiny: 0.25, small: 0.4, most: 40 });
}

/** Three such regions of two to four counties: 100 to 150 respondents. */
function mediumCounties(seed: number): Record<number, County> {
  return regionsOf(chance(seed * 91), 3, { counties: 4, tiny: 0.3, small: 0.5, most: 30 });
}

function regionsOf(
  draw: () => number,
  regions: number,
  of: { counties: number; tiny: number; small: number; most: number },
): Record<number, County> {
  const int = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1));
  const counties: Record<number, County> = {};
  let code = 1;
  for (let region = 1; region <= regions; region++) {
    const last = code + int(2, of.counties);
    while (code < last) {
      const n = draw() < of.tiny ? int(2, 6) : draw() < of.small ? int(7, 16) : int(17, of.most);
      const parts = n > 12 && draw() < 0.5 ? [Math.floor(n / 3), n - Math.floor(n / 3)] : [n];
      const strata = parts.map((n) => ({ n, population: Math.ceil(n / (0.15 + 0.65 * draw())) }));
      counties[code++] = { region, strata };
    }
  }
  return counties;
}

it.each([
  ['of 85 respondents', 1, countiesOf, 0],
  ['of 79 respondents', 4, countiesOf, 0],
  // So many are rounded, and withheld only where whole numbers tell of them all the same: of one count they leave two values.
  ['of 111 respondents', 2, mediumCounties, 1],
  // A region whose counties all weigh the same is told in full, save for its standard errors.
  ['of 123 respondents', 4, mediumCounties, 0],
  // So many are rounded only.
  ['of 453 respondents', 2, largeCounties, 0],
])('leaves several whole-number solutions of every region (a survey %s)', (_, seed, make, mostNarrow) => {
  const survey = madeSurvey(make(seed), questions, seed);
  const own = join(folder, `${survey.people.length}`);
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
  const found = wholeNumbers(survey, rows);
  const counts = found.flatMap((f) => f.counts.map((c) => ({ question: f.question, ...c })));
  expect(counts.length).toBeGreaterThan(40);
  const narrow = counts.filter(({ interval: [low, high], natural }) => high - low < Math.min(width, natural));
  expect(narrow.filter(({ interval: [low, high] }) => low === high)).toEqual([]);
  expect(narrow.length, JSON.stringify(narrow)).toBeLessThanOrEqual(mostNarrow);
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
