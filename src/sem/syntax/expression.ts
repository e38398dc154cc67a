/** An arithmetic expression over parameter labels, as in `ab := a*b` and `a == 2*b`. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string; line: number; column: number }
  | { kind: 'negate'; of: Expression }
  | { kind: 'binary'; op: '+' | '-' | '*' | '/' | '^'; left: Expression; right: Expression }
  | { kind: 'call'; fn: FunctionName; of: Expression };

/** Functions of one argument with their derivatives. */
const functions = {
  exp: [Math.exp, Math.exp],
  log: [Math.log, (x: number) => 1 / x],
  sqrt: [Math.sqrt, (x: number) => 0.5 / Math.sqrt(x)],
  abs: [Math.abs, Math.sign],
  sin: [Math.sin, Math.cos],
  cos: [Math.cos, (x: number) => -Math.sin(x)],
  tan: [Math.tan, (x: number) => 1 / Math.cos(x) ** 2],
  tanh: [Math.tanh, (x: number) => 1 - Math.tanh(x) ** 2],
  atanh: [Math.atanh, (x: number) => 1 / (1 - x * x)],
} as const satisfies Record<string, readonly [(x: number) => number, (x: number) => number]>;

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];

/** A value with its derivatives by the free parameters. */
export interface Dual {
  value: number;
  gradient: Float64Array;
}

/**
 * Value and gradient of an expression by forward differentiation (the chain rule, step by step).
 * @param lookup value and gradient of a name; q the number of parameters
 */
export function evaluate(e: Expression, lookup: (name: string) => Dual, q: number): Dual {
  switch (e.kind) {
    case 'number':
      return { value: e.value, gradient: new Float64Array(q) };
    case 'name':
      return lookup(e.name);
    case 'negate': {
      const a = evaluate(e.of, lookup, q);
      return { value: -a.value, gradient: a.gradient.map((g) => -g) };
    }
    case 'call': {
      const a = evaluate(e.of, lookup, q);
      const [f, derivative] = functions[e.fn];
      const slope = derivative(a.value);
      return { value: f(a.value), gradient: a.gradient.map((g) => (g === 0 ? 0 : slope * g)) };
    }
    case 'binary': {
      const a = evaluate(e.left, lookup, q);
      const b = evaluate(e.right, lookup, q);
      const [value, byA, byB] = binary(e.op, a.value, b.value);
      return {
        value,
        gradient: a.gradient.map((g, i) => {
          const h = b.gradient[i]!;
          return (g === 0 ? 0 : byA * g) + (h === 0 ? 0 : byB * h);
        }),
      };
    }
  }
}

function binary(op: '+' | '-' | '*' | '/' | '^', a: number, b: number): [number, number, number] {
  switch (op) {
    case '+':
      return [a + b, 1, 1];
    case '-':
      return [a - b, 1, -1];
    case '*':
      return [a * b, b, a];
    case '/':
      return [a / b, 1 / b, -a / (b * b)];
    case '^':
      return [a ** b, b * a ** (b - 1), a > 0 ? a ** b * Math.log(a) : 0];
  }
}

/** Every name in an expression, with its place. */
export function namesIn(e: Expression): { name: string; line: number; column: number }[] {
  switch (e.kind) {
    case 'number':
      return [];
    case 'name':
      return [e];
    case 'negate':
    case 'call':
      return namesIn(e.of);
    case 'binary':
      return [...namesIn(e.left), ...namesIn(e.right)];
  }
}

/** The expression as text, fully bracketed only where needed. */
export function expressionText(e: Expression, level = 0): string {
  switch (e.kind) {
    case 'number':
      return String(e.value);
    case 'name':
      return e.name;
    case 'negate':
      return `-${expressionText(e.of, 3)}`;
    case 'call':
      return `${e.fn}(${expressionText(e.of)})`;
    case 'binary': {
      const rank = e.op === '^' ? 4 : e.op === '*' || e.op === '/' ? 2 : 1;
      const text = `${expressionText(e.left, rank)}${e.op}${expressionText(e.right, rank + 1)}`;
      return rank < level ? `(${text})` : text;
    }
  }
}
