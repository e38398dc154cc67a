import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, scratch } from './cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sem', () => {
  it('prints the JSON of a model that does not converge, says so and ends with 1', () => {
    const model = join(folder, 'model.lav');
    writeFileSync(model, 'f =~ 1*x1 + start(1e9)*y1; g =~ 1*y2 + start(-1e9)*x2; f ~~ start(1e9)*g');
    const result = cli(['sem', 'tests/data/sem/democracy.csv', '--model', model, '--json']);
    expect((JSON.parse(result.stdout) as { converged: boolean }).converged).toBe(false);
    expect(result.stderr).toContain('[LV-SEM-NO-CONVERGENCE]');
    expect(result.code).toBe(1);
  });
});
