import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bindDesign, resolveDesign } from '../../src/design/index.js';
import { type RegressionRequest, type RegressionResult, regression } from '../../src/regression/index.js';
import { openData } from '../../src/warehouse/index.js';

interface Job<Row> {
  kind?: string;
  file: string;
  of: string;
  on: string;
  design: Record<string, unknown>;
  rows: Row[];
}
interface Share {
  variable: string;
  share: number;
  se: number;
  ci_lower: number;
  ci_upper: number;
}
interface Effect {
  variable: string;
  category: string | null;
  outcome: string;
  est: number;
  se: number;
}
const golden = JSON.parse(readFileSync('tests/golden/regression/formulas.json', 'utf8')) as {
  inflation: {
    file: string;
    weight: string;
    on: string;
    terms: { variable: string; gvif: number; gvif_root: number }[];
  }[];
  ordered: (Omit<Job<never>, 'rows'> & { effects: Effect[] })[];
  importance: Job<Share>[];
};

async function fitted(
  file: string,
  design: Record<string, unknown>,
  request: RegressionRequest,
): Promise<RegressionResult> {
  const data = await openData(fileURLToPath(new URL(`../data/survey/${file}`, import.meta.url)));
  try {
    const columns = data.variables.map((v) => v.name);
    const bound = await bindDesign(data.warehouse, data.relation, resolveDesign(design, columns));
    return await regression(bound, request, data.variables);
  } finally {
    data.warehouse.close();
  }
}
const apart = (own: number, wanted: number) => Math.abs(own / wanted - 1);

describe('what survey does not tell, by its formulas in R', () => {
  it.each(golden.inflation)('generalised variance inflation of $on', async ({ file, weight, on, terms }) => {
    const design = { type: 'srs', weight };
    const result = await fitted(file, design, { outcome: 'api00', on: on.split(','), family: 'linear' });
    for (const wanted of terms) {
      const own = result.terms.find((t) => t.variable === wanted.variable)!;
      // R takes determinants of correlations that lie near 1, which loses some digits.
      expect(apart(own.gvif!, wanted.gvif), wanted.variable).toBeLessThan(1e-8);
      expect(apart(own.gvif_root!, wanted.gvif_root), wanted.variable).toBeLessThan(1e-8);
    }
  });

  it.each(golden.ordered)(
    'marginal effects of an ordered model on $on',
    async ({ file, of, on, design, effects }) => {
      const result = await fitted(file, design, { outcome: of, on: on.split(','), family: 'ordered' });
      expect(result.marginal_effects.length).toBe(effects.length);
      for (const wanted of effects) {
        const own = result.marginal_effects.find(
          (r) =>
            r.variable === wanted.variable &&
            r.category === wanted.category &&
            String(r.outcome) === wanted.outcome,
        )!;
        expect(Math.abs(own.est! - wanted.est), JSON.stringify(wanted)).toBeLessThan(1e-8);
        // svyolr's Hessian is made of differences: its errors have four digits.
        expect(apart(own.se!, wanted.se), JSON.stringify(wanted)).toBeLessThan(1e-4);
      }
      // Shares of all answers go up by as much as they go down.
      for (const category of ['H', 'M']) {
        const all = result.marginal_effects.filter((r) => r.category === category);
        expect(Math.abs(all.reduce((sum, r) => sum + r.est!, 0))).toBeLessThan(1e-12);
      }
    },
  );

  it.each(golden.importance)(
    'intervals of importance, $kind',
    async ({ kind, file, of, on, design, rows }) => {
      const importance = kind === 'bootstrap' ? { draws: 4000, seed: 5 } : {};
      const result = await fitted(file, design, {
        outcome: of,
        on: on.split(','),
        family: 'linear',
        importance,
      });
      for (const wanted of rows) {
        const own = result.importance!.find((r) => r.variable === wanted.variable)!;
        expect(apart(own.share, wanted.share)).toBeLessThan(1e-8);
        // Two sets of 4 000 draws: an error of 1.1 % in each standard error, of some 4 % of it in each limit.
        const [se, limit] = kind === 'bootstrap' ? [0.06, 0.2 * wanted.se] : [1e-8, 1e-8];
        expect(apart(own.se!, wanted.se), wanted.variable).toBeLessThan(se);
        expect(Math.abs(own.ci_lower! - wanted.ci_lower), wanted.variable).toBeLessThan(limit);
        expect(Math.abs(own.ci_upper! - wanted.ci_upper), wanted.variable).toBeLessThan(limit);
      }
    },
  );
});
