import type { Codebook } from '../codebook.js';
import type { Check } from './check.js';

/** «Comparable» without a reason, or a reason for nothing: a reader must be told why. */
export function acrossWaves(
  codebook: Codebook,
  paths: ReadonlyMap<string, (string | number)[]>,
  add: Check,
): void {
  for (const entry of [...codebook.variables, ...codebook.derived, ...codebook.scales]) {
    const { name, comparable, comparable_because } = entry;
    if ((comparable === undefined) === (comparable_because === undefined)) continue;
    add((paths.get(name) ?? []).slice(0, -1), {
      code: 'LV-CODEBOOK-COMPARABLE',
      what:
        comparable === undefined
          ? `'${name}' says why it can be compared with the wave before, and not that it can`
          : `'${name}' is said to be comparable with the wave before, and not why`,
      expected: "both 'comparable: true' and 'comparable_because'",
      remedy: `add '${comparable === undefined ? 'comparable: true' : 'comparable_because: …'}'`,
    });
  }
}
