import type { Expression } from './expression.js';

/** What stands before a variable: `0.5*x`, `NA*x`, `start(0.5)*x`, `a*x`; one entry, or one a group. */
export interface Modifiers {
  /** Fixed values; NaN frees the parameter (`NA*`). */
  fixed?: number[];
  start?: number[];
  label?: string[];
  /** `equal("f =~ x2")*`: the parameter that this one is held equal to. */
  equal?: string[];
}

export type FormulaOperator = '=~' | '~' | '~~' | '~1' | '|' | '~*~';

/** One term of a formula, as the user wrote it. */
export interface ModelTerm extends Modifiers {
  lhs: string;
  op: FormulaOperator;
  /** '' for `~1`. */
  rhs: string;
  /** Of the term on the right side, and of the left side's name. */
  line: number;
  column: number;
  lhsPlace: { line: number; column: number };
}

interface ModelConstraint {
  left: Expression;
  right: Expression;
  line: number;
  column: number;
}

export interface DefinedParameter {
  name: string;
  expression: Expression;
  line: number;
  column: number;
}

/** A model as written: terms in order, constraints and defined parameters. */
export interface ParsedModel {
  text: string;
  file?: string;
  terms: ModelTerm[];
  constraints: ModelConstraint[];
  defined: DefinedParameter[];
}
