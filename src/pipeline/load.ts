import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type Codebook, includedFiles, loadCodebook, type PlaceOf, readYamlFile } from '../codebook/index.js';
import { type LoadedDesign, loadDesign } from '../design/index.js';
import { type Fault, FaultError } from '../errors/index.js';
import { completeGeography, type DivisionArea, readCorrespondence } from '../harmonize/index.js';
import type { Beside } from '../ingest/index.js';
import {
  askOfEarlier,
  divisionFaults,
  inNewestDivision,
  linkingFaults,
  modelSyntaxFaults,
  nominalFaults,
  type Path,
  poolFaults,
  seenFrom,
  type Wave,
  type WaveModel,
  waveFaults,
  withDivisions,
} from '../wave/index.js';
import { harmonizedDesign } from './calibration.js';
import {
  type Add,
  calibrationFaults,
  definitionFaults,
  designFileOf,
  fileFaults,
  inputFiles,
  sourceFaults,
  statedWaves,
  waveFormFaults,
  waveItemFaults,
  whereFaults,
} from './definition/index.js';
import { expandItems } from './expand-items.js';
import { findReads, type Read } from './reads.js';
import { type PipelineFile, pipelineSchema, type SourceFile } from './schema.js';
import { withSelections } from './selections.js';

/** A wave of a pipeline, ready to run. */
export interface LoadedWave extends Wave {
  /** What is asked of the pipeline, with the wave's own design. */
  definition: PipelineFile;
  source: SourceFile;
  /** The design that weights are calibrated by when answers are harmonised, where it says so. */
  calibration?: LoadedDesign;
  /** Tables beside the export, by absolute path. */
  beside: readonly Beside[];
  /** Codes of check findings that do not stop the run. */
  accept: readonly string[];
  /** Errors of scales from the link with the wave before. */
  linking: Readonly<Record<string, number>>;
  /** Name of a wave before the described one, which its steps and files are called by; '' for the described one. */
  earlier: string;
  /** Everything that a run of it reads, files and secret. */
  reads: Read[];
  /** Absolute paths of the data files that it reads, export first; for a simulated source the register, if any. */
  inputs: string[];
}

/** A pipeline ready to run, all names known to exist. It is the wave that its report describes, and knows those before it. */
export interface LoadedPipeline extends LoadedWave {
  /** Absolute path of the pipeline file. */
  file: string;
  /** All waves, oldest first, the described one last. */
  waves: LoadedWave[];
  /** Everything that a run reads: the pipeline itself, and what the waves read. */
  allReads: Read[];
}

/**
 * Reads a pipeline file and all that it names. Every fault is reported at once.
 * Throws FaultError with codes LV-PIPELINE-*, and LV-CODEBOOK-* for the codebooks that it names.
 */
export async function loadPipeline(path: string): Promise<LoadedPipeline> {
  const file = resolve(path);
  const { value: stated, place } = await readYamlFile(path, pipelineSchema, {
    codePrefix: 'LV-PIPELINE',
    semantics: (definition, at) => collected(at, (add) => waveFormFaults(definition, add)),
  });
  const beside = (name: string) => resolve(dirname(file), name);
  const faults: Fault[] = [];
  const add: Add = (at, code, wrong) => faults.push({ code, place: place(at), ...wrong });
  fileFaults(stated, beside, add);
  if (faults.length > 0) throw new FaultError(faults);

  const models = stated.models.map((m) => {
    const modelFile = beside(m.file);
    return { definition: m, file: modelFile, syntax: readFileSync(modelFile, 'utf8') };
  });
  const waves = statedWaves(stated).map(({ wave, at }) => {
    const own = wave.design === undefined ? ['design'] : [...at, 'design'];
    const design = wave.design ?? stated.design;
    const named = designFileOf(design);
    return { wave, at, design, designAt: own, designFile: named === undefined ? undefined : beside(named) };
  });
  const { codebooks, included } = await codebooksOf(waves.map(({ wave }) => beside(wave.codebook)));
  const codebook = codebooks.at(-1)!;
  definitionFaults({ ...stated, design: waves.at(-1)!.design }, codebook, models, add);
  waves.forEach(({ wave, at }, i) => {
    sourceFaults(wave.source, codebooks[i]!, at, add);
  });
  const designs = waves.map(({ design, designFile, designAt }) =>
    readDesign(designFile ?? design, () => place(designAt), faults),
  );
  checkWaves({ stated, waves, codebooks, designs }, add);
  faults.push(...modelSyntaxFaults(models, codebook), ...nominalFaults(models, codebook));
  divisionFaults(stated, codebook, add);
  const correspondences = readCorrespondences(stated, beside, place, faults);
  if (faults.length > 0) throw new FaultError(faults);

  const selected = withSelections(stated, codebook);
  codebooks[codebooks.length - 1] = selected.codebook;
  const definition = withDivisions(expandItems(selected.definition, selected.codebook), selected.codebook);
  const loaded: LoadedWave[] = [];
  for (const [i, stated] of waves.entries()) {
    const known = { codebooks, included: included[i]!, design: designs[i], beside };
    const asked = { definition, models, correspondences };
    loaded.push(await loadWave(stated, i, known, asked));
  }
  const own: Read = { role: 'pipeline', name: basename(file), path: file, fingerprint: null };
  // The described wave's own first: manifest and cues of a pipeline with one wave are as they were.
  const reads = [own, ...[...loaded].reverse().flatMap((wave) => wave.reads)];
  return { ...loaded.at(-1)!, file, waves: loaded, allReads: reads };
}

