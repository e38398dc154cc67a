import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import {
  type Codebook,
  type Correlate,
  codebookLike,
  type Draft,
  draftCodebook,
  type Likeness,
  loadCodebook,
  type NewExport,
  readPlainYaml,
} from '../../codebook/index.js';
import { asTyped, fault } from '../../errors/index.js';
import { type ColumnFacts, columnFacts, itemCorrelations, withAlike } from '../../harmonize/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { withCodeOptions } from '../../pipeline/index.js';
import { countRows, SlicedData } from '../../warehouse/index.js';
import { type GlobalOptions, printJson, progress } from '../output.js';
import { shellText } from '../shell-text.js';
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
    .option(
      '--like <file>',
      "an earlier wave's codebook, whose names, codes and texts are taken over; or its pipeline, whose report and models go with --pipeline too",
    )
    .option('--pipeline <file>', 'a pipeline that runs is drafted too, and written there; goes with -o')
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      '\nExamples:\n  ledervilkar codebook draft example:bfi.csv -o codebook.yaml\n  ledervilkar codebook draft example:bfi.csv -o bfi/codebook.yaml --pipeline bfi/pipeline.yaml\n  ledervilkar codebook draft example:nettskjema-without-codebook.csv --like example:led-skole-codebook -o like.yaml',
    )
    .action(async (ref: string, _options: unknown, command: Command) => {
      await draft(ref, command.optsWithGlobals<Options>());
    });
}

interface Options extends GlobalOptions, SourceFlags {
  output?: string;
  like?: string;
  pipeline?: string;
  force?: boolean;
}

async function draft(ref: string, options: Options): Promise<void> {
  const { output, pipeline, force = false } = options;
  if (pipeline !== undefined) assertPipelineUse(ref, output, pipeline);
  if (output !== undefined) refuseOver(output, force);
  for (const file of pipeline === undefined ? [] : [pipeline, modelBeside(pipeline)])
    refuseOver(file, force, '--pipeline');
  const earlier = options.like === undefined ? undefined : await earlierWave(options.like);
  const data = await SlicedData.open(ref, sourceOptionsOf(options));
  tellNotes(data.notes);
  try {
    const export_ = await exportOf(ref, data);
    const drafted =
      earlier === undefined
        ? await draftOf(export_, pipeline !== undefined)
        : await likeEarlier(earlier.codebook, export_);
    if (output !== undefined) writeAside(output, drafted.yaml);
    else if (!options.json) process.stdout.write(drafted.yaml);
    const written =
      output === undefined || pipeline === undefined
        ? undefined
        : await writePipeline({
            ref,
            output,
            pipeline,
            draft: { yaml: drafted.yaml, notAdopted: 'variables' in drafted ? drafted.notAdopted : [] },
            data,
            facts: new Map(export_.sources.map((source, i) => [source.name, export_.facts[i]!])),
            rows: export_.rows,
            source: sourceOptionsOf(options),
            ...(earlier?.pipeline === undefined || 'variables' in drafted
              ? {}
              : { like: { pipeline: earlier.pipeline, fresh: drafted.new } }),
          });
    if (options.json) printJson(jsonOf(drafted, written, options, data.notes));
    else tell(drafted, written, earlier, options);
  } finally {
    data.close();
  }
}

type Drafted = Draft | Likeness;
type Written = Awaited<ReturnType<typeof writePipeline>>;

/** What the command prints with --json. */
function jsonOf(
  drafted: Drafted,
  written: Written | undefined,
  { output, pipeline }: Options,
  notes: SlicedData['notes'],
) {
  const carried = written?.carried;
  return {
    file: output ?? null,
    pipeline: pipeline ?? null,
    ...(written === undefined ? {} : { model: written.model }),
    ...(carried === undefined
      ? {}
      : {
          carried: {
            taken_out: carried.taken,
            new_figures: carried.added,
            to_mend: carried.left.map((f) => f.what),
          },
        }),
    ...('variables' in drafted
      ? {
          variables: drafted.variables,
          questions: drafted.questions,
          proposed_scales: drafted.proposedScales,
        }
      : likenessAsJson(drafted)),
    notes,
    ...(output === undefined ? { codebook: drafted.yaml } : {}),
  };
}

