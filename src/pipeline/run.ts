import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { didYouMean, fault } from '../errors/index.js';
import { reportFilesOfRun } from '../report/index.js';
import { type Cues, hashFile, hashJson, programHash, staleReason } from './cues.js';
import { outFolder } from './folder/guard.js';
import { manifestName, type OwnFile } from './folder/owned.js';
import type { StoredStep } from './folder/step-record.js';
import { type LoadedPipeline, loadPipeline } from './load.js';
import { type Manifest, manifestOf } from './manifest.js';
import { OpenWarehouse } from './open-warehouse.js';
import { type Progress, silent } from './progress.js';
import { assertUnchanged, type HashedRead, hashReads } from './reads.js';
import { copy, RunFolder } from './run-folder.js';
import { type Step, type StepContext, stepName } from './step.js';
import { stepsOf } from './steps/index.js';

export interface RunOptions {
  /** Folder that the run's outputs go to; `out/<pipeline>` beside the working folder when left out. */
  out?: string;
  /** Run every step, reuse none. */
  force?: boolean;
  /** Run this step and those it needs, and publish nothing. */
  only?: string;
  progress?: Progress;
}

export interface RunResult {
  /** Folder with the outputs; with `only`, the folder of that step's files. */
  folder: string;
  /** What was done with each step, in order. */
  steps: { name: string; reused: boolean; reason: string; rows: number | null; milliseconds: number }[];
  manifest: Manifest | null;
  /** Folder with what the next run can use again: answers, and numbers that are not protected. */
  workingFolder: string;
  /** The numbers of the results table, and how many of them are withheld; null with `only`. */
  numbers: { rows: number; suppressed: number } | null;
}

/** The published files: the step that each comes from, and its name there and in the run's folder. */
function publishedFiles({ definition, waves }: LoadedPipeline): { step: string; from: string; to: string }[] {
  return [
    ...waves.flatMap((wave) => [
      { step: stepName('simulate', wave), from: 'export', to: stepName('export', wave) },
      {
        step: stepName('harmonize', wave),
        from: 'warehouse.duckdb',
        to: `${stepName(definition.name, wave)}.duckdb`,
      },
    ]),
    { step: 'results', from: 'results.json', to: 'results.json' },
    { step: 'results', from: 'results.parquet', to: 'results.parquet' },
    ...reportFilesOfRun(definition.report).map((name) => ({ step: 'report', from: name, to: name })),
  ];
}

/**
 * Runs a pipeline from export to report. Steps whose cues are unchanged since their last result are
 * reused; outputs appear all at once when the last step is done.
 * Throws FaultError for faults in the definition, the data or the output folder: LV-OUT-REFUSED for a folder that may
 * hold a person's own files, LV-RUN-OUT for one that can't be written, LV-RUN-BUSY, LV-RUN-OPEN, LV-RUN-CHANGED.
 */
export async function runPipeline(file: string, options: RunOptions = {}): Promise<RunResult> {
  const progress = options.progress ?? silent;
  const pipeline = await loadPipeline(file);
  const wanted = wantedSteps(pipeline, options.only);
  const path = outFolder(options.out ?? join('out', pipeline.definition.name), {
    reads: whatIsRead(pipeline),
    pipeline: pipeline.definition.name,
  });
  const folder = new RunFolder(path);
  const warehouse = new OpenWarehouse();
  try {
    const reads = hashReads(pipeline.allReads);
    const done = await runSteps(
      pipeline,
      reads,
      wanted,
      { folder, warehouse },
      options.force === true,
      progress,
    );
    const workingFolder = folder.work;
    if (options.only !== undefined) {
      return {
        folder: folder.stepFolder(options.only),
        steps: done.told,
        manifest: null,
        workingFolder,
        numbers: null,
      };
    }
    assertUnchanged(reads);
    const manifest = publish(pipeline, reads, done.stored, folder, progress);
    const { rows, suppressed } = done.stored.get('results')!.output as { rows: number; suppressed: number };
    return { folder: path, steps: done.told, manifest, workingFolder, numbers: { rows, suppressed } };
  } finally {
    warehouse.close();
    progress.stop();
    folder.unlock();
  }
}

/** Every file that the run reads, and the export's folder, with a word for each. */
function whatIsRead(pipeline: LoadedPipeline): { what: string; path: string }[] {
  const files = pipeline.allReads.flatMap(({ role, path }) =>
    path === null ? [] : [{ what: role === 'pipeline' ? 'the pipeline' : `an input (${role})`, path }],
  );
  return [
    ...files,
    ...pipeline.waves.flatMap(({ inputs }) => inputs).map((path) => ({ what: 'an input', path })),
  ];
}

/** The steps to run: all that the pipeline has use for, or one with those before it that it needs. */
function wantedSteps(pipeline: LoadedPipeline, only: string | undefined): Step[] {
  const all = stepsOf(pipeline).filter((step) => step.wanted(pipeline));
  if (only === undefined) return all;
  const last = all.find((step) => step.name === only);
  if (last === undefined) {
    fault(
      {
        code: 'LV-RUN-STEP',
        what: `there is no step '${only}' in this pipeline`,
        expected: `one of ${all.map((s) => s.name).join(', ')}`,
        remedy: didYouMean(
          only,
          all.map((s) => s.name),
        ),
      },
      { exitCode: 2 },
    );
  }
  const needed = new Set([last.name]);
  for (const step of [...all].reverse()) {
    if (needed.has(step.name)) for (const name of step.after) needed.add(name);
  }
  return all.filter((step) => needed.has(step.name));
}

