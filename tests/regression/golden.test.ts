import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bindDesign, resolveDesign } from '../../src/design/index.js';
import { type RegressionFamily, regression } from '../../src/regression/index.js';
import { openData } from '../../src/warehouse/index.js';

type Numbers = Record<string, unknown>;
interface Job {
  id: string;
  file: string;
  of: string;
  on: string;
  family: RegressionFamily;
  options: string[];
  design: Record<string, unknown>;
  n?: number;
  df: number;
  r_square?: number;
  coefficients: Numbers[];
  terms?: Numbers[];
  marginal_effects?: Numbers[];
  importance?: Record<string, number>;
}
const jobs = JSON.parse(
  readFileSync(new URL('../golden/regression/models.json', import.meta.url), 'utf8'),
) as Job[];

/** The agreement with survey that the project promises. */
const RELATIVE = 1e-6;

function compare(found: object | undefined, wanted: Numbers, what: string, relative = RELATIVE): void {
  expect(found, what).toBeDefined();
  for (const [name, value] of Object.entries(wanted)) {
    if (typeof value !== 'number') continue;
    const own = (found as Numbers)[name] as number;
    // A p value below 1e-12 has the rounding of survey's upper tail.
    if (name === 'p_value' && value < 1e-12) {
      expect(own, `${what} ${name}`).toBeLessThan(1e-11);
      continue;
    }
    // survey finds its saddlepoint to 1e-8 of the largest weight, which is worth some five digits of p.
    const near = name === 'lr_p_value' ? 1e-4 : relative;
    expect(
      Math.abs(own - value) / Math.max(Math.abs(value), 1e-9),
      `${what} ${name}: ${own}, ${value}`,
    ).toBeLessThan(near);
  }
}

describe('regressions beside survey', () => {
  it.each(jobs.map((job) => [job.id, job] as const))('%s', async (_id, job) => {
    const data = await openData(fileURLToPath(new URL(`../data/survey/${job.file}`, import.meta.url)));
    try {
      const columns = data.variables.map((v) => v.name);
      const bound = await bindDesign(data.warehouse, data.relation, resolveDesign(job.design, columns));
      const squared = job.options.includes('meals^2');
      const result = await regression(
        bound,
        {
          outcome: job.of,
          on: job.on.split(','),
          family: job.family,
          likelihoodRatio: job.terms !== undefined,
          ...(squared ? { predictors: { meals: { degree: 2 } } } : {}),
          ...(job.importance === undefined || job.importance === null ? {} : { importance: { draws: 50 } }),
        },
        data.variables,
      );
      expect(result.df).toBe(job.df);
      const alike = (term: unknown) => String(term).replace(/^I\((.*)\)$/, '$1');
      for (const row of job.coefficients) {
        const own = result.coefficients.find((r) => r.term === alike(row.term));
        // svyolr's Hessian is made of differences: its errors have four digits.
        const olr = job.family === 'ordered';
        compare(own, olr ? { est: row.est } : row, `coefficient ${row.term}`);
        if (olr) compare(own, { se: row.se }, `coefficient ${row.term}`, 1e-4);
      }
      if (job.n !== undefined) {
        expect(result.n).toBe(job.n);
        compare(result, { r_square: job.r_square }, 'model');
      }
      if (!squared)
        for (const [t, row] of (job.terms ?? []).entries()) compare(result.terms[t], row, `term ${t}`);
      for (const row of job.marginal_effects ?? []) {
        const own = result.marginal_effects.find(
          (r) => r.variable === row.variable && (r.category ?? null) === (row.category ?? null),
        );
        // R differentiates by numbers there.
        compare(own, { est: row.est, se: row.se }, `effect of ${row.variable} ${row.category}`, 1e-6);
      }
      for (const [name, share] of Object.entries(job.importance ?? {}))
        compare(
          result.importance!.find((r) => r.variable === name),
          { share },
          `share of ${name}`,
        );
    } finally {
      data.warehouse.close();
    }
  });
});
