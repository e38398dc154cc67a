/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

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

/** Paragraphs of an author's text: blank lines part them. */
export function paragraphs(text: string, className = ''): string {
  const open = className === '' ? '<p>' : `<p class="${className}">`;
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `${open}${escapeHtml(unbroken(paragraph.replace(/\s*\n\s*/g, ' ')))}</p>`)
    .join('\n');
}

/** JSON that can stand in a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
