/** The report tree printed as slides, to be shown and edited: a slide a finding, bars as charts of PowerPoint's own. */
import type { ReportForm } from '../format.js';

export const pptx: ReportForm = {
  ofRun: false,
  draws: { whole: false, png: false, bare: { as: 'png', cuts: ['slide'] } },
  entries: (names) => [names.document('pptx')],
  async print(printed) {
    const { slidesFile } = await import('./file.js');
    return [[printed.names.document('pptx'), await slidesFile(printed)]];
  },
};
