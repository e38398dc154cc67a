import { basename } from 'node:path';
import type { Command } from 'commander';
import { type Correlate, type Draft, type DraftFacts, draftCodebook } from '../../codebook/index.js';
import { type ColumnFacts, columnFacts, itemCorrelations, withAlike } from '../../harmonize/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { withCodeOptions } from '../../pipeline/index.js';
import { relationName, SlicedData } from '../../warehouse/index.js';
import { type GlobalOptions, printJson, progress } from '../output.js';
import { type SourceFlags, sourceOptionsOf, tellNotes, withSourceOptions } from '../source-options.js';
import { refuseOver, writeAside } from '../write-new.js';
import { assertPipelineUse, modelBeside, writePipeline } from './codebook-pipeline.js';

/** The standardised alpha from which a drafted pipeline's codebook adopts a likely scale (Nunnally 1978). */
const goodAlpha = 0.7;

/** `codebook draft <data>`: a codebook drafted from an export's own labels. */
export function codebookCommand(program: Command): void {
  withSourceOptions(program.command('codebook').description('codebooks').command('draft'))
    .description("a codebook drafted from an export's own labels and data")
    .argument('<data>', 'a data file, an export folder, or warehouse.duckdb:schema.table')
    .option('-o, --output <file>', 'write it there; on stdout when left out')
    .option('--pipeline <file>', 'a pipeline that runs is drafted too, and written there; goes with -o')
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      '\nExamples:\n  ledervilkar codebook draft tests/data/classic/bfi.csv -o codebook.yaml\n  ledervilkar codebook draft tests/data/classic/bfi.csv -o bfi/codebook.yaml --pipeline bfi/pipeline.yaml',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        GlobalOptions & SourceFlags & { output?: string; pipeline?: string; force?: boolean }
      >();
      const { output, pipeline, force = false } = options;
      if (pipeline !== undefined) assertPipelineUse(ref, output, pipeline);
      if (output !== undefined) refuseOver(output, force);
      for (const file of pipeline === undefined ? [] : [pipeline, modelBeside(pipeline)])
        refuseOver(file, force, '--pipeline');
      const data = await SlicedData.open(ref, sourceOptionsOf(options));
      tellNotes(data.notes);
      try {
        const { draft, facts, rows } = await draftOf(ref, data, pipeline !== undefined);
        const summary = `${draft.variables} variables, ${draft.questions} batteries and tick-all questions, ${draft.proposedScales} scales proposed`;
        if (output === undefined && !options.json) process.stdout.write(draft.yaml);
        else if (output !== undefined) writeAside(output, draft.yaml);
        const drafted =
          output === undefined || pipeline === undefined
            ? undefined
            : await writePipeline({
                ref,
                output,
                pipeline,
                draft,
                data,
                facts,
                rows,
                source: sourceOptionsOf(options),
              });
        if (options.json) {
          printJson({
            file: output ?? null,
            pipeline: pipeline ?? null,
            ...(drafted === undefined ? {} : { model: drafted.model }),
            variables: draft.variables,
            questions: draft.questions,
            proposed_scales: draft.proposedScales,
            notes: data.notes,
            ...(output === undefined ? { codebook: draft.yaml } : {}),
          });
        } else {
          progress(output === undefined ? summary : `${output}: ${summary}`, options);
          if (drafted !== undefined) progress(drafted.says, options);
        }
      } finally {
        data.close();
      }
    });
}

async function draftOf(
  ref: string,
  data: SlicedData,
  forPipeline: boolean,
): Promise<{ draft: Draft; facts: ReadonlyMap<string, DraftFacts>; rows: number }> {
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
  const ofKnown = known.map((v) => byName.get(v.name)!);
  const draft = await draftCodebook(
    basename(ref),
    forPipeline ? withCodeOptions(known, ofKnown) : known,
    ofKnown,
    rows,
    async (sets) => {
      const out: Awaited<ReturnType<Correlate>> = [];
      for (const some of data.parts(sets)) {
        const part = await data.at(some.flatMap((set) => set.columns));
        out.push(...(await itemCorrelations(part.warehouse, part.relation, some)));
      }
      return out;
    },
    forPipeline ? goodAlpha : undefined,
  );
  return { draft, facts: byName, rows };
}
