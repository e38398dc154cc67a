import {
  type Code,
  type CodedColumn,
  type CrossedColumns,
  codedColumns,
  crossColumns,
  type KeyColumn,
  manyValued,
} from './replicate-crosstab-codes.js';
import { addBlock, type CellSums, cellSums } from './replicate-crosstab-sums.js';
import { COUNTED, SQUARED, WEIGHT, type WeightColumns, WeightRows } from './replicate-crosstab-weights.js';
import { relationName, sqlName, type Warehouse } from './warehouse.js';

export interface CrosstabRequest {
  /** Grouping columns first, then the columns of the variable; cells come sorted by them in this order. */
  keys: readonly KeyColumn[];
  /** Columns that split a cell's total by sampling unit, for linearised variances. */
  units?: readonly string[];
  /**
   * Where the cells would hold more sums than this, the weights times the powers 0, 1 and 2 of the last key, less its
   * mean, are summed in place of splitting cells by it. Never when left out.
   */
  momentsOver?: number;
}

/** A crosstab of all weights at once, by cell and sampling unit; every array has one entry a cell and unit. */
export interface WeightedCrosstab {
  /** Codes of each key column; not of the last one where moments are summed. */
  keys: Code[][];
  units: Code[][];
  /** Rows of data with a positive full weight. */
  n: Float64Array;
  /** Sums of the full weight and of each replicate weight, [power][weight]: power 0 alone, or 0, 1 and 2. */
  sums: Float64Array[][];
  /** Sum of the squared full weight. */
  squares: Float64Array;
  /** What the powers are taken about; null where no moments are summed. */
  centre: number | null;
}

/** A crosstab before its sums are made. */
interface Plan {
  columns: readonly CodedColumn[];
  crossed: CrossedColumns;
  /** Key columns among the columns. */
  keys: number;
  centre: number | null;
  into: CellSums;
}

/** Sums that crosstabs made at once may hold: 160 MB of doubles. */
const MOST_SUMS = 2e7;

/** Codes that are fetched at once, and kept: 256 MB where a column has very many levels, else a quarter or half. */
const MOST_CODES = 6.4e7;

/** Values of a grouping column that are coded, at least: an identifier of more is told before that. */
const MOST_GROUP_VALUES = 1e5;

/**
 * A table made ready for crosstabs: the weights lie in memory row by row where they fit, else they are read from
 * DuckDB a block at a time; columns of codes are fetched once each. Crosstabs asked for together are summed in one
 * pass over the weights. Shares, means, quantiles and their replicates are derived from those sums.
 */
export class CrosstabTable {
  private readonly coded = new Map<string, CodedColumn>();
  /** Whether a column has very many values, by name and limit. */
  private readonly many = new Map<string, boolean>();

  private constructor(
    private readonly warehouse: Warehouse,
    private readonly relation: string,
    /** SQL types by column. */
    readonly types: ReadonlyMap<string, string>,
    readonly rows: number,
    private readonly weights: WeightRows,
  ) {}

  /** @param mostNumbers of weights kept in memory; for tests */
  static async open(
    warehouse: Warehouse,
    relation: string,
    weights: WeightColumns,
    mostNumbers?: number,
  ): Promise<CrosstabTable> {
    const types = new Map((await warehouse.describe(relation)).map((c) => [c.name, c.type]));
    const [size] = await warehouse.all<{ rows: number }>(
      `select count(*) as rows from ${relationName(relation)}`,
    );
    const { rows } = size!;
    return new CrosstabTable(
      warehouse,
      relation,
      types,
      rows,
      await WeightRows.open(warehouse, relation, rows, weights, mostNumbers),
    );
  }

