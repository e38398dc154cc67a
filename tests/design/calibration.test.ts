import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindDesign, calibrateWeights, describeDesign, rake, resolveDesign } from '../../src/design/index.js';
import { estimate } from '../../src/estimate/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

const golden = JSON.parse(
  readFileSync(new URL('../golden/survey/calibration.json', import.meta.url), 'utf8'),
) as {
  types: Record<string, number>;
  wide: Record<string, number>;
  comp: Record<string, number>;
  post: number[];
  raked: number[];
  bounds: [number, number];
  bounded: number[];
  spread: { deff: number; min: number; max: number };
  replicate: { mean: number[]; se: number[] };
};
const totals = (margin: Record<string, number>) => new Map(Object.entries(margin));

/** survey stops raking at 1e-9 of the margins, ours at 1e-10. */
const RELATIVE = 1e-8;
const relative = (a: number, b: number) => Math.abs(a - b) / Math.abs(b);

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open();
  const path = new URL('../data/survey/apistrat-units.csv', import.meta.url).pathname;
  await warehouse.run(
    `create table api as select * from read_csv('${path}', auto_type_candidates = ['DOUBLE', 'VARCHAR'], sample_size = -1)`,
  );
});
afterAll(() => warehouse.close());

async function weights(view: string, column: string): Promise<Float64Array> {
  return (await warehouse.columns(`select "${column}" from "${view}"`))[0]!;
}

/** The same weights in the rows' order: a weight beside another's answers would be wrong in silence. */
function expectSameWeights(found: Float64Array, wanted: number[]): void {
  expect(found.length).toBe(wanted.length);
  for (let i = 0; i < found.length; i++) expect(relative(found[i]!, wanted[i]!)).toBeLessThan(RELATIVE);
}

describe('calibration against survey 4.1', () => {
  it('post-stratification', async () => {
    const report = await calibrateWeights(warehouse, 'api', {
      weights: ['pw'],
      margins: [{ variable: 'stype', totals: totals(golden.types) }],
      view: 'post',
    });
    expectSameWeights(await weights(report.relation, 'pw_calibrated'), golden.post);
  });

  it('raking to three margins, with the spread of the weights', async () => {
    const report = await calibrateWeights(warehouse, 'api', {
      weights: ['pw'],
      margins: [
        { variable: 'stype', totals: totals(golden.types) },
        { variable: 'sch.wide', totals: totals(golden.wide) },
        { variable: 'comp.imp', totals: totals(golden.comp) },
      ],
      view: 'raked',
    });
    expectSameWeights(await weights(report.relation, 'pw_calibrated'), golden.raked);
    expect(relative(report.after.designEffect, golden.spread.deff)).toBeLessThan(RELATIVE);
    expect(relative(report.after.min, golden.spread.min)).toBeLessThan(RELATIVE);
    expect(relative(report.after.max, golden.spread.max)).toBeLessThan(RELATIVE);
  });

  it('raking within bounds', async () => {
    const report = await calibrateWeights(warehouse, 'api', {
      weights: ['pw'],
      margins: [
        { variable: 'stype', totals: totals(golden.types) },
        { variable: 'sch.wide', totals: totals(golden.wide) },
        { variable: 'comp.imp', totals: totals(golden.comp) },
      ],
      view: 'bounded',
      bounds: golden.bounds,
    });
    expectSameWeights(await weights(report.relation, 'pw_calibrated'), golden.bounded);
    for (const side of [0, 1] as const)
      expect(relative(report.factors[side], golden.bounds[side])).toBeLessThan(RELATIVE);
  });

  it('raked replicate weights give standard errors that know of the raking', async () => {
    const replicates = Array.from({ length: 8 }, (_, i) => `jk${i + 1}`);
    const report = await calibrateWeights(warehouse, 'api', {
      weights: ['pw', ...replicates],
      margins: [
        { variable: 'stype', totals: totals(golden.types) },
        { variable: 'sch.wide', totals: totals(golden.wide) },
      ],
      suffix: '_r',
      view: 'raked_replicates',
    });
    const spec = {
      type: 'replicate',
      method: 'jk1',
      weight: 'pw_r',
      replicates: replicates.map((r) => `${r}_r`),
    };
    const columns = (await warehouse.describe(report.relation)).map((c) => c.name);
    const bound = await bindDesign(warehouse, report.relation, resolveDesign(spec, columns));
    const rows = await estimate(bound, [
      { statistic: 'mean', variable: 'api00' },
      { statistic: 'mean', variable: 'meals' },
    ]);
    for (const [i, row] of rows.entries()) {
      expect(relative(row.estimate!, golden.replicate.mean[i]!)).toBeLessThan(RELATIVE);
      // A difference of raked replicates loses the digits that two rounds of raking differ in.
      expect(relative(row.se!, golden.replicate.se[i]!)).toBeLessThan(1e-7);
    }
  });
});

