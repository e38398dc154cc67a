import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languagesOf, renderReport } from '../../report/index.js';
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
    const files: string[] = [];
    for (const language of languagesOf(document.report)) {
      const written = await renderReport(document, { language, folder });
      files.push(...written.files);
      // What is asked for in vain is so in every language.
      if (language !== document.report.language) continue;
      for (const note of written.notes) context.progress.say(`  note: ${note}`);
    }
    return { rows: null, output: { files: files.sort() } };
  },
};
