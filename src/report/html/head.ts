import type { ReportTexts } from '../texts/index.js';
import { escapeHtml } from './escape.js';

/**
 * The beginning of a page that needs nothing beside it.
 * @param policy what the page may load besides its style and font, which are in it; by default nothing
 * @param rest what follows in the head: its icon and styles
 */
export function pageHead(
  t: ReportTexts,
  { title, policy = '', rest }: { title: string; policy?: string; rest: string },
): string {
  return `<!doctype html>
<html lang="${t.languageTag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:${policy}">
<meta name="generator" content="ledervilkar">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${rest}
</head>`;
}

/** An icon of its own, so that the browser asks for none. */
export const noIcon = '<link rel="icon" href="data:,">';

/** Over the page, that the data are made up. */
export const simulatedFlag = (t: ReportTexts): string =>
  `<aside class="simulated" aria-label="${escapeHtml(t.simulated)}"><strong>${escapeHtml(t.simulated)}</strong> <span>${escapeHtml(t.simulatedShort)}</span></aside>`;
