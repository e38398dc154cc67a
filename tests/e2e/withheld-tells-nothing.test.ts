import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ResultsDocument } from '../../src/results/index.js';
import { cli, scratch } from './cli.js';
import { type MadeSurvey, madeSurvey, type Person, writeSurvey } from './made-survey.js';

/**
 * Surveys that differ in withheld answers only are published as the same bytes: results, Parquet, report, figures, tables
 * and manifest, save the hashes of the data and of what names them.
 */
const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const one = (n: number, population: number, region: number) => ({ region, strata: [{ n, population }] });
/** Counties 1 and 2, and 5 and 6, are too small to be published; in each pair both have the same weight. */
const counties = {
  1: one(4, 20, 1),
  2: one(4, 20, 1),
  3: one(14, 90, 1),
  4: one(12, 66, 1),
  5: one(3, 12, 2),
  6: one(4, 16, 2),
  7: one(16, 70, 2),
  8: one(11, 80, 2),
};
const chapter = [
  '{ id: k, kind: likert, title: K, variables: [q1, q2], by: fylke }',
  '{ id: d, kind: dot-interval, title: D, variables: [q1, q2], by: fylke, sort: estimate }',
  '{ id: c, kind: crossings, title: C, variables: [q1, q2] }',
  '{ id: t, kind: differences, title: T }',
  '{ id: n, kind: counts, title: N, variables: [q1, q2] }',
  '{ id: m, kind: bars, title: M, variables: [q1, q2], show_missing: true }',
];
/** Items of what is made of published rows, of models and of waves: in one of the two surveys. */
const newer = [
  '{ id: g, kind: group-dots, title: G, variables: [q1, q2], each_by: [fylke, landsdel, storrelse] }',
  '{ id: f, kind: difference-map, title: F, variables: [q1, q2], each_by: [fylke, landsdel, storrelse] }',
  '{ id: v, kind: variation, title: V, variables: [q1, q2] }',
  '{ id: r, kind: regression, title: R, variables: [by_size, by_county] }',
  '{ id: e, kind: change, title: E, variables: [q1, q2], by: fylke }',
];
const regression = (name: string, by: string) =>
  `  - { name: ${name}, title: ${name}, outcome: q1, predictors: [${by}] }`;
const more = [
  'regressions:',
  regression('by_size', 'storrelse'),
  regression('by_county', 'fylke'),
  'variations:',
  '  - { variables: [q1, q2], within: [{ by: fylke }] }',
];

/** The wave before, in which no county is withheld for its size. */
const before = madeSurvey(
  Object.fromEntries(Object.entries(counties).map(([code, { region }]) => [code, one(12, 60, region)])),
  { q1: 4, q2: 2 },
  7,
);

/** What is published, by file; the data's own hash and size are taken out, and what hangs on them. */
function published(own: string, survey: MadeSurvey, weighted: boolean): Map<string, string> {
  const out = join(own, 'out');
  const items = weighted ? [...chapter, ...newer] : chapter;
  const file = writeSurvey(own, survey, weighted, items, weighted ? more : [], weighted ? before : undefined);
  const { code, stderr } = cli(['run', file, '--out', out]);
  expect(code, stderr).toBe(0);
  const data = (
    JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { inputs: { sha256: string }[] }
  ).inputs[0]!.sha256;
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && !f.name.endsWith('.duckdb') && f.name !== 'manifest.json')
    .map((f) => join(f.parentPath, f.name));
  const found = new Map(
    files.map((file) => [relative(out, file), readFileSync(file, 'latin1').replaceAll(data, '<hash>')]),
  );
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    inputs: unknown;
    outputs: { name: string; bytes: number; sha256: string }[];
  };
  // Hashes follow from the bytes compared above.
  const outputs = manifest.outputs
    .filter(({ name }) => !name.endsWith('.duckdb'))
    .map(({ name, bytes }) => [name, bytes]);
  return found.set(
    'manifest.json',
    JSON.stringify({ ...manifest, inputs: null, outputs, size: statSync(join(out, 'report.html')).size }),
  );
}

const copy = (survey: MadeSurvey, change: (people: Person[]) => void): MadeSurvey => {
  const people = survey.people.map((p) => ({ ...p }));
  change(people);
  return { ...survey, people };
};

/** Two respondents of two withheld counties, alike but for their answers to a question. */
function pairIn(people: Person[], a: number, b: number, q: string): [Person, Person] {
  for (const x of people.filter((p) => p.fylke === a))
    for (const y of people.filter((p) => p.fylke === b))
      if (x.storrelse === y.storrelse && x[q] !== y[q]) return [x, y];
  throw new Error(`no such pair in ${a} and ${b}`);
}

const exchanged = (people: Person[], a: number, b: number, q: string) => {
  const [x, y] = pairIn(people, a, b, q);
  [x[q], y[q]] = [y[q]!, x[q]!];
};

/** Nor do changes from the wave before, in which they are published, regressions on them and what varies between them. */
function tellsNothingMore(rows: ResultsDocument['rows']): void {
  const changes = rows.filter((r) => r.group_variable === 'fylke*wave' && ['q1', 'q2'].includes(r.variable));
  expect(changes.length).toBeGreaterThan(50);
  const hidden = changes.filter((r) => /^[1256]\*/.test(r.group_value));
  expect(hidden.every((r) => r.suppressed && r.n === null)).toBe(true);
  const within = rows.filter((r) => r.wave === '2025' && /^(variance_|coefficient)/.test(r.statistic));
  expect(within.every((r) => r.suppressed)).toBe(true);
}

describe.each([
  ['unweighted', false],
  ['weighted', true],
])('%s', (name, weighted) => {
  it('publishes the same bytes whatever withheld respondents answered', () => {
    const survey = madeSurvey(counties, { q1: 4, q2: 2 }, 3);
    // In q2 all of county 1 answer alike, and after the exchange they do not.
    const first = copy(survey, (people) => {
      for (const p of people) if (p.fylke === 1) p.q2 = 1;
      for (const p of people) if (p.fylke === 2 && p.id! % 2 === 0) p.q2 = 2;
    });
    const second = copy(first, (people) => {
      exchanged(people, 1, 2, 'q1');
      exchanged(people, 1, 2, 'q2');
      exchanged(people, 5, 6, 'q1');
    });
    const [a, b] = [first, second].map((s, i) => published(join(folder, `${name}${i}`), s, weighted));
    expect([...a!.keys()]).toEqual([...b!.keys()]);
    const differing = [...a!.keys()].filter((file) => a!.get(file) !== b!.get(file));
    expect(differing).toEqual([]);
    const { rows } = JSON.parse(a!.get('results.json')!) as ResultsDocument;
    for (const q of ['q1', 'q2'])
      for (const county of ['1', '2', '5', '6']) {
        const own = rows.filter(
          (r) =>
            r.wave === '2025' && r.variable === q && r.group_variable === 'fylke' && r.group_value === county,
        );
        expect(own.length).toBeGreaterThan(1);
        expect(own.every((r) => r.suppressed && r.method === '' && r.n === null)).toBe(true);
      }
    if (weighted) tellsNothingMore(rows);
    // It would be seen if it were not so: respondents of published counties change a published number.
    expect(rows.some((r) => r.statistic === 'proportion' && !r.suppressed)).toBe(true);
  }, 120_000);
});