async function runSteps(
  pipeline: LoadedPipeline,
  reads: readonly HashedRead[],
  wanted: Step[],
  { folder, warehouse }: { folder: RunFolder; warehouse: OpenWarehouse },
  force: boolean,
  progress: Progress,
): Promise<{ told: RunResult['steps']; stored: Map<string, StoredStep> }> {
  const program = programHash();
  const keys = new Map<string, string>();
  const results = new Map<string, StoredStep>();
  const context: Omit<StepContext, 'before'> = {
    pipeline,
    progress,
    folderOf: (step) => folder.stepFolder(step),
    warehouseOf: (step) => warehouse.of(join(folder.stepFolder(step), 'warehouse.duckdb')),
    outputOf: <Output>(step: string) => results.get(step)?.output as Output,
  };
  // The reads of a pipeline and their hashes are in the same order.
  const hashes = new Map(pipeline.allReads.map((read, i) => [read, reads[i]!.sha256]));
  const done: RunResult['steps'] = [];
  for (const [place, step] of wanted.entries()) {
    const began = performance.now();
    progress.start(step.name);
    const cues: Cues = {
      program,
      definition: hashJson(step.definition(pipeline)),
      inputs: hashJson(step.inputs(pipeline).map((r) => [r.role, r.name, hashes.get(r)])),
      earlier: hashJson(step.after.filter((name) => keys.has(name)).map((name) => [name, keys.get(name)])),
    };
    const kept = folder.stored(step.name);
    progress.expect(kept.step?.milliseconds);
    const before = force ? {} : kept;
    const reason = force ? 'asked for with --force' : (before.damage ?? staleReason(before.step?.cues, cues));
    if (before.damage !== undefined)
      progress.note(`the kept result of ${step.name} can not be used, and is made again: ${before.damage}`);
    const own = before.step?.cues.program === program ? folder.stepFolder(step.name) : undefined;
    const stored =
      before.step !== undefined && reason === undefined
        ? before.step
        : await folder.store(step.name, async (aside) => {
            const made = await step.run({ ...context, before: own }, aside);
            return { cues, milliseconds: Math.round(performance.now() - began), ...made };
          });
    keys.set(step.name, stored.gives);
    results.set(step.name, stored);
    letGo(results, wanted.slice(place + 1));
    const milliseconds = performance.now() - began;
    progress.done(step.name, reason ?? 'unchanged', milliseconds, stored.rows, reason === undefined);
    done.push({
      name: step.name,
      reused: reason === undefined,
      reason: reason ?? '',
      rows: stored.rows,
      milliseconds,
    });
  }
  return { told: done, stored: results };
}

/** Lets go of outputs that no step to come reads: those of the analyses are large. The run's own numbers stay. */
function letGo(results: Map<string, StoredStep>, left: readonly Step[]): void {
  const read = new Set(['results', ...left.flatMap(({ after }) => after)]);
  for (const [name, stored] of results) if (!read.has(name)) results.set(name, { ...stored, output: null });
}

/** Puts the outputs of the steps in the run's folder, each proved to be what its step wrote. */
function publish(
  pipeline: LoadedPipeline,
  reads: readonly HashedRead[],
  stored: ReadonlyMap<string, StoredStep>,
  folder: RunFolder,
  progress: Progress,
): Manifest {
  // A report without figures or tables has no folder of them.
  const parts = publishedFiles(pipeline)
    .map((part) => ({ ...part, files: stored.get(part.step)?.files ?? [] }))
    .map((part) => ({
      ...part,
      files: part.files.filter((f) => f.name === part.from || f.name.startsWith(`${part.from}/`)),
    }))
    .filter((part) => part.files.length > 0);
  const outputs = parts.flatMap((part) =>
    part.files.map((f) => ({ ...f, name: `${part.to}${f.name.slice(part.from.length)}` })),
  );
  const manifest = manifestOf(pipeline, reads, outputs);
  const told = folder.publish((next) => {
    for (const part of parts) copy(join(folder.stepFolder(part.step), part.from), join(next, part.to));
    assertCopied(next, outputs);
    for (const { name } of outputs) if (name.endsWith('.duckdb')) chmodSync(join(next, name), 0o600);
    writeFileSync(join(next, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  });
  for (const line of told) progress.note(line);
  return manifest;
}

/** What lies in the new folder has the hashes that its steps wrote down. */
function assertCopied(next: string, outputs: readonly OwnFile[]): void {
  for (const { name, sha256 } of outputs) {
    const file = join(next, name);
    if (existsSync(file) && hashFile(file) === sha256) continue;
    fault({
      code: 'LV-RUN-DAMAGED',
      place: { file: name },
      what: 'the file is not what its step wrote; nothing is published',
      remedy: 'run again with --force; if it happens again, the disk fails',
    });
  }
}
