import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderReport } from '../../report/index.js';
import type { ResultsDocument } from '../../results/index.js';
import type { Step } from '../step.js';

/** The report and its figures, from the results document alone. */
export const reportStep: Step<{ files: string[] }> = {
  name: 'report',
  after: ['results'],
  wanted: () => true,
  definition: () => null,
  inputs: () => [],
  async run(context, folder) {
    const file = join(context.folderOf('results'), 'results.json');
    const document = JSON.parse(readFileSync(file, 'utf8')) as ResultsDocument;
    const { files } = await renderReport(document, { language: document.report.language, folder });
    return { rows: null, output: { files } };
  },
};
