import type { Codebook } from '../codebook/index.js';
import { didYouMean, type Fault, FaultError } from '../errors/index.js';
import { type ParsedModel, parseModel } from '../sem/index.js';

type ModelTerm = ParsedModel['terms'][number];

/**
 * Underlying standard normal variables behind the answers, each a weighted sum of independent standard
 * normal ones: `common` weights of those that several share, `own` weight of one that is its alone.
 * Correlations are then inner products of the common weights.
 */
export interface Underlying {
  common: Float64Array;
  own: number;
}

export interface Structure {
  /** How many shared independent normal variables there are. */
  dimension: number;
  /** Scales, variables and derived variables of the structural model, and every other scale. */
  nodes: Map<string, Underlying>;
  /** Items of scales. */
  items: Map<string, Underlying>;
}

/** Loading of a scale's items where the codebook gives none: alpha over 0.8 from four items on. */
const usualLoading = 0.8;

/**
 * The underlying variables of a codebook's made-up answers, from its structural model: `y ~ 0.3*x` for
 * effects, `x ~~ 0.2*z` for covariances of exogenous variables or of residuals, an item's residual among
 * them. All variables have variance one. Items follow their scale by the codebook's loading, reversed
 * items with a negative one.
 * Throws LV-SIMULATE-MODEL for names that are unknown, coefficients that are not fixed, circles, and
 * variances that would be negative: all of them at once.
 */
export function structureOf(codebook: Codebook, model: { text: string; file: string } | null): Structure {
  const terms = model === null ? [] : parseModel(model.text, model.file).terms;
  const file = model?.file ?? '';
  const items = new Set(codebook.scales.flatMap((s) => s.items));
  const faults = faultsOf(terms, codebook, items, file);
  if (faults.length > 0) throw new FaultError(faults);

  const effects = terms.filter((t) => t.op === '~');
  const named = terms.flatMap((t) => [t.lhs, t.rhs]).filter((n) => !items.has(n));
  const names = [...new Set([...named, ...codebook.scales.map((s) => s.name)])];
  const order = causalOrder(names, effects, file);
  const dimension = order.length;
  const residuals = new Residuals(
    order,
    terms.filter((t) => t.op === '~~'),
    (name): never => {
      throw new FaultError({
        code: 'LV-SIMULATE-MODEL',
        place: { file: model?.file ?? codebook.file, variable: name },
        what: 'effects and covariances leave no residual variance',
        expected: 'standardised coefficients that explain less than the whole variance',
        remedy: `make the coefficients of ${name} smaller`,
      });
    },
  );
  const nodes = new Map<string, Underlying>();
  for (const name of order) {
    const causes = effects.filter((e) => e.lhs === name);
    const common = residuals.next(
      name,
      causes.map((t) => ({ by: t.fixed![0]!, common: nodes.get(t.rhs)!.common })),
    );
    nodes.set(name, { common, own: 0 });
  }

  const placed = new Map<string, Underlying>();
  for (const scale of codebook.scales) {
    const loading = scale.simulate?.loading ?? usualLoading;
    for (const item of scale.items) {
      if (placed.has(item)) continue;
      const by = scale.reversed.includes(item) ? -loading : loading;
      placed.set(item, residuals.item(item, { by, common: nodes.get(scale.name)!.common }));
    }
  }
  return { dimension, nodes, items: placed };
}

/** A cause with its coefficient. */
interface Cause {
  by: number;
  common: Float64Array;
}

/** Adds what the causes give to the weights on the shared variables. */
function addCauses(common: Float64Array, causes: readonly Cause[]): void {
  for (const cause of causes)
    for (let k = 0; k < common.length; k++) common[k]! += cause.by * cause.common[k]!;
}

/**
 * Residuals by forward substitution: a residual's weights on earlier residuals' own normal variables reproduce its
 * covariances with them; what then lacks in variance one is its own.
 */
class Residuals {
  readonly #weights: Float64Array[] = [];

