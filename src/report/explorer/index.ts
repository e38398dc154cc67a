/** The published results as one offline page that readers ask of: any question, by any background variable. */
import type { ReportForm } from '../format.js';

export const explorer: ReportForm = {
  ofRun: false,
  draws: null,
  entries: (names) => [names.document('explorer.html')],
  async print(printed) {
    const { explorerHtml } = await import('./page.js');
    return [[printed.names.document('explorer.html'), explorerHtml(printed)]];
  },
};
