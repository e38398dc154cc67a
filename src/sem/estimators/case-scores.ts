import { multiply, multiplyTransposed, multiplyVector } from '../../stats/index.js';
import type { Pattern, PatternGroup } from '../data/patterns.js';
import type { GroupModel } from '../model/group-model.js';
import { type ElementPart, elementParts } from './element-derivatives.js';

/** A group's cases under a model at its last update. */
interface ScoredGroup {
  model: GroupModel;
  group: PatternGroup;
  /** By pattern: inverse of the implied covariances of what is there, padded with zeros to p x p. */
  inverses: readonly Float64Array[];
  slots: number;
}

/**
 * Visits every case with its score: the derivatives of its weighted log-likelihood by the parameters. `center` and
 * `projection` are those of `scoreProducts`. The score's array is used again for the next case.
 */
export function eachScore(
  scored: ScoredGroup,
  center: 'model' | 'sample',
  projection: Float64Array | null,
  visit: (row: number, score: Float64Array) => void,
): void {
  const { model, group, inverses } = scored;
  const parts = elementParts(model);
  const score = new Float64Array(scored.slots);
  const bySample = center === 'sample' || !model.usesMeans;
  group.patterns.forEach((pattern, index) => {
    const w = inverses[index]!;
    const reference = center === 'sample' ? sampleReference(model.p, pattern, w, projection) : w;
    const forms = new CaseForms(model, pattern, w, projection);
    const expected = expectedForms(model, parts, reference);
    for (const row of pattern.rows) {
      const { a, given } = forms.of(group.columns, row, bySample);
      score.fill(0);
      const weight = group.weights === null ? 1 : group.weights[row]!;
      for (let e = 0; e < parts.length; e++) {
        const part = parts[e]!;
        let s =
          part.factor === 0
            ? 0
            : part.factor * (a[part.u]! * a[part.v]! - given[part.u]! * given[part.v]! - expected[e]!);
        if (part.mean !== 0) s += part.mean * (a[part.g]! - given[part.g]!);
        score[part.slot]! += weight * s;
      }
      visit(row, score);
    }
  });
}

/** What each case's W dd' W is compared with at the sample moments, W S W; under the model it is W. */
function sampleReference(
  p: number,
  { observed, cov }: Pattern,
  w: Float64Array,
  projection: Float64Array | null,
): Float64Array {
  const s = new Float64Array(p * p);
  observed.forEach((a, i) => {
    observed.forEach((b, j) => {
      s[a * p + b] = cov[i * observed.length + j]!;
    });
  });
  if (projection) {
    const psp = multiplyTransposed(multiply(projection, s, p, p, p), projection, p, p, p);
    for (let c = 0; c < p * p; c++) s[c]! -= psp[c]!;
  }
  return multiply(multiply(w, s, p, p, p), w, p, p, p);
}

/** u' R v of every element. */
function expectedForms(model: GroupModel, parts: readonly ElementPart[], reference: Float64Array): number[] {
  const { p, m, vectors } = model;
  const kr = multiply(vectors, reference, 2 * m, p, p);
  return parts.map(({ u, v, factor }) => {
    let sum = 0;
    if (factor !== 0) for (let c = 0; c < p; c++) sum += kr[u * p + c]! * vectors[v * p + c]!;
    return sum;
  });
}

/** The linear forms of a case's deviations d that scores are made of: a = K W d, and those of the part P d that covariates give. */
class CaseForms {
  readonly #kw: Float64Array;
  readonly #d: Float64Array;
  readonly #a: Float64Array;
  readonly #given: Float64Array;

  constructor(
    readonly model: GroupModel,
    readonly pattern: Pattern,
    w: Float64Array,
    readonly projection: Float64Array | null,
  ) {
    const { p, m, vectors } = model;
    this.#kw = multiply(vectors, w, 2 * m, p, p);
    this.#d = new Float64Array(pattern.observed.length);
    this.#a = new Float64Array(2 * m);
    this.#given = new Float64Array(2 * m);
  }

  of(columns: readonly Float64Array[], row: number, bySample: boolean) {
    const { p, m, mu } = this.model;
    const { observed, mean } = this.pattern;
    const [kw, d, a, given] = [this.#kw, this.#d, this.#a, this.#given];
    const k = observed.length;
    for (let i = 0; i < k; i++) {
      const variable = observed[i]!;
      d[i] = columns[variable]![row]! - (bySample ? mean[i]! : mu[variable]!);
    }
    for (let r = 0; r < 2 * m; r++) {
      let sum = 0;
      for (let i = 0; i < k; i++) sum += kw[r * p + observed[i]!]! * d[i]!;
      a[r] = sum;
    }
    if (this.projection) {
      const h = multiplyVector(this.projection, d, p, p);
      for (let r = 0; r < 2 * m; r++) {
        let sum = 0;
        for (let i = 0; i < p; i++) sum += kw[r * p + i]! * h[i]!;
        given[r] = sum;
      }
    }
    return { a, given };
  }
}
