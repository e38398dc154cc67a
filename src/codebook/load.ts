import { dirname, resolve } from 'node:path';
import type { Place } from '../errors/index.js';
import type { Codebook } from './codebook.js';
import { definitionFaults } from './definition/index.js';
import { withIncluded } from './include.js';
import { resolveCodebook } from './resolve.js';
import { codebookSchema } from './schema.js';
import { type PlaceOf, type RawYaml, readYamlFile } from './yaml-file.js';

// Places are kept beside the codebook and not in it: a codebook is the same when its lines move.
const places = new WeakMap<
  Codebook,
  {
    place: PlaceOf;
    paths: Map<string, (string | number)[]>;
    /** The codebook that it extends, and the names that the file has of its own. */
    base?: Codebook | undefined;
    own: ReadonlySet<string>;
  }
>();

// Beside it for the same reason: what is included stands in the codebook as its own.
const included = new WeakMap<Codebook, string[]>();

/** The files that a codebook includes, by absolute path. */
export const includedFiles = (codebook: Codebook): readonly string[] => included.get(codebook) ?? [];

/** All names that a file's content gives. */
function namesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const entry of value) namesIn(entry, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'name' && typeof inner === 'string') found.add(inner);
      else namesIn(inner, found);
    }
  }
  return found;
}

/**
 * Loads a codebook: value lists, batteries and tick-all questions resolved into variables, names checked.
 * Throws FaultError with every fault of the file (codes LV-CODEBOOK-*), each with line, column and remedy.
 */
export const loadCodebook = (path: string): Promise<Codebook> => codebookOf(path);

/** @param read the file's content where it has been read already */
async function codebookOf(path: string, read?: RawYaml): Promise<Codebook> {
  let files: string[] = [];
  let base: Codebook | undefined;
  let own: ReadonlySet<string> = new Set();
  let resolved: ReturnType<typeof resolveCodebook>;
  const { place } = await readYamlFile(path, codebookSchema, {
    codePrefix: 'LV-CODEBOOK',
    ...(read === undefined ? {} : { read }),
    prepare: async (raw, placeOf) => {
      const included = await withIncluded(path, raw, placeOf);
      files = included.files;
      const { extends: name } = (raw ?? {}) as { extends?: unknown };
      const extended = typeof name === 'string' ? resolve(dirname(path), name) : '';
      if (files.includes(extended)) {
        // Its own faults are told in its own file.
        base = await codebookOf(extended, included.base);
        own = namesIn(raw);
      }
      return included.content;
    },
    semantics: (file, placeOf) => {
      resolved = resolveCodebook(path, file);
      return definitionFaults(resolved.codebook, file, resolved.paths, placeOf);
    },
  });
  const { codebook, paths } = resolved!;
  places.set(codebook, { place, paths, base, own });
  included.set(codebook, files);
  return codebook;
}

/** Where the codebook's file defines a variable, question, derived variable or scale; the file alone when unknown. */
export function definitionPlace(codebook: Codebook, name: string): Place {
  const known = places.get(codebook);
  if (known?.base !== undefined && !known.own.has(name)) return definitionPlace(known.base, name);
  const path = known?.paths.get(name);
  return known === undefined || path === undefined ? { file: codebook.file } : known.place(path);
}
