/** The report tree printed as one HTML page, and its figures as small pages to set into others. */
import type { ReportForm } from '../format.js';
import { pageHtml } from './page.js';

export const html: ReportForm = {
  ofRun: true,
  draws: { whole: true, png: false, bare: null },
  entries: (names) => [names.document('html')],
  print: (printed) => [[printed.names.document('html'), pageHtml(printed)]],
};
