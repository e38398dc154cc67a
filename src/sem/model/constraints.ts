import { type Dual, type Expression, evaluate } from '../syntax/expression.js';
import type { DefinedParameter, ParsedModel } from '../syntax/model.js';
import type { ParameterTable } from './parameter-table.js';

/** Looks up a label's value and gradient at theta; defined parameters may build on labels and on each other. */
export function labelLookup(
  table: ParameterTable,
  defined: readonly DefinedParameter[],
  theta: Float64Array,
): (name: string) => Dual {
  const q = table.slots;
  const known = new Map<string, Dual>();
  const lookup = (name: string): Dual => {
    const cached = known.get(name);
    if (cached) return cached;
    const row = table.rows.find((r) => r.label === name);
    let dual: Dual;
    if (row) {
      const gradient = new Float64Array(q);
      if (row.slot >= 0) gradient[row.slot] = 1;
      dual = { value: row.slot >= 0 ? theta[row.slot]! : row.fixed, gradient };
    } else {
      const definition = defined.find((d) => d.name === name);
      dual = definition
        ? evaluate(definition.expression, lookup, q)
        : { value: Number.NaN, gradient: new Float64Array(q) };
    }
    known.set(name, dual);
    return dual;
  };
  return lookup;
}

/** The `==` constraints of a model as h(theta) = left - right = 0. */
export class Constraints {
  readonly rows: number;
  private readonly pairs: { left: Expression; right: Expression }[];

  private constructor(
    private readonly model: ParsedModel,
    private readonly table: ParameterTable,
  ) {
    this.pairs = model.constraints;
    this.rows = this.pairs.length;
  }

  /** Null when the model has no constraints. */
  static of(model: ParsedModel, table: ParameterTable): Constraints | null {
    return model.constraints.length === 0 ? null : new Constraints(model, table);
  }

  at(theta: Float64Array): { value: Float64Array; jacobian: Float64Array } {
    const q = this.table.slots;
    const lookup = labelLookup(this.table, this.model.defined, theta);
    const value = new Float64Array(this.rows);
    const jacobian = new Float64Array(this.rows * q);
    this.pairs.forEach(({ left, right }, r) => {
      const a = evaluate(left, lookup, q);
      const b = evaluate(right, lookup, q);
      value[r] = a.value - b.value;
      for (let k = 0; k < q; k++) jacobian[r * q + k] = a.gradient[k]! - b.gradient[k]!;
    });
    return { value, jacobian };
  }
}
