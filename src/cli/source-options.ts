import { type Command, InvalidArgumentError, Option } from 'commander';
import type { SourceNote, SourceOptions } from '../ingest/index.js';

/** What commander makes of the options of `withSourceOptions`. */
export interface SourceFlags {
  separator?: string;
  encoding?: string;
  sheet?: string;
  headerRows?: number;
}

function wholeNumber(text: string): number {
  const n = Number(text);
  if (!/^\d+$/.test(text) || n > 10) throw new InvalidArgumentError('expected a whole number from 0 to 10');
  return n;
}

/** Adds what a person may say of an export where it cannot be found out. */
export function withSourceOptions(command: Command): Command {
  return command
    .addOption(new Option('--separator <sign>', "what parts the cells of a text file: ';', ',', tab, '|'"))
    .addOption(
      new Option('--encoding <name>', "the texts' encoding: utf-8, windows-1252, cp850, macintosh, ..."),
    )
    .addOption(new Option('--sheet <name>', 'the sheet of a workbook that holds the answers'))
    .addOption(
      new Option(
        '--header-rows <n>',
        'rows before the answers: 0 where the first row are answers, 2 or more where texts stand below the names',
      ).argParser(wholeNumber),
    );
}

/** The options that were given. */
export function sourceOptionsOf(flags: SourceFlags): SourceOptions {
  const { separator, encoding, sheet, headerRows } = flags;
  return {
    ...(separator === undefined ? {} : { separator }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRows === undefined ? {} : { headerRows }),
  };
}

/** What was odd about an export, on stderr whatever is asked for on stdout: the table may not be the one that is meant. */
export function tellNotes(notes: readonly SourceNote[]): void {
  for (const note of notes) process.stderr.write(`note: ${note.text} [${note.code}]\n`);
}

const doubts = /^LV-(?:INGEST|TEXT|XLSX)-|^LV-CSV-(?:POINT|LINE-ENDS|NUMBERS-AS-TEXT|NOT-NUMBERS|QUOTE)$/;

/** The notes that say that the table itself may be another than the one that is meant. */
export function tellDoubts(notes: readonly SourceNote[]): void {
  tellNotes(notes.filter((note) => doubts.test(note.code)));
}
