import type { Command } from 'commander';
import {
  type Change,
  type Codebook,
  codebookChanges,
  loadCodebook,
  readPlainYaml,
} from '../../codebook/index.js';
import { asTyped, type Fault, FaultError, fault } from '../../errors/index.js';
import { checkData, type Finding } from '../../harmonize/index.js';
import { openSource, type SourceOptions } from '../../ingest/index.js';
import {
  isAccepted,
  type LoadedPipeline,
  type LoadedWave,
  loadPipeline,
  requireFormat,
  sourceOptions,
} from '../../pipeline/index.js';
import { countRows, openData } from '../../warehouse/index.js';
import { fewCasesFindings, groupingFindings, nestingByPlace } from '../../wave/index.js';
import { type GlobalOptions, printJson } from '../output.js';
import { shellText } from '../shell-text.js';
import { type SourceFlags, sourceOptionsOf, withSourceOptions } from '../source-options.js';
import { keyFindings } from './check-keys.js';
import { checkText } from './check-text.js';

interface Options extends GlobalOptions, SourceFlags {
  data?: string;
  against?: string;
}

/** `check <file>`: definitions, and data against the codebook, without running anything. */
export function checkCommand(program: Command): void {
  withSourceOptions(program.command('check'))
    .description('check a pipeline or a codebook, and data against it, without running')
    .argument('<file>', 'a pipeline or a codebook (YAML)')
    .option('--data <data>', "data to hold against the codebook; a pipeline's own export when left out")
    .option(
      '--against <codebook>',
      "another wave's codebook (or pipeline): what is added, dropped, reworded, recoded, relabelled",
    )
    .addHelpText('after', '\nExample:\n  ledervilkar check example:participants')
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      try {
        await check(file, options);
      } catch (error) {
        // Faults of a definition are this command's result: in JSON they stand on stdout as such.
        if (!(error instanceof FaultError) || !options.json || error.exitCode === 2) throw error;
        printJson(document(file, error.faults.map(asFinding), null, []));
        process.exitCode = 1;
      }
    });
}

const asFinding = (f: Fault): Finding => ({ ...f, severity: 'error', n: null });

async function check(file: string, options: Options): Promise<void> {
  const { kind, codebook, data, source, pipeline } = await definitions(file);
  const ref = options.data ?? data;
  // Data that are given are of the described wave; the pipeline's own are those of every wave.
  const earlier = options.data === undefined ? await earlierFindings(pipeline) : [];
  const told = sourceOptionsOf(options);
  // What the pipeline says of its own export does not hold for another file.
  const own = options.data === undefined ? { ...source, ...told } : told;
  const described =
    ref === undefined
      ? // Of a made-up export nothing is there yet to be looked at but how its groupings lie.
        pipeline === undefined
        ? []
        : nestingByPlace(pipeline)
      : await dataFindings(ref, codebook, own, pipeline);
  const keys =
    pipeline === undefined || options.data !== undefined ? [] : await keyFindings(pipeline, exportOf);
  const findings = [...earlier, ...described, ...keys];
  const changes =
    options.against === undefined
      ? undefined
      : codebookChanges((await definitions(options.against)).codebook, codebook);
  if (options.json) printJson(document(file, findings, kind, changes ?? []));
  else process.stdout.write(`${checkText({ file, kind, codebook, ref, findings, changes })}\n`);
  if (findings.some((f) => f.severity === 'error')) process.exitCode = 1;
}

/** Loads what the file is, told by its content. */
async function definitions(file: string): Promise<{
  kind: 'pipeline' | 'codebook';
  codebook: Codebook;
  data?: string;
  source?: SourceOptions;
  pipeline?: LoadedPipeline;
}> {
  const content = await readPlainYaml(file, 'LV-CHECK');
  const keys = content !== null && typeof content === 'object' ? Object.keys(content) : [];
  const has = (names: string[]) => names.filter((name) => keys.includes(name)).length;
  const pipeline = has(['codebook', 'waves', 'report', 'models', 'disclosure', 'groups', 'design', 'seed']);
  const codebook = has([
    'survey',
    'wave',
    'variables',
    'batteries',
    'multiple_choice',
    'scales',
    'value_lists',
    'derived',
  ]);
  if (pipeline === 0 && codebook === 0) {
    fault({
      code: 'LV-CHECK-KIND',
      place: { file },
      what: 'the file is neither a pipeline nor a codebook',
      found: keys.length === 0 ? 'no keys' : `the keys ${keys.slice(0, 6).join(', ')}`,
      expected:
        'a pipeline (with codebook, source and report), or a codebook (with survey, wave and variables)',
    });
  }
  if (codebook >= pipeline) return { kind: 'codebook', codebook: await loadCodebook(file) };
  const loaded = await loadPipeline(file);
  const data = await exportOf(loaded);
  const options = sourceOptions(loaded);
  return {
    kind: 'pipeline',
    codebook: loaded.codebook,
    ...(data === undefined ? {} : { data }),
    source: options,
    pipeline: loaded,
  };
}

