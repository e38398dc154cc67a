import { fault } from '../../errors/index.js';

/** A piece of model text with its place (1-based). */
export interface Token {
  kind: 'name' | 'number' | 'text' | 'operator' | 'end-of-line' | 'end';
  text: string;
  line: number;
  column: number;
}

const operators = [
  '~*~',
  '=~',
  '<~',
  '~~',
  '==',
  ':=',
  '~',
  '|',
  '<',
  '>',
  '+',
  '-',
  '*',
  '/',
  '^',
  '(',
  ')',
  ',',
  '?',
  ':',
  '=',
];
const nameStart = /[\p{L}_.]/u;
const namePart = /[\p{L}\p{N}_.]/u;

/**
 * Splits model text into tokens. `#` and `!` start a comment; `;` ends a statement as a line's end does.
 * Throws LV-SEM-SYNTAX at a character that has no meaning.
 */
export function tokenize(text: string, file?: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  const push = (kind: Token['kind'], value: string) =>
    tokens.push({ kind, text: value, line, column: at - lineStart + 1 });
  while (at < text.length) {
    const char = text[at]!;
    if (char === '\n') {
      push('end-of-line', '');
      at++;
      line++;
      lineStart = at;
    } else if (char === ';') {
      push('end-of-line', ';');
      at++;
    } else if (/[\s\u{feff}]/u.test(char)) {
      at++;
    } else if (char === '#' || char === '!') {
      while (at < text.length && text[at] !== '\n') at++;
    } else if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1);
      const lineEnd = text.indexOf('\n', at);
      if (close < 0 || (lineEnd >= 0 && close > lineEnd)) {
        fault({
          code: 'LV-SEM-SYNTAX',
          place: { file, line, column: at - lineStart + 1 },
          what: 'a quoted text is not closed on its line',
          expected: `a closing ${char}`,
        });
      }
      push('text', text.slice(at + 1, close));
      at = close + 1;
    } else {
      const number = /^(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/.exec(text.slice(at, at + 40));
      if (number) {
        push('number', number[0]);
        at += number[0].length;
      } else if (nameStart.test(char)) {
        let end = at + 1;
        while (end < text.length && namePart.test(text[end]!)) end++;
        push('name', text.slice(at, end));
        at = end;
      } else {
        const operator = operators.find((o) => text.startsWith(o, at));
        if (operator === undefined) {
          fault({
            code: 'LV-SEM-SYNTAX',
            place: { file, line, column: at - lineStart + 1 },
            what: 'a character that has no meaning in a model',
            found: `'${char}'`,
            expected: 'a variable name, a number, or one of =~ ~ ~~ ~1 | := ==',
          });
        }
        push('operator', operator);
        at += operator.length;
      }
    }
  }
  push('end-of-line', '');
  push('end', '');
  return tokens;
}
