import type { ColumnKind, NumberFormat, TableCell } from '../figures/index.js';

/**
 * The text with hard blanks in what is read as one: «p < 0,001», «n = 34», «95 %», «*** p», and a range whose bounds
 * stand together. Authors and quotes have common blanks there, and a line would be broken inside a number.
 */
export function unbroken(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N})²]) (?=[=<>≤≥][ \u00a0])/gu, hardBlank)
    .replace(/(?<=(?:^|[\p{L}\p{N})²\s(])[=<>≤≥]) (?=[−-]?\d)/gu, hardBlank)
    .replace(/(?<=\d) (?=%)/g, hardBlank)
    .replace(/(?<=(?:^|\s)\*{1,3}) (?=p\b)/g, hardBlank)
    .replace(/(?<=\d)–(?=\d)/g, `${joiner}–${joiner}`);
}

/** Written as codes, since nobody sees the difference. */
const hardBlank = '\u00a0';
const joiner = '\u2060';

/** A cell as a reader sees it. */
export function cellText(cell: TableCell, kind: ColumnKind, f: NumberFormat): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  const { value, decimals } = typeof cell === 'number' ? { value: cell, decimals: null } : cell;
  switch (kind) {
    case 'percent':
      return f.percent(value);
    case 'integer':
      return f.integer(value);
    case 'decimal1':
    case 'decimal2':
    case 'decimal3':
      return f.decimal(value, Math.min(decimalsOfKind[kind], decimals ?? decimalsOfKind[kind]));
    case 'p':
      return f.p(value);
    case 'text':
      return String(value);
  }
}

/** Decimals of a column's numbers; one that is in coarser steps has fewer. */
export const decimalsOfKind = { decimal1: 1, decimal2: 2, decimal3: 3 } as const;

/** Paragraphs of an author's text: blank lines part them. */
export function paragraphsOf(text: string): string[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => unbroken(paragraph.replace(/\s*\n\s*/g, ' ')));
}
