/** What a codebook's file says, held against itself before it is used. */
import type { Fault } from '../../errors/index.js';
import type { Codebook } from '../codebook.js';
import type { CodebookFile } from '../schema.js';
import type { PlaceOf } from '../yaml-file.js';
import { acrossWaves } from './across-waves.js';
import type { Check, Named } from './check.js';
import { codes } from './codes.js';
import { conditions } from './conditions.js';
import { circles, derivedRules } from './derived.js';
import { duplicateColumns, duplicateNames, respondentNames, valueLists } from './names.js';
import { publishedFaults } from './published.js';
import { references } from './references.js';
import { scales } from './scales.js';
import { simulation } from './simulation.js';
import { tickRules } from './tick-rules.js';

export { isDate } from './arithmetic.js';
export { conditionFaults, conditionNames } from './conditions.js';
export { answerSources, derivedSources } from './derived.js';

/**
 * What a schema can't see: names that are taken twice or don't exist, codes that a variable doesn't have,
 * scales that can't be scored, derived variables in a circle, shares that don't fit the options.
 * All faults at once, each at its place in the file.
 */
export function definitionFaults(
  codebook: Codebook,
  file: CodebookFile,
  paths: ReadonlyMap<string, (string | number)[]>,
  place: PlaceOf,
): Fault[] {
  const faults: Fault[] = [];
  const add: Check = (path, fault) => faults.push({ ...fault, place: place(path) });
  const named = new Map<string, Named>([...codebook.variables, ...codebook.derived].map((v) => [v.name, v]));
  duplicateNames(file, add);
  respondentNames(file, add);
  duplicateColumns(codebook, paths, add);
  valueLists(file, add);
  codes(codebook, file, paths, add);
  conditions(file, named, add);
  derivedRules(codebook, file, named, add);
  circles(codebook, file, add);
  scales(file, named, add);
  references(codebook, file, named, add);
  publishedFaults(codebook, file, named, add);
  tickRules(file, add);
  acrossWaves(codebook, paths, add);
  simulation(codebook, file, add);
  return faults;
}
