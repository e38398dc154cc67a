import { IdentityTally } from './chance.js';
import { couldBe, headingKind, type NamedKind } from './column-names.js';
import { isIdentityNumber, type Writing } from './identity.js';
import { type PersonalKind, type Signs, signsOf } from './patterns.js';
import { isFullName } from './person-names.js';
import { tellsOfAmounts } from './phone.js';

/** How closely a column is looked at. */
export type Watch =
  /** Nothing is said of the column: names and every pattern. */
  | 'all'
  /** The codebook says what it is: only what can't be mistaken (e-mail, national identity numbers). */
  | 'certain'
  /** An id by the codebook: national identity numbers, when half of the values are. */
  | 'id';

type FoundKind = PersonalKind | 'direct identifier';

/** Cells of a column that look like personal data, with the first rows; values are never kept. */
export interface Found {
  kind: FoundKind;
  count: number;
  rows: number[];
}

/** The least number that is looked at: eight digits with a first digit of 2. */
export const leastTelling = 20_000_000;
const shownRows = 5;
const shareOfIds = 0.5;
/** Phone numbers of a column lie further apart than this on average. */
const leastSpread = 100;
/** A column of persons' names has so many of them, and this share. */
const leastNames = 3;
const shareOfNames = 0.5;
/** Labels come back so often on average among so many rows; names don't. */
const labelRows = 20;
const labelRepeats = 8;
/** A bare mobile number among texts: so large a share of the cells has letters. */
const shareOfTexts = 0.1;

const mostKnown = 2000;
const amountInPoints = /^\s*\d{1,3}(?:\.\d{3})+\s*$/;

class Tally {
  count = 0;
  readonly rows: number[] = [];

  add(row: number, n: number): void {
    this.count += n;
    if (this.rows.length < shownRows) this.rows.push(row);
  }
}

const writings: readonly Writing[] = ['bare', 'grouped', 'odd'];
const accountWords = /konto|account|iban|giro/i;

/** Counts, cell by cell, what in a column looks like personal data, and judges when all has been seen. */
export class ColumnScan {
  /** What the column's name, else its label, says that it holds; null where the codebook says what it is. */
  readonly heading: NamedKind | null;
  private readonly says: string;
  private readonly known = new Map<string, Signs>();
  private filled = 0;
  /** Cells like 12.345.678, of which some are IP addresses by their digits. */
  private amounts = 0;
  private worded = 0;
  private readonly kinds = new Map<FoundKind, Tally>();
  private readonly identity = new Map<Writing, IdentityTally>(writings.map((w) => [w, new IdentityTally()]));
  /** Numbers of ten digits, and those that are identity numbers without their leading zero. */
  private readonly zeroLost = new IdentityTally();
  private readonly bareMobiles = new Tally();
  private readonly named = new Tally();
  private readonly namedValues = new Set<string | number>();
  private fullName = false;
  private eightDigits = 0;
  private mobiles = 0;
  private round = 0;
  private ascending = true;
  private last = Number.NEGATIVE_INFINITY;
  private least = Number.POSITIVE_INFINITY;
  private greatest = Number.NEGATIVE_INFINITY;

  constructor(
    readonly name: string,
    label: string,
    readonly watch: Watch,
  ) {
    this.says = `${name} ${label}`;
    this.heading = watch === 'all' ? (headingKind(name) ?? headingKind(label)) : null;
  }

  private add(kind: FoundKind, row: number, n: number): void {
    const tally = this.kinds.get(kind) ?? new Tally();
    this.kinds.set(kind, tally);
    tally.add(row, n);
  }

  /** A cell of digits alone: what it is depends on the column's other cells. */
  private digits(cell: number, row: number, n: number): void {
    if (!Number.isInteger(cell)) return;
    if (cell >= 1e10 && cell < 1e11) {
      const right = isIdentityNumber(String(cell));
      const valid = right ? (String(cell).slice(2, 4) <= '12' ? 'person' : 'marked') : null;
      this.identity.get('bare')!.add(valid, row, n, shownRows);
      return;
    }
    if (cell >= 1e9 && cell < 1e10) {
      const digits = `0${cell}`;
      const valid = isIdentityNumber(digits) ? (digits.slice(2, 4) <= '12' ? 'person' : 'marked') : null;
      this.zeroLost.add(valid, row, n, shownRows);
    }
    // With Norway's country code in front.
    const value = cell >= 4_720_000_000 && cell < 4_800_000_000 ? cell - 4_700_000_000 : cell;
    if (value < leastTelling || value > 99_999_999) return;
    this.eightDigits += n;
    if (value >= 90_000_000 || (value >= 40_000_000 && value < 50_000_000)) this.mobiles += n;
    if (value % 100 === 0) this.round += n;
    if (value <= this.last) this.ascending = false;
    this.last = value;
    this.least = Math.min(this.least, value);
    this.greatest = Math.max(this.greatest, value);
  }

