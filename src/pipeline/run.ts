import { existsSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { didYouMean, fault } from '../errors/index.js';
import { type Cues, describeFiles, hashJson, hashText, programHash, staleReason } from './cues.js';
import { type LoadedPipeline, loadPipeline } from './load.js';
import { type Manifest, manifestOf } from './manifest.js';
import { type Progress, silent } from './progress.js';
import { copy, RunFolder } from './run-folder.js';
import type { Step, StepContext } from './step.js';
import { steps } from './steps/index.js';

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
}

/** The published files: where each comes from. */
const published: { step: string; from: string; to: (pipeline: LoadedPipeline) => string }[] = [
  { step: 'simulate', from: 'export', to: () => 'export' },
  { step: 'harmonize', from: 'warehouse.duckdb', to: (p) => `${p.definition.name}.duckdb` },
  { step: 'results', from: 'results.json', to: () => 'results.json' },
  { step: 'results', from: 'results.parquet', to: () => 'results.parquet' },
  { step: 'report', from: 'report.html', to: () => 'report.html' },
  { step: 'report', from: 'figures', to: () => 'figures' },
  { step: 'report', from: 'tables', to: () => 'tables' },
];

/**
 * Runs a pipeline from export to report. Steps whose cues are unchanged since their last result are
 * reused; outputs appear all at once when the last step is done.
 * Throws FaultError for faults in the definition, the data or the output folder.
 */
export async function runPipeline(file: string, options: RunOptions = {}): Promise<RunResult> {
  const progress = options.progress ?? silent;
  const pipeline = await loadPipeline(file);
  const wanted = wantedSteps(pipeline, options.only);
  const path = resolve(options.out ?? join('out', pipeline.definition.name));
  const folder = new RunFolder(path);
  try {
    const done = await runSteps(pipeline, wanted, folder, options.force === true, progress);
    if (options.only !== undefined) {
      return { folder: folder.stepFolder(options.only), steps: done, manifest: null };
    }
    const manifest = await publish(pipeline, wanted, folder);
    return { folder: path, steps: done, manifest };
  } finally {
    folder.unlock();
  }
}

/** The steps to run: all that the pipeline has use for, or one with those before it that it needs. */
function wantedSteps(pipeline: LoadedPipeline, only: string | undefined): Step[] {
  const all = steps.filter((step) => step.wanted(pipeline));
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
  wanted: Step[],
  folder: RunFolder,
  force: boolean,
  progress: Progress,
): Promise<RunResult['steps']> {
  const program = programHash();
  const keys = new Map<string, string>();
  const outputs = new Map<string, unknown>();
  const context: StepContext = {
    pipeline,
    progress,
    folderOf: (step) => folder.stepFolder(step),
    outputOf: <Output>(step: string) => outputs.get(step) as Output,
  };
  const done: RunResult['steps'] = [];
  for (const step of wanted) {
    const began = performance.now();
    progress.start(step.name);
    const cues: Cues = {
      program,
      definition: hashJson(step.definition(pipeline)),
      inputs: hashJson(
        await Promise.all(step.inputs(pipeline).map(async (f) => [basename(f), await hashInput(f)])),
      ),
      earlier: hashJson(step.after.filter((name) => keys.has(name)).map((name) => [name, keys.get(name)])),
    };
    const before = folder.stored(step.name);
    const reason = force ? 'asked for with --force' : staleReason(before?.cues, cues);
    const stored =
      before !== undefined && reason === undefined
        ? before
        : await folder.store(step.name, async (aside) => ({ cues, ...(await step.run(context, aside)) }));
    keys.set(step.name, hashJson(stored.cues));
    outputs.set(step.name, stored.output);
    const milliseconds = performance.now() - began;
    progress.done(step.name, reason === undefined ? 'unchanged' : reason, milliseconds, stored.rows);
    done.push({
      name: step.name,
      reused: reason === undefined,
      reason: reason ?? '',
      rows: stored.rows,
      milliseconds,
    });
  }
  return done;
}

/** Hash of an input file, or of all files of an input folder. */
async function hashInput(path: string): Promise<string> {
  return hashText(JSON.stringify((await describeFiles(path)).map((f) => [f.name, f.sha256])));
}

async function publish(pipeline: LoadedPipeline, wanted: Step[], folder: RunFolder): Promise<Manifest> {
  const names = new Set(wanted.map((step) => step.name));
  // A report without figures or tables has no folder of them.
  const parts = published.filter(
    (part) => names.has(part.step) && existsSync(join(folder.stepFolder(part.step), part.from)),
  );
  const hashes = await Promise.all(
    parts.map(async (part) => {
      const name = part.to(pipeline);
      const files = await describeFiles(join(folder.stepFolder(part.step), part.from));
      return files.map((f) => ({ ...f, name: f.name === part.from ? name : `${name}/${f.name}` }));
    }),
  );
  const manifest = await manifestOf(pipeline, hashes.flat());
  folder.publish((next) => {
    for (const part of parts)
      copy(join(folder.stepFolder(part.step), part.from), join(next, part.to(pipeline)));
    writeFileSync(join(next, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  });
  return manifest;
}
