import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languagesOf, ownersFolder, ownersOf, renderReport } from '../../report/index.js';
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
    const owners = document.report.each === undefined ? [] : ownersOf(document, document.report.each);
    // An owner's report is drawn in about a tenth of the time of the whole.
    const all = languages.length * (1 + owners.length / 10);
    let done = 0;
    for (const language of languages) {
      // Drawing is most of it; the pages are put together after.
      const before = done;
      const part = (drawn: number) => context.progress.part((before + 0.95 * drawn) / all);
      const written = await renderReport(document, {
        language,
        folder,
        part,
        ...(context.before === undefined ? {} : { before: context.before }),
      });
      files.push(...written.files);
      done++;
      for (const owner of owners) {
        const own = { language, folder: join(folder, ownersFolder), formats: ['html' as const], owner };
        const { files: made } = await renderReport(document, own);
        files.push(...made.map((name) => `${ownersFolder}/${name}`));
        done += 0.1;
        context.progress.part(done / all);
      }
      // What is asked for in vain is so in every language.
      if (language !== document.report.language) continue;
      for (const note of written.notes) context.progress.note(note);
    }
    return { rows: null, output: { files: files.sort() } };
  },
};
