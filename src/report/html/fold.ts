import { escapeHtml } from './escape.js';

/**
 * Something long, folded. It stands as the text of a `noscript` element, which is no part of the page until it is opened;
 * without a script it is there as it is.
 */
export const fold = (title: string, content: string): string =>
  `<details class="fold"><summary>${escapeHtml(title)}</summary><noscript>${content}</noscript></details>`;
