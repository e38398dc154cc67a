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
    const languages = languagesOf(document.report);
    for (const [i, language] of languages.entries()) {
      // Drawing is most of it; the pages are put together after.
      const part = (done: number) => context.progress.part((0.95 * (i + done)) / languages.length);
      const written = await renderReport(document, { language, folder, part });
      files.push(...written.files);
      // What is asked for in vain is so in every language.
      if (language !== document.report.language) continue;
      for (const note of written.notes) context.progress.note(note);
    }
    return { rows: null, output: { files: files.sort() } };
  },
};
