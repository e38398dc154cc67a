/**
 * A text as a cell of a spreadsheet that nothing runs: one that begins with =, +, -, @, a tab or a carriage return (or
 * their full-width forms, also after blanks) gets an apostrophe before it, which Excel takes as the mark of a text
 * (OWASP, «CSV Injection»). Numbers are no texts: they stay as they are, and so does a text that is a number.
 */
export function harmlessText(text: string): string {
  if (/^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(text)) return text;
  return /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/.test(text) ? `'${text}` : text;
}