  /**
   * Crosstabs of the first requests, as many as fit in memory together, at least one. Rows where any key is missing
   * are left out; cells come sorted by keys, then units. Every sum is added up in the order of the rows: the same
   * data give the same last bit.
   */
  async crosstabs(requests: readonly CrosstabRequest[]): Promise<WeightedCrosstab[]> {
    const { taken, columns } = await this.fetch(await this.withNumbers(requests));
    const { width } = this.weights;
    const plans: Plan[] = [];
    let numbers = 0;
    for (const request of taken) {
      const plan = this.plan(request, columns);
      numbers += plan.into.sums.length;
      if (plans.length > 0 && numbers > MOST_SUMS) break;
      plans.push(plan);
    }
    await this.weights.each((block, first) => {
      for (const { into } of plans) addBlock(into, block, first, width);
    });
    return plans.map((plan) => this.result(plan));
  }

  /**
   * Codes of the combinations of keys that occur, sorted: one array a key.
   * @param most combinations that are wanted; null comes in place of far more (over 100 000, and ten times `most`)
   */
  async combinations(keys: readonly KeyColumn[], most?: number): Promise<Code[][] | null> {
    const moreThan = Math.max(MOST_GROUP_VALUES, 10 * (most ?? Number.POSITIVE_INFINITY));
    if (this.rows > moreThan) {
      const names = keys.map((key) => key.name);
      const known = names.map((name) => `${sqlName(name)} is not null`).join(' and ');
      const many = await manyValued(this.warehouse, this.relation, names, moreThan, known);
      if (many.size > 0) return null;
    }
    const { columns } = await this.fetch([{ keys }]);
    const coded = keys.map((key) => columns.get(keyName(key))!);
    return codesOf(coded, crossColumns(this.rows, coded));
  }

  /** Columns as codes, or as numbers where those are asked for, each row in the order of the relation. */
  async columns(keys: readonly KeyColumn[]): Promise<CodedColumn[]> {
    const { columns } = await this.fetch([{ keys }]);
    return keys.map((key) => columns.get(keyName(key))!);
  }

  /**
   * Hands over the weights, block by block in the order of the rows.
   * @param use gets a block's rows one after the other (`rowWeight` places, then the replicate weights), the number of
   *   its first row, and how many numbers a row has
   */
  eachWeights(use: (block: Float64Array, first: number, width: number) => void): Promise<void> {
    return this.weights.each((block, first) => use(block, first, this.weights.width));
  }

  /** The requests, with numbers as they are where moments will be summed in any case. */
  private async withNumbers(requests: readonly CrosstabRequest[]): Promise<CrosstabRequest[]> {
    const limits = requests.map(
      ({ momentsOver }) => (momentsOver ?? Number.POSITIVE_INFINITY) / this.weights.width,
    );
    for (const limit of new Set(limits)) {
      if (this.rows <= limit) continue;
      const names = new Set(
        requests.filter((_, i) => limits[i] === limit).map(({ keys }) => keys.at(-1)!.name),
      );
      const unknown = [...names].filter((name) => !this.many.has(JSON.stringify([name, limit])));
      const found = await manyValued(this.warehouse, this.relation, unknown, limit);
      for (const name of unknown) this.many.set(JSON.stringify([name, limit]), found.has(name));
    }
    return requests.map((request, i) => {
      const last = request.keys.at(-1)!;
      if (!this.many.get(JSON.stringify([last.name, limits[i]]))) return request;
      return { ...request, keys: [...request.keys.slice(0, -1), { ...last, asNumbers: true }] };
    });
  }

  private plan(request: CrosstabRequest, fetched: ReadonlyMap<string, CodedColumn>): Plan {
    const { width } = this.weights;
    const keys = request.keys.map((key) => fetched.get(keyName(key))!);
    const units = (request.units ?? []).map((name) => fetched.get(keyName({ name }))!);
    const columns = [...keys, ...units];
    const over = request.momentsOver ?? Number.POSITIVE_INFINITY;
    const last = keys.at(-1)!;
    // Crossing is spared where the values alone are too many.
    if (last.numbers === undefined && last.levels.length * width <= over) {
      const crossed = crossColumns(this.rows, columns);
      if (crossed.count * width <= over) {
        const into = cellSums(crossed.at, crossed.count, width, null);
        return { columns, crossed, keys: keys.length, centre: null, into };
      }
    }
    const split = [...keys.slice(0, -1), ...units];
    // The variable splits no cell now, but rows without it are left out.
    const answered = {
      levels: [1],
      at: last.numbers ? last.at : Uint8Array.from(last.at, (place) => Math.min(place, 1)),
    };
    const groups = crossColumns(this.rows, [...split, answered]);
    const { x, centre } = centred(last);
    const into = cellSums(groups.at, groups.count, width, x);
    return { columns: split, crossed: groups, keys: keys.length - 1, centre, into };
  }

