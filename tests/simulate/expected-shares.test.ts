import { expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { completeGeography } from '../../src/harmonize/index.js';
import { drawAnswers } from '../../src/simulate/answers.js';
import { answerPlan } from '../../src/simulate/index.js';

// The share of leaders who agree that they have too much to do, of those with a valid answer: 0.8607 and 0.9104 of 0.995.
it.each([
  // The spring did not ask: the questions are made up for the comparison, and so are their shares.
  ['2025v/gjentatt', 0.86503, 0.86991],
  ['2025h/codebook', 0.91497, 0.86991],
])(
  '%s: expected shares are the codebook shares, under the structural model too',
  async (wave, load, thriving) => {
    const codebook = completeGeography(await loadCodebook(`data-schemas/ssn-${wave}.yaml`));
    const n = 12_000;
    const known = Array.from({ length: n }, () => new Map([['respondent', 1]]));
    const answers = drawAnswers(answerPlan(codebook), n, 3, known);
    for (const [name, share] of [
      ['for_mye_a_gjore', load],
      ['trives_godt', thriving],
    ] as const) {
      const valid = answers.get(name)!.filter((x) => x !== null && Number(x) <= 5);
      const found = valid.filter((x) => Number(x) >= 4).length / valid.length;
      // Four standard errors of the draw.
      expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / valid.length));
    }
  },
);
