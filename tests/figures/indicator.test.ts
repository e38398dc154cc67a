import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../src/estimate/intervals.js';
import { figureBuilders } from '../../src/figures/index.js';
import { boundP, typicalReach, verdictsOf } from '../../src/figures/map/verdicts.js';
import { type ResultsDocument, resultRow } from '../../src/results/index.js';
import { placesDocument, placesItem } from './places-fixture.js';

const share = (estimate: number, se: number | null, df: number, more = {}) =>
  resultRow({
    statistic: 'top_two',
    estimate,
    se,
    df,
    ci_lower: estimate - 0.1,
    ci_upper: estimate + 0.1,
    n: 24,
    ...more,
  });

describe('p of an area’s value being the bound', () => {
  // R: 2 * pt(-2, 50); 2 * pt(-0.2 / sqrt(0.16 / 24), 30); with six respondents 2 * pt(-0.2 / sqrt(0.16 / 6), 5)
  test('is of Student’s t for a mean, and of the score test at the bound for a share', () => {
    const mean = resultRow({ estimate: 4.2, se: 0.1, df: 50, ci_lower: 4, ci_upper: 4.4 });
    expect(boundP(mean, 4, false)).toBeCloseTo(0.0509470687376933, 12);
    expect(boundP(share(0.6, 0.1, 30), 0.8, true)).toBeCloseTo(0.0203613903722062, 12);
  });

  test('takes six who all answered yes for six, and not for certain', () => {
    const [ci_lower, ci_upper] = wilsonInterval(1, 0, 5, 0.95, 6);
    const all = share(1, 0, 5, { ci_lower, ci_upper });
    expect(boundP(all, 0.8, true)).toBeCloseTo(0.275219731973984, 10);
    expect(verdictsOf([all], 0.8, true)).toEqual(['unsure']);
  });

  test('reads the error off the interval where rounding leaves it out', () => {
    const half = 2.042272456301238 * (0.1 / (0.6 * 0.4));
    const logit = Math.log(0.6 / 0.4);
    const [ci_lower, ci_upper] = [-half, half].map((x) => 1 / (1 + Math.exp(-(logit + x))));
    const rounded = share(0.6, null, 30, { ci_lower, ci_upper });
    expect(boundP(rounded, 0.8, true)).toBeCloseTo(0.0203613903722062, 9);
  });

  test('is 0 where everyone was asked and answered, and unknown where the error is', () => {
    const whole = resultRow({ estimate: 0.75, se: 0, df: 10, ci_lower: 0.75, ci_upper: 0.75 });
    expect(boundP(whole, 0.8, true)).toBe(0);
    const unknown = resultRow({ estimate: 3, se: null, df: null });
    expect(boundP(unknown, 4, false)).toBeNaN();
    expect(verdictsOf([unknown], 4, false)).toEqual(['unsure']);
  });
});

describe('verdicts over areas', () => {
  /** Means with these two-sided p at 4, on very many degrees of freedom. */
  const withP = (z: number) =>
    resultRow({
      estimate: 4 + z * 0.1,
      se: 0.1,
      df: 1e7,
      ci_lower: 4 + z * 0.1 - 0.2,
      ci_upper: 4 + z * 0.1 + 0.2,
    });

  test('hold the false discovery rate: what one area alone would be told by is not enough among many', () => {
    expect(verdictsOf([withP(-2.1)], 4, false)).toEqual(['under']);
    const among = [withP(-2.1), ...Array.from({ length: 19 }, (_, i) => withP((i - 9) / 10))];
    expect(verdictsOf(among, 4, false)[0]).toBe('unsure');
    // Beside areas that are far off it is enough again (Benjamini & Hochberg 1995).
    const far = [withP(-2.1), ...Array.from({ length: 19 }, () => withP(5))];
    expect(verdictsOf(far, 4, false)).toEqual(['under', ...Array.from({ length: 19 }, () => 'over')]);
  });

  test('a withheld area has none, and counts as no test', () => {
    const withheld = { ...withP(9), suppressed: true };
    expect(verdictsOf([withheld, withP(-2.1), undefined], 4, false)).toEqual([undefined, 'under', undefined]);
  });

  test('of simulated areas few are wrong, where half lie at the bound', () => {
    let state = 12;
    const uniform = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    let [wrong, told, runs] = [0, 0, 0];
    for (let run = 0; run < 400; run++) {
      const areas = Array.from({ length: 60 }, (_, i) => withP(normal() + (i % 2 === 0 ? 0 : 3)));
      const verdicts = verdictsOf(areas, 4, false);
      const placed = verdicts.flatMap((v, i) => (v === 'unsure' ? [] : [i]));
      wrong +=
        placed.length === 0
          ? 0
          : placed.filter((i) => i % 2 === 0 || verdicts[i] === 'under').length / placed.length;
      told += placed.length;
      runs++;
    }
    // Expected at most 0.05; Benjamini & Hochberg give 0.05 x 1/2. Standard error of the mean below 0.003.
    expect(wrong / runs).toBeLessThan(0.035);
    expect(told / runs).toBeGreaterThan(15);
  });

  test('the typical reach grows with the number of areas that can’t be told', () => {
    const alone = typicalReach([withP(5)], ['over'])!;
    expect(alone).toBeCloseTo(0.2, 6);
    const many = Array.from({ length: 20 }, () => withP(0));
    expect(
      typicalReach(
        many,
        many.map(() => 'unsure'),
      )!,
    ).toBeGreaterThan(alone * 1.4);
  });
});

