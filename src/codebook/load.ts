import type { Place } from '../errors/index.js';
import type { Codebook } from './codebook.js';
import { definitionFaults } from './definition/index.js';
import { withIncluded } from './include.js';
import { resolveCodebook } from './resolve.js';
import { codebookSchema } from './schema.js';
import { type PlaceOf, readYamlFile } from './yaml-file.js';

// Places are kept beside the codebook and not in it: a codebook is the same when its lines move.
const places = new WeakMap<Codebook, { place: PlaceOf; paths: Map<string, (string | number)[]> }>();

// Beside it for the same reason: what is included stands in the codebook as its own.
const included = new WeakMap<Codebook, string[]>();

/** The files that a codebook includes, by absolute path. */
export const includedFiles = (codebook: Codebook): readonly string[] => included.get(codebook) ?? [];

/**
 * Loads a codebook: value lists, batteries and tick-all questions resolved into variables, names checked.
 * Throws FaultError with every fault of the file (codes LV-CODEBOOK-*), each with line, column and remedy.
 */
export async function loadCodebook(path: string): Promise<Codebook> {
  let files: string[] = [];
  const { value, place } = await readYamlFile(path, codebookSchema, {
    codePrefix: 'LV-CODEBOOK',
    prepare: async (raw, placeOf) => {
      const included = await withIncluded(path, raw, placeOf);
      files = included.files;
      return included.content;
    },
    semantics: (file, placeOf) => {
      const { codebook, paths } = resolveCodebook(path, file);
      return definitionFaults(codebook, file, paths, placeOf);
    },
  });
  const { codebook, paths } = resolveCodebook(path, value);
  places.set(codebook, { place, paths });
  included.set(codebook, files);
  return codebook;
}

/** Where the codebook's file defines a variable, question, derived variable or scale; the file alone when unknown. */
export function definitionPlace(codebook: Codebook, name: string): Place {
  const known = places.get(codebook);
  const path = known?.paths.get(name);
  return known === undefined || path === undefined ? { file: codebook.file } : known.place(path);
}
