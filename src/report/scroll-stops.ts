import { createHash } from 'node:crypto';

/**
 * A script for pages of tables: a table is a stop of the tab key while it is wider than its frame, and no longer. Where no
 * script runs each of them is one.
 */
export const scrollStops = `const widths = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    const frame = target.closest('.scroll');
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  }
});
for (const part of document.querySelectorAll('.scroll, .scroll > table')) widths.observe(part);
`;

/** What the policy of a page says to let a script of its own run. */
export const scriptHash = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
