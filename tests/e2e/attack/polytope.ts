import highs, { type Highs, type Model } from 'highs';

export interface Row {
  columns: number[];
  factors: number[];
  low: number;
  high: number;
}

/** A sum of columns, of which an interval of some width is wanted; what was seen of it so far. */
export interface Aim {
  columns: number[];
  wanted: number;
  low: number;
  high: number;
}

/** The package's types are those of its CommonJS build, where the loader is a property. */
export const loadSolver = (): Promise<Highs> => (highs as unknown as typeof highs.default)();

/** More than the solver is out by (1e-7 in a row), less than any respondent. */
const tolerance = 1e-5;

export const isNarrow = (aim: Aim): boolean => aim.high - aim.low < aim.wanted - tolerance;

/** Fixed numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Columns between 0 and their upper bound, tied by rows. */
export class Polytope {
  private readonly model: Model;
  private readonly size: number;

  constructor(
    private readonly solver: Highs,
    upper: readonly number[],
    rows: readonly Row[],
  ) {
    this.size = upper.length;
    const starts = [0];
    for (const row of rows) starts.push(starts.at(-1)! + row.columns.length);
    this.model = solver.createModel({
      numCols: upper.length,
      numRows: rows.length,
      sense: solver.constants.objectiveSense.maximize,
      colCost: new Float64Array(upper.length),
      colLower: new Float64Array(upper.length),
      colUpper: Float64Array.from(upper),
      rowLower: Float64Array.from(rows, (row) => row.low),
      rowUpper: Float64Array.from(rows, (row) => row.high),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: upper.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(rows.flatMap((row) => row.columns)),
        values: Float64Array.from(rows.flatMap((row) => row.factors)),
      },
    });
    // Costs change from run to run and nothing else: the last basis stays feasible, which primal simplex starts from.
    this.model.options.set({ output_flag: false, solver: 'simplex', simplex_strategy: 4 });
  }

  /** The point where the costs are most. */
  private best(costs: Float64Array): Float64Array {
    this.model.changeColsCost({ kind: 'range', from: 0, to: this.size - 1 }, costs);
    this.model.run();

    const status = this.model.getModelStatus();
    if (status !== this.solver.constants.modelStatus.optimal)
      throw new Error(`no optimum was found, but status ${status}`);
    return this.model.getSolution().colValue;
  }

  /**
   * Widens the interval of each aim to what is wanted, or to all there is. Any point seen widens the intervals of all:
   * what lies between two points is possible too. Points at random first, then each end of those still narrow.
   */
  search(aims: readonly Aim[]): void {
    const random = numbers(aims.length);
    const see = (costs: Float64Array) => {
      const point = this.best(costs);
      for (const aim of aims) {
        const value = aim.columns.reduce((sum, j) => sum + point[j]!, 0);
        aim.low = Math.min(aim.low, value);
        aim.high = Math.max(aim.high, value);
      }
    };
    for (let idle = 0, left = aims.filter(isNarrow); left.length > 1 && idle < 3; ) {
      const costs = new Float64Array(this.size);
      for (const aim of left) {
        const cost = random() - 0.5;
        for (const j of aim.columns) costs[j]! += cost;
      }
      see(costs);
      see(costs.map((x) => -x));
      const now = left.filter(isNarrow);
      idle = left.length - now.length < 4 ? idle + 1 : 0;
      left = now;
    }
    for (const aim of aims) {
      for (const direction of [1, -1]) {
        if (!isNarrow(aim)) break;
        const costs = new Float64Array(this.size);
        for (const j of aim.columns) costs[j] = direction;
        see(costs);
      }
    }
  }

  close(): void {
    this.model.dispose();
  }
}
