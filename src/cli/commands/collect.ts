import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { fault, makeFolders, unwritableFolder } from '../../errors/index.js';
import { loadCollection, outFolder, runPipeline, silent, streamProgress } from '../../pipeline/index.js';
import { collect, type Part } from '../../report/index.js';
import { inLanguage, type Language, readResults } from '../../results/index.js';
import { languageOf } from '../languages.js';
import { listOf } from '../list-option.js';
import { type GlobalOptions, printJson, progress } from '../output.js';

interface Options extends GlobalOptions {
  output: string;
  only?: string;
  title?: string;
  lang?: string;
}

/** What a collection's folder holds, so that the next one there replaces its own files and no others. */
const listName = 'collection.json';

/** `collect <run folder>... -o FOLDER`: one page of chosen figures and numbers from several runs. */
export function collectCommand(program: Command): void {
  program
    .command('collect')
    .description('one page of chosen figures and numbers from several runs, with what can not be compared')
    .argument(
      '<folders...>',
      'run folders, each with its results.json; or a file that lays the page out, whose pipelines are run',
    )
    .requiredOption('-o, --output <folder>', 'the folder to write: a new one, or an earlier collection')
    .option(
      '--only <ids>',
      'figures, tables or chapters by id, run:id for those of one run; what the findings show by default',
    )
    .option('--title <text>', 'title of the page')
    .option('--lang <language>', 'nb, nn or en (default nb)')
    .addHelpText('after', '\nExample:\n  ledervilkar collect out/participants -o out/kunnskapsbase')
    .action(async (folders: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const laidOut = await laidOutPage(folders, options);
      const language = languageOf(options.lang) ?? laidOut?.language ?? 'nb';
      const only = options.only === undefined ? undefined : listOf(options.only, '--only');
      const read = laidOut?.folders ?? folders;
      const docs = read.map(readResults);
      const folder = outFolder(options.output, {
        reads: read.map((path) => ({ what: 'a run that is collected', path })),
        listed: (path) => new Set([listName, ...writtenIn(path)]),
        option: '--output',
        earlier: 'an earlier collection',
      });
      const files = await collect(docs, {
        language,
        ...(laidOut === null ? {} : { title: laidOut.title(language), parts: laidOut.parts(language) }),
        ...(only === undefined ? {} : { only }),
        ...(options.title === undefined ? {} : { title: options.title }),
      });
      const names = files.map(([name]) => name);
      makeFolders(dirname(folder));
      const aside = besideOf(folder);
      try {
        for (const [name, content] of files) writeFileSync(join(aside, name), content);
        writeFileSync(
          join(aside, listName),
          `${JSON.stringify({ format: 'ledervilkar-collection', version: 1, runs: docs.map(({ pipeline, survey, wave }) => ({ pipeline, survey, wave })), files: names.map((name) => ({ name, sha256: hashOf(join(aside, name)) })) }, null, 2)}\n`,
        );
        // All that lies there is this command's own, as the guard has seen to.
        rmSync(folder, { recursive: true, force: true });
        chmodSync(aside, 0o777 & ~process.umask());
        renameSync(aside, folder);
      } finally {
        rmSync(aside, { recursive: true, force: true });
      }
      if (options.json) {
        printJson({ folder: options.output, language, files: [...names, listName] });
        return;
      }
      progress(`${docs.length} ${docs.length === 1 ? 'run' : 'runs'} on one page`, options);
      process.stdout.write(`${join(options.output, 'index.html')}\n`);
    });
}

interface LaidOut {
  folders: string[];
  language: Language;
  title: (language: Language) => string;
  parts: (language: Language) => Part[];
}

/** The page that a single YAML file lays out, its pipelines run; null for run folders. Throws LV-CLI-OPTION. */
async function laidOutPage(given: readonly string[], options: Options): Promise<LaidOut | null> {
  const file = given.find((path) => /\.ya?ml$/i.test(path));
  if (file === undefined) return null;
  if (given.length > 1 || options.only !== undefined) {
    fault(
      {
        code: 'LV-CLI-OPTION',
        what: 'a file that lays the page out stands alone: it says itself which runs and figures are shown',
        found: [...given, ...(options.only === undefined ? [] : [`--only ${options.only}`])].join(' '),
        expected: 'the file, or run folders with --only',
      },
      { exitCode: 2 },
    );
  }
  const { collection, pipelines, pipelineOf } = await loadCollection(file);
  const shown = options.quiet ? silent : streamProgress(process.stderr);
  const folders: string[] = [];
  for (const pipeline of pipelines) {
    shown.say(`ledervilkar ${basename(pipeline)}`);
    folders.push((await runPipeline(pipeline, { progress: shown })).folder);
  }
  return {
    folders,
    language: collection.language,
    title: (language) => inLanguage(collection.title, language),
    parts: (language) =>
      collection.parts.map(({ title, text, only = [], beside, sides }, i) => {
        const because = beside?.because ?? sides?.because;
        return {
          title: inLanguage(title, language),
          text: text === undefined ? '' : inLanguage(text, language),
          run: pipelineOf[i]![0]!,
          only,
          claims: beside?.claims ?? [],
          because: because === undefined ? '' : inLanguage(because, language),
          ...(sides === undefined
            ? {}
            : {
                sides: {
                  of: [sideOf(sides.of[0], pipelineOf[i]![0]!), sideOf(sides.of[1], pipelineOf[i]![1]!)],
                  ...(sides.statistic === undefined ? {} : { statistic: sides.statistic }),
                },
              }),
        };
      }),
  };
}

const sideOf = <Side>(side: Side, run: number): Side & { run: number } => ({ ...side, run });

/** A folder beside the collection's, which it is made in. @throws FaultError LV-RUN-OUT where none can be made */
function besideOf(folder: string): string {
  try {
    return mkdtempSync(join(dirname(folder), '.collection-'));
  } catch (cause) {
    // The message would name the folder that could not be made.
    const found = (cause as NodeJS.ErrnoException).code ?? String(cause);
    return fault(unwritableFolder(dirname(folder), found, 'give another folder with --output'), {
      exitCode: 2,
      cause,
    });
  }
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** The files that an earlier collection wrote in a folder, as it wrote them; none where there was no such. */
function writtenIn(folder: string): string[] {
  const list = join(folder, listName);
  if (!existsSync(list)) return [];
  try {
    const { format, files } = JSON.parse(readFileSync(list, 'utf8')) as {
      format?: string;
      files?: { name: string; sha256: string }[];
    };
    if (format !== 'ledervilkar-collection' || !Array.isArray(files)) return [];
    // What a person has changed since is theirs.
    return files
      .filter(({ name, sha256 }) => existsSync(join(folder, name)) && hashOf(join(folder, name)) === sha256)
      .map(({ name }) => name);
  } catch (cause) {
    return fault(
      {
        code: 'LV-OUT-REFUSED',
        place: { file: list },
        what: 'the output folder is refused, and nothing is touched: the list of its files is not whole JSON',
        remedy: 'give another folder with --output',
      },
      { exitCode: 2, cause },
    );
  }
}