/** What was drafted, and what to see to, for a person. */
function tell(
  drafted: Drafted,
  written: Written | undefined,
  earlier: EarlierWave | undefined,
  options: Options,
): void {
  const { output } = options;
  const summary =
    'variables' in drafted
      ? `${drafted.variables} variables, ${drafted.questions} batteries and tick-all questions, ${drafted.proposedScales} scales proposed`
      : likenessInWords(drafted);
  progress(output === undefined ? summary : `${output}: ${summary}`, options);
  if (output !== undefined && earlier !== undefined)
    progress('what has changed stands at the top of the file: see to it, and to wave and title', options);
  if (written === undefined) return;
  progress(written.says, options);
  if (earlier === undefined || earlier.pipeline !== undefined) return;
  const beside = pipelineOf(earlier.codebook.file);
  if (beside !== undefined)
    progress(
      `${beside} is that codebook's pipeline: with --like ${shellText(beside)} its report, groups and models are taken over too`,
      options,
    );
}

const likeEarlier = (codebook: Codebook, export_: NewExport): Promise<Likeness> =>
  codebookLike({ codebook, text: readFileSync(codebook.file, 'utf8') }, export_);

/** A codebook to draft like, and the pipeline that was named with it. */
interface EarlierWave {
  codebook: Codebook;
  pipeline?: string;
}

/** What `--like` names: a codebook, or a pipeline with the codebook of its last wave. @throws LV-CLI-LIKE for a pipeline without one */
async function earlierWave(file: string): Promise<EarlierWave> {
  const content = await readPlainYaml(file, 'LV-CODEBOOK');
  const keys = content !== null && typeof content === 'object' ? Object.keys(content) : [];
  if (!keys.includes('report') || keys.includes('survey')) return { codebook: await loadCodebook(file) };
  const { codebook, waves } = content as { codebook?: unknown; waves?: { codebook?: unknown }[] };
  const named = codebook ?? (Array.isArray(waves) ? waves.at(-1)?.codebook : undefined);
  if (typeof named !== 'string') {
    fault(
      {
        code: 'LV-CLI-LIKE',
        place: { file },
        what: 'this is a pipeline that names no codebook',
        remedy: "name the earlier wave's codebook after --like, or a pipeline that names one",
      },
      { exitCode: 2 },
    );
  }
  return { codebook: await loadCodebook(join(dirname(file), named)), pipeline: file };
}

/** The pipeline that stands beside a codebook and names it, as people lay their waves; undefined where there is none. */
function pipelineOf(codebook: string): string | undefined {
  const folder = dirname(codebook);
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name) && name !== basename(codebook));
  const found = names.find((name) => {
    const line = /^codebook: *['"]?(?:\.\/)?([^'"#]+?)['"]? *(?:#.*)?$/m.exec(
      readFileSync(join(folder, name), 'utf8'),
    );
    return line?.[1] === basename(codebook);
  });
  return found === undefined ? undefined : asTyped(join(folder, found));
}

/** What an earlier codebook has become for this export. */
const likenessInWords = ({ matched, columns, new: fresh, reworded, options, gone }: Likeness): string =>
  [
    `${matched} of ${columns} columns are the earlier codebook's`,
    `${fresh.length} new`,
    `${reworded.length} reworded`,
    `${options.length} answers changed`,
    `${gone.length} variables gone`,
  ].join(', ');

const likenessAsJson = ({ columns, matched, new: fresh, reworded, options, gone, pruned }: Likeness) => ({
  columns,
  matched,
  new: fresh,
  reworded,
  options,
  gone,
  taken_out: pruned,
});

const draftOf = ({ name, sources, facts, rows, correlate }: NewExport, forPipeline: boolean) =>
  draftCodebook(
    name,
    forPipeline ? withCodeOptions(sources, facts) : sources,
    facts,
    rows,
    correlate,
    forPipeline ? { adoptFrom: goodAlpha } : {},
  );

async function exportOf(ref: string, data: SlicedData): Promise<NewExport> {
  const facts: ColumnFacts[] = [];
  const variables: SourceVariable[] = [];
  let rows = 0;
  for (const columns of data.slices) {
    const part = await data.at(columns);
    const labels = new Map(part.variables.map((v) => [v.name, v.label]));
    facts.push(...(await columnFacts(part.warehouse, part.relation, labels)));
    variables.push(...part.variables);
    rows = await countRows(part.warehouse, part.relation);
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
