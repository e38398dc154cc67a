import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadCodebook, type PlaceOf, readYamlFile } from '../codebook/index.js';
import { type LoadedDesign, loadDesign } from '../design/index.js';
import { type Fault, FaultError } from '../errors/index.js';
import { completeGeography } from '../harmonize/index.js';
import { modelFileFaults, type Wave } from '../wave/index.js';
import { type Add, definitionFaults, designFileOf, fileFaults, inputFiles } from './definition/index.js';
import { expandItems } from './expand-items.js';
import { findReads, type Read } from './reads.js';
import { type PipelineFile, pipelineSchema } from './schema.js';

/** A pipeline ready to run: its definition, codebook and models, all names known to exist. */
export interface LoadedPipeline extends Wave {
  /** Absolute path of the pipeline file. */
  file: string;
  definition: PipelineFile;
  /** Everything that a run of it reads, files and secret. */
  reads: Read[];
  /** Absolute paths of the data files that it reads, export first; for a simulated source the register, if any. */
  inputs: string[];
}

/**
 * Reads a pipeline file and all that it names. Every fault is reported at once.
 * Throws FaultError with codes LV-PIPELINE-*, and LV-CODEBOOK-* for the codebook that it names.
 */
export async function loadPipeline(path: string): Promise<LoadedPipeline> {
  const file = resolve(path);
  const { value: definition, place } = await readYamlFile(path, pipelineSchema, {
    codePrefix: 'LV-PIPELINE',
  });
  const beside = (name: string) => resolve(dirname(file), name);
  const faults: Fault[] = [];
  const add: Add = (path, code, wrong) => faults.push({ code, place: place(path), ...wrong });
  fileFaults(definition, beside, add);
  if (faults.length > 0) throw new FaultError(faults);

  const codebookFile = beside(definition.codebook);
  const codebook = completeGeography(await loadCodebook(codebookFile));
  const models = definition.models.map((m) => {
    const modelFile = beside(m.file);
    return { definition: m, file: modelFile, syntax: readFileSync(modelFile, 'utf8') };
  });
  definitionFaults(definition, codebook, models, add);
  const designFile = designFileOf(definition);
  const named = designFile === undefined ? definition.design : beside(designFile);
  const design = readDesign(named, place, faults);
  faults.push(...modelFileFaults(models, codebook));
  if (faults.length > 0) throw new FaultError(faults);
  return {
    file,
    definition: expandItems(definition, codebook),
    codebook,
    models,
    design,
    reads: await findReads({
      file,
      codebook,
      codebookFile,
      source: definition.source,
      beside,
      design: designFile === undefined ? undefined : beside(designFile),
      models: models.map((m) => m.file),
    }),
    inputs: inputFiles(definition.source).map(({ name }) => beside(name)),
  };
}

/** The design, read from its file where it has one; undefined where it is misspelt, of which the faults are added. */
function readDesign(
  design: PipelineFile['design'],
  place: PlaceOf,
  faults: Fault[],
): LoadedDesign | undefined {
  if (design === undefined) return undefined;
  try {
    return loadDesign(design);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const at = place(['design']);
    faults.push(...error.faults.map((fault) => ({ ...fault, place: { ...at, ...fault.place } })));
    return undefined;
  }
}
