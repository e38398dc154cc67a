import { didYouMean } from '../../errors/index.js';
import { type Expression, type FunctionName, functionNames } from './expression.js';
import { TokenReader } from './token-reader.js';
import type { Token } from './tokens.js';

/** Levels of brackets, signs and powers in an expression; more are a slip, and none can be read without end. */
const deepest = 200;

/** Reads arithmetic by recursive descent. */
export class ExpressionReader extends TokenReader {
  private depth = 0;

  protected sum(): Expression {
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = { kind: 'binary', op: '+', left, right: this.product() };
      else if (this.take('-')) left = { kind: 'binary', op: '-', left, right: this.product() };
      else return left;
    }
  }

  protected product(): Expression {
    let left = this.unary();
    for (;;) {
      if (this.take('*')) left = { kind: 'binary', op: '*', left, right: this.unary() };
      else if (this.take('/')) left = { kind: 'binary', op: '/', left, right: this.unary() };
      else return left;
    }
  }

  protected unary(): Expression {
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

  protected signed(): Expression {
    if (this.take('-')) return { kind: 'negate', of: this.unary() };
    if (this.take('+')) return this.unary();
    const base = this.primary();
    return this.take('^') ? { kind: 'binary', op: '^', left: base, right: this.unary() } : base;
  }

  protected primary(): Expression {
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

  protected constant(e: Expression, at: Token): number {
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
}
