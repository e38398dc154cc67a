import { labelLookup } from '../model/constraints.js';
import type { Element, GroupModel } from '../model/group-model.js';
import type { ParameterTable } from '../model/parameter-table.js';
import { evaluate } from '../syntax/expression.js';
import type { DefinedParameter } from '../syntax/model.js';

/** Standardised values of every row of the table, then of every defined parameter. */
interface Standardized {
  lv: Float64Array;
  all: Float64Array;
}

/**
 * Standardised solution (Bollen 1989, p. 349): latent variables (`lv`), or all variables (`all`), in units of
 * their model-implied standard deviations. Residual covariances become residual correlations. Defined
 * parameters are evaluated on the standardised values of their labels.
 * The models must be up to date with theta.
 */
export function standardize(
  table: ParameterTable,
  models: readonly GroupModel[],
  defined: readonly DefinedParameter[],
): Standardized {
  const k = table.rows.length;
  const lv = new Float64Array(k + defined.length);
  const all = new Float64Array(k + defined.length);
  let at = 0;
  models.forEach((model) => {
    for (const e of model.elements) {
      [lv[at], all[at]] = standardizedElement(model, e);
      at++;
    }
  });
  for (const out of [lv, all]) {
    const values = new Map<string, number>();
    table.rows.forEach((row, i) => {
      if (row.label !== '' && !values.has(row.label)) values.set(row.label, out[i]!);
    });
    const none = new Float64Array(0);
    const lookup = (name: string): { value: number; gradient: Float64Array } => {
      const known = values.get(name);
      if (known !== undefined) return { value: known, gradient: none };
      const definition = defined.find((d) => d.name === name);
      return definition ? evaluate(definition.expression, lookup, 0) : { value: Number.NaN, gradient: none };
    };
    defined.forEach((d, i) => {
      out[k + i] = evaluate(d.expression, lookup, 0).value;
    });
  }
  return { lv, all };
}

/** The value of an element as it stands in its model. */
export function elementValue(model: GroupModel, e: Element, theta: Float64Array): number {
  if (e.matrix === 'A') return model.a[e.i * model.m + e.j]!;
  if (e.matrix === 'S') return model.s[e.i * model.m + e.j]!;
  if (e.matrix === 'M') return model.intercepts[e.i]!;
  return e.slot >= 0 ? theta[e.slot]! : e.row.fixed;
}

function standardizedElement(model: GroupModel, e: Element): [number, number] {
  const { m, p, c, s } = model;
  const sd = (i: number) => Math.sqrt(c[i * m + i]!);
  const lvSd = (i: number) => (i >= p ? sd(i) : 1);
  if (e.matrix === 'A') {
    const value = model.a[e.i * m + e.j]!;
    return [(value * lvSd(e.j)) / lvSd(e.i), (value * sd(e.j)) / sd(e.i)];
  }
  if (e.matrix === 'S') {
    const value = s[e.i * m + e.j]!;
    if (e.i === e.j) {
      const standard = value / c[e.i * m + e.i]!;
      return [e.i >= p ? standard : value, standard];
    }
    const residualSd = (i: number) => Math.sqrt(s[i * m + i]!);
    const lvResidual = (i: number) => (i >= p ? residualSd(i) : 1);
    return [value / (lvResidual(e.i) * lvResidual(e.j)), value / (residualSd(e.i) * residualSd(e.j))];
  }
  if (e.matrix === 'M') {
    const value = model.intercepts[e.i]!;
    return [value / lvSd(e.i), value / sd(e.i)];
  }
  const value = model.extra(e);
  return e.matrix === 'T' ? [value, value / sd(e.i)] : [value, 1];
}

/** Explained share of the variance of every explained variable: 1 - residual variance / variance; NaN in a Heywood case. */
export function rSquares(model: GroupModel): Record<string, number> {
  const out: Record<string, number> = {};
  const explained = new Set(model.elements.filter((e) => e.matrix === 'A').map((e) => e.i));
  for (let i = 0; i < model.m; i++) {
    if (!explained.has(i)) continue;
    const residual = model.s[i * model.m + i]!;
    out[model.names[i]!] = residual < 0 ? Number.NaN : 1 - residual / model.c[i * model.m + i]!;
  }
  return out;
}

/**
 * Delta-method standard errors of the all-standardised values, by central differences of the standardised
 * solution over theta.
 */
export function standardizedErrors(
  table: ParameterTable,
  models: readonly GroupModel[],
  defined: readonly DefinedParameter[],
  theta: Float64Array,
  vcov: Float64Array,
): Float64Array {
  const q = table.slots;
  const rows = table.rows.length + defined.length;
  const jacobian = new Float64Array(rows * q);
  for (let k = 0; k < q; k++) {
    // In units of the standard error, so that the step suits variables of any scale.
    const se = Math.sqrt(vcov[k * q + k]!);
    const h = se > 0 ? 1e-3 * se : 1e-5 * Math.max(1, Math.abs(theta[k]!));
    const at = (shift: number): Float64Array => {
      const moved = Float64Array.from(theta);
      moved[k]! += shift;
      for (const model of models) model.update(moved);
      return standardize(table, models, defined).all;
    };
    const up = at(h);
    const down = at(-h);
    for (let r = 0; r < rows; r++) jacobian[r * q + k] = (up[r]! - down[r]!) / (2 * h);
  }
  for (const model of models) model.update(theta);
  const out = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    let variance = 0;
    for (let i = 0; i < q; i++) {
      for (let j = 0; j < q; j++) variance += jacobian[r * q + i]! * vcov[i * q + j]! * jacobian[r * q + j]!;
    }
    out[r] = variance > 1e-20 ? Math.sqrt(variance) : 0;
  }
  return out;
}

/** Estimates and gradients of the defined parameters. */
export function definedValues(
  table: ParameterTable,
  defined: readonly DefinedParameter[],
  theta: Float64Array,
): { value: number; gradient: Float64Array }[] {
  const lookup = labelLookup(table, defined, theta);
  return defined.map((d) => evaluate(d.expression, lookup, table.slots));
}
