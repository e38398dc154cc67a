import type { Command } from 'commander';
import {
  type Change,
  type Codebook,
  codebookChanges,
  definitionPlace,
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

const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

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

/** Findings of one code, and changes of one kind, that are shown to a person. */
const mostLines = 20;

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
  else process.stdout.write(`${humanText(file, kind, codebook, ref, findings, changes)}\n`);
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

function humanText(
  file: string,
  kind: string,
  codebook: Codebook,
  ref: string | undefined,
  findings: readonly Finding[],
  changes: readonly Change[] | undefined,
): string {
  const lines = [
    `${file}: ${kind} in order: ${codebook.survey} ${codebook.wave}, ${codebook.variables.length} variables, ${codebook.questions.length} batteries and tick-all questions, ${codebook.derived.length} derived, ${codebook.scales.length} scales`,
  ];
  for (const [severity, title] of [
    ['error', 'Errors'],
    ['note', 'Notes'],
  ] as const) {
    const own = findings.filter((f) => f.severity === severity);
    if (own.length === 0) continue;
    lines.push('', `${title} (${own.length})`);
    for (const [code, group] of grouped(own)) {
      lines.push(`  ${code}`);
      const told = saidOnce(group);
      lines.push(...told.slice(0, mostLines).map((line) => `    ${line}`));
      if (told.length > mostLines) lines.push(`    and ${told.length - mostLines} more (all with --json)`);
      const [remedy, ...others] = new Set(group.map((f) => f.remedy ?? ''));
      if (others.length === 0 && remedy !== undefined && remedy !== '') lines.push(`    -> ${remedy}`);
    }
  }
  if (ref !== undefined) {
    const errors = findings.filter((f) => f.severity === 'error').length;
    lines.push(
      '',
      `${asTyped(ref)}: ${counted(errors, 'error')}, ${counted(findings.length - errors, 'note')}`,
    );
  }
  if (changes === undefined) lines.push(nextStep(file, kind, ref, findings));
  if (changes !== undefined) {
    lines.push(
      '',
      changes.length === 0 ? 'No differences between the codebooks' : `Differences (${changes.length})`,
    );
    const shown = new Map<string, number>();
    for (const c of changes) {
      const n = (shown.get(c.kind) ?? 0) + 1;
      shown.set(c.kind, n);
      if (n > mostLines) continue;
      const place = definitionPlace(codebook, c.name);
      const line = place.line === undefined ? '' : ` (line ${place.line})`;
      const text = c.before === '' ? c.after : c.after === '' ? c.before : `${c.before} -> ${c.after}`;
      lines.push(`  ${c.kind.padEnd(10)} ${c.name}${line}: ${text}`);
    }
    for (const [kind, n] of shown) {
      if (n > mostLines) lines.push(`  and ${n - mostLines} more ${kind} (all with --json)`);
    }
  }
  return lines.join('\n');
}

/** What is to be done now, as a command that can be copied. */
function nextStep(file: string, kind: string, ref: string | undefined, findings: readonly Finding[]): string {
  const own = shellText(file);
  if (findings.some((f) => f.severity === 'error')) {
    const given = kind === 'codebook' && ref !== undefined ? ` --data ${shellText(ref)}` : '';
    return `Next: mend the errors, and check again: ledervilkar check ${own}${given}`;
  }
  const noted = findings.length > 0 ? 'see whether the notes are as they should be; then ' : '';
  if (kind === 'pipeline') return `Next: ${noted}ledervilkar run ${own}`;
  return ref === undefined
    ? `Next: hold the data against it: ledervilkar check ${own} --data YOUR-EXPORT`
    : `Next: ${noted}name it in a pipeline (codebook: ${own}) and run that; codebook draft --pipeline drafts one`;
}

/** Findings as lines: those that say the same of several variables are one line with all of them and their count. */
function saidOnce(group: readonly Finding[]): string[] {
  const oneRemedy = new Set(group.map((f) => f.remedy ?? '')).size === 1;
  const byText = new Map<string, { who: string[]; alone: string }>();
  for (const f of group) {
    const text = [
      f.what,
      ...(f.found === undefined ? [] : [`found: ${f.found}`]),
      ...(f.expected === undefined ? [] : [`expected: ${f.expected}`]),
      ...(oneRemedy || f.remedy === undefined ? [] : [f.remedy]),
    ].join('; ');
    const line = f.place?.line === undefined ? '' : ` (codebook line ${f.place.line})`;
    const who = f.place?.variable === undefined ? [] : [`${f.place.variable}${line}`];
    // «the column 'x' is not …»: the name stands before it, where several share it.
    const variable = f.place?.variable;
    const shared = variable === undefined ? text : text.replaceAll(` '${variable}'`, '');
    const known = byText.get(shared);
    byText.set(shared, { who: [...(known?.who ?? []), ...who], alone: text });
  }
  return [...byText].map(([shared, { who, alone }]) => {
    if (who.length === 0) return alone;
    const text = who.length > 1 ? shared : alone;
    const shown = who.slice(0, 6).join(', ');
    const more = who.length > 6 ? ` and ${who.length - 6} more` : '';
    return `${shown}${more}${who.length > 1 ? ` (${who.length})` : ''}: ${text}`;
  });
}

function grouped(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const f of findings) groups.set(f.code, [...(groups.get(f.code) ?? []), f]);
  return groups;
}
