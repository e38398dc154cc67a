import { ExpressionReader } from './expression-reader.js';
import type { ModelTerm, Modifiers } from './model.js';
import type { Token } from './tokens.js';

/** Reads the terms of a formula: a variable, and what stands before it. */
export class TermReader extends ExpressionReader {
  /** `mod*mod*name`; the last factor is the variable. */
  protected term(op: string): Omit<ModelTerm, 'lhs' | 'op' | 'lhsPlace'> {
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
}
