import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { assertPlainFile, fault } from '../../errors/index.js';
import { addToRun } from '../../pipeline/index.js';
import {
  formatsOfRun,
  type Owner,
  ownerName,
  ownersOf,
  pagesThere,
  type ReportFormat,
  relinkPages,
  renderReport,
  reportEntries,
  reportFormats,
  reportNames,
  type Template,
} from '../../report/index.js';
import { type Language, type ResultsDocument, readResults } from '../../results/index.js';
import { languageOf } from '../languages.js';
import { listOf } from '../list-option.js';
import { type GlobalOptions, printJson, progress } from '../output.js';

interface Options extends GlobalOptions {
  format?: string;
  lang?: string;
  only?: string;
  for?: string;
  template?: string;
}

/** `report <run folder>`: the reports of a finished run again, in other formats, languages or parts. */
export function reportCommand(program: Command): void {
  program
    .command('report')
    .description('the report of a finished run again, in other formats, another language, or a part of it')
    .argument('<folder>', 'a run folder, with its results.json')
    .option(
      '--format <names>',
      `what to write, with commas between: ${reportFormats.join(', ')}; ${formatsOfRun.join(', ')} by default`,
    )
    .option('--lang <language>', "nb, nn or en; the pipeline's own language by default")
    .option('--only <ids>', 'figures, tables or chapters by id, with commas between; as figures by default')
    .option(
      '--for <group>',
      "for one owner: 'fylke=46', 'kommune=Bergen'; 'fylke' for one of each; as html by default",
    )
    .option('--template <file>', 'docx: a Word document or template that gives styles, page and header')
    .addHelpText(
      'after',
      '\nExamples:\n  ledervilkar report out/participants --lang en\n  ledervilkar report out/participants --only nytte\n  ledervilkar report out/participants --for arbeidssted=1',
    )
    .action(async (folder: string, _options: unknown, command: Command) => {
      await run(folder, command.optsWithGlobals<Options>());
    });
}

/** What is asked for, as `renderReport` takes it. */
interface Asked {
  doc: ResultsDocument;
  language: Language;
  formats: readonly ReportFormat[];
  only: string[] | undefined;
  owners: readonly (Owner | undefined)[];
  template: Template | undefined;
}

async function run(folder: string, options: Options): Promise<void> {
  const { files, told, said, language } = await addReports(folder, askedFor(folder, options));
  for (const line of [...new Set(said), ...told]) progress(`note: ${line}`, options);
  if (options.json) {
    printJson({ folder, language, files });
    return;
  }
  progress(`${files.length} files written to ${folder}`, options);
  const documents = files.filter((name) => !name.includes('/'));
  process.stdout.write(
    `${(documents.length === 0 ? [''] : documents).map((name) => join(folder, name)).join('\n')}\n`,
  );
}

/** Throws LV-CLI-OPTION, LV-REPORT-TEMPLATE, and what reading the results throws. */
function askedFor(folder: string, options: Options): Asked {
  const only = options.only === undefined ? undefined : listOf(options.only, '--only');
  if (options.for !== undefined && only !== undefined) {
    fault(
      {
        code: 'LV-CLI-OPTION',
        what: '--for and --only exclude each other',
        remedy: 'leave one of them out',
      },
      { exitCode: 2 },
    );
  }
  const usual: readonly ReportFormat[] =
    options.for !== undefined ? ['html'] : only === undefined ? formatsOfRun : ['figures'];
  const formats = formatsOf(options.format, usual);
  const template = options.template === undefined ? undefined : templateOf(options.template, formats);
  const wanted = languageOf(options.lang);
  const doc = readResults(folder);
  const owners = options.for === undefined ? [undefined] : ownersOf(doc, options.for);
  return { doc, language: wanted ?? doc.report.language, formats, only, owners, template };
}

/** Writes the reports beside what the run folder has. */
async function addReports(folder: string, { doc, language, formats, only, owners, template }: Asked) {
  const namesFor = (owner: Owner | undefined) =>
    reportNames(doc.report.language, language, only, owner === undefined ? undefined : ownerName(owner));
  const forAll = owners.includes(undefined);
  const figuresThere = forAll && existsSync(join(folder, namesFor(undefined).folder('figures')));
  // A page of the whole report leads to those of other languages, and they to it.
  const isWhole = only === undefined && forAll && formats.includes('html');
  const pages = isWhole ? pagesThere(doc, folder) : [];
  const replaced = [
    ...owners.flatMap((owner) => reportEntries(formats, namesFor(owner))),
    ...pages.flatMap(([other, name]) => (other === language ? [] : [name])),
  ];
  const said: string[] = [];
  const { files, told } = await addToRun(folder, only === undefined ? replaced : null, async (aside) => {
    const files: string[] = [];
    for (const owner of owners) {
      const written = await renderReport(doc, {
        language,
        folder: aside,
        formats,
        figuresThere,
        languages: [...pages.map(([other]) => other), language],
        ...(owner === undefined ? {} : { owner }),
        ...(only === undefined ? {} : { only }),
        ...(template === undefined ? {} : { template }),
      });
      files.push(...written.files);
      said.push(...written.told);
    }
    if (isWhole) relinkPages(doc, folder, [language, namesFor(undefined).document('html')], aside);
    return { files };
  });
  return { files, told, said, language };
}

function formatsOf(text: string | undefined, otherwise: readonly ReportFormat[]): readonly ReportFormat[] {
  if (text === undefined) return otherwise;
  const names = listOf(text, '--format');
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

function templateOf(file: string, formats: readonly ReportFormat[]): Template {
  if (!formats.includes('docx')) {
    fault(
      {
        code: 'LV-CLI-OPTION',
        what: '--template is for the format docx, which is not asked for',
        found: `--format ${formats.join(',')}`,
        remedy: 'add --format docx',
      },
      { exitCode: 2 },
    );
  }
  assertPlainFile(file, 'LV-REPORT-TEMPLATE');
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    fault(
      {
        code: 'LV-REPORT-TEMPLATE',
        place: { file },
        what: found === undefined ? 'there is no such template' : 'the template is a folder',
        expected: 'a .docx or .dotx file',
      },
      { exitCode: 2 },
    );
  }
  return { file, bytes: readFileSync(file) };
}