describe('a design that calibrates its weights', () => {
  const margins = (shares = false) =>
    (
      [
        ['stype', golden.types],
        ['sch.wide', golden.wide],
      ] as const
    ).map(([variable, of]) => {
      const size = Object.values(of).reduce((a, b) => a + b, 0);
      return {
        variable,
        totals: Object.fromEntries(Object.entries(of).map(([k, x]) => [k, shares ? x / size : x])),
      };
    });
  const columns = async () => (await warehouse.describe('api')).map(({ name }) => name);
  const bind = async (spec: Record<string, unknown>) =>
    bindDesign(warehouse, 'api', resolveDesign(spec, await columns()));

  it('rakes the full weight and every replicate, as survey does', async () => {
    const bound = await bind({
      type: 'replicate',
      method: 'jk1',
      weight: 'pw',
      replicates: 'jk1-jk8',
      calibrate: { margins: margins() },
    });
    const [row] = await estimate(bound, [{ statistic: 'mean', variable: 'api00' }]);
    expect(relative(row!.estimate!, golden.replicate.mean[0]!)).toBeLessThan(RELATIVE);
    expect(relative(row!.se!, golden.replicate.se[0]!)).toBeLessThan(1e-7);
  });

  it('takes totals or shares, and says how far the weights reach', async () => {
    const stype = golden.types;
    const size = Object.values(stype).reduce((a, b) => a + b, 0);
    for (const shares of [false, true]) {
      const bound = await bind({ type: 'srs', weight: 'pw', calibrate: { margins: margins(shares) } });
      const rows = await estimate(bound, [{ statistic: 'proportion', variable: 'stype' }]);
      for (const { category, estimate: share } of rows)
        expect(relative(share!, stype[String(category)]! / size)).toBeLessThan(RELATIVE);
      const { calibrated_to, weight_design_effect, effective_n } = describeDesign(bound);
      expect(calibrated_to).toBe('stype, sch.wide');
      // n / (n sum w^2 / (sum w)^2)
      expect(Number(effective_n) * Number(weight_design_effect)).toBeCloseTo(200, 8);
    }
  });

  it('takes rounded shares, and refuses sums that are neither shares nor a population', async () => {
    const with_ = (totals: Record<string, number>) =>
      bind({ type: 'srs', weight: 'pw', calibrate: { margins: [{ variable: 'stype', totals }] } });
    const bound = await with_({ E: 0.333, H: 0.333, M: 0.333 });
    const rows = await estimate(bound, [{ statistic: 'proportion', variable: 'stype' }]);
    for (const { estimate: share } of rows) expect(share).toBeCloseTo(1 / 3, 12);
    for (const totals of [
      { E: 0.62, H: 0.2, M: 0.28 },
      { E: 62, H: 18, M: 20 },
    ])
      await expect(with_(totals)).rejects.toMatchObject({
        faults: [{ code: 'LV-DESIGN-MARGIN', expected: '1, or at least the 200 respondents' }],
      });
    await expect(with_({ E: 4421, H: 755 })).rejects.toMatchObject({
      faults: [
        {
          what: "'stype' has respondents in categories without a population total",
          found: 'M',
          remedy: expect.stringContaining('stand in quotes'),
        },
      ],
    });
  });

  it('tells of bounds that no weight could keep to before it reads the data', () => {
    const calibrate = { margins: [{ variable: 'stype', totals: { E: 1 } }], bounds: [2, 0.5] };
    expect(() => resolveDesign({ type: 'srs', calibrate }, ['stype'])).toThrow(
      /'calibrate\.bounds' of the survey design is not valid: bounds lie around 1, as \[0\.3, 3\]/,
    );
  });

  it('starts from 1 where it has no weight', async () => {
    const bound = await bind({ type: 'srs', calibrate: { margins: margins().slice(0, 1) } });
    const found = await weights(bound.relation, 'weight_calibrated');
    expect(
      relative(
        found.reduce((a, b) => a + b, 0),
        6194,
      ),
    ).toBeLessThan(RELATIVE);
  });

  it('tells of names that are no columns, and of respondents without a value', async () => {
    const wrong = { variable: 'skoletype', totals: { '1': 1 } };
    await expect(bind({ type: 'srs', calibrate: { margins: [wrong] } })).rejects.toMatchObject({
      faults: [
        { code: 'LV-DESIGN-COLUMN', what: "the design's calibration variable is not a column of the data" },
      ],
    });
    await warehouse.run(
      `create table holes as select *, case when stype = 'H' then null else stype end as t from api`,
    );
    const names = (await warehouse.describe('holes')).map(({ name }) => name);
    const spec = { type: 'srs', calibrate: { margins: [{ variable: 't', totals: { E: 1, M: 1 } }] } };
    await expect(bindDesign(warehouse, 'holes', resolveDesign(spec, names))).rejects.toMatchObject({
      faults: [
        { code: 'LV-DESIGN-MARGIN', what: expect.stringMatching(/^\d+ respondents have no value of 't'/) },
      ],
    });
  });
});

describe('raking with bounds', () => {
  const cells = {
    margins: [
      ['a', 'a', 'b', 'b'],
      ['x', 'y', 'x', 'y'],
    ],
    total: Float64Array.of(40, 10, 20, 30),
  };
  const margins = [totals({ a: 45, b: 55 }), totals({ x: 50, y: 50 })];

  it('keeps factors within the bounds and reaches the margins', () => {
    const { factors } = rake(cells, margins, { bounds: [0.8, 1.3] });
    for (const f of factors) {
      expect(f).toBeGreaterThanOrEqual(0.8);
      expect(f).toBeLessThanOrEqual(1.3);
    }
    expect(40 * factors[0]! + 10 * factors[1]!).toBeCloseTo(45, 7);
    expect(40 * factors[0]! + 20 * factors[2]!).toBeCloseTo(50, 7);
  });

  it('says so when the bounds are too tight', () => {
    expect(() => rake(cells, margins, { bounds: [0.99, 1.01], maxIterations: 50 })).toThrow(
      /LV-DESIGN-RAKING/,
    );
  });

  it('names categories without totals, and margins of different populations', () => {
    expect(() => rake(cells, [totals({ a: 100 }), margins[1]!])).toThrow(
      /categories without a population total; found: b/,
    );
    expect(() => rake(cells, [margins[0]!, totals({ x: 60, y: 50 })])).toThrow(/another population/);
  });
});
