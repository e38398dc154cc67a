import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { fault, isWithin, makeFolders } from '../../errors/index.js';
import { contentOf, exportedFiles, writeExport } from '../../export/index.js';
import { savedCodebooks } from '../../harmonize/index.js';
import { type Manifest, versions } from '../../pipeline/index.js';
import { openData, Warehouse } from '../../warehouse/index.js';
import { languageOf } from '../languages.js';
import { type GlobalOptions, printJson, progress } from '../output.js';

interface Options extends GlobalOptions {
  output: string;
  ddi?: string;
  lang?: string;
  force: boolean;
}

/** `export <run folder or x.duckdb:schema.table>`: clean data with labels and missing codes. */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('clean answers as .sav, .csv, .xlsx or .parquet, with labels and missing codes')
    .argument('<from>', 'a run folder, or a table of a warehouse: x.duckdb:schema.table')
    .requiredOption('-o, --output <file>', 'the file to write; its ending says the format')
    .option('--ddi <file.xml>', 'also its description in DDI-Codebook 2.5, for an archive')
    .option('--lang <language>', 'language of labels: nb, nn or en (default nb)')
    .option('--force', 'write over files that are there', false)
    .addHelpText('after', '\nExample:\n  ledervilkar export out/participants -o participants.sav')
    .action(async (from: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const language = languageOf(options.lang) ?? 'nb';
      const target = resolve(options.output);
      const files = exportedFiles(target, options.ddi === undefined ? undefined : resolve(options.ddi));
      const run = isRunFolder(from) ? from : undefined;
      assertWritable(files, run ?? dirname(from), options.force);
      const ref = run === undefined ? from : await cleanTable(run);
      const simulated = manifestBeside(ref.replace(/:[^:]+$/, ''))?.simulated ?? false;
      const { warehouse, relation } = await openData(ref);
      try {
        const content = await contentOf(warehouse, relation, language);
        for (const file of files) makeFolders(dirname(file));
        const done = await writeExport(content, target, {
          language,
          simulated,
          ddi: options.ddi === undefined ? undefined : resolve(options.ddi),
          software: { name: 'ledervilkar', version: versions.ledervilkar! },
        });
        for (const note of done.notes) progress(`note: ${note}`, options);
        const shown = done.files.map((file) => relative('.', file) || file);
        if (options.json) printJson({ ...done, files: shown, relation, simulated });
        else {
          process.stdout.write(
            `${done.rows} rows and ${done.columns} columns of ${relation}${simulated ? ' (simulated)' : ''}:\n${shown.map((file) => `  ${file}`).join('\n')}\n`,
          );
        }
      } finally {
        warehouse.close();
      }
    });
}

function isRunFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What it is instead is told where it is opened.
    return false;
  }
}

/** The manifest of the run that a file lies in. */
function manifestBeside(file: string): Manifest | undefined {
  const path = join(dirname(file), 'manifest.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined;
}

/** The clean table of a run, as data are named on the command line. */
async function cleanTable(folder: string): Promise<string> {
  // Of several waves the described one: an earlier wave's warehouse has the wave's name after the pipeline's.
  const name = manifestBeside(join(folder, 'x'))?.pipeline.name;
  const file = name === undefined ? '' : join(folder, `${name}.duckdb`);
  const lacking = (what: string) =>
    fault(
      {
        code: 'LV-EXPORT-NO-TABLE',
        place: { file: folder },
        what,
        expected: 'the folder of a finished run, with its warehouse and manifest',
        remedy: 'run the pipeline first: ledervilkar run <pipeline.yaml>',
      },
      { exitCode: 2 },
    );
  if (file === '' || !existsSync(file)) return lacking('the folder has no run with a warehouse');
  const warehouse = await Warehouse.open(file, { readOnly: true, foreign: true });
  try {
    const [clean] = (await savedCodebooks(warehouse)).keys();
    return clean === undefined ? lacking('the run is of an earlier version') : `${file}:${clean}`;
  } finally {
    warehouse.close();
  }
}

/** Nothing of the user's is written over unasked, and nothing is put among a run's own files. */
function assertWritable(files: readonly string[], run: string, force: boolean): void {
  files.forEach((file, i) => {
    const refuse = (code: string, what: string, remedy: string) =>
      fault({ code, place: { file }, what, remedy }, { exitCode: 2 });
    if (files.indexOf(file) < i)
      refuse(
        'LV-EXPORT-SAME',
        'two of the files to be written have this name',
        'give --ddi a name of its own',
      );
    const into = resolve(run);
    if (existsSync(join(into, 'manifest.json')) && isWithin(into, file)) {
      refuse(
        'LV-EXPORT-IN-RUN',
        'the file would lie in the folder of a run, which holds only what the run wrote',
        'write it elsewhere',
      );
    }
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there === undefined) return;
    if (!there.isFile())
      refuse('LV-EXPORT-EXISTS', 'there is something else than a file there', 'give another name');
    if (!force) refuse('LV-EXPORT-EXISTS', 'the file is there already', 'give another name, or --force');
  });
}
