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

const number = /^(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/;

/**
 * Splits model text into tokens. `#` and `!` start a comment; `;` ends a statement as a line's end does.
 * Throws LV-SEM-SYNTAX at a character that has no meaning.
 */
export function tokenize(text: string, file?: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  while (at < text.length) {
    const place = { line, column: at - lineStart + 1 };
    const char = text[at]!;
    if (char === '\n' || char === ';') {
      tokens.push({ kind: 'end-of-line', text: char === ';' ? ';' : '', ...place });
      at++;
      if (char === '\n') {
        line++;
        lineStart = at;
      }
    } else if (/[\s\u{feff}]/u.test(char)) at++;
    else if (char === '#' || char === '!') while (at < text.length && text[at] !== '\n') at++;
    else {
      const { length, ...token } = tokenAt(text, at, { file, ...place });
      tokens.push({ ...token, ...place });
      at += length;
    }
  }
  const end = { text: '', line, column: at - lineStart + 1 };
  tokens.push({ kind: 'end-of-line', ...end }, { kind: 'end', ...end });
  return tokens;
}

/** The quoted text, number, name or operator that begins at a place, and how long it is written. */
function tokenAt(
  text: string,
  at: number,
  place: { file: string | undefined; line: number; column: number },
): Pick<Token, 'kind' | 'text'> & { length: number } {
  const char = text[at]!;
  if (char === '"' || char === "'") {
    const close = text.indexOf(char, at + 1);
    const lineEnd = text.indexOf('\n', at);
    if (close < 0 || (lineEnd >= 0 && close > lineEnd)) {
      fault({
        code: 'LV-SEM-SYNTAX',
        place,
        what: 'a quoted text is not closed on its line',
        expected: `a closing ${char}`,
      });
    }
    return { kind: 'text', text: text.slice(at + 1, close), length: close + 1 - at };
  }
  const digits = number.exec(text.slice(at, at + 40))?.[0];
  if (digits !== undefined) return { kind: 'number', text: digits, length: digits.length };
  if (nameStart.test(char)) {
    let end = at + 1;
    while (end < text.length && namePart.test(text[end]!)) end++;
    return { kind: 'name', text: text.slice(at, end), length: end - at };
  }
  const operator = operators.find((o) => text.startsWith(o, at));
  if (operator === undefined) {
    fault({
      code: 'LV-SEM-SYNTAX',
      place,
      what: 'a character that has no meaning in a model',
      found: `'${char}'`,
      expected: 'a variable name, a number, or one of =~ ~ ~~ ~1 | := ==',
    });
  }
  return { kind: 'operator', text: operator, length: operator.length };
}
