import type { Vector } from 'apache-arrow';
import { type Fault, FaultError } from '../../errors/index.js';
import type { SourceTable } from '../source-table.js';
import { hasPersonalName, isIdentityValue, type PersonalKind, personalKind, saysPhone } from './patterns.js';

/** How closely a column is looked at. */
export type Watch =
  /** Nothing is said of the column: names and every pattern. */
  | 'all'
  /** The codebook says what it is: only what can't be mistaken (e-mail, national identity numbers). */
  | 'certain'
  /** An id by the codebook: national identity numbers, when half of the values are. */
  | 'id';

interface Tally {
  rows: number[];
  count: number;
}

/** The least number that is looked at: eight digits with a first digit of 2. */
const leastTelling = 20_000_000;
const shownRows = 5;
const shareOfIds = 0.5;
const shareOfLost = 0.05;
/** Phone numbers of a column lie further apart than this on average. */
const leastSpread = 100;

function count(tally: Tally, row: number): void {
  tally.count++;
  if (tally.rows.length < shownRows) tally.rows.push(row);
}

/** Counts by column what looks like personal data; values are never kept. */
class ColumnScan {
  readonly found = new Map<PersonalKind | 'direct identifier', Tally>();
  filled = 0;
  private eightDigits = 0;
  private mobiles = 0;
  private ascending = true;
  private last = Number.NEGATIVE_INFINITY;
  private least = Number.POSITIVE_INFINITY;
  private greatest = Number.NEGATIVE_INFINITY;
  /** Cells of ten digits, and those of them that are identity numbers without their leading zero. */
  private tenDigits = 0;
  private readonly zeroLost: Tally = { rows: [], count: 0 };
  private readonly named: boolean;

  constructor(
    readonly name: string,
    readonly label: string,
    readonly watch: Watch,
  ) {
    this.named = watch === 'all' && hasPersonalName(name);
  }

  private add(kind: PersonalKind | 'direct identifier', row: number): void {
    const tally = this.found.get(kind) ?? { rows: [], count: 0 };
    this.found.set(kind, tally);
    count(tally, row);
  }

  /** A cell of digits alone: what it is depends on the column's other cells. */
  private digits(cell: number, row: number): void {
    if (cell >= 1e9 && cell < 1e10 && Number.isInteger(cell)) {
      this.tenDigits++;
      if (isIdentityValue(cell)) count(this.zeroLost, row);
    }
    // With Norway's country code in front.
    const value = cell >= 4_720_000_000 && cell < 4_800_000_000 ? cell - 4_700_000_000 : cell;
    if (value < leastTelling || value > 99_999_999 || !Number.isInteger(value)) return;
    this.eightDigits++;
    if (value >= 90_000_000 || (value >= 40_000_000 && value < 50_000_000)) this.mobiles++;
    if (value <= this.last) this.ascending = false;
    this.last = value;
    this.least = Math.min(this.least, value);
    this.greatest = Math.max(this.greatest, value);
  }

  see(value: string | number, row: number): void {
    this.filled++;
    if (this.named) {
      this.add('direct identifier', row);
      return;
    }
    if (typeof value === 'number') {
      if (value >= 1e10 && isIdentityValue(value)) this.add('national identity number', row);
      else this.digits(value, row);
      return;
    }
    const kind = personalKind(value);
    if (kind === null) {
      if (/^\s*(?:\d{8}|(?:00)?\d{10})\s*$/.test(value)) this.digits(Number(value), row);
    } else if (
      this.watch === 'all' ||
      kind === 'national identity number' ||
      (kind === 'e-mail address' && this.watch === 'certain')
    ) {
      this.add(kind, row);
    }
  }