/** A wave as the pipeline states it, with its design and where both stand. */
interface StatedWave extends Pick<ReturnType<typeof statedWaves>[number], 'wave' | 'at'> {
  design: PipelineFile['design'];
  designAt: Path;
  designFile: string | undefined;
}

/** What is asked of the waves, by their codebooks and designs. */
function checkWaves(
  {
    stated,
    waves,
    codebooks,
    designs,
  }: {
    stated: PipelineFile;
    waves: readonly StatedWave[];
    codebooks: readonly Codebook[];
    designs: readonly (LoadedDesign | undefined)[];
  },
  add: Add,
): void {
  designs.forEach((design, i) => {
    calibrationFaults(design, codebooks[i]!, waves[i]!.designAt, add);
  });
  waveFaults(codebooks, (i, path) => [...waves[i]!.at, ...path], add);
  waves.forEach(({ wave, at }, i) => {
    linkingFaults(codebooks[i]!, wave.linking_errors, i === 0, [...at, 'linking_errors'], add);
  });
  const replicates = designs.map(
    (design) => design?.alternatives.every(({ type }) => type === 'replicate') ?? false,
  );
  poolFaults(stated, codebooks, replicates, add);
  waveItemFaults(stated, codebooks.length, add);
  whereFaults(stated, codebooks, designs.at(-1), add);
}

/** One wave of a pipeline whose names are known to exist: the newest is asked for all, those before it for what compares. */
async function loadWave(
  { wave, design, designFile }: StatedWave,
  i: number,
  {
    codebooks,
    included,
    design: loadedDesign,
    beside,
  }: {
    codebooks: readonly Codebook[];
    included: readonly string[];
    design: LoadedDesign | undefined;
    beside: (name: string) => string;
  },
  asked: {
    definition: PipelineFile;
    models: readonly WaveModel[];
    correspondences: NonNullable<Wave['correspondences']>;
  },
): Promise<LoadedWave> {
  const codebook = codebooks[i]!;
  const newest = i === codebooks.length - 1;
  const own = { ...asked.definition, design };
  const models = newest ? [...asked.models] : [];
  const correspondences = newest ? Object.keys(asked.correspondences) : [];
  const reads = await findReads({
    codebook,
    codebookFile: beside(wave.codebook),
    included,
    source: wave.source,
    beside,
    design: designFile,
    models: models.map((m) => m.file),
    correspondences: correspondences.map(beside),
    prefix: newest ? '' : `${codebook.wave}/`,
  });
  return {
    codebook,
    definition: newest ? own : askOfEarlier(own, codebook, seenFrom(codebooks.slice(i))),
    models,
    ...harmonizedDesign(loadedDesign),
    ...(correspondences.length > 0 ? { correspondences: asked.correspondences } : {}),
    source: wave.source,
    accept: wave.accept,
    linking: wave.linking_errors,
    earlier: newest ? '' : codebook.wave,
    reads,
    inputs: inputFiles(wave.source).map(({ name }) => beside(name)),
    beside: wave.source.beside.map(({ coding, ...table }) => ({
      ...table,
      file: beside(table.file),
      ...(coding === undefined ? {} : { coding }),
    })),
  };
}

/** The codebooks of the waves, places of the earlier ones brought to the newest one's division, and what each includes. */
async function codebooksOf(
  files: readonly string[],
): Promise<{ codebooks: Codebook[]; included: (readonly string[])[] }> {
  const read: Codebook[] = [];
  for (const file of files) read.push(await loadCodebook(file));
  const newest = read.at(-1)!;
  return {
    codebooks: read.map((codebook, i) =>
      completeGeography(codebook === newest ? codebook : inNewestDivision(codebook, seenFrom(read.slice(i)))),
    ),
    included: read.map(includedFiles),
  };
}

/** The faults that a check notes, each with its place. */
function collected(place: PlaceOf, check: (add: Add) => void): Fault[] {
  const faults: Fault[] = [];
  check((at: Path, code, wrong) => faults.push({ code, place: place(at), ...wrong }));
  return faults;
}

/** The regions of every file of a division, by the file's name in the pipeline; their faults are added. */
function readCorrespondences(
  { areas }: PipelineFile,
  beside: (name: string) => string,
  place: PlaceOf,
  faults: Fault[],
): NonNullable<Wave['correspondences']> {
  const found: Record<string, DivisionArea[]> = {};
  areas.forEach(({ divisions = [] }, i) => {
    divisions.forEach((division, j) => {
      if (typeof division === 'string' || division.file in found) return;
      try {
        found[division.file] = readCorrespondence(beside(division.file), division.as_of);
      } catch (error) {
        if (!(error instanceof FaultError)) throw error;
        const { file, line } = place(['areas', i, 'divisions', j, 'file']);
        faults.push(...error.faults.map((each) => ({ ...each, place: { file, line, ...each.place } })));
      }
    });
  });
  return found;
}

/** The design, read from its file where it has one; undefined where it is misspelt, of which the faults are added. */
function readDesign(
  design: PipelineFile['design'],
  place: () => object,
  faults: Fault[],
): LoadedDesign | undefined {
  if (design === undefined) return undefined;
  try {
    return loadDesign(design);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const at = place();
    faults.push(...error.faults.map((fault) => ({ ...fault, place: { ...at, ...fault.place } })));
    return undefined;
  }
}
