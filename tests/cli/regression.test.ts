import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { regressionCommand } from '../../src/cli/commands/regression.js';
import { bindDesign, resolveDesign } from '../../src/design/index.js';
import { FaultError } from '../../src/errors/index.js';
import { regression } from '../../src/regression/index.js';
import { openData } from '../../src/warehouse/index.js';

const golden = JSON.parse(
  readFileSync(new URL('../golden/regression/models.json', import.meta.url), 'utf8'),
) as { id: string; r_square: number; coefficients: { est: number; se: number }[] }[];
const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-cli-regression-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clusters = fileURLToPath(new URL('../data/survey/apiclus1.csv', import.meta.url));
const made = join(folder, 'made.csv');
const design = join(folder, 'design.yaml');
const few = join(folder, 'few.yaml');

/** 200 answers: `above` is whether x is above 0, `rare` has one in a category, `free` is text that nobody shares. */
beforeAll(() => {
  writeFileSync(design, 'type: cluster\nweight: pw\ncluster: dnum\nfpc: fpc\n');
  writeFileSync(few, 'type: cluster\nweight: w\ncluster: area\n');
  const lines = ['y,x,above,three,rare,free,one,w,area,hole,none,last,spoilt,year'];
  for (let i = 0; i < 200; i++) {
    const x = ((i * 37) % 101) - 50 + 0.5;
    const y = x / 10 + ((i * 53) % 17);
    lines.push(
      [
        y,
        x,
        x > 0 ? 1 : 0,
        1 + (i % 3),
        i === 0 ? 'b' : 'a',
        `tekst ${i}`,
        7,
        1,
        i % 4,
        i < 3 ? '' : i % 5,
        '',
        i < 199 ? '' : 1,
        i === 2 ? 'mye' : x,
        1e12 + (i % 9),
      ].join(),
    );
  }
  writeFileSync(made, `${lines.join('\n')}\n`);
});

