import { basename, dirname, join, parse, resolve } from 'node:path';
import { type Draft, type DraftFacts, loadCodebook } from '../../codebook/index.js';
import { fault, pathBeside } from '../../errors/index.js';
import type { SourceOptions } from '../../ingest/index.js';
import {
  bandLines,
  type Carried,
  carryPipeline,
  chooseBands,
  draftPipeline,
  lackingAnswers,
} from '../../pipeline/index.js';
import { type SlicedData, tableOfWarehouse } from '../../warehouse/index.js';
import { shellText } from '../shell-text.js';
import { writeAside } from '../write-new.js';

/** What `codebook draft --pipeline` has drafted so far, and where to. */
interface Drafted {
  ref: string;
  output: string;
  pipeline: string;
  draft: Pick<Draft, 'yaml' | 'notAdopted'>;
  data: SlicedData;
  facts: ReadonlyMap<string, DraftFacts>;
  rows: number;
  source: SourceOptions;
  /** The earlier wave's pipeline, and what its codebook did not have. */
  like?: { pipeline: string; fresh: readonly string[] };
}

/** The file of the model that a drafted pipeline names. */
export const modelBeside = (pipeline: string): string =>
  join(dirname(pipeline), `${parse(pipeline).name}.lav`);

/** `mitt/pipeline.yaml` is 'mitt', since runs lie in out/ by the pipeline's name, and 'pipeline' is everybody's. */
function nameOf(pipeline: string): string {
  const { name, dir } = parse(resolve(pipeline));
  return /^pipelines?$/i.test(name) ? basename(dir) || name : name;
}

/** A pipeline names its codebook and its export, so both must be files of their own. */
export function assertPipelineUse(ref: string, output: string | undefined, pipeline: string): void {
  const refuse = (what: string, remedy: string): never =>
    fault({ code: 'LV-CLI-PIPELINE', place: { file: pipeline }, what, remedy }, { exitCode: 2 });
  if (output === undefined)
    refuse('a pipeline names its codebook, which is not written', 'add -o codebook.yaml');
  else if (resolve(output) === resolve(pipeline))
    refuse('codebook and pipeline have the same name', 'give another name after --pipeline');
  if (tableOfWarehouse.test(ref))
    refuse('a pipeline reads an export, and this is a table of a warehouse', 'draft from the export itself');
}

/** Writes the pipeline, and what goes with it: classes of numbers into the codebook, the model's file. */
export async function writePipeline(
  drafted: Drafted,
): Promise<{ model: string | null; says: string; carried?: Carried }> {
  const { ref, output, pipeline, draft, data, facts, rows, source } = drafted;
  let codebook = await loadCodebook(output);
  const bands = codebook.derived.length === 0 ? bandLines(chooseBands(codebook, facts)) : [];
  if (bands.length > 0) {
    writeAside(output, [draft.yaml.trimEnd(), ...bands].join('\n'));
    codebook = await loadCodebook(output);
  }
  // A file so wide that it is read in parts can't be harmonised at once.
  const whole = data.slices.length === 1 ? await data.at(data.slices[0]!) : undefined;
  const lacking =
    whole === undefined ? new Map() : await lackingAnswers(whole.warehouse, whole.relation, codebook);
  const beside = (path: string) => pathBeside(pipeline, path);
  const made = draftPipeline({
    codebook,
    facts,
    rows,
    lacking,
    notAdopted: draft.notAdopted,
    name: nameOf(pipeline),
    modelFile: basename(modelBeside(pipeline)),
    codebookPath: beside(output),
    exportPath: beside(ref),
    source,
  });
  if (drafted.like !== undefined) {
    const carried = await carryPipeline({
      from: drafted.like.pipeline,
      to: pipeline,
      name: nameOf(pipeline),
      codebookPath: beside(output),
      exportPath: beside(ref),
      source,
      drafted: made.yaml,
      fresh: drafted.like.fresh,
      write: writeAside,
    });
    return {
      model: carried.models[0] ?? null,
      says: carriedInWords(pipeline, drafted.like.pipeline, carried),
      carried,
    };
  }
  const model = made.model === undefined ? null : modelBeside(pipeline);
  if (model !== null) writeAside(model, made.model!.syntax);
  writeAside(pipeline, made.yaml);
  const scales = codebook.scales.length;
  return {
    model,
    says: `${pipeline}: ${made.figures} figures and tables, ${made.groups} groups, ${scales} scales; next: ledervilkar run ${shellText(pipeline)}`,
  };
}

/** What became of an earlier wave's pipeline. */
function carriedInWords(pipeline: string, like: string, { taken, added, left }: Carried): string {
  const next = left.length === 0 ? 'run' : 'check';
  return [
    `${pipeline}: like ${basename(like)}`,
    ...(taken.length === 0 ? [] : [`${taken.length} of its parts taken out, as comments`]),
    ...(added === 0 ? [] : [`${added} ${added === 1 ? 'figure' : 'figures'} of new questions`]),
    ...(left.length === 0 ? [] : [`${left.length} to be mended by hand`]),
    `next: ledervilkar ${next} ${shellText(pipeline)}`,
  ].join(', ');
}
