import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { codebookSchema, jsonSchema } from '../../codebook/index.js';
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
      mkdirSync(out, { recursive: true });
      for (const [name, schema] of [
        ['codebook', codebookSchema],
        ['pipeline', pipelineSchema],
      ] as const) {
        const file = join(out, `${name}.schema.json`);
        writeFileSync(file, jsonSchema(schema));
        progress(file, { quiet });
      }
    });
}
