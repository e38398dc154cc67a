import { bivariateNormalDensity, gaussLegendre, normalCdf } from '../../stats/index.js';
import type { OrderedMargin } from './margin.js';
import { type Pair, rectangleScore } from './pair-likelihood.js';

const fine = gaussLegendre(20);
const coarse = gaussLegendre(8);

/**
 * Two ordered variables whose category limits differ from case to case, as they do given covariates. Every
 * case's probability is that of a rectangle under the bivariate normal density; it is carried along as the
 * correlation moves, by the integral of its derivative over the step (Plackett 1954; on the arcsine scale, Drezner
 * & Wesolowsky 1990), so a small step costs few nodes.
 */
export class CaseRectangles {
  private readonly n: number;
  private readonly probability: Float64Array;
  private r = 0;

  constructor(
    private readonly a: OrderedMargin,
    private readonly b: OrderedMargin,
    private readonly w: Float64Array | null = null,
  ) {
    this.n = a.code.length;
    const width = (l: number, u: number): number =>
      l > 0 ? normalCdf(-l) - normalCdf(-u) : normalCdf(u) - normalCdf(l);
    this.probability = Float64Array.from(
      { length: this.n },
      (_, c) => width(a.lower[c]!, a.upper[c]!) * width(b.lower[c]!, b.upper[c]!),
    );
  }

  /** The correlation of highest likelihood given the limits, by a safeguarded secant search on the score. */
  solve(): Pair {
    let low = -0.9999;
    let high = 0.9999;
    let at = this.total();
    let next = at.score / at.information;
    for (let step = 0; step < 100; step++) {
      if (at.score > 0) low = this.r;
      else high = this.r;
      const reached = Math.max(this.r - 0.4, Math.min(this.r + 0.4, next));
      const target = reached > low && reached < high ? reached : (low + high) / 2;
      const move = target - this.r;
      this.moveTo(target);
      const moved = this.total();
      const slope = (moved.score - at.score) / move;
      at = moved;
      if (Math.abs(move) < 1e-11 || at.score === 0) break;
      next = this.r - at.score / (slope < 0 ? slope : -at.information);
    }
    return this.scores();
  }

  /** Carries the probabilities from the present correlation to another. */
  private moveTo(r: number): void {
    const from = Math.asin(this.r);
    const to = Math.asin(r);
    // Near a correlation of one the integrand turns sharply: panels shrink with the distance from it.
    let start = from;
    while (start !== to) {
      const room = 0.4 * (Math.PI / 2 - Math.abs(start)) + 0.01;
      const end = Math.abs(to - start) <= room ? to : start + Math.sign(to - start) * room;
      this.addPanel(start, end);
      start = end;
    }
    this.r = r;
  }

  private addPanel(from: number, to: number): void {
    const { nodes, weights } = Math.abs(to - from) < 0.02 ? coarse : fine;
    const half = (to - from) / 2;
    const { a, b, probability } = this;
    const corner = (x: number, y: number, s: number, scale: number): number =>
      Number.isFinite(x) && Number.isFinite(y) ? Math.exp((x * y * s - (x * x + y * y) / 2) * scale) : 0;
    for (let k = 0; k < nodes.length; k++) {
      const s = Math.sin(from + half * (1 + nodes[k]!));
      const scale = 1 / (1 - s * s);
      const weight = (half * weights[k]!) / (2 * Math.PI);
      for (let c = 0; c < this.n; c++) {
        const la = a.lower[c]!;
        const ua = a.upper[c]!;
        const lb = b.lower[c]!;
        const ub = b.upper[c]!;
        probability[c]! +=
          weight *
          (corner(ua, ub, s, scale) -
            corner(la, ub, s, scale) -
            corner(ua, lb, s, scale) +
            corner(la, lb, s, scale));
      }
    }
  }

  private byR(c: number): number {
    const { a, b, r } = this;
    return (
      bivariateNormalDensity(a.upper[c]!, b.upper[c]!, r) -
      bivariateNormalDensity(a.lower[c]!, b.upper[c]!, r) -
      bivariateNormalDensity(a.upper[c]!, b.lower[c]!, r) +
      bivariateNormalDensity(a.lower[c]!, b.lower[c]!, r)
    );
  }

  private total(): { score: number; information: number } {
    let score = 0;
    let information = 0;
    for (let c = 0; c < this.n; c++) {
      const s = this.byR(c) / Math.max(this.probability[c]!, 1e-15);
      const w = this.w?.[c] ?? 1;
      score += w * s;
      information += w * s * s;
    }
    return { score, information };
  }

  private scores(): Pair {
    const { a, b, n, r } = this;
    const score = new Float64Array(n);
    const first = [new Float64Array(n), new Float64Array(n)] as const;
    const second = [new Float64Array(n), new Float64Array(n)] as const;
    for (let c = 0; c < n; c++) {
      const p = Math.max(this.probability[c]!, 1e-15);
      score[c] = this.byR(c) / p;
      const ofA = rectangleScore(a.lower[c]!, a.upper[c]!, b.lower[c]!, b.upper[c]!, r, p);
      const ofB = rectangleScore(b.lower[c]!, b.upper[c]!, a.lower[c]!, a.upper[c]!, r, p);
      first[0][c] = ofA.lower;
      first[1][c] = ofA.upper;
      second[0][c] = ofB.lower;
      second[1][c] = ofB.upper;
    }
    return { r, score, first, second };
  }
}
