import { didYouMean } from '../../errors/index.js';
import type { PipelineFile } from '../schema.js';
import type { Add } from './item.js';

/** A report for each group of what nothing is computed by. */
export function ownersFaults({ report: { each }, groups, areas }: PipelineFile, add: Add): void {
  const known = [...new Set([...groups, ...areas.map(({ by }) => by)])];
  if (each === undefined || known.includes(each)) return;
  add(['report', 'each'], 'LV-PIPELINE-EACH', {
    what: `there can be no report for each '${each}': nothing is computed by it`,
    expected: known.length === 0 ? "a name in 'groups'" : `one of ${known.join(', ')}`,
    remedy: didYouMean(each, known) || `add '${each}' to 'groups'`,
  });
}
