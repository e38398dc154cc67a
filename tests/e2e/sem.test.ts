import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, project, scratch } from './cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sem', () => {
  it('prints the JSON of a model that does not converge, says so and ends with 1', () => {
    // The third of the small models in its unit-variance form: the value only creeps down as a loading grows.
    const small = JSON.parse(readFileSync(join(project, 'tests/golden/lavaan-small.json'), 'utf8')) as {
      seed: number;
      model: string;
      rows: number[];
    }[];
    const { model: syntax, rows } = small.find(({ seed }) => seed === 3)!;
    const [header, ...lines] = readFileSync(join(project, 'tests/data/sem/holzinger-swineford.csv'), 'utf8')
      .trim()
      .split(/\r?\n/);
    const data = join(folder, 'small.csv');
    writeFileSync(data, `${[header, ...rows.map((r) => lines[r - 1])].join('\n')}\n`);
    const model = join(folder, 'small.lav');
    writeFileSync(model, syntax);
    const result = cli(['sem', data, '--model', model, '--kind', 'cfa', '--std-lv', '--json']);
    expect((JSON.parse(result.stdout) as { converged: boolean }).converged).toBe(false);
    expect(result.stderr).toContain('[LV-SEM-NO-CONVERGENCE]');
    expect(result.code).toBe(1);
  });

  it('finds the solution from starting values that are far off', () => {
    const model = join(folder, 'model.lav');
    writeFileSync(model, 'f =~ 1*x1 + start(1e9)*y1; g =~ 1*y2 + start(-1e9)*x2; f ~~ start(1e9)*g');
    const result = cli(['sem', 'tests/data/sem/democracy.csv', '--model', model, '--json']);
    const { fit } = JSON.parse(result.stdout) as { fit: { chisq: number; df: number } };
    // lavaan 0.6-14 from its own starting values: 31.864, df 1; its search stops at about 1e-4.
    expect(fit.chisq).toBeCloseTo(31.864, 2);
    expect(fit.df).toBe(1);
  });
});
