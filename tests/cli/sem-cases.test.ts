import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const file = (name: string) => fileURLToPath(new URL(`../data/cases/sem/${name}`, import.meta.url));

function sem(name: string, ...flags: string[]) {
  const run = spawnSync(
    process.execPath,
    [main, 'sem', file(`${name}.csv`), '--model', file(`${name}.lav`), '--json', ...flags],
    { encoding: 'utf8' },
  );
  const json = run.status === 0 ? JSON.parse(run.stdout) : null;
  return { code: run.status, json, err: run.stderr };
}

describe('sem on small inputs that went wrong', () => {
  // Chi-squares of lavaan 0.6-14; its search is right to about 1e-4.
  it.each([
    ['tau_eq', [], 32.8934, 10],
    ['label_fixed_chain', [], 43.0246, 4],
    ['equalmod', [], 26.262, 9],
    ['conv6', ['--kind', 'cfa'], 30.2333, 24],
    ['conv6', ['--std-lv'], 30.2333, 24],
    ['conv8', ['--kind', 'cfa'], 40.8706, 24],
    ['conv8', ['--std-lv'], 40.8706, 24],
    ['phantom3', [], 24.3613, 8],
  ] as [string, string[], number, number][])('%s %j', (name, flags, chisq, df) => {
    const { json } = sem(name, ...flags);
    expect(json.converged).toBe(true);
    expect(Math.abs(json.fit.chisq - chisq)).toBeLessThan(2e-4);
    expect(json.fit.df).toBe(df);
  });
  it('refuses a product of two values', () => {
    const { code, err } = sem('numexpr');
    expect(code).toBe(1);
    expect(err).toMatch(/numexpr\.lav:1:8.*LV-SEM-MODIFIER/s);
  });
  it('tells the cases that fiml leaves out, and the way to keep them', () => {
    const { json } = sem('fiml_fixedx', '--missing', 'fiml');
    expect(json.cases).toEqual({ read: 75, used: 47, left_out: [{ reason: 'missing covariate', n: 28 }] });
    expect(json.warnings.join()).toMatch(/28 of 75 cases.*--no-fixed-x/);
    const kept = sem('fiml_fixedx', '--missing', 'fiml', '--no-fixed-x');
    expect(kept.json.cases.used).toBe(75);
  });
  it('warns of few clusters and of ordered covariates', () => {
    expect(sem('few_clusters', '--cluster', 'k').json.warnings.join()).toMatch(/5 clusters for 14/);
    expect(sem('ord_x', '--ordered', 'x').json.warnings.join()).toMatch(/'x' only predicts/);
  });
  it.each([
    [['--interval', 'nonsense']],
    [['--interval', 'bca']],
    [['--seed', 'abc']],
    [['--bootstrap', '1.5']],
    [['--group-equal', 'loadings']],
    [['--ordered', 'id']],
  ])('refuses an option that would be ignored: %j', (flags) => {
    expect(sem('tau_eq', ...flags)).toMatchObject({ code: 2, json: null });
  });
});
