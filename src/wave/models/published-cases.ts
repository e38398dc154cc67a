import type { Cases, ModelDescription } from '../../results/index.js';

type PublishedCases = NonNullable<ModelDescription['cases']>[number];

/**
 * The cases of a model as they may be published: a count left out of fewer than `minN` is withheld. Rows read less those
 * used and those otherwise left out would give it back, so that the rows read are withheld with a count that is alone or
 * whose sum with the others withheld is below `minN`.
 */
export function publishedCases({ read, used, left_out }: Cases, minN: number): PublishedCases {
  const small = left_out.filter(({ n }) => n > 0 && n < minN);
  const sum = small.reduce((total, { n }) => total + n, 0);
  const known = small.length === 0 || (small.length > 1 && sum >= minN);
  return {
    read: known ? read : null,
    used,
    left_out: left_out.map(({ reason, n }) => ({ reason, n: n > 0 && n < minN ? null : n })),
  };
}