  private result({ columns, crossed, keys, centre, into }: Plan): WeightedCrosstab {
    const { width } = this.weights;
    const powers = centre === null ? 1 : 3;
    // From cell by cell to weight by weight.
    const sum = (power: number, place: number) => {
      const out = new Float64Array(crossed.count);
      for (let cell = 0; cell < out.length; cell++)
        out[cell] = into.sums[((cell + 1) * powers + power) * width + place]!;
      return out;
    };
    const codes = codesOf(columns, crossed);
    return {
      keys: codes.slice(0, keys),
      units: codes.slice(keys),
      n: sum(0, COUNTED),
      squares: sum(0, SQUARED),
      sums: Array.from({ length: powers }, (_, p) =>
        Array.from({ length: width - WEIGHT }, (_, r) => sum(p, WEIGHT + r)),
      ),
      centre,
    };
  }

  /** The columns of the first requests, as many requests as may be in memory; and those requests. */
  private async fetch(
    requests: readonly CrosstabRequest[],
  ): Promise<{ taken: CrosstabRequest[]; columns: Map<string, CodedColumn> }> {
    const most = Math.max(1, Math.floor(MOST_CODES / Math.max(1, this.rows)));
    const needed = new Map<string, KeyColumn>();
    const taken: CrosstabRequest[] = [];
    for (const request of requests) {
      const keys = [...request.keys, ...(request.units ?? []).map((name) => ({ name }))];
      const more = keys.filter((key) => !needed.has(keyName(key)));
      if (taken.length > 0 && needed.size + more.length > most) break;
      for (const key of more) needed.set(keyName(key), key);
      taken.push(request);
    }
    const absent = [...needed].filter(([name]) => !this.coded.has(name));
    const found = await codedColumns(
      this.warehouse,
      this.relation,
      this.rows,
      absent.map(([, key]) => key),
      this.types,
    );
    const fresh = new Map(absent.map(([name], i) => [name, found[i]!]));
    const columns = new Map(
      Array.from(needed.keys(), (name) => [name, fresh.get(name) ?? this.coded.get(name)!]),
    );
    // Those in use go last, so that the others are forgotten first.
    for (const [name, column] of columns) {
      this.coded.delete(name);
      this.coded.set(name, column);
    }
    for (const name of this.coded.keys()) {
      if (this.coded.size <= Math.max(most, columns.size)) break;
      this.coded.delete(name);
    }
    return { taken, columns };
  }
}

/** Each column's codes in the combinations. */
function codesOf(columns: readonly CodedColumn[], crossed: CrossedColumns): Code[][] {
  return columns.map((column, k) => Array.from(crossed.levels[k]!, (level) => column.levels[level]!));
}

/** The numbers of a column less their mean, 0 where they are missing. */
function centred({ at, levels, numbers }: CodedColumn): { x: Float64Array; centre: number } {
  const x = numbers?.slice() ?? new Float64Array(at.length);
  let n = 0;
  let sum = 0;
  for (let row = 0; row < at.length; row++) {
    if (at[row] === 0) continue;
    if (numbers === undefined) x[row] = levels[at[row]! - 1] as number;
    n++;
    sum += x[row]!;
  }
  const centre = sum / n;
  for (let row = 0; row < at.length; row++) if (at[row] !== 0) x[row]! -= centre;
  return { x, centre };
}

function keyName({ name, missing, asNumbers }: KeyColumn): string {
  return JSON.stringify([name, missing ?? [], asNumbers ?? false]);
}
