import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { loadCodebook } from '../../codebook/index.js';
import { fault } from '../../errors/index.js';
import { openSource, readHashKey } from '../../ingest/index.js';
import { changeAside, type IngestSummary, ingestSource } from '../../warehouse/index.js';
import { type GlobalOptions, printJson, progress } from '../output.js';
import { type SourceFlags, sourceOptionsOf, tellNotes, withSourceOptions } from '../source-options.js';

interface IngestOptions extends GlobalOptions, SourceFlags {
  into: string;
  as: string;
  codebook?: string;
  elements?: string;
  key?: string;
  drop?: string[];
}

function assertRelation(relation: string): void {
  if (
    /^[\p{L}_][\p{L}\p{N}_]*\.[\p{L}_][\p{L}\p{N}_]*$/u.test(relation) &&
    !/^(meta|text|information_schema|pg_catalog|system|temp)\./i.test(relation)
  )
    return;
  fault(
    {
      code: 'LV-CLI-RELATION',
      what: `'${relation}' is no name for a table of answers`,
      expected:
        "schema.table in letters, digits and _, as raw.led_skole_2022; meta and text are the program's own, system, temp and the like DuckDB's",
      remedy: 'give --as another name',
    },
    { exitCode: 2 },
  );
}

/** A name that can be no warehouse's is told before anything is read. */
function assertInto(into: string): void {
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const found =
    into.trim() === ''
      ? 'an empty name'
      : /^~/.test(into)
        ? "a '~' that was not written out by the shell"
        : /[/\\]$/.test(into) || isFolder(into)
          ? 'a folder'
          : !isFolder(dirname(into))
            ? `no folder '${dirname(into)}'`
            : undefined;
  if (found === undefined) return;
  fault(
    {
      code: 'LV-CLI-INTO',
      place: { file: into === '' ? "''" : into },
      what: 'the warehouse can not be written there',
      found,
      expected: 'a file in a folder that is there, as survey.duckdb',
      remedy: 'give --into another name',
    },
    { exitCode: 2 },
  );
}

function printed(summary: IngestSummary, into: string): string {
  const lines = [
    `${summary.rows_out} rows and ${summary.columns_out} columns (${summary.format}) in ${into}:${summary.relation}`,
  ];
  for (const { column, reason } of summary.dropped) lines.push(`dropped ${column}: ${reason}`);
  if (summary.hashed.length > 0) lines.push(`keyed hash instead of the value: ${summary.hashed.join(', ')}`);
  if (summary.free_text !== null) {
    const { columns, relation, rows } = summary.free_text;
    lines.push(`free text in ${relation} (${rows} texts): ${columns.join(', ')}`);
  }
  return lines.join('\n');
}

/** `ledervilkar ingest`: one export into a warehouse. */
export function ingestCommand(program: Command): void {
  withSourceOptions(program.command('ingest'))
    .description('one export into a warehouse, with its labels, and without personal data')
    .argument('<data>', 'a file, or an export folder of SurveyXact or Nettskjema')
    .requiredOption('--into <file.duckdb>', 'the warehouse; it is made when it is not there')
    .requiredOption('--as <schema.table>', 'name of the table; one of that name is replaced')
    .option('--codebook <file>', 'what the columns are: identifiers, free text, ids')
    .option(
      '--elements <file>',
      "Nettskjema: the form's elements as JSON (found beside the report when left out)",
    )
    .option('--key <file>', 'key for keyed hashes (else the environment variable LEDERVILKAR_KEY)')
    .option('--drop <columns>', 'columns to leave out, with commas between', (text: string) =>
      text.split(','),
    )
    .addHelpText(
      'after',
      '\nExample:\n  ledervilkar ingest example:bfi.csv --into survey.duckdb --as raw.bfi',
    )
    .action(async (data: string, _own: IngestOptions, command: Command) => {
      const options = command.optsWithGlobals<IngestOptions>();
      assertRelation(options.as);
      assertInto(options.into);
      const codebook = options.codebook === undefined ? undefined : await loadCodebook(options.codebook);
      const key = await readHashKey(options.key);
      const source = await openSource(data, {
        ...sourceOptionsOf(options),
        ...(options.elements === undefined ? {} : { elements: options.elements }),
      });
      progress(`reading ${data} (${source.format}, ${source.rowCount ?? 'unknown'} rows)`, options);
      const summary = await changeAside(options.into, (warehouse) =>
        ingestSource(warehouse, options.as, source, {
          ...(codebook === undefined ? {} : { codebook }),
          ...(key === undefined ? {} : { key }),
          ...(options.drop === undefined ? {} : { drop: options.drop }),
        }),
      );
      tellNotes(summary.notes);
      if (options.json) printJson(summary);
      else process.stdout.write(`${printed(summary, options.into)}\n`);
    });
}
