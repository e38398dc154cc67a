import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followCode, placeValues, resolvePlace } from '../../src/harmonize/index.js';

/** The lookup made apart from this code: every code since 1994 with its 2024 codes and shares. */
const lookup = readFileSync(
  new URL('../../src/harmonize/geography/reference/municipality-to-2024.csv', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([code, , from, to, target, , share]) => ({
    code: code!,
    from: from!,
    to: to!,
    target: target!,
    share: Number(share),
  }));
const codes = [...new Map(lookup.map((r) => [r.code, r])).values()];
const now = new Set(placeValues('municipality', 2024).map((v) => v.code));

const date = fc
  .integer({ min: Date.parse('1994-01-01'), max: Date.parse('2025-12-31') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

describe('following codes', () => {
  it('all 851 codes end where the lookup has them, with its shares', () => {
    expect(codes).toHaveLength(851);
    for (const { code, from } of codes) {
      const expected = lookup.filter((r) => r.code === code).sort((a, b) => (a.target < b.target ? -1 : 1));
      const { targets } = followCode(code, from);
      const sorted = [...targets].sort((a, b) => (a.code < b.code ? -1 : 1));
      expect(sorted.map((t) => t.code)).toEqual(expected.map((r) => r.target));
      // Shares are products of decimals.
      for (const [i, t] of sorted.entries()) expect(t.share).toBeCloseTo(expected[i]!.share, 12);
    }
  });

  it('on any date, the codes in use cover all 357 municipalities and every share adds to 1', () => {
    fc.assert(
      fc.property(date, (day) => {
        const reached = new Set<string>();
        for (const period of codes) {
          if (period.from > day || (period.to !== '' && period.to < day)) continue;
          const { targets } = followCode(period.code, day);
          expect(targets.reduce((sum, t) => sum + t.share, 0)).toBeCloseTo(1, 12);
          for (const t of targets) reached.add(t.code);
        }
        expect(reached).toEqual(now);
      }),
      { seed: 4, numRuns: 25 },
    );
  });

  it('in two steps as in one, from any date by way of any division', () => {
    const period = fc.constantFrom(...codes);
    fc.assert(
      fc.property(period, fc.integer({ min: 1994, max: 2024 }), (p, year) => {
        const there = followCode(p.code, p.from, Math.max(year, Number(p.from.slice(0, 4))));
        const day = `${Math.max(year, Number(p.from.slice(0, 4)))}-01-01`;
        // A code that lay whole inside a part of a later split is known to only from its own date on.
        fc.pre(!['1534', '1504', '1523', '1529', '1546'].includes(p.code));
        const shares = new Map<string, number>();
        for (const t of there.targets) {
          for (const end of followCode(t.code, day).targets) {
            shares.set(end.code, (shares.get(end.code) ?? 0) + t.share * end.share);
          }
        }
        const direct = followCode(p.code, p.from).targets;
        // 0111 and the like that passed through codes of Ålesund are the only ones with knowledge on the way.
        for (const t of direct) expect(shares.get(t.code)).toBeCloseTo(t.share, 12);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('every official name and code of 2024 is found, and any text gives an answer', () => {
    for (const { code, label } of placeValues('municipality', 2024)) {
      for (const written of [String(code), label.nb]) {
        const found = resolvePlace(written, { asOf: '2025-11-01', division: 2024 });
        expect(found).toMatchObject({ status: 'whole', targets: [{ code, share: 1 }] });
      }
    }
    fc.assert(
      fc.property(fc.string(), date, (text, asOf) => {
        expect(resolvePlace(text, { asOf, division: 2024 }).status).toMatch(
          /whole|split|cannot_be_split|unknown/,
        );
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
