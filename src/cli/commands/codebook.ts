import { lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import {
  type Correlate,
  codebookLike,
  type Draft,
  draftCodebook,
  type Likeness,
  loadCodebook,
  type NewExport,
} from '../../codebook/index.js';
import { fault } from '../../errors/index.js';
import { type ColumnFacts, columnFacts, itemCorrelations, withAlike } from '../../harmonize/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { relationName, SlicedData } from '../../warehouse/index.js';
import { type GlobalOptions, printJson, progress } from '../output.js';
import { type SourceFlags, sourceOptionsOf, tellNotes, withSourceOptions } from '../source-options.js';

/** `codebook draft <data>`: a codebook drafted from an export's own labels. */
export function codebookCommand(program: Command): void {
  withSourceOptions(program.command('codebook').description('codebooks').command('draft'))
    .description("a codebook drafted from an export's own labels and data")
    .argument('<data>', 'a data file, an export folder, or warehouse.duckdb:schema.table')
    .option('-o, --output <file>', 'write it there; on stdout when left out')
    .option('--like <codebook>', "an earlier wave's codebook, whose names, codes and texts are taken over")
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      '\nExample:\n  ledervilkar codebook draft example:bfi.csv -o codebook.yaml\n  ledervilkar codebook draft example:nettskjema-without-codebook.csv --like example:led-skole-codebook -o like.yaml',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        GlobalOptions & SourceFlags & { output?: string; like?: string; force?: boolean }
      >();
      const { output } = options;
      if (output !== undefined) refuseOver(output, options.force === true);
      const like = options.like === undefined ? undefined : await loadCodebook(options.like);
      const data = await SlicedData.open(ref, sourceOptionsOf(options));
      tellNotes(data.notes);
      try {
        const export_ = await exportOf(ref, data);
        if (like !== undefined) {
          const text = readFileSync(like.file, 'utf8');
          tellLikeness(await codebookLike({ codebook: like, text }, export_), options);
          return;
        }
        const draft = await draftOf(export_);
        const summary = `${draft.variables} variables, ${draft.questions} batteries and tick-all questions, ${draft.proposedScales} scales proposed`;
        if (output === undefined && !options.json) process.stdout.write(draft.yaml);
        else if (output !== undefined) writeAside(output, draft.yaml);
        if (options.json) {
          printJson({
            file: output ?? null,
            variables: draft.variables,
            questions: draft.questions,
            proposed_scales: draft.proposedScales,
            notes: data.notes,
            ...(output === undefined ? { codebook: draft.yaml } : {}),
          });
        } else progress(output === undefined ? summary : `${output}: ${summary}`, options);
      } finally {
        data.close();
      }
    });
}

/** What an earlier codebook has become for this export. */
function tellLikeness(
  { yaml, matched, columns, reworded, options: changed, gone, pruned, new: fresh }: Likeness,
  options: GlobalOptions & { output?: string },
): void {
  const { output } = options;
  if (output !== undefined) writeAside(output, yaml);
  else if (!options.json) process.stdout.write(yaml);
  if (options.json) {
    printJson({
      file: output ?? null,
      columns,
      matched,
      new: fresh,
      reworded,
      options: changed,
      gone,
      taken_out: pruned,
      ...(output === undefined ? { codebook: yaml } : {}),
    });
    return;
  }
  const counts = [
    `${matched} of ${columns} columns are the earlier codebook's`,
    `${fresh.length} new`,
    `${reworded.length} reworded`,
    `${changed.length} answers changed`,
    `${gone.length} variables gone`,
  ];
  progress(`${output === undefined ? '' : `${output}: `}${counts.join(', ')}`, options);
  if (output !== undefined) progress('what has changed stands at the top of the file', options);
}

const draftOf = ({ name, sources, facts, rows, correlate }: NewExport): Promise<Draft> =>
  draftCodebook(name, sources, facts, rows, correlate);

async function exportOf(ref: string, data: SlicedData): Promise<NewExport> {
  const facts: ColumnFacts[] = [];
  const variables: SourceVariable[] = [];
  let rows = 0;
  for (const columns of data.slices) {
    const part = await data.at(columns);
    const labels = new Map(part.variables.map((v) => [v.name, v.label]));
    facts.push(...(await columnFacts(part.warehouse, part.relation, labels)));
    variables.push(...part.variables);
    const [count] = await part.warehouse.all<{ n: number }>(
      `select count(*) as n from ${relationName(part.relation)}`,
    );
    rows = count!.n;
  }
  const byName = new Map(withAlike(facts).map((f) => [f.name, f]));
  const known = variables.filter((v) => byName.has(v.name));
  const correlate: Correlate = async (sets) => {
    const out: Awaited<ReturnType<Correlate>> = [];
    for (const some of data.parts(sets)) {
      const part = await data.at(some.flatMap((set) => set.columns));
      out.push(...(await itemCorrelations(part.warehouse, part.relation, some)));
    }
    return out;
  };
  return {
    name: basename(ref),
    sources: known,
    facts: known.map((v) => byName.get(v.name)!),
    rows,
    correlate,
  };
}

/** A codebook that someone has worked on is not written over by a slip of the keyboard. */
function refuseOver(file: string, force: boolean): void {
  const refuse = (what: string, remedy: string): never =>
    fault(
      { code: 'LV-CLI-WRITE', place: { file: file === '' ? "''" : file }, what, remedy },
      { exitCode: 2 },
    );
  if (file.trim() === '') refuse('the name of the file to write is empty', 'give a name after -o');
  const folders: string[] = [];
  for (let at = dirname(resolve(file)); !folders.includes(at); at = dirname(at)) folders.push(at);
  // From the root on: what lies below a file can't be asked about.
  for (const folder of folders.reverse()) {
    const info = statSync(folder, { throwIfNoEntry: false });
    if (info === undefined) break;
    if (!info.isDirectory())
      refuse(`'${basename(folder)}' is a file, and no folder to write in`, 'give another name after -o');
  }
  const info = lstatSync(file, { throwIfNoEntry: false });
  if (info === undefined) return;
  if (!info.isFile()) refuse('this is no file, and is not written over', 'give another name after -o');
  if (!force)
    refuse('the file is there already, and is not written over', 'give another name after -o, or --force');
}

/** Writes beside and moves into place, so that a reader never meets half a file. */
function writeAside(file: string, content: string): void {
  const aside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(aside, content, { flag: 'wx' });
    renameSync(aside, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(aside, { force: true });
    fault(
      {
        code: 'LV-CLI-WRITE',
        place: { file },
        what: 'the file could not be written',
        found: (cause as NodeJS.ErrnoException).code ?? String(cause),
        remedy: 'see that the folder exists and may be written to',
      },
      { exitCode: 2, cause },
    );
  }
}
