import type { Command } from 'commander';
import { fault } from '../../errors/index.js';
import { openSource } from '../../ingest/index.js';
import { type Coding, themeAgreement } from '../../reliability/index.js';
import { type GlobalOptions, printJson, textTable } from '../output.js';
import { type SourceFlags, sourceOptionsOf, withSourceOptions } from '../source-options.js';

interface Options extends GlobalOptions, SourceFlags {
  row: string;
  theme: string;
  coder: string;
}

/** `agreement <coding frame>`: how well two coders of free text agree, theme by theme; no text is read. */
export function agreementCommand(program: Command): void {
  withSourceOptions(program.command('agreement'))
    .description("two coders' agreement on the themes of free text: Cohen's kappa with interval")
    .argument(
      '<frame>',
      'a coding frame: a row for each text, theme and coder; an empty theme where a text has none',
    )
    .option('--row <name>', 'column of the row id', 'row')
    .option('--theme <name>', 'column of the theme', 'theme')
    .option('--coder <name>', 'column of the coder', 'coder')
    .addHelpText(
      'after',
      '\nExample:\n  ledervilkar agreement example:led-skole-coding.csv --row svar_id --theme tema --coder koder',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const codings = await readFrame(ref, options);
      const coders = new Set(codings.map(({ coder }) => coder));
      if (coders.size !== 2) {
        fault({
          code: 'LV-CODING-CODERS',
          place: { file: ref, variable: options.coder },
          what: 'agreement is of two coders',
          found: coders.size === 0 ? 'no row with an id and a coder' : [...coders].slice(0, 6).join(', '),
          expected: 'two coders in the frame',
        });
      }
      const result = themeAgreement(codings);
      if (options.json) printJson(result);
      else process.stdout.write(`${said(result)}\n`);
    });
}

/** The frame's rows that have an id and a coder. Throws LV-CODING-COLUMN. */
async function readFrame(file: string, options: Options): Promise<Coding[]> {
  const source = await openSource(file, sourceOptionsOf(options));
  const names = source.variables.map((v) => v.name);
  const at = [options.row, options.theme, options.coder].map((name) => {
    if (names.includes(name)) return names.indexOf(name);
    return fault({
      code: 'LV-CODING-COLUMN',
      place: { file, variable: name },
      what: `the coding frame has no column '${name}'`,
      found: names.slice(0, 12).join(', '),
      remedy: 'name its columns with --row, --theme and --coder',
    });
  });
  const text = (cell: unknown) => (cell === null || cell === undefined ? '' : String(cell).trim());
  const codings: Coding[] = [];
  for await (const batch of source.batches()) {
    const [rows, themes, coders] = at.map((i) => batch.getChildAt(i)!);
    for (let i = 0; i < batch.numRows; i++) {
      const [row, theme, coder] = [text(rows!.get(i)), text(themes!.get(i)), text(coders!.get(i))];
      if (row !== '' && coder !== '') codings.push({ row, theme: theme === '' ? null : theme, coder });
    }
  }
  return codings;
}

function said({ coders, both, themes }: ReturnType<typeof themeAgreement>): string {
  const two = (x: number | null) => (x === null ? 'none' : x.toFixed(2));
  return [
    `${both} texts coded by both ${coders[0]} and ${coders[1]}`,
    '',
    textTable(
      ['theme', 'agreement', 'kappa', 'se', '95 % interval'],
      themes.map((t) => [
        t.theme,
        two(t.agreement),
        two(t.kappa),
        two(t.se),
        t.kappa === null ? 'none' : `${two(t.ci_lower)} to ${two(t.ci_upper)}`,
      ]),
    ),
  ].join('\n');
}