  /** A batch's cells of the column; numbers too small to be a phone or identity number are only counted. */
  seeAll(column: Vector, firstRow: number): void {
    const data = column.data[0];
    if (column.data.length === 1 && data?.values instanceof Float64Array && !this.named) {
      let counted = 0;
      for (let i = 0; i < data.length; i++) {
        const value = data.values[i]!;
        if (value < leastTelling || !column.isValid(i)) continue;
        this.see(value, firstRow + i);
        counted++;
      }
      this.filled += data.length - data.nullCount - counted;
      return;
    }
    for (let i = 0; i < column.length; i++) {
      const value: unknown = column.get(i);
      if (typeof value === 'string' || typeof value === 'number') this.see(value, firstRow + i);
    }
  }

  /** The column's faults, when every row has been seen. */
  faults(file: string | undefined): Fault[] {
    const columnOfPhones =
      this.watch === 'all' &&
      !this.name.startsWith('$') &&
      this.eightDigits > 0 &&
      (saysPhone(`${this.name} ${this.label}`) ||
        // Mobile numbers begin with 4 or 9, come in no order and lie far apart; running numbers don't.
        (this.eightDigits >= 0.9 * this.filled &&
          this.filled >= 3 &&
          this.mobiles >= 0.5 * this.filled &&
          !this.ascending &&
          this.greatest - this.least >= leastSpread * this.eightDigits));
    if (columnOfPhones) this.found.set('phone number', { rows: [], count: this.eightDigits });
    // Three in a thousand numbers of ten digits are one by chance; of lost zeros all are.
    if (this.zeroLost.count > 0 && this.zeroLost.count >= shareOfLost * this.tenDigits) {
      const whole = this.found.get('national identity number') ?? { rows: [], count: 0 };
      const rows = [...whole.rows, ...this.zeroLost.rows].sort((a, b) => a - b).slice(0, shownRows);
      this.found.set('national identity number', { rows, count: whole.count + this.zeroLost.count });
    }
    return [...this.found].flatMap(([kind, tally]) => {
      if (this.watch === 'id' && tally.count < shareOfIds * this.filled) return [];
      const rows = tally.rows.join(', ');
      const more = tally.count > tally.rows.length && rows !== '' ? ' and others' : '';
      return [
        {
          code: 'LV-PRIVACY-FOUND',
          place: { file, variable: this.name },
          what:
            kind === 'direct identifier'
              ? `the column's name says that it holds direct identifiers, and ${tally.count} ${tally.count === 1 ? 'row has' : 'rows have'} one`
              : `${tally.count} ${tally.count === 1 ? 'row holds' : 'rows hold'} what looks like ${kind === 'phone number' ? 'a' : 'an'} ${kind}`.replace(
                  'an national',
                  'a national',
                ),
          ...(rows === '' ? {} : { found: `in ${tally.count === 1 ? 'row' : 'rows'} ${rows}${more}` }),
          remedy:
            'say in the codebook what the column is (role direct_identifier with identifier: drop or hash, or role free_text), or leave it out with --drop',
        },
      ];
    });
  }
}

/**
 * Looks through the columns of `watch` for personal data.
 * Throws LV-PRIVACY-FOUND with a fault for each column and kind: counts and row numbers, never a value.
 */
export async function assertNoPersonalData(
  source: SourceTable,
  watch: ReadonlyMap<string, Watch>,
): Promise<void> {
  const scans = source.variables.flatMap((variable, index) => {
    const how = watch.get(variable.name);
    const readable = variable.type === 'text' || variable.type === 'number';
    return how === undefined || !readable
      ? []
      : [{ index, scan: new ColumnScan(variable.name, variable.label, how) }];
  });
  if (scans.length === 0) return;
  let done = 0;
  for await (const batch of source.batches()) {
    for (const { index, scan } of scans) {
      scan.seeAll(batch.getChildAt(index)!, done + 1);
    }
    done += batch.numRows;
  }
  const faults = scans.flatMap(({ scan }) => scan.faults(source.files[0]));
  if (faults.length > 0) throw new FaultError(faults);
}
