import { fCdf } from '../../stats/index.js';
import type { IdentityCandidate, Writing } from './identity.js';

/** P(X >= k) for X binomial (m, p), by the F distribution (Johnson, Kemp & Kotz 2005, eq. 3.23). */
function binomialUpperTail(k: number, m: number, p: number): number {
  if (k <= 0) return 1;
  return fCdf(((m - k + 1) * p) / (k * (1 - p)), 2 * k, 2 * (m - k + 1));
}

/** A find is no chance when chance gives as many in fewer than one of this many columns. */
const leastChance = 1e-4;
/** Columns with so few numbers of eleven digits are stopped by one right number: chance gives few. */
const fewCandidates = 10;

/**
 * Shares of random numbers of eleven digits that are right by chance, at most. A day and a month are possible in 62 of
 * 100 and 12 of 100 (48 with the marks); a bank account's last digit is made as an identity number's, so that only one
 * check digit of eleven is left to chance: .0068 and .027. In groups of date and number both digits are: .0083 at most.
 */
const byChance: Readonly<Record<Writing, { person: number; any: number }>> = {
  bare: { person: 0.009, any: 0.032 },
  grouped: { person: 0.0083, any: 0.0083 },
  odd: { person: 0.004, any: 0.004 },
};

/** Cells of a column with eleven digits written in one way, and how many of them are right. */
export class IdentityTally {
  cells = 0;
  person = 0;
  any = 0;
  readonly rows: number[] = [];

  add(valid: IdentityCandidate['valid'], row: number, n: number, shown: number): void {
    this.cells += n;
    if (valid === null) return;
    this.any += n;
    if (valid === 'person') this.person += n;
    if (this.rows.length < shown) this.rows.push(row);
  }

  /** Whether there are more right numbers than chance gives among so many. */
  isFound(writing: Writing): boolean {
    if (this.any === 0) return false;
    if (writing !== 'odd' && this.cells <= fewCandidates)
      return this.person > 0 || this.any * 3 >= this.cells;
    const { person, any } = byChance[writing];
    return (
      binomialUpperTail(this.person, this.cells, person) < leastChance ||
      binomialUpperTail(this.any, this.cells, any) < leastChance
    );
  }
}
