import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { drawAnswers } from '../../src/simulate/answers.js';
import { quotas } from '../../src/simulate/exact-margins.js';
import { answerPlan } from '../../src/simulate/index.js';

it('quotas are whole, sum to all, and are nearest to the shares', () => {
  expect(quotas([0.62, 0.24, 0.08, 0.06], 166)).toEqual([103, 40, 13, 10]);
  expect(quotas([1, 1, 1], 10)).toEqual([4, 3, 3]);
  expect(quotas([0, 1], 3)).toEqual([0, 3]);
});

it('exact margins meet the shares to the whole respondent among those asked, and keep what answers hang on', async () => {
  const file = fileURLToPath(new URL('../../data-schemas/led-skole-2022/codebook.yaml', import.meta.url));
  const codebook = await loadCodebook(file);
  const plan = answerPlan(codebook);
  const [exact, drawn] = [true, false].map((margins) => drawAnswers(plan, 166, 5, undefined, margins));
  const count = (name: string, code: number) => exact!.get(name)!.filter((a) => a === code).length;
  // Figures 9 and 10, question 17, and a question put to those in schools (158 of 166).
  expect([1, 2, 3, 9].map((code) => count('tilbyder', code))).toEqual([103, 40, 13, 10]);
  expect([1, 2, 3, 4, 5].map((code) => count('endret_praksis', code))).toEqual([13, 36, 102, 11, 2]);
  expect([1, 2, 3, 4].map((code) => count('stilling', code))).toEqual([36, 18, 98, 6]);
  expect(exact!.get('stilling')!.filter((a) => a === null)).toHaveLength(8);
  expect(count('universitet_5_ppu', 1)).toBe(93);
  expect(count('tilpasset_egne_behov', 98)).toBe(140);
  const share = exact!.get('stillingsprosent')!.filter((x) => x === 100).length;
  expect(share).toBe(125);
  // Nobody ticks nothing.
  const ticks = codebook.questions.find(({ name }) => name === 'grunnutdanning')!.variables;
  for (let row = 0; row < 166; row++) {
    expect(ticks.some((name) => exact!.get(name)![row] === 1)).toBe(true);
  }
  // Items of a scale still go together: the correlation is that of the draw, within what so few can tell.
  const correlation = (answers: typeof exact) => {
    const [a, b] = ['unodvendig_hoyt', 'for_krevende'].map((name) => answers!.get(name)!.map(Number));
    const m = (x: number[]) => x.reduce((p, q) => p + q, 0) / x.length;
    const s = (x: number[], y: number[]) => m(x.map((v, i) => (v - m(x)) * (y[i]! - m(y))));
    return s(a!, b!) / Math.sqrt(s(a!, a!) * s(b!, b!));
  };
  expect(Math.abs(correlation(exact) - correlation(drawn))).toBeLessThan(0.1);
});
