import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, it } from 'vitest';
import type { ResultsDocument } from '../../src/results/index.js';
import { wholeNumbers } from './attack/whole-numbers.js';
import { cli, scratch } from './cli.js';
import { type County, chance, madeSurvey, writeSurvey } from './made-survey.js';
const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const questions = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`q${i + 1}`, 2 + (i % 3)]));
function countiesOf(seed: number): Record<number, County> {
  const draw = chance(seed * 77);
  const int = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1));
  const out: Record<number, County> = {};
  let code = 1;
  const regions = int(4, 8);
  for (let r = 1; r <= regions; r++) {
    const k = int(2, 5);
    for (let c = 0; c < k; c++) {
      const n = draw() < 0.25 ? int(2, 6) : draw() < 0.4 ? int(7, 16) : int(17, 40);
      const parts = n > 12 && draw() < 0.5 ? [Math.floor(n / 3), n - Math.floor(n / 3)] : [n];
      out[code++] = { region: r, strata: parts.map((m) => ({ n: m, population: process.env.HARSH ? m + int(3, 90) : Math.ceil(m / (0.15 + 0.65 * draw())) })) };
    }
  }
  return out;
}
const from = Number(process.env.FROM ?? 1), to = Number(process.env.TO ?? 6);
it('large', () => {
  const lines: string[] = [];
  for (let seed = from; seed <= to; seed++) {
    const survey = madeSurvey(countiesOf(seed), questions, seed);
    const own = join(folder, String(seed));
    const { code, stderr } = cli(['run', writeSurvey(own, survey, true), '--only', 'results', '--out', join(own, 'out')]);
    if (code) throw new Error(stderr);
    const { rows } = JSON.parse(readFileSync(join(own, '.out.work', 'steps', 'results', 'results.json'), 'utf8')) as ResultsDocument;
    const t = Date.now();
    const found = wholeNumbers(survey, rows);
    const cells = rows.filter((r) => r.statistic === 'mean' && r.group_variable !== '');
    const counts = found.flatMap((f) => f.counts.map((c) => ({ f, ...c })));
    const narrow = counts.filter(({ interval: [l, h], natural }) => h - l < Math.min(2, natural));
    lines.push(JSON.stringify({ seed, n: survey.people.length, withheld: cells.filter((r) => r.suppressed).length, cells: cells.length, problems: found.length, counts: counts.length, narrow: narrow.length, incomplete: found.filter((f) => !f.complete && f.solutions < 1000).length, min: Math.min(...found.map((f) => f.solutions)), solvedBy: [1,2,3,5,10].map((k) => found.filter((f) => f.solutions <= k).length), ms: Date.now() - t }));
    for (const x of narrow.slice(0, 6)) lines.push('   ' + JSON.stringify({ q: x.f.question, region: x.f.region, sol: x.f.solutions, county: x.county, a: x.answer, i: x.interval, nat: x.natural, n: survey.people.filter((p) => p.fylke === x.county).length, nr: survey.people.filter((p) => p.landsdel === x.f.region).length, steps: rows.filter((r) => r.variable === x.f.question && (r.group_variable === 'landsdel' && Number(r.group_value) === x.f.region) && r.statistic === 'proportion').map((r) => /rounded.*/.exec(r.method)?.[0] ?? 'full').slice(0,1) }));
    writeFileSync(process.env.OUT ?? '/tmp/large.txt', lines.join('\n') + '\n');
  }
}, 3_000_000);
