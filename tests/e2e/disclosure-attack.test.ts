import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultsDocument } from '../../src/results/index.js';
import { brokenAxes } from '../figures/axis-rules.js';
import { wrongNumbers } from '../figures/drawn-numbers.js';
import { attack, attackWave, type Breach, type Kind, type Outcome, told } from './attack/attack.js';
import { inFull } from './attack/decimals.js';
import { loadSolver } from './attack/polytope.js';
import { described, tableOf, tablesOf } from './attack/table.js';
import { readWave, type Wave } from './attack/wave.js';
import { cli, project, scratch } from './cli.js';
import { movedNumbers } from './numbers.js';

/**
 * An attack on what the simulated waves of Spørsmål til Skole-Norge and Barnehage-Norge publish, by one who has every published number,
 * the map and the reasons, and for the answers the size of every cell. Written without the control's own systems:
 * whatever the control overlooks shows here.
 */
const folder = scratch();
const limits = { minN: 5, width: 2, area: 'kommune', meanWidth: 0.01 };
let wave: Wave;
let solver: Awaited<ReturnType<typeof loadSolver>>;
let all: Outcome;

const publish = async (name: string, clean: string): Promise<Wave> => {
  const pipeline = join(project, 'pipelines', `${name}.yaml`);
  const { code, stderr } = cli(['run', pipeline, '--only', 'results', '--out', join(folder, name)]);
  expect(code, stderr).toBe(0);
  return readWave(join(folder, `.${name}.work`), clean, 'register_weight');
};

