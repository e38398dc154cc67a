import type { ModelCells } from '../../design/index.js';
import { inverse } from '../../stats/index.js';
import { derivativesOf, fromTriangle, type Kernel, triangle } from './kernel.js';
import { weightedSums } from './weighted-sums.js';

/** What each replicate weight gives. */
interface ReplicateFits {
  /** Replicates x size, row by row. */
  theta: Float64Array;
  /** Replicates without a solution: a category is empty there, or told apart without error. */
  failed: number[];
}

/** Passes over the data; those that have a solution need four or five. */
const MOST = 40;

/**
 * The solutions of every replicate weight. One pass sums each one's derivatives at the full solution, from which a
 * Newton step starts; a linear model is then done. Others go on by Broyden's method (1965), in which a pass sums the
 * first derivatives alone and the second ones are mended from their changes: superlinear, and a tenth of the work.
 * @param theta the full solution
 */
export async function fitReplicates(
  kernel: Kernel,
  theta: Float64Array,
  cells: ModelCells,
  replicates: number,
): Promise<ReplicateFits> {
  const { size } = kernel;
  const width = derivativesOf(size);
  // Of each replicate weight: its second derivatives (lower triangle), then its first ones, at the full solution.
  const first = await weightedSums(cells, replicates, width, (from, count, into, step) =>
    kernel.derivatives(from, count, theta, into, step),
  );
  const out = new Float64Array(replicates * size);
  const search: (Search | null)[] = [];
  for (let r = 0; r < replicates; r++) {
    const sums = first.subarray(r * width, (r + 1) * width);
    const inverted = inverseOf(fromTriangle(sums, 0, size), size);
    search.push(inverted === null ? null : new Search(theta, sums.slice(triangle(size)), inverted));
    out.set(search[r]?.theta ?? theta, r * size);
  }
  let open = kernel.quadratic ? [] : search.flatMap((one, r) => (one === null ? [] : [r]));
  const failed = search.flatMap((one, r) => (one === null ? [r] : []));
  for (let pass = 0; pass < MOST && open.length > 0; pass++) {
    const sets = Int32Array.from(open);
    const moves = new Float64Array(size * open.length);
    for (const [s, r] of open.entries())
      for (let j = 0; j < size; j++) moves[j * open.length + s] = out[r * size + j]! - theta[j]!;
    const at = kernel.scoresAt(theta, moves, sets);
    await cells.eachReplicates(at.add);
    const scores = at.sums();
    open = open.filter((r, s) => {
      const one = search[r]!;
      const state = one.step(scores.slice(s * size, (s + 1) * size));
      out.set(one.theta, r * size);
      if (state === 'lost') failed.push(r);
      return state === 'open';
    });
  }
  return { theta: out, failed: [...failed, ...open].sort((a, b) => a - b) };
}

/** The inverse, or null where the matrix is singular beside its diagonal. */
function inverseOf(hessian: Float64Array, size: number): Float64Array | null {
  for (let i = 0; i < size; i++) if (!(hessian[i * size + i]! > 0)) return null;
  const out = inverse(hessian, size);
  if (out === null) return null;
  for (let i = 0; i < size; i++) {
    const product = out[i * size + i]! * hessian[i * size + i]!;
    if (!(product > 0 && product < 1e10)) return null;
  }
  return out;
}

/** The search of one replicate: a root of its score, with an estimate of the inverse of its negative derivative. */
class Search {
  theta: Float64Array;
  private move: Float64Array;

  constructor(
    private readonly origin: Float64Array,
    private score: Float64Array,
    private readonly inverted: Float64Array,
  ) {
    this.move = this.times(score);
    this.theta = origin.map((x, i) => x + this.move[i]!);
  }

  private times(x: Float64Array): Float64Array {
    const n = x.length;
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i]! += this.inverted[i * n + j]! * x[j]!;
    return out;
  }

  /** Takes the score at theta, mends the inverse by it (Broyden 1965, eq. 4.12), and moves on. */
  step(score: Float64Array): 'open' | 'done' | 'lost' {
    const n = score.length;
    // The inverse is of the negative derivative, so the score's fall stands for its rise.
    const fall = this.score.map((x, i) => x - score[i]!);
    const guess = this.times(fall);
    let bottom = 0;
    for (let i = 0; i < n; i++) bottom += this.move[i]! * guess[i]!;
    if (bottom !== 0) {
      const left = new Float64Array(n);
      for (let j = 0; j < n; j++)
        for (let i = 0; i < n; i++) left[j]! += this.move[i]! * this.inverted[i * n + j]!;
      for (let i = 0; i < n; i++) {
        const x = (this.move[i]! - guess[i]!) / bottom;
        for (let j = 0; j < n; j++) this.inverted[i * n + j]! += x * left[j]!;
      }
    }
    this.score = score;
    this.move = this.times(score);
    this.theta = this.theta.map((x, i) => x + this.move[i]!);
    const size = length(this.move);
    const away = length(this.theta.map((x, i) => x - this.origin[i]!));
    if (!Number.isFinite(size) || away > 1e3 * (1 + length(this.origin))) return 'lost';
    // What the next step would mend is smaller than this one in the same proportion again.
    return size <= 1e-7 * away + 1e-14 * length(this.origin) ? 'done' : 'open';
  }
}

const length = (x: Float64Array) => Math.sqrt(x.reduce((sum, v) => sum + v * v, 0));
