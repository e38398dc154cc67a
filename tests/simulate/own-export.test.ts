import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { checkData } from '../../src/harmonize/index.js';
import { readPopulation } from '../../src/pipeline/index.js';
import { simulateExport, writeExport } from '../../src/simulate/index.js';
import { openData } from '../../src/warehouse/index.js';

const folder = mkdtempSync(join(tmpdir(), 'own-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

// An export that has the questions of its wave and no others is what arrives: `check --data` ends with 0.
it.each(['ssn-2025h', 'sbn-2025h'])('%s: an export of its own questions has no error', async (name) => {
  const codebook = await loadCodebook(`data-schemas/${name}/codebook.yaml`);
  const population = await readPopulation(`data-schemas/${name}/population.csv`);
  const out = join(folder, name);
  await writeExport(
    simulateExport(codebook, { invited: 0, answered: 300, seed: 4, format: 'surveyxact', population }),
    out,
  );
  const { warehouse, relation } = await openData(out, {});
  try {
    const errors = (await checkData(warehouse, relation, codebook)).filter((f) => f.severity === 'error');
    expect(errors.map((f) => `${f.code} ${f.place?.variable}`)).toEqual([]);
  } finally {
    warehouse.close();
  }
});
