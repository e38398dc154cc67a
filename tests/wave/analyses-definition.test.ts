import { expect, it } from 'vitest';
import { models } from '../../src/wave/analyses/models.js';
import type { Wave } from '../../src/wave/wave.js';

// A model's small counts of cases are withheld where it is described: a kept result of other limits would publish them.
it('lets models hang on the fewest respondents that may be told of', () => {
  const wave = (min_n: number) =>
    ({ models: [], definition: { seed: 1, disclosure: { min_n } } }) as unknown as Wave;
  expect(models.definition(wave(5))).not.toEqual(models.definition(wave(20)));
});
