/** The report tree printed as a Word document, to be edited: native tables, charts and captions. */
import type { ReportForm } from '../format.js';

export const docx: ReportForm = {
  ofRun: false,
  draws: { whole: false, png: false, bare: { as: 'png', cuts: ['page'] } },
  entries: (names) => [names.document('docx')],
  async check({ template }) {
    if (template !== null) (await import('./template.js')).wordParts(template);
  },
  async print(printed) {
    const { wordFile } = await import('./file.js');
    return [[printed.names.document('docx'), await wordFile(printed)]];
  },
};