beforeAll(async () => {
  wave = await publish('ssn-2025h', 'clean.ssn_2025h');
  solver = await loadSolver();
  all = attackWave(solver, wave, limits);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first ten in words, and how many there are. */
const list = (breaches: readonly Breach[]) => ({
  breaches: breaches.length,
  first: breaches.slice(0, 10).map(told),
});
const none = { breaches: 0, first: [] };

describe('an attack on all tables of a wave', () => {
  it('is aimed at hundreds of withheld cells, and at thousands of small pieces that groupings share', () => {
    // Municipalities, nearly all withheld, are told by areas; those of kindergartens are attacked below.
    expect(all.cells).toBeGreaterThan(340);
    expect(all.pieces).toBeGreaterThan(5000);
  });

  it.each([
    ['adds published groups up to no withheld cell', 'solved'],
    ['narrows no n of a withheld cell', 'n'],
    ['narrows no answers of a withheld cell', 'answers'],
    ['works out no mean of a withheld cell', 'mean'],
  ] satisfies [string, Kind][])('%s', (_, kind) => {
    expect(list(all.breaches.filter((b) => b.kind === kind && b.target.of === 'cell'))).toEqual(none);
  });

  it('adds published groups up to no small piece', () => {
    expect(list(all.breaches.filter((b) => b.kind === 'solved' && b.target.of === 'piece'))).toEqual(none);
  });
});

it('gives the numbers that it gave', () => {
  expect(movedNumbers('ssn-2025h', wave.rows)).toEqual([]);
});

it('finds nothing in the wave of kindergartens either, and its numbers as they were', async () => {
  const kindergartens = await publish('sbn-2025h', 'clean.sbn_2025h');
  const { cells, pieces, breaches } = attackWave(solver, kindergartens, limits);
  expect(movedNumbers('sbn-2025h', kindergartens.rows)).toEqual([]);
  expect(cells).toBeGreaterThan(1200);
  expect(pieces).toBeGreaterThan(1000);
  expect(list(breaches)).toEqual(none);
}, 120_000);

describe('what a withheld row and the numbers beside it tell', () => {
  it('is no number and no method', () => {
    const { rows } = wave;
    const left = rows
      .filter((row) => row.suppressed)
      .flatMap(
        ({
          survey,
          wave: of,
          respondent_group,
          variable,
          category,
          group_variable,
          group_value,
          statistic,
          contrast,
          suppressed,
          reason,
          ...rest
        }) => Object.values(rest).filter((value) => value !== null && value !== ''),
      );
    expect(left).toEqual([]);
  });

  it('is no weighted number in full around respondents of different weights', () => {
    const { read, found } = inFull(wave);
    expect(read).toBeGreaterThan(10_000);
    // The control knows the weights of a group, not of what two groups share: of three numbers that is too little.
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(3);
  });
});

describe('the figures of both waves', () => {
  // Here, as their results are made here, and are large.
  it.each(['ssn-2025h', 'sbn-2025h'])(
    'of %s show computed numbers on axes that are alike',
    async (name) => {
      const file = join(folder, `.${name}.work`, 'steps', 'results', 'results.json');
      const doc = JSON.parse(readFileSync(file, 'utf8')) as ResultsDocument;
      const { checked, wrong } = await wrongNumbers(doc, { languages: ['nb', 'nn', 'en'], drawEvery: 61 });
      expect(wrong).toEqual([]);
      expect(checked).toBeGreaterThan(20_000);
      const { broken } = brokenAxes(doc);
      expect(broken).toEqual([]);
    },
    120_000,
  );
});

describe('the attack itself', () => {
  const county = 'fylke';

  it('finds the county that is left when the others withheld with it are published again', () => {
    const withheld = wave.rows.filter(
      (r) => r.suppressed && r.statistic === 'proportion' && r.group_variable === county,
    );
    const counties = new Map<string, Set<string>>();
    for (const { respondent_group, variable, group_value } of withheld) {
      const key = JSON.stringify([respondent_group, variable]);
      counties.set(key, (counties.get(key) ?? new Set()).add(group_value));
    }
    // In full: what is published is rounded where it could tell, and sums of rounded numbers tell less.
    const keyOf = (r: Wave['rows'][number]) =>
      JSON.stringify([r.respondent_group, r.category, r.group_variable, r.group_value, r.statistic]);
    const found = [...counties]
      .filter(([, set]) => set.size > 1)
      .sort((a, b) => a[1].size - b[1].size)
      .slice(0, 12)
      .map(([key, codes]) => {
        const [respondents, variable] = JSON.parse(key) as [string, string];
        const [last, ...again] = [...codes].sort();
        const mine = (rows: Wave['rows']) =>
          rows.filter((r) => r.variable === variable && described.has(r.statistic));
        const isOf = (r: Wave['rows'][number], code: string[]) =>
          r.respondent_group === respondents && r.group_variable === county && code.includes(r.group_value);
        const hidden = new Map(
          mine(wave.rows)
            .filter((r) => r.suppressed && !isOf(r, again))
            .map((r) => [keyOf(r), r]),
        );
        const kinds = (published: Wave['rows']) =>
          attack(solver, tableOf(wave, variable, published), limits)
            .breaches.filter((b) => b.target.respondents === respondents)
            .filter((b) => b.target.by === county && b.target.code === last)
            .map((b) => b.kind);
        expect(kinds(mine(wave.rows)), key).not.toContain('solved');
        return kinds(mine(wave.truth).map((r) => hidden.get(keyOf(r)) ?? r));
      });
    for (const kinds of found) expect(kinds).toEqual(expect.arrayContaining(['solved', 'n']));
    // Of a few respondents no answer need be left open, and so none is narrowed.
    expect(found.flat()).toContain('answers');
  });

  it('finds the bounds of a table with one margin that algebra gives', () => {
    // 20, 30 and 50 respondents of three counties, of which two are withheld; 3 and 4 of these said yes.
    const said = { a: [3, 20], b: [4, 30], c: [25, 50] } as const;
    const respondents = Object.entries(said).flatMap(([code, [yes, n]]) =>
      Array.from({ length: n }, (_, i) => ({
        group: 'g',
        weight: 2,
        values: { county: code, answer: i < yes ? 1 : 0 },
      })),
    );
    const rowsOf = (by: string, code: string, yes: number, n: number, suppressed: boolean) =>
      [0, 1].map((category) => ({
        ...wave.truth[0]!,
        respondent_group: 'g',
        variable: 'answer',
        category: String(category),
        group_variable: by,
        group_value: code,
        statistic: 'proportion',
        estimate: suppressed ? null : (category === 1 ? yes : n - yes) / n,
        n: suppressed ? null : n,
        weighted_n: suppressed ? null : 2 * n,
        suppressed,
        reason: '',
      }));
    const made: Wave = {
      rows: [
        ...rowsOf('', '', 32, 100, false),
        ...rowsOf('county', 'a', 3, 20, true),
        ...rowsOf('county', 'b', 4, 30, true),
        ...rowsOf('county', 'c', 25, 50, false),
      ],
      truth: [],
      respondents,
      geography: ['county'],
      area: 'municipality',
      nested: [],
      ranges: {},
    };
    const { cells, breaches } = attack(solver, tablesOf(made)[0]!, { ...limits, width: 8, minN: 31 });
    expect(cells).toBe(2);
    const intervals = breaches.map((b) => [b.kind, b.target.code, b.category, ...b.interval.map(Math.round)]);
    // 7 of the 50 said yes: a's 20 said it 0 to 7 times and no 13 to 20 times, where the total alone leaves 0 to 20.
    expect(intervals).toEqual([
      ['answers', 'a', '0', 13, 20],
      ['answers', 'a', '1', 0, 7],
      ['answers', 'b', '0', 23, 30],
      ['answers', 'b', '1', 0, 7],
    ]);
  });
});
