// Longer than other files: one recursive-descent parser, whose methods are of use only together.
import { didYouMean, type Fault, FaultError } from '../../errors/index.js';
import { type Expression, type FunctionName, functionNames } from './expression.js';
import { type Token, tokenize } from './tokens.js';

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

export interface ModelConstraint {
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

const formulaOperators = ['=~', '~', '~~', '|', '~*~'];

/**
 * Reads a model in lavaan's syntax (Rosseel 2012, J. Stat. Softw. 48(2), section 3): `=~` measured by, `~`
 * regressed on, `~~` covaries with, `~ 1` intercept, `|` thresholds, `~*~` scales, `:=` defined parameter,
 * `==` constraint; `+` lists on both sides; modifiers by `*`; `#` and `!` comments; `;` between statements.
 * @throws FaultError LV-SEM-SYNTAX, LV-SEM-OPERATOR, LV-SEM-MODIFIER, LV-SEM-EMPTY: every fault of the text with its line and column
 */
export function parseModel(text: string, file?: string): ParsedModel {
  const model: ParsedModel = {
    text,
    ...(file === undefined ? {} : { file }),
    terms: [],
    constraints: [],
    defined: [],
  };
  const faults: Fault[] = [];
  for (const statement of statements(tokenize(text, file))) {
    try {
      new StatementParser(statement, model, file).parse();
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new FaultError(faults);
  if (model.terms.length === 0) {
    throw new FaultError({
      code: 'LV-SEM-EMPTY',
      place: { file },
      what: 'the model has no formula',
      expected: "at least one line such as 'y ~ x' or 'f =~ x1 + x2 + x3'",
    });
  }
  return model;
}

/** Cuts the tokens into statements: a line's end inside brackets, after an operator or before + and * does not end one. */
function statements(tokens: Token[]): Token[][] {
  const out: Token[][] = [];
  let current: Token[] = [];
  let depth = 0;
  tokens.forEach((token, i) => {
    if (token.kind === 'end-of-line') {
      const next = tokens.slice(i + 1).find((t) => t.kind !== 'end-of-line');
      const last = current.at(-1);
      const open =
        token.text !== ';' &&
        (depth > 0 ||
          (last?.kind === 'operator' && last.text !== ')') ||
          (next?.kind === 'operator' && ['+', '*', ')', ','].includes(next.text)));
      if (!open && current.length > 0) {
        out.push(current);
        current = [];
        depth = 0;
      }
    } else if (token.kind !== 'end') {
      if (token.text === '(' && token.kind === 'operator') depth++;
      if (token.text === ')' && token.kind === 'operator') depth = Math.max(0, depth - 1);
      current.push(token);
    }
  });
  if (current.length > 0) out.push(current);
  return out;
}

/** Levels of brackets, signs and powers in an expression; more are a slip, and none can be read without end. */
const deepest = 200;

class StatementParser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: Token[],
    private readonly model: ParsedModel,
    private readonly file: string | undefined,
  ) {}

  parse(): void {
    const depthFree = this.tokens.filter((t) => t.kind === 'operator');
    const main = depthFree.find((t) =>
      [...formulaOperators, ':=', '==', '<', '>', '<~', '='].includes(t.text),
    );
    const first = this.tokens[0]!;
    if (main === undefined) {
      if (this.tokens[1]?.text === ':' && ['group', 'level', 'block', 'class'].includes(first.text)) {
        this.fail(
          first,
          `blocks by '${first.text}:' are not supported`,
          undefined,
          'give group values with c(...) and the option group',
          'LV-SEM-OPERATOR',
        );
      }
      this.fail(
        first,
        'a statement without an operator',
        this.text(),
        "an operator: '=~', '~', '~~', '|', ':=' or '=='",
      );
    }
    if (main.text === '<' || main.text === '>' || main.text === '<~' || main.text === '=') {
      const remedy =
        main.text === '=' ? "write '==' for a constraint, '=~' for a latent variable" : undefined;
      this.fail(main, `the operator '${main.text}' is not supported`, undefined, remedy, 'LV-SEM-OPERATOR');
    }
    if (main.text === ':=') {
      const name = this.name('the name of the defined parameter');
      this.operator(':=');
      this.model.defined.push({
        name: name.text,
        expression: this.sum(),
        line: name.line,
        column: name.column,
      });
    } else if (main.text === '==') {
      const left = this.sum();
      this.operator('==');
      this.model.constraints.push({ left, right: this.sum(), line: first.line, column: first.column });
    } else {
      this.formula(main);
    }
    if (this.peek())
      this.fail(
        this.peek()!,
        'text after the end of the statement',
        `'${this.peek()!.text}'`,
        "an operator '+', a new line or ';'",
      );
  }

  private formula(main: Token): void {
    const left = [this.name('a variable name')];
    while (this.take('+')) left.push(this.name('a variable name'));
    this.operator(main.text);
    const right = [this.term(main.text)];
    while (this.take('+')) right.push(this.term(main.text));
    for (const lhs of left) {
      for (const term of right) {
        const intercept = term.rhs === '1';
        this.model.terms.push({
          ...term,
          lhs: lhs.text,
          lhsPlace: { line: lhs.line, column: lhs.column },
          op: intercept ? '~1' : (main.text as FormulaOperator),
          rhs: intercept ? '' : term.rhs,
        });
      }
    }
  }

  /** `mod*mod*name`; the last factor is the variable. */
  private term(op: string): Omit<ModelTerm, 'lhs' | 'op' | 'lhsPlace'> {
    const start = this.peek();
    const modifiers: Modifiers = {};
    for (;;) {
      const token = this.peek();
      if (!token) this.fail(this.tokens.at(-1)!, 'a term is missing', undefined, 'a variable name');
      const next = this.tokens[this.at + 1];
      const isLast = next === undefined || (next.kind === 'operator' && next.text === '+');
      if (
        isLast &&
        (token.kind === 'name' ||
          (token.kind === 'number' && (token.text === '1' || token.text === '0') && op === '~'))
      ) {
        this.at++;
        if (token.text === '0') modifiers.fixed = [0];
        return {
          ...modifiers,
          rhs: token.text === '0' ? '1' : token.text,
          line: start!.line,
          column: start!.column,
        };
      }
      if (token.kind === 'name' && next?.text === ':') {
        this.fail(
          token,
          'a product of variables in a formula',
          `${token.text}:${this.tokens[this.at + 2]?.text ?? ''}`,
          'a variable of its own for the product, made before',
        );
      }
      this.modifier(modifiers);
      const separator = this.peek();
      if (separator?.text === '?') this.at++;
      else if (!this.take('*')) {
        const at = separator ?? this.tokens.at(-1)!;
        this.fail(
          at,
          'a term that cannot be read',
          separator ? `'${separator.text}'` : undefined,
          "'*' and a variable name after the modifier, '+' between terms",
        );
      }
      if (separator?.text === '?' && modifiers.fixed) {
        this.once(modifiers, 'start', token);
        modifiers.start = modifiers.fixed;
        delete modifiers.fixed;
      }
    }
  }

  /** Of two values, labels or starting values one would be lost. */
  private once(into: Modifiers, kind: keyof Modifiers, at: Token): void {
    if (into[kind] === undefined) return;
    const [what, remedy] = {
      fixed: ['two values before one variable', 'write the product as one number'],
      start: ['two starting values before one variable', 'keep one of them'],
      label: [
        'two labels before one variable',
        "keep one label, and hold it equal to another by a line 'a == b'",
      ],
      equal: ['two equalities before one variable', 'give the parameters a common label instead'],
    }[kind];
    this.fail(
      at,
      what!,
      `'${at.text}' after another`,
      'one of its kind before a variable',
      'LV-SEM-MODIFIER',
      remedy,
    );
  }

  private modifier(into: Modifiers): void {
    const before = { ...into };
    const token = this.peek()!;
    this.readModifier(into);
    for (const kind of ['fixed', 'start', 'label', 'equal'] as const)
      if (into[kind] !== before[kind]) this.once(before, kind, token);
    if (into.label && into.equal) this.once({ label: into.label }, 'label', token);
  }

  private readModifier(into: Modifiers): void {
    const token = this.peek()!;
    const next = this.tokens[this.at + 1];
    if (token.kind === 'text') {
      this.at++;
      into.label = [token.text];
    } else if (token.kind === 'name' && token.text === 'NA') {
      this.at++;
      into.fixed = [Number.NaN];
    } else if (
      token.kind === 'name' &&
      next?.text === '(' &&
      ['c', 'start', 'equal', 'label'].includes(token.text)
    ) {
      this.at++;
      const values = this.list();
      this.assign(into, token, values);
    } else if (token.kind === 'name' && next?.text !== '(') {
      this.at++;
      into.label = [token.text];
    } else {
      into.fixed = [this.constant(this.unary(), token)];
      while (this.take('/')) into.fixed = [into.fixed[0]! / this.constant(this.unary(), token)];
    }
  }

  private assign(into: Modifiers, call: Token, values: (number | string)[]): void {
    const numbers = values.map((v) => (typeof v === 'number' ? v : Number.NaN));
    const texts = values.map((v) => (typeof v === 'string' ? v : ''));
    const allNumbers = values.every((v) => typeof v === 'number' || v === 'NA');
    if (call.text === 'start') {
      if (!allNumbers)
        this.fail(
          call,
          'a starting value that is not a number',
          texts.filter(Boolean).join(', '),
          'start(0.5)',
        );
      into.start = numbers;
    } else if (call.text === 'c' && allNumbers) {
      into.fixed = numbers;
    } else if (call.text === 'equal') {
      const numeric = values.find((v) => typeof v === 'number');
      if (numeric !== undefined)
        this.fail(
          call,
          'equal() names a parameter',
          String(numeric),
          'the parameter in quotes, as equal("f =~ x2")',
        );
      into.equal = texts.map((t) => t.replaceAll(/\s+/g, ''));
    } else if (values.some((v) => typeof v === 'number')) {
      this.fail(
        call,
        'labels and values are mixed in one list',
        undefined,
        'labels only, or numbers and NA only',
      );
    } else {
      into.label = texts.map((t) => (t === 'NA' ? '' : t));
    }
  }

  /** `(a, b, "c", 1, NA)` */
  private list(): (number | string)[] {
    const open = this.operator('(');
    const values: (number | string)[] = [];
    do {
      const token = this.peek();
      if (token?.kind === 'text' || (token?.kind === 'name' && this.tokens[this.at + 1]?.text !== '(')) {
        this.at++;
        values.push(token.text);
      } else {
        values.push(this.constant(this.sum(), token ?? open));
      }
    } while (this.take(','));
    this.operator(')');
    return values;
  }

  private sum(): Expression {
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = { kind: 'binary', op: '+', left, right: this.product() };
      else if (this.take('-')) left = { kind: 'binary', op: '-', left, right: this.product() };
      else return left;
    }
  }