/** A wave's export, of the format that its source states; none where it is made up, as nothing is there yet. */
async function exportOf(wave: LoadedWave): Promise<string | undefined> {
  const { source, inputs } = wave;
  const [data] = 'simulate' in source ? [] : inputs;
  if (data === undefined) return undefined;
  if ('export' in source && (source.format !== undefined || source.elements !== undefined)) {
    const elements = source.elements === undefined ? {} : { elements: inputs[1]! };
    requireFormat(source, (await openSource(data, { ...sourceOptions(wave), ...elements })).format, data);
  }
  return data;
}

/** What is found in the exports of the waves before the described one, each under its file. */
async function earlierFindings(pipeline: LoadedPipeline | undefined): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const wave of pipeline?.waves.slice(0, -1) ?? []) {
    const data = await exportOf(wave);
    if (data === undefined) {
      found.push(...nestingByPlace(wave));
      continue;
    }
    const own = await dataFindings(data, wave.codebook, sourceOptions(wave), wave);
    found.push(...own.map((f) => ({ ...f, what: `${wave.codebook.wave}: ${f.what}` })));
  }
  return found;
}

async function dataFindings(
  ref: string,
  codebook: Codebook,
  source: SourceOptions,
  pipeline?: LoadedWave,
): Promise<Finding[]> {
  const { warehouse, relation, notes } = await openData(ref, { source });
  try {
    const ofFile = notes.map(
      (note): Finding => ({
        severity: 'note',
        code: note.code,
        place: { file: ref, ...(note.variable === undefined ? {} : { variable: note.variable }) },
        what: note.text,
        n: null,
      }),
    );
    const found = settled(await checkData(warehouse, relation, codebook), pipeline);
    // Groups are of harmonised answers: those with faults are mended first, and a finished warehouse is left as it is.
    const grouped =
      pipeline === undefined || warehouse.path !== ':memory:' || found.some((f) => f.severity === 'error')
        ? []
        : await groupingFindings(warehouse, relation, pipeline);
    const rows = await countRows(warehouse, relation);
    const few =
      pipeline === undefined ? [] : [...fewRows(pipeline, rows), ...fewCasesFindings(pipeline, rows)];
    return [...ofFile, ...found, ...unlike(ref, codebook, found, pipeline), ...grouped, ...few];
  } finally {
    warehouse.close();
  }
}

/** Fewer respondents than a published number needs: the report is made, and has no numbers. */
function fewRows({ definition }: LoadedWave, rows: number): Finding[] {
  const least = definition.disclosure.min_n;
  if (rows < 2 || rows >= least) return [];
  return [
    {
      severity: 'note',
      code: 'LV-CHECK-FEW-ROWS',
      what: `the data have ${rows} respondents, and a published number needs ${least} (disclosure: min_n): the report will have next to no numbers`,
      n: rows,
    },
  ];
}

/** What the pipeline accepts is a note that says so. */
function settled(findings: readonly Finding[], pipeline: LoadedWave | undefined): Finding[] {
  if (pipeline === undefined) return [...findings];
  return findings.map((f) =>
    f.severity === 'error' && isAccepted(f, pipeline)
      ? { ...f, severity: 'note', what: `${f.what} (the pipeline accepts it)`, remedy: undefined }
      : f,
  );
}

/** Most columns lacking is another form or wave: an earlier codebook is carried over to it by wording. */
function unlike(
  ref: string,
  codebook: Codebook,
  found: readonly Finding[],
  pipeline: LoadedWave | LoadedPipeline | undefined,
): Finding[] {
  const lacking = found.filter((f) => f.code === 'LV-CHECK-COLUMN').length;
  if (lacking < 3 || lacking * 3 < codebook.variables.length) return [];
  return [
    {
      severity: 'note',
      code: 'LV-CHECK-LIKE',
      place: { file: codebook.file },
      what: `${lacking} of the codebook's columns are not in the data, which look like another wave or another export of the form`,
      remedy: `let the columns be found by their wording: ledervilkar codebook draft ${shellText(ref)} ${likeWords(codebook, pipeline)}`,
      n: lacking,
    },
  ];
}

/** What to say after `codebook draft`: of a pipeline its report is carried over too. */
function likeWords(codebook: Codebook, pipeline: LoadedWave | LoadedPipeline | undefined): string {
  return pipeline !== undefined && 'file' in pipeline
    ? `--like ${shellText(asTyped(pipeline.file))} -o new/codebook.yaml --pipeline new/pipeline.yaml`
    : `--like ${shellText(codebook.file)} -o new-codebook.yaml`;
}

function document(
  file: string,
  findings: readonly Finding[],
  kind: string | null,
  changes: readonly Change[],
) {
  const count = (severity: string) => findings.filter((f) => f.severity === severity).length;
  return {
    file,
    kind,
    ok: count('error') === 0,
    errors: count('error'),
    notes: count('note'),
    findings: findings.map((f) => ({
      severity: f.severity,
      code: f.code,
      file: f.place?.file ?? null,
      line: f.place?.line ?? null,
      column: f.place?.column ?? null,
      variable: f.place?.variable ?? null,
      what: f.what,
      found: f.found ?? null,
      expected: f.expected ?? null,
      remedy: f.remedy ?? null,
      n: f.n,
    })),
    changes,
  };
}
