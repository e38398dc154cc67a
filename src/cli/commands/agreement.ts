import type { Command } from 'commander';
import { frameAgreement, type themeAgreement } from '../../reliability/index.js';
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
      const result = await frameAgreement(
        ref,
        options,
        'name its columns with --row, --theme and --coder',
        sourceOptionsOf(options),
      );
      if (options.json) printJson(result);
      else process.stdout.write(`${said(result)}\n`);
    });
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
