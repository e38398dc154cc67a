import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bindDesign, resolveDesign } from '../../src/design/index.js';
import {
  type RegressionRequest,
  refusedTables,
  regression,
  regressionCells,
} from '../../src/regression/index.js';
import { openData } from '../../src/warehouse/index.js';

const folder = mkdtempSync(join(tmpdir(), 'regression-cells-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/*
 * Four groups of 20, 20, 6 and 4 whose table withholds the last and one more to protect it. A straight line through the
 * groups' codes is no table of them, and yet with the shown groups and the sum of all it gives the withheld ones.
 */
it('a trend through the codes of a grouping is refused where their table withholds a group', async () => {
  const step = (i: number) => (i < 20 ? 1 : i < 40 ? 2 : i < 46 ? 3 : 4);
  const y = (i: number) => ((i * 7) % 11) + step(i) ** 2;
  const rows = Array.from({ length: 50 }, (_, i) => [y(i), step(i), 30 + ((i * 37) % 101)].join());
  const file = join(folder, 'rows.csv');
  writeFileSync(file, `y,step,hours\n${rows.join('\n')}\n`);
  const data = await openData(file);
  try {
    const bound = await bindDesign(data.warehouse, data.relation, resolveDesign(undefined, []));
    const request: RegressionRequest = { outcome: 'y', on: ['step'], family: 'linear' };
    const [a, b] = (await regression(bound, request)).coefficients.map((row) => row.est!);
    // The attack: groups 1 and 2 and all together are known, and how many respondents each has.
    const sum = (of: (i: number) => number) => rows.reduce((total, _, i) => total + of(i), 0);
    const ofStep = (k: number) => sum((i) => (step(i) === k ? y(i) : 0));
    const products = a! * sum(step) + b! * sum((i) => step(i) ** 2) - ofStep(1) - 2 * ofStep(2);
    const both = sum(y) - ofStep(1) - ofStep(2);
    expect(products - 3 * both).toBeCloseTo(ofStep(4), 8);

    const tables = await regressionCells(bound, { ...request, on: ['step', 'hours'] });
    expect(tables.map((table) => [table.variables.join(), table.trend])).toEqual([
      ['', undefined],
      ['step', true],
      ['hours', true],
    ]);
    const rule = {
      minN: 5,
      withheld: (_: readonly string[], [code]: readonly (string | number)[]) => code === 4,
    };
    expect(refusedTables(tables, rule)).toEqual([
      { variables: ['step'], reason: 'a cell of the table is withheld' },
    ]);
    // No table of it is published, so that nothing can be solved.
    expect(refusedTables(tables, { minN: 5 })).toEqual([]);
  } finally {
    data.warehouse.close();
  }
});
