import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { codebookSchema, jsonSchema } from '../../codebook/index.js';
import { fault, makeFolders, oddFile } from '../../errors/index.js';
import { pipelineSchema } from '../../pipeline/index.js';
import { progress } from '../output.js';

/** `schemas`: the JSON Schemas that editors use, made anew from the code. For those who change the schemas. */
export function schemasCommand(program: Command): void {
  program
    .command('schemas', { hidden: true })
    .description('write the JSON Schemas of codebook and pipeline')
    .option('--out <folder>', 'folder', 'data-schemas')
    .addHelpText('after', '\nExample:\n  ledervilkar schemas')
    .action((_options: unknown, command: Command) => {
      const { out, quiet } = command.optsWithGlobals<{ out: string; quiet: boolean }>();
      if (out.trim() === '') refuse(out);
      for (const [name, schema] of [
        ['codebook', codebookSchema],
        ['pipeline', pipelineSchema],
      ] as const) {
        const file = join(out, `${name}.schema.json`);
        if (oddFile(file) !== undefined) refuse(file);
        try {
          makeFolders(out);
          writeFileSync(file, jsonSchema(schema));
        } catch (cause) {
          refuse(file, cause);
        }
        progress(file, { quiet });
      }
    });
}

function refuse(file: string, cause?: unknown): never {
  return fault(
    {
      code: 'LV-SCHEMAS-OUT',
      place: { file: file === '' ? "''" : file },
      what: 'the schemas cannot be written here',
      ...(cause instanceof Error ? { found: cause.message } : {}),
      expected: 'a folder that you may write to',
      remedy: 'give another folder with --out',
    },
    { exitCode: 2, cause },
  );
}