async function run(...words: string[]): Promise<string> {
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    const program = new Command().option('--json').exitOverride();
    regressionCommand(program);
    await program.parseAsync(['--json', 'regression', ...words], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return printed;
}

test('the document has the names of the contract, numbers of svyglm among them', async () => {
  const doc = JSON.parse(await run(clusters, '--of', 'api00', '--on', 'stype,ell,meals', '--design', design));
  expect(doc).toMatchObject({
    family: 'linear',
    n: 183,
    df: 10,
    cases: { read: 183, used: 183, left_out: [] },
    references: { stype: 'E' },
  });
  const known = golden.find((job) => job.id === 'clusters, categories')!;
  expect(doc.r_square / known.r_square).toBeCloseTo(1, 6);
  for (const [i, row] of known.coefficients.entries()) {
    expect(doc.coefficients[i].est / row.est).toBeCloseTo(1, 6);
    expect(doc.coefficients[i].se / row.se).toBeCloseTo(1, 6);
  }
  expect(doc.coefficients.map((c: { term: string }) => c.term)).toEqual([
    '(Intercept)',
    'stypeH',
    'stypeM',
    'ell',
    'meals',
  ]);
  for (const row of doc.coefficients)
    expect(Object.keys(row)).toEqual([
      'term',
      'variable',
      'category',
      'est',
      'se',
      't',
      'df',
      'p_value',
      'ci_lower',
      'ci_upper',
    ]);
  expect(doc.coefficients[1]).toMatchObject({ variable: 'stype', category: 'H', df: 10 });
  expect(doc.marginal_effects[2]).toMatchObject({ variable: 'ell', category: null });
  expect(doc.terms[0]).toMatchObject({ variable: 'stype', df1: 2, df2: 10 });
  expect(doc.warnings.map((w: { code: string }) => w.code)).toEqual(['LV-REGRESSION-FEW-DF']);
});

test('an ordered model has thresholds as terms, and a positive coefficient means higher categories', async () => {
  const doc = JSON.parse(
    await run(clusters, '--of', 'ladder', '--on', 'ell', '--family', 'ordered', '--design', design),
  );
  expect(doc.coefficients.map((c: { term: string }) => c.term)).toEqual(['ell', '1|2', '2|3', '3|4']);
  // English learners are many where meals are (the ladder's rungs).
  expect(doc.coefficients[0].est).toBeGreaterThan(0);
  expect(doc.coefficients[0].odds_ratio).toBeCloseTo(Math.exp(doc.coefficients[0].est), 12);
});

test('who lacks an answer is left out and counted', async () => {
  const doc = JSON.parse(await run(made, '--of', 'y', '--on', 'x,hole'));
  expect(doc.cases).toEqual({ read: 200, used: 197, left_out: [{ reason: 'missing answer', n: 3 }] });
});

test('what has no standard error says why, and what has one has no reason', async () => {
  const doc = JSON.parse(await run(made, '--of', 'y', '--on', 'x,rare,year'));
  const alone = 'one respondent: the spread is not known';
  const rows = Object.fromEntries(doc.coefficients.map((c: { term: string }) => [c.term, c]));
  expect(rows.rareb).toMatchObject({ se: null, reason: alone });
  expect(rows.year).toMatchObject({
    est: null,
    se: null,
    reason: 'the other columns give it, or nobody is there',
  });
  expect(rows.x).not.toHaveProperty('reason');
  expect(doc.marginal_effects[1]).toMatchObject({ variable: 'rare', se: null, reason: alone });
  expect(doc.predicted[1]).toMatchObject({ category: 'b', se: null, reason: alone });
  expect(doc.terms[1]).toMatchObject({ variable: 'rare', f: null, reason: alone });
  expect(doc.warnings.map((w: { text: string }) => w.text)).toContainEqual(
    "year hardly varies beside its size, and so can't be told from the intercept: centre it",
  );
});

test('importance of categories under an unclustered design, whose rows are drawn one by one', async () => {
  const doc = JSON.parse(
    await run(
      made,
      '--of',
      'y',
      '--on',
      'above,three',
      '--categorical',
      'three',
      '--importance',
      '--draws',
      '50',
    ),
  );
  const shares = doc.importance.map((row: { share: number }) => row.share);
  expect(shares[0] + shares[1]).toBeCloseTo(doc.r_square, 12);
  for (const row of doc.importance) expect(row.se).toBeGreaterThan(0);
});

test('a category and an event may be asked for by their labels', async () => {
  const data = await openData(made);
  try {
    const bound = await bindDesign(data.warehouse, data.relation, resolveDesign(undefined, []));
    const labelled = (name: string, labels: string[], from: number) => ({
      name,
      missing: [],
      valueLabels: labels.map((label, k) => ({ value: from + k, label })),
    });
    const labels = [labelled('above', ['Nei', 'Ja'], 0), labelled('three', ['Lite', 'Noe', 'Svært mye'], 1)];
    const fitted = (event: string, reference: string) =>
      regression(
        bound,
        { outcome: 'above', on: ['three'], family: 'logistic', event, predictors: { three: { reference } } },
        labels,
      );
    const own = await fitted('Nei', 'Svært mye');
    expect(own).toMatchObject({ event: 0, references: { three: 3 } });
    const byCode = await fitted('0', '3');
    expect(own.coefficients).toEqual(byCode.coefficients);
    await expect(fitted('nei', '3')).rejects.toThrow('expected: one of 0 (Nei), 1 (Ja)');
    await expect(fitted('0', 'mye')).rejects.toThrow('expected: one of 1 (Lite), 2 (Noe), 3 (Svært mye)');
  } finally {
    data.warehouse.close();
  }
});

describe('bad input is told in clear words', () => {
  test.each([
    ['one value', ['--of', 'one', '--on', 'x'], 'LV-REGRESSION-OUTCOME', 'the outcome has one value', 1],
    [
      'three values',
      ['--of', 'three', '--on', 'x', '--family', 'logistic'],
      'LV-REGRESSION-OUTCOME',
      'two values',
      1,
    ],
    [
      'the outcome as its predictor',
      ['--of', 'y', '--on', 'x,y'],
      'LV-REGRESSION-TERMS',
      'one of its own predictors',
      2,
    ],
    [
      'perfect separation',
      ['--of', 'above', '--on', 'x', '--family', 'logistic'],
      'LV-REGRESSION-SEPARATION',
      'whether x is above',
      1,
    ],
    [
      'separation by a category',
      ['--of', 'above', '--on', 'rare', '--family', 'logistic'],
      'LV-REGRESSION-SEPARATION',
      'the only one with rare = b has the outcome',
      1,
    ],
    ['text of 200 values', ['--of', 'y', '--on', 'free'], 'LV-REGRESSION-CATEGORIES', '200 categories', 1],
    ['a text outcome', ['--of', 'free', '--on', 'x'], 'LV-REGRESSION-NUMBER', 'must be a number', 1],
    ['a predictor of one value', ['--of', 'y', '--on', 'one'], 'LV-REGRESSION-CONSTANT', 'one value', 1],
    [
      'counts below zero',
      ['--of', 'x', '--on', 'y', '--family', 'poisson'],
      'LV-REGRESSION-OUTCOME',
      'below 0',
      1,
    ],
    [
      'a reference that is not there',
      ['--of', 'y', '--on', 'rare', '--reference', 'rare=c'],
      'LV-REGRESSION-PREDICTOR',
      'reference category c',
      1,
    ],
    ['an option without effect', ['--of', 'y', '--on', 'x', '--event', '1'], 'LV-CLI-OPTION', '--event', 2],
  ])('%s', async (_, words, code, what, exitCode) => {
    const fault = await run(made, ...words).then(
      () => null,
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(FaultError);
    const { faults, exitCode: exit, message } = fault as FaultError;
    expect(faults[0]!.code).toBe(code);
    expect(message).toContain(what);
    expect(exit).toBe(exitCode);
  });

  test.each([
    ['a predictor twice', ['--on', 'x,x'], 'named twice', 2],
    ['itself times itself', ['--on', 'x*x'], 'stands twice in one interaction; found: x*x; a power', 2],
    [
      'a formula of R',
      ['--on', 'x+above'],
      'predictors have commas between; found: x+above; expected: x,above',
      2,
    ],
    ['a name in capitals', ['--on', 'rare', '--reference', 'Rare=a'], "did you mean 'rare'?", 2],
    [
      'a predictor of no answers',
      ['--on', 'x,none'],
      "variable 'none': the variable has no answer in any row",
      1,
    ],
    ['one respondent with all', ['--on', 'x,last'], 'one respondent alone has an answer', 1],
    ['a number with a text in it', ['--on', 'spoilt'], 'make mye missing', 1],
    ['the same as a number', ['--on', 'spoilt', '--numeric', 'spoilt'], 'found: mye in row 3', 1],
  ])('%s', async (_, words, what, exit) => {
    await expect(run(made, '--of', 'y', ...words)).rejects.toMatchObject({
      message: expect.stringContaining(what),
      exitCode: exit,
    });
  });

  test('more coefficients than the design can tell: four clusters', async () => {
    await expect(run(made, '--of', 'y', '--on', 'x,three,above,hole', '--design', few)).rejects.toThrow(
      /more parameters than the design can tell: 5 coefficients.*4 clusters, which give 3 degrees of freedom/,
    );
  });
});