describe('the figure', () => {
  const build = (change: (doc: ResultsDocument) => void = () => {}, more = {}) => {
    const doc = placesDocument();
    for (const row of doc.rows) {
      if (row.estimate === null || row.n === null) continue;
      Object.assign(row, {
        se: Math.sqrt(Math.max(0.01, row.estimate * (1 - row.estimate)) / row.n),
        df: 3999,
      });
    }
    change(doc);
    return figureBuilders.indicator!(placesItem('indicator', 'fylke', { bound: 0.6, ...more }), doc, {
      language: 'nb',
      width: 'wide',
    });
  };

  test('gives every area its side, in its own order, and no estimate', () => {
    const built = build();
    const doc = placesDocument();
    expect(built.table.rows.map((row) => row[0])).toEqual(
      doc.labels.fylke!.categories.map(({ label }) => label.nb),
    );
    const words = new Set(built.table.rows.map((row) => row[1]));
    expect(
      [...words].every((word) => ['under grensen', 'usikkert', 'over grensen'].includes(String(word))),
    ).toBe(true);
    expect(words.size).toBeGreaterThan(1);
    expect(built.table.columns.map(({ label }) => label)).toEqual([
      'Fylke',
      'Mot grensen',
      'Nedre grense (95 %)',
      'Øvre grense (95 %)',
      'n',
    ]);
    const [under, over] = ['under grensen', 'over grensen'].map(
      (word) => built.table.rows.filter((row) => row[1] === word).length,
    );
    expect(built.lead).toContain(`${under} av 15 områder ligger under grensen på 60`);
    const most = build(undefined, { direction: 'at_most' });
    expect(most.lead).toContain(`${over} av 15 områder ligger over grensen på 60`);
    expect(built.notes[0]).toContain('prosentpoeng fra grensen for å bli plassert');
  });

  test('says what is withheld, and is not drawn with few areas', () => {
    const built = build((doc) => {
      for (const row of doc.rows.filter((r) => r.group_variable === 'fylke').slice(0, 11))
        row.suppressed = true;
    });
    expect(built.table.rows.filter((row) => row[1] === 'skjermet')).toHaveLength(11);
    expect(built.leftOut).toContain('bare 4 av 15');
    expect(built.lead).toContain('11 områder har ingen tall som kan vises');
  });

  test.each([
    [
      'nb',
      'Ikke for noen av de 15 områdene viser svarene hvilken side av grensen på 60\u00a0% området ligger på.',
    ],
    ['nn', 'Ikkje for nokon av dei 15 områda viser svara kva side av grensa på 60\u00a0% området ligg på.'],
    ['en', 'For none of the 15 areas do the answers tell which side of the bound of 60% it lies on.'],
  ] as const)('draws no map where the answers place no area, and says so in %s', (language, said) => {
    const doc = placesDocument();
    for (const row of doc.rows.filter((r) => r.group_variable === 'fylke'))
      Object.assign(row, { ci_lower: 0.01, ci_upper: 0.99, se: null });
    const item = { ...placesItem('indicator', 'fylke'), bound: 0.6 };
    const built = figureBuilders.indicator!(item, doc, { language, width: 'wide' });
    expect(built.lead).toBe(said);
    expect(built.leftOut).toMatch(/farge|colour/);
    expect(built.leftOut).toContain(said);
  });
});