  constructor(
    readonly order: readonly string[],
    readonly covariances: readonly ModelTerm[],
    /** Throws for a variable whose variance is more than explained. */
    readonly negative: (name: string) => never,
  ) {}

  /** Weights on the shared variables of the next variable in order. */
  next(name: string, causes: readonly Cause[]): Float64Array {
    const v = this.#weights.length;
    const residual = this.#solve(name);
    const common = Float64Array.from(residual);
    addCauses(common, causes);
    const left = 1 - dot(common, common);
    if (!(left > 0)) this.negative(name);
    common[v]! += Math.sqrt(left);
    residual[v] = Math.sqrt(left);
    this.#weights.push(residual);
    return common;
  }

  /** An item of a scale, when all variables are placed. */
  item(name: string, scale: Cause): Underlying {
    const common = this.#solve(name);
    addCauses(common, [scale]);
    const left = 1 - dot(common, common);
    if (left < 0) this.negative(name);
    return { common, own: Math.sqrt(left) };
  }

  #solve(name: string): Float64Array {
    const weights = new Float64Array(this.order.length);
    this.#weights.forEach((earlier, m) => {
      let rest = this.#covariance(name, this.order[m]!);
      for (let k = 0; k < m; k++) rest -= weights[k]! * earlier[k]!;
      weights[m] = rest === 0 ? 0 : rest / earlier[m]!;
    });
    return weights;
  }

  #covariance(a: string, b: string): number {
    const term = this.covariances.find((t) => (t.lhs === a && t.rhs === b) || (t.lhs === b && t.rhs === a));
    return term?.fixed?.[0] ?? 0;
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function faultsOf(terms: ModelTerm[], codebook: Codebook, items: ReadonlySet<string>, file: string): Fault[] {
  const known = new Set([
    ...codebook.scales.map((s) => s.name),
    ...codebook.derived.map((d) => d.name),
    ...codebook.variables.map((v) => v.name),
  ]);
  return terms.flatMap((t) => {
    const place = { file, line: t.line, column: t.column };
    const faults: Fault[] = [t.lhs, t.rhs]
      .filter((n) => !known.has(n))
      .map((n) => ({
        code: 'LV-SIMULATE-MODEL',
        place,
        what: `'${n}' is no scale or variable of the codebook`,
        remedy: didYouMean(n, known),
      }));
    if (t.op !== '~' && t.op !== '~~')
      faults.push({
        code: 'LV-SIMULATE-MODEL',
        place,
        what: `'${t.op}' has no meaning for made-up answers`,
        expected: "'~' and '~~'; scales and their items stand in the codebook",
      });
    else if (!Number.isFinite(t.fixed?.[0] ?? Number.NaN))
      faults.push({
        code: 'LV-SIMULATE-MODEL',
        place,
        what: `${t.lhs} ${t.op} ${t.rhs} has no fixed coefficient`,
        expected: `a number before it, as in ${t.lhs} ${t.op} 0.3*${t.rhs}`,
      });
    if (t.op === '~' && (items.has(t.lhs) || items.has(t.rhs)))
      faults.push({
        code: 'LV-SIMULATE-MODEL',
        place,
        what: 'an item of a scale has an effect or is affected',
        expected: "effects between scales and background variables; '~~' for an item's residual",
      });
    return faults;
  });
}

/** Causes before effects; otherwise as they are first named. Throws LV-SIMULATE-MODEL on a circle. */
function causalOrder(names: string[], effects: ModelTerm[], file: string): string[] {
  const order: string[] = [];
  let rest = names;
  while (rest.length > 0) {
    const next = rest.find((n) => effects.every((t) => t.lhs !== n || order.includes(t.rhs)));
    if (next === undefined) {
      throw new FaultError({
        code: 'LV-SIMULATE-MODEL',
        place: { file },
        what: 'the effects run in a circle',
        found: rest.join(', '),
        expected: 'a recursive model',
      });
    }
    order.push(next);
    rest = rest.filter((n) => n !== next);
  }
  return order;
}