  private product(): Expression {
    let left = this.unary();
    for (;;) {
      if (this.take('*')) left = { kind: 'binary', op: '*', left, right: this.unary() };
      else if (this.take('/')) left = { kind: 'binary', op: '/', left, right: this.unary() };
      else return left;
    }
  }

  private unary(): Expression {
    this.depth++;
    if (this.depth > deepest) {
      this.fail(
        this.peek() ?? this.tokens.at(-1)!,
        'brackets or signs that are nested too deep',
        undefined,
        `at most ${deepest} levels`,
        'LV-SEM-DEPTH',
      );
    }
    const value = this.signed();
    this.depth--;
    return value;
  }

  private signed(): Expression {
    if (this.take('-')) return { kind: 'negate', of: this.unary() };
    if (this.take('+')) return this.unary();
    const base = this.primary();
    return this.take('^') ? { kind: 'binary', op: '^', left: base, right: this.unary() } : base;
  }

  private primary(): Expression {
    const token = this.peek();
    if (!token)
      this.fail(
        this.tokens.at(-1)!,
        'an expression that ends too early',
        undefined,
        'a number, a label or a bracket',
      );
    this.at++;
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.text === '(' && token.kind === 'operator') {
      const inside = this.sum();
      this.operator(')');
      return inside;
    }
    if (token.kind === 'name') {
      if (this.peek()?.text !== '(')
        return { kind: 'name', name: token.text, line: token.line, column: token.column };
      if (!(functionNames as string[]).includes(token.text)) {
        this.fail(
          token,
          'an unknown function',
          `'${token.text}'`,
          undefined,
          'LV-SEM-FUNCTION',
          didYouMean(token.text, functionNames),
        );
      }
      this.operator('(');
      const of = this.sum();
      this.operator(')');
      return { kind: 'call', fn: token.text as FunctionName, of };
    }
    return this.fail(
      token,
      'an expression that cannot be read',
      `'${token.text}'`,
      'a number, a label or a bracket',
    );
  }

  private constant(e: Expression, at: Token): number {
    switch (e.kind) {
      case 'number':
        return e.value;
      case 'negate':
        return -this.constant(e.of, at);
      case 'binary': {
        const a = this.constant(e.left, at);
        const b = this.constant(e.right, at);
        return e.op === '+'
          ? a + b
          : e.op === '-'
            ? a - b
            : e.op === '*'
              ? a * b
              : e.op === '/'
                ? a / b
                : a ** b;
      }
      case 'call':
        return e.fn === 'sqrt' ? Math.sqrt(this.constant(e.of, at)) : Math.exp(this.constant(e.of, at));
      case 'name':
        return this.fail(
          at,
          'a modifier that is not a number',
          `'${e.name}'`,
          'a number, NA, a label, start(), or c()',
        );
    }
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(operator: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'operator' || token.text !== operator) return false;
    this.at++;
    return true;
  }

  private operator(text: string): Token {
    const token = this.peek();
    if (!this.take(text)) {
      this.fail(
        token ?? this.tokens.at(-1)!,
        `'${text}' is missing`,
        token ? `'${token.text}'` : 'the end of the statement',
        `'${text}'`,
      );
    }
    return token!;
  }

  private name(expected: string): Token {
    const token = this.peek();
    if (token?.kind !== 'name') {
      this.fail(
        token ?? this.tokens.at(-1)!,
        'a name is missing',
        token ? `'${token.text}'` : 'the end of the statement',
        expected,
      );
    }
    this.at++;
    return token;
  }

  private text(): string {
    return `'${this.tokens.map((t) => t.text).join(' ')}'`;
  }

  private fail(
    at: Token,
    what: string,
    found?: string,
    expected?: string,
    code = 'LV-SEM-SYNTAX',
    remedy?: string,
  ): never {
    throw new FaultError({
      code,
      place: { file: this.file, line: at.line, column: at.column },
      what,
      found,
      expected,
      remedy,
    });
  }
}
