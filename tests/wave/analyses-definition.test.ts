import { describe, expect, it } from 'vitest';
import { models } from '../../src/wave/analyses/models.js';
import { regressions } from '../../src/wave/analyses/regressions.js';
import { variations } from '../../src/wave/analyses/variations.js';
import type { Wave } from '../../src/wave/wave.js';

// A model's small counts of cases are withheld where it is described: a kept result of other limits would publish them.
it('lets models hang on the fewest respondents that may be told of', () => {
  const wave = (min_n: number) =>
    ({ models: [], definition: { seed: 1, disclosure: { min_n } } }) as unknown as Wave;
  expect(models.definition(wave(5))).not.toEqual(models.definition(wave(20)));
});

describe('a label', () => {
  const wave = (outcome: string, other: string) =>
    ({
      definition: {
        seed: 1,
        disclosure: { min_n: 5 },
        regressions: [{ outcome: 'sliten', predictors: ['alder'] }],
        variations: [{ variables: ['sliten'] }],
      },
      codebook: {
        variables: [
          { name: 'sliten', label: { nb: 'Sliten' }, values: [{ code: 1, label: { nb: outcome } }] },
          { name: 'kommune', label: { nb: other }, values: [] },
        ],
        derived: [],
        scales: [],
        respondentGroups: [],
        questions: [],
      },
    }) as unknown as Wave;

  it('of no variable of a regression makes nothing anew', () => {
    const [before, after] = [wave('ja', 'Kommune'), wave('ja', 'Kommunen')];
    expect(regressions.definition(after)).toEqual(regressions.definition(before));
    expect(variations.definition(after)).toEqual(variations.definition(before));
  });

  it('of an answer, which an event may be named by, makes a regression anew', () => {
    const [before, after] = [wave('ja', 'Kommune'), wave('nei', 'Kommune')];
    expect(regressions.definition(after)).not.toEqual(regressions.definition(before));
    expect(variations.definition(after)).toEqual(variations.definition(before));
  });
});
