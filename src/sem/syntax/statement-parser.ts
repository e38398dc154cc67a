import type { FormulaOperator, ParsedModel } from './model.js';
import { TermReader } from './term-reader.js';
import type { Token } from './tokens.js';

const formulaOperators = ['=~', '~', '~~', '|', '~*~'];

/** Reads one statement into a model. */
export class StatementParser extends TermReader {
  constructor(
    tokens: readonly Token[],
    private readonly model: ParsedModel,
    file: string | undefined,
  ) {
    super(tokens, file);
  }

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
}
