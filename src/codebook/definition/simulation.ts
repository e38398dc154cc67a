import { existsSync } from 'node:fs';
import { didYouMean } from '../../errors/index.js';
import type { Codebook } from '../codebook.js';
import type { CodebookFile } from '../schema.js';
import { seriesFault } from '../series.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

export function simulation(codebook: Codebook, file: CodebookFile, add: Check): void {
  const names = new Set(codebook.variables.map((v) => v.name));
  file.variables.forEach((v, i) => {
    const fault = v.through === undefined ? undefined : seriesFault(v.name, v.through);
    if (fault !== undefined) {
      add(['variables', i, 'through'], {
        code: 'LV-CODEBOOK-SERIES',
        what: `'${v.name}' through '${v.through}' is no series: ${fault}`,
        expected: 'one stem with a number that rises, as name: trwgt1, through: trwgt100',
      });
    }
    const full = v.simulate?.replicate_of;
    if (full !== undefined && !names.has(full)) {
      add(['variables', i, 'simulate', 'replicate_of'], {
        code: 'LV-CODEBOOK-UNKNOWN-VARIABLE',
        what: `'${full}' is no variable of this codebook`,
        expected: 'the full weight that the replicate weights vary',
        remedy: didYouMean(full, names),
      });
    }
    const shares = v.simulate?.shares;
    const values = codebook.variables.find((x) => x.name === v.name)?.values ?? [];
    if (shares !== undefined)
      checkShares(shares, values, v.name, ['variables', i, 'simulate', 'shares'], add);
  });
  file.batteries.forEach((b, i) => {
    b.items.forEach((item, k) => {
      const shares = item.simulate?.shares;
      const values = codebook.variables.find((x) => x.name === item.name)?.values ?? [];
      const path = ['batteries', i, 'items', k, 'simulate', 'shares'];
      if (shares !== undefined) checkShares(shares, values, item.name, path, add);
    });
  });
  if (codebook.simulationModel !== undefined && !existsSync(codebook.simulationModel)) {
    add(['simulate', 'model'], {
      code: 'LV-CODEBOOK-NO-MODEL',
      what: `the model file '${file.simulate?.model}' does not exist`,
      expected: "a path relative to the codebook's folder",
    });
  }
}

function checkShares(
  shares: readonly number[],
  values: Codebook['variables'][number]['values'],
  name: string,
  path: Path,
  add: Check,
): void {
  const answers = values.filter((v) => v.missing === undefined).length;
  if (shares.length !== values.length && shares.length !== answers) {
    add(path, {
      code: 'LV-CODEBOOK-SHARES',
      what: `the shares of '${name}' don't match its answer options`,
      found: `${shares.length} shares`,
      expected:
        answers === values.length
          ? `${answers}`
          : `${answers} (answers), or ${values.length} (with missing ones)`,
    });
  } else if (shares.reduce((sum, share) => sum + share, 0) <= 0) {
    add(path, {
      code: 'LV-CODEBOOK-SHARES',
      what: `the shares of '${name}' sum to nothing`,
      found: shares.join(', '),
    });
  }
}
