import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { fault } from '../../errors/index.js';
import { addToRun } from '../../pipeline/index.js';
import { type ReportFormat, renderReport, reportFormats, reportNames } from '../../report/index.js';
import type { ResultsDocument } from '../../results/index.js';
import { languageOf } from '../languages.js';
import { type GlobalOptions, printJson, progress } from '../output.js';

interface Options extends GlobalOptions {
  format?: string;
  lang?: string;
}

/** `report <run folder>`: the reports of a finished run again, in other formats or languages. */
export function reportCommand(program: Command): void {
  program
    .command('report')
    .description('the report of a finished run again, in other formats or another language')
    .argument('<folder>', 'a run folder, with its results.json')
    .option(
      '--format <names>',
      `what to write, with commas between: ${reportFormats.join(', ')}; all by default`,
    )
    .option('--lang <language>', "nb, nn or en; the pipeline's own language by default")
    .addHelpText('after', '\nExample:\n  ledervilkar report out/led-skole-2022 --lang en')
    .action(async (folder: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const formats = formatsOf(options.format);
      const wanted = languageOf(options.lang);
      const doc = readResults(folder);
      const language = wanted ?? doc.report.language;
      const names = reportNames(doc, language);
      const { files, told } = await addToRun(
        folder,
        [
          ...(formats.includes('html') ? [names.html] : []),
          ...(formats.includes('figures') ? [names.figures, names.tables] : []),
        ],
        (aside) => renderReport(doc, { language, folder: aside, formats }),
      );
      for (const line of told) progress(`note: ${line}`, options);
      if (options.json) {
        printJson({ folder, language, files });
        return;
      }
      progress(`${files.length} files written to ${folder}`, options);
      const page = reportNames(doc, language).html;
      process.stdout.write(`${files.includes(page) ? join(folder, page) : folder}\n`);
    });
}

function formatsOf(text: string | undefined): ReportFormat[] {
  if (text === undefined) return [...reportFormats];
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !reportFormats.includes(name as ReportFormat));
  if (unknown.length > 0) {
    fault(
      {
        code: 'LV-CLI-OPTION',
        what: '--format is not known',
        found: unknown.join(', '),
        expected: reportFormats.join(', '),
      },
      { exitCode: 2 },
    );
  }
  return names as ReportFormat[];
}

function readResults(folder: string): ResultsDocument {
  const file = join(folder, 'results.json');
  if (!existsSync(file)) {
    fault(
      {
        code: 'LV-REPORT-NO-RESULTS',
        place: { file: folder },
        what: existsSync(folder) ? 'the folder has no results.json' : 'there is no such folder',
        expected: 'the folder of a finished run',
        remedy: 'run the pipeline first: ledervilkar run <pipeline.yaml>',
      },
      { exitCode: 2 },
    );
  }
  let doc: unknown;
  try {
    doc = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    fault(
      {
        code: 'LV-REPORT-BAD-RESULTS',
        place: { file },
        what: 'the file is not whole JSON',
        found: cause instanceof Error ? cause.message : String(cause),
        remedy: 'run the pipeline again',
      },
      { cause },
    );
  }
  const { format, version } = (doc ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'ledervilkar-results' || version !== 1) {
    fault({
      code: 'LV-REPORT-BAD-RESULTS',
      place: { file },
      what: 'the file holds no results that this version can read',
      found: `format ${JSON.stringify(format ?? null)}, version ${JSON.stringify(version ?? null)}`,
      expected: 'format "ledervilkar-results", version 1',
      remedy: 'run the pipeline again with this version',
    });
  }
  return doc as ResultsDocument;
}
