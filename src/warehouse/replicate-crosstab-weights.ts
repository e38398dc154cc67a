import type { DuckDBListVector } from '@duckdb/node-api';
import { doublesOf, relationName, sqlName, type Warehouse } from './warehouse.js';

/** The weights that a crosstab sums. */
export interface WeightColumns {
  /** Full weight; null counts every row as 1. */
  weight: string | null;
  replicates: readonly string[];
  /** True when the replicate columns are factors of the full weight. */
  replicatesAreFactors?: boolean;
}

/** Rows that are summed at a time: enough that most cells have several, few enough to be small in memory. */
const BLOCK = 16_384;

/** Numbers of weights that are kept in memory: 640 MB of doubles. Those of larger tables are read again each time. */
const MOST_NUMBERS = 8e7;

/** Places in a row of weights: 1 where the full weight is positive, its square, itself; replicates follow. */
export const COUNTED = 0;
export const SQUARED = 1;
export const WEIGHT = 2;

/** Places of the full weight and of the first replicate weight in a row, for those who read the rows. */
export const rowWeight = { full: WEIGHT, replicates: WEIGHT + 1 } as const;

/** A table's weights row by row: what is summed in a cell stands together in memory. */
export class WeightRows {
  /** Numbers in a row. */
  readonly width: number;
  private memory: Float64Array | null = null;
  private readonly sql: string;

  private constructor(
    private readonly warehouse: Warehouse,
    relation: string,
    { weight, replicates, replicatesAreFactors }: WeightColumns,
  ) {
    this.width = WEIGHT + 1 + replicates.length;
    const number = (name: string) => `coalesce(${sqlName(name)}::double, 0)`;
    const w = weight === null ? '1::double' : number(weight);
    const columns = replicates.map((name) => `${replicatesAreFactors ? `${w} * ` : ''}${number(name)}`);
    this.sql = `select [${[`(${w} > 0)::double`, `${w} * ${w}`, w, ...columns].join(', ')}]
                from ${relationName(relation)}`;
  }

  static async open(
    warehouse: Warehouse,
    relation: string,
    rows: number,
    weights: WeightColumns,
    mostNumbers = MOST_NUMBERS,
  ): Promise<WeightRows> {
    const opened = new WeightRows(warehouse, relation, weights);
    if (rows * opened.width > mostNumbers) return opened;
    const memory = new Float64Array(rows * opened.width);
    await opened.each((block, first) => memory.set(block, first * opened.width));
    opened.memory = memory;
    return opened;
  }

  /**
   * Hands over the rows in order, block by block.
   * @param use gets the rows' weights one row after the other, and the number of the first row
   */
  async each(use: (block: Float64Array, first: number) => void): Promise<void> {
    const { memory, width } = this;
    if (memory !== null) {
      for (let from = 0; from < memory.length; from += BLOCK * width) {
        use(memory.subarray(from, from + BLOCK * width), from / width);
      }
      return;
    }
    const block = new Float64Array(BLOCK * width);
    let filled = 0;
    let first = 0;
    const flush = () => {
      use(block.subarray(0, filled * width), first);
      first += filled;
      filled = 0;
    };
    await this.warehouse.read(this.sql, (chunk) => {
      if (filled + chunk.rowCount > BLOCK) flush();
      // A list of each row's numbers, of which DuckDB keeps one long vector.
      const list = chunk.getColumnVector(0) as DuckDBListVector;
      const start = list.getEntryOffset(0);
      const numbers = doublesOf(list.childVector)!;
      block.set(numbers.subarray(start, start + chunk.rowCount * width), filled * width);
      filled += chunk.rowCount;
    });
    if (filled > 0) flush();
  }
}
