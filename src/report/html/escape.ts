import { paragraphsOf, unbroken } from '../written.js';

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export { unbroken };

/** Paragraphs of an author's text: blank lines part them. */
export function paragraphs(text: string, className = ''): string {
  const open = className === '' ? '<p>' : `<p class="${className}">`;
  return paragraphsOf(text)
    .map((paragraph) => `${open}${escapeHtml(paragraph)}</p>`)
    .join('\n');
}

/** JSON that can stand in a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
