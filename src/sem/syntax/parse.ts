import { type Fault, FaultError } from '../../errors/index.js';
import type { ParsedModel } from './model.js';
import { StatementParser } from './statement-parser.js';
import { type Token, tokenize } from './tokens.js';

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