  private text(value: string, row: number, n: number): void {
    if (amountInPoints.test(value)) this.amounts += n;
    if (/\p{L}{2}/u.test(value)) this.worded += n;
    const { kind, identity, bareMobile } = this.signs(value);
    for (const writing of writings) {
      const own = identity.filter((c) => c.writing === writing);
      if (own.length === 0) continue;
      const valid = own.find((c) => c.valid === 'person') ?? own.find((c) => c.valid !== null);
      this.identity.get(writing)!.add(valid?.valid ?? null, row, n, shownRows);
    }
    if (kind === 'e-mail address' ? this.watch !== 'id' : kind !== null && this.watch === 'all')
      this.add(kind!, row, n);
    if (bareMobile) this.bareMobiles.add(row, n);
    if (/^\s*(?:\d{8}|(?:00)?\d{10})\s*$/.test(value)) this.digits(Number(value), row, n);
  }

  /** Answers come back: what was found of the first thousands of texts is kept. */
  private signs(value: string): Signs {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const signs = signsOf(value);
    if (this.known.size < mostKnown && value.length < 200) this.known.set(value, signs);
    return signs;
  }

  /** A cell, or `n` cells with the same value. */
  see(value: string | number, row: number, n = 1): void {
    if (typeof value === 'string' && value.trim() === '') return;
    this.filled += n;
    if (this.heading !== null && couldBe(this.heading, value)) {
      this.named.add(row, n);
      if (this.namedValues.size < 1000) this.namedValues.add(value);
      if (typeof value === 'string' && isFullName(value)) this.fullName = true;
    }
    if (typeof value === 'number') this.digits(value, row, n);
    else this.text(value, row, n);
  }

  /** Cells that hold a number too small to be told of. */
  pass(n: number): void {
    this.filled += n;
  }

  /** Names and user names that come back again and again are labels: a school's, a category's. */
  private isLabels(): boolean {
    const { count } = this.named;
    return (
      (this.heading === 'name' || this.heading === 'user name') &&
      !this.fullName &&
      count >= labelRows &&
      count >= labelRepeats * this.namedValues.size
    );
  }

  private isColumnOfPhones(): boolean {
    if (this.watch !== 'all' || this.name.startsWith('$') || this.eightDigits === 0) return false;
    if (this.heading === 'phone' || /telefon|tlf|mobil|phone/i.test(this.says)) return true;
    // Mobile numbers begin with 4 or 9, come in no order and lie far apart; running numbers don't, and amounts are round.
    return (
      !tellsOfAmounts(this.says) &&
      this.eightDigits >= 0.9 * this.filled &&
      this.filled >= 3 &&
      this.mobiles >= Math.max(3, 0.65 * this.filled) &&
      this.round <= 0.5 * this.eightDigits &&
      !this.ascending &&
      this.greatest - this.least >= leastSpread * this.eightDigits
    );
  }

  private isMobileAmongTexts(): boolean {
    return (
      this.watch === 'all' &&
      !this.name.startsWith('$') &&
      this.bareMobiles.count > 0 &&
      this.worded >= shareOfTexts * this.filled &&
      // Other numbers of eight digits beside them: all are ids.
      this.mobiles >= 0.8 * this.eightDigits &&
      !tellsOfAmounts(this.says)
    );
  }

  private identityFound(): Found | null {
    const tallies = writings.flatMap((w) => {
      const tally = this.identity.get(w)!;
      const account = w === 'bare' && accountWords.test(this.says) && tally.any < 0.5 * tally.cells;
      return !account && tally.isFound(w) ? [tally] : [];
    });
    const { cells, person, any } = this.zeroLost;
    // Of few numbers of ten digits one may be right by chance.
    const lost = cells <= 10 ? person > 0 && any * 4 >= cells : this.zeroLost.isFound('bare');
    if (lost) tallies.push(this.zeroLost);
    if (tallies.length === 0) return null;
    const rows = tallies.flatMap((t) => t.rows).sort((a, b) => a - b);
    return {
      kind: 'national identity number',
      count: tallies.reduce((sum, t) => sum + t.any, 0),
      rows: rows.slice(0, shownRows),
    };
  }

  /** What the column holds of personal data, when every cell has been seen. */
  found(): Found[] {
    const kinds = new Map(this.kinds);
    const names = kinds.get("person's name")?.count ?? 0;
    if (names < leastNames || names < shareOfNames * this.filled) kinds.delete("person's name");
    if (this.amounts > 0 && this.amounts >= 2 * (kinds.get('IP address')?.count ?? 0))
      kinds.delete('IP address');
    if (this.isColumnOfPhones()) {
      const rows = kinds.get('phone number') ?? this.bareMobiles;
      kinds.set(
        'phone number',
        Object.assign(new Tally(), { rows: rows.rows, count: Math.max(this.eightDigits, rows.count) }),
      );
    } else if (this.isMobileAmongTexts() && !kinds.has('phone number'))
      kinds.set('phone number', this.bareMobiles);
    if (this.named.count > 0 && !this.isLabels()) {
      kinds.clear();
      kinds.set('direct identifier', this.named);
    }
    const found = Array.from(kinds, ([kind, { count, rows }]): Found => ({ kind, count, rows }));
    const identity = this.identityFound();
    if (identity !== null) found.push(identity);
    return this.watch === 'id' ? found.filter((f) => f.count >= shareOfIds * this.filled) : found;
  }
}
