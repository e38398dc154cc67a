import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Question, Variable } from '../../src/codebook/index.js';
import { tickCombinations, ticksOf } from '../../src/simulate/shares.js';
import { Random } from '../../src/stats/index.js';

it('no made-up row breaks a rule, and the shares are met', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.02, max: 0.9, noNaN: true }), { minLength: 3, maxLength: 9 }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      (raw, atMost, hasExclusive, share) => {
        const alone = hasExclusive ? share : 0;
        // Shares that the rules allow: at most nine tenths of the ticks that they leave.
        const sum = raw.reduce((a, b) => a + b, 0);
        const scale = Math.min(1, (0.9 * atMost * (1 - alone)) / sum, (0.9 * (1 - alone)) / Math.max(...raw));
        const shares = [...raw.map((s) => s * scale), ...(hasExclusive ? [alone] : [])];
        const names = shares.map((_, i) => `t${i}`);
        const variables = new Map(
          names.map((name, i) => [
            name,
            {
              name,
              exclusive: hasExclusive && i === names.length - 1,
              simulate: { share: shares[i] },
            } as Variable,
          ]),
        );
        const question = {
          name: 'q',
          kind: 'multiple_choice',
          label: { nb: 'q' },
          variables: names,
          atMost,
        } as Question;
        const combinations = tickCombinations(question, variables);
        const total = combinations.reduce((a, c) => a + c.probability, 0);
        expect(total).toBeCloseTo(1, 9);
        for (const { answers } of combinations) {
          const n = [...answers.values()].reduce<number>((a, b) => a + Number(b), 0);
          expect(n).toBeGreaterThan(0);
          expect(n).toBeLessThanOrEqual(atMost);
          if (hasExclusive && answers.get(names.at(-1)!) === 1) expect(n).toBe(1);
        }
        // Where all ticks together are one a respondent or fewer, each has exactly one: shares in proportion.
        const ticks = shares.reduce((a, b) => a + b, 0);
        if (ticks <= 1 || shares.slice(0, raw.length).reduce((a, b) => a + b, 0) <= 1 - alone) return;
        names.forEach((name, i) => {
          const met = combinations.reduce((a, c) => a + (c.answers.get(name) === 1 ? c.probability : 0), 0);
          // The fitting stops at 1e-10, or after 2000 rounds near the bounds.
          expect(met).toBeCloseTo(shares[i]!, 4);
        });
      },
    ),
    { seed: 16, numRuns: 60 },
  );
});

it('a question of many options is drawn with its shares and rules, and an exclusive option without a share is rare', () => {
  const shares = Array.from({ length: 24 }, (_, i) => 0.05 + 0.02 * (i % 10));
  const names = [...shares.map((_, i) => `t${i}`), 'none'];
  const variables = new Map(
    names.map((name, i) => [
      name,
      { name, exclusive: name === 'none', simulate: i < 24 ? { share: shares[i] } : undefined } as Variable,
    ]),
  );
  const question = {
    name: 'q',
    kind: 'multiple_choice',
    label: { nb: 'q' },
    variables: names,
    atMost: 5,
  } as Question;
  const draw = ticksOf(question, variables);
  if (typeof draw !== 'function') throw new Error('listed');
  const random = new Random(4);
  const n = 20_000;
  const counts = new Map<string, number>();
  let broken = 0;
  for (let row = 0; row < n; row++) {
    const ticked = [...draw(random)].filter(([, tick]) => tick === 1).map(([name]) => name);
    if (ticked.length < 1 || ticked.length > (ticked.includes('none') ? 1 : 5)) broken++;
    for (const name of ticked) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  expect(broken).toBe(0);
  // Four standard errors of a share in 20 000.
  for (const [i, share] of [...shares, 0.1].entries())
    expect(Math.abs(counts.get(names[i]!)! / n - share), names[i]).toBeLessThan(4 * Math.sqrt(share / n));
});
