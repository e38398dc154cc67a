/** The report tree printed as a tagged PDF: pages with running titles, contents with page numbers, figures as vectors. */
import type { ReportForm } from '../format.js';

export const pdf: ReportForm = {
  ofRun: false,
  draws: { whole: false, png: false, bare: { as: 'svg', cuts: ['page'] } },
  entries: (names) => [names.document('pdf')],
  async print(printed) {
    const { pdfFile } = await import('./file.js');
    return [[printed.names.document('pdf'), await pdfFile(printed)]];
  },
};
