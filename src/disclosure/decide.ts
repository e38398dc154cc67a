import type { ResultRow } from '../results/index.js';
import { Beside } from './beside.js';
import { isAverage, limitsOf } from './limits.js';
import type { DisclosureOptions } from './options.js';
import type { SuppressionReason } from './reasons.js';
import { cellKeyOf, crossing, type Table, tableKey } from './table.js';
import { isTail } from './tails.js';
import { Variances } from './variances.js';

type Reason = SuppressionReason | null;

/** Tells of each row why it is withheld, once every table's cells are decided. */
export class Decider {
  private readonly minN: number;
  private readonly secondary: boolean;
  private readonly withheld: Withheld;
  private readonly beside: Beside;
  private readonly variances: Variances;
  private readonly shares: ReadonlyMap<string, readonly ResultRow[]>;

  constructor(
    rows: readonly ResultRow[],
    tables: ReadonlyMap<string, Table>,
    private readonly options: DisclosureOptions,
  ) {
    const { beside = { models: [], differences: [] }, secondary = true } = options;
    this.minN = limitsOf(options, '').minN;
    this.secondary = secondary;
    this.withheld = new Withheld(tables);
    this.beside = new Beside(beside, this.minN, secondary, (row) => this.withheld.ofCell(row));
    this.variances = new Variances(rows, tables, secondary);
    this.shares = sharesByCell(rows);
  }

  /** The reason to withhold a row, or null. */
  reasonOf(row: ResultRow): Reason {
    const { withheld } = this;
    if (isAverage(row, this.options)) {
      return this.secondary && withheld.ofAny(row) ? 'derivable' : this.few(row);
    }
    switch (row.statistic) {
      case 'variance_share':
      case 'variance_sd':
      case 'variance_groups':
      case 'median_odds_ratio':
        return withheld.ofCell(row) ?? this.variances.ofRow(row) ?? this.few(row);
      case 'response':
      case 'dropped':
        return null;
      case 'test':
        return withheld.ofAny(row) ? 'derivable' : this.few(row);
      case 'difference':
        return withheld.ofDifference(row) ?? this.few(row);
      case 'count':
      case 'missing':
      case 'missing_share':
        // A category's count is no group: what counts is whether its group may be published.
        return withheld.ofCell(row);
      case 'item_mean':
      case 'item_sd':
        return (
          withheld.ofCell({ ...row, variable: row.category }) ?? this.beside.ofItems(row) ?? this.few(row)
        );
      case 'correlation':
        return withheld.ofCell(row) ?? withheld.ofCell({ ...row, variable: row.category }) ?? this.few(row);
      case 'quantile':
        return withheld.ofCell(row) ?? this.few(row) ?? this.tail(row);
      case 'parameter':
      case 'parameter_std':
      case 'fit':
      case 'r_square':
        return this.beside.ofModel(row) ?? this.few(row);
      default:
        return withheld.ofCell(row) ?? this.few(row);
    }
  }

  private few(row: ResultRow): Reason {
    return row.n !== null && row.n > 0 && row.n < this.minN ? 'few' : null;
  }

  private tail(row: ResultRow): Reason {
    const shares = this.shares.get(placeOf(row)) ?? [];
    return this.secondary && isTail(row, this.minN, shares) ? 'derivable' : null;
  }
}

const placeOf = (row: ResultRow) => tableKey(row) + cellKeyOf(row);

function sharesByCell(rows: readonly ResultRow[]): Map<string, ResultRow[]> {
  const found = new Map<string, ResultRow[]>();
  for (const row of rows) {
    if (row.statistic !== 'proportion') continue;
    const key = placeOf(row);
    const known = found.get(key);
    if (known === undefined) found.set(key, [row]);
    else known.push(row);
  }
  return found;
}

/** What the tables withhold. */
class Withheld {
  /** Reasons by table, then cell. */
  private readonly reasons = new Map<string, Map<string, SuppressionReason>>();
  /** Groupings with a withheld group, by table: of all respondents, and of those of one kind. */
  private readonly touched = new Map<string, Set<string>>();

  constructor(tables: ReadonlyMap<string, Table>) {
    for (const [key, table] of tables) {
      const found = new Map<string, SuppressionReason>();
      const sets = new Set<string>();
      for (const cell of table.cells) {
        if ((cell.reason === '' && !cell.mute) || cell.remainder) continue;
        found.set(cell.key, cell.reason === '' ? 'coarse' : cell.reason);
        const names = [...cell.group.keys()];
        for (const respondents of ['', cell.group.get('respondent_group') ?? ''])
          sets.add(JSON.stringify([names, respondents]));
      }
      this.reasons.set(key, found);
      this.touched.set(key, sets);
    }
  }

  ofCell(row: ResultRow): Reason {
    const found = this.reasons.get(tableKey(row));
    return found === undefined || found.size === 0 ? null : (found.get(cellKeyOf(row)) ?? null);
  }

  /** Whether a group of the row's grouping is withheld: a number over all of them tells of it. */
  ofAny(row: ResultRow): boolean {
    const names = [...row.group_variable.split(crossing)];
    if (row.respondent_group !== '') names.push('respondent_group');
    const set = JSON.stringify([names.sort(), row.respondent_group]);
    return (
      (this.touched.get(tableKey(row))?.has(set) ?? false) ||
      this.ofCell({ ...row, group_variable: '', group_value: '' }) !== null
    );
  }

  /** A difference tells of a withheld group when it names one: as its group, or on either side of `a-b`. */
  ofDifference(row: ResultRow): Reason {
    const cells = this.reasons.get(tableKey(row));
    if (cells === undefined || cells.size === 0) return null;
    if (row.group_value !== '' && cells.has(cellKeyOf(row))) return 'derivable';
    const names = row.group_variable.split(crossing);
    for (const key of cells.keys()) {
      const group = new Map(JSON.parse(key) as [string, string][]);
      const codes = names.map((name) => group.get(name));
      if (codes.some((c) => c === undefined)) continue;
      // Of another respondent group, unless those are what is compared.
      const compared = names.includes('respondent_group');
      if (!compared && (group.get('respondent_group') ?? '') !== row.respondent_group) continue;
      const code = codes.join(crossing);
      if (row.category.startsWith(`${code}-`) || row.category.endsWith(`-${code}`)) return 'derivable';
    }
    return null;
  }
}
