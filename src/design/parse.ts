import { readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import {
  assertPlainFile,
  didYouMean,
  type Fault,
  FaultError,
  fault,
  isShellPipe,
  nearestFile,
  type Place,
} from '../errors/index.js';
import { builtInDesigns } from './builtin.js';
import { type DesignFile, designSchema } from './schema.js';

const types = ['srs', 'stratified', 'cluster', 'replicate'];

/** A design as it was read, with what its faults are told by: several alternatives where a survey's cycles differ. */
export interface LoadedDesign {
  alternatives: readonly DesignFile[];
  place: Place;
  builtIn: boolean;
}

/**
 * Reads a design from its parsed YAML. Throws LV-DESIGN-INVALID (every fault at once), LV-DESIGN-RHO when
 * Fay's coefficient is missing or stands with another method, LV-DESIGN-RSCALES when JKn lacks its factors.
 * @param placeOf where a key stands
 */
export function parseDesign(
  input: unknown,
  place: Place = {},
  placeOf: (key: PropertyKey | undefined) => Place = () => place,
): DesignFile {
  const parsed = designSchema.safeParse(input);
  if (!parsed.success)
    throw new FaultError(parsed.error.issues.flatMap((issue) => issueFaults(issue, input, placeOf)));
  const design = parsed.data;
  if (design.type === 'replicate') checkReplicate(design, place);
  if (design.type === 'stratified' && design.nest && design.cluster === undefined) {
    fault({
      code: 'LV-DESIGN-NEST',
      place: placeOf('nest'),
      what: 'nest has no effect without clusters: it says that their names are used again in other strata',
      remedy: "remove nest, or name the clusters' column under cluster",
    });
  }
  return design;
}

/** What the schema finds, in words of a design. */
function issueFaults(
  issue: z.core.$ZodIssue,
  input: unknown,
  placeOf: (key: PropertyKey | undefined) => Place,
): Fault[] {
  const code = 'LV-DESIGN-INVALID';
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(input);
    return issue.keys.map((key) => ({
      code,
      place: placeOf(key),
      what: `a design of this type has no '${key}'`,
      expected: known.join(', '),
      remedy: didYouMean(key, known),
    }));
  }
  const at = issue.path.join('.');
  const place = placeOf(issue.path[0]);
  const value = at === '' ? input : issue.path.reduce<unknown>((v, k) => (v as never)?.[k], input);
  const known =
    at === 'type' ? types : issue.code === 'invalid_value' ? issue.values.map((v) => String(v)) : [];
  const expected = known.length === 0 ? {} : { expected: known.join(', ') };
  if (at === '') {
    const keys = `type: one of ${types.join(', ')}, and the keys that belong to it`;
    return [{ code, place, what: 'the survey design has no keys', expected: keys, ...expected }];
  }
  if (value === undefined) return [{ code, place, what: `the survey design lacks '${at}'`, ...expected }];
  const why = known.length > 0 ? '' : `: ${lower(issue.message)}`;
  const found = { found: String(value), remedy: didYouMean(String(value), known) };
  return [
    {
      code,
      place,
      what: `'${at}' of the survey design is not valid${why}`,
      ...expected,
      ...(known.length > 0 ? found : {}),
    },
  ];
}

function checkReplicate(design: Extract<DesignFile, { type: 'replicate' }>, place: Place): void {
  if (design.method === 'fay' && design.rho === undefined) {
    fault({
      code: 'LV-DESIGN-RHO',
      place,
      what: "method fay needs Fay's coefficient rho",
      expected: 'rho: a number from 0 to below 1 (TALIS: 0.5)',
    });
  }
  if (design.method !== 'fay' && design.rho !== undefined) {
    fault({
      code: 'LV-DESIGN-RHO',
      place,
      what: `rho has no meaning with method ${design.method}`,
      remedy: 'remove rho, or write method: fay',
    });
  }
  if (design.method === 'jkn' && design.rscales === undefined) {
    fault({
      code: 'LV-DESIGN-RSCALES',
      place,
      what: 'method jkn needs rscales, the factor (n-1)/n of the stratum that each replicate leaves a unit out of',
      remedy: 'add rscales with one number a replicate, or use jk2 where strata have two units',
    });
  }
}

function keysOf(input: unknown): string[] {
  const type = (input as { type?: unknown } | null)?.type;
  const option = designSchema.options.find((o) => o.shape.type.value === type);
  return option === undefined ? [] : Object.keys(option.shape);
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * The design meant by a name or a file, or the one given: alternatives in order (built-in designs differ
 * between cycles). Without one: simple random, no correction. A file is read here and nowhere else, so that
 * it may be a pipe.
 * Throws LV-DESIGN-FILE (exit code 2) when there is neither a built-in design nor a file of that name,
 * LV-DESIGN-YAML, and what parseDesign throws.
 */
export function loadDesign(spec: string | Record<string, unknown> | undefined): LoadedDesign {
  if (spec === undefined) return { alternatives: [{ type: 'srs' }], place: {}, builtIn: false };
  if (typeof spec !== 'string') return { alternatives: [parseDesign(spec)], place: {}, builtIn: false };
  if (Object.hasOwn(builtInDesigns(), spec)) {
    return { alternatives: builtInDesigns()[spec]!, place: { step: `design ${spec}` }, builtIn: true };
  }
  const place: Place = { file: spec };
  const lines = new LineCounter();
  const document = parseDocument(readDesign(spec), { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new FaultError(
      document.errors.map((error): Fault => {
        const at = error.linePos?.[0];
        return {
          code: 'LV-DESIGN-YAML',
          place: { ...place, ...(at === undefined ? {} : { line: at.line, column: at.col }) },
          what: /call stack/i.test(error.message)
            ? 'lists or mappings are nested too deep to be read'
            : `this is not valid YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/, '')}`,
        };
      }),
    );
  }
  const keys = isMap(document.contents) ? document.contents.items.map((pair) => pair.key) : [];
  const placeOf = (name: PropertyKey | undefined): Place => {
    const key = keys.find((node) => isScalar(node) && String(node.value) === String(name));
    if (!isScalar(key) || key.range == null) return place;
    const { line, col } = lines.linePos(key.range[0]);
    return { ...place, line, column: col };
  };
  return { alternatives: [parseDesign(document.toJS(), place, placeOf)], place, builtIn: false };
}

function readDesign(file: string): string {
  if (!isShellPipe(file)) assertPlainFile(file, 'LV-DESIGN-FILE');
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const names = Object.keys(builtInDesigns());
    const isPath = /[./\\]/.test(file);
    fault(
      {
        code: 'LV-DESIGN-FILE',
        place: { file },
        what: 'there is no built-in design of this name, and no such file can be read',
        expected: `a YAML file, or one of ${names.join(', ')}`,
        remedy: isPath ? nearestFile(file) : didYouMean(file, names),
      },
      { exitCode: 2, cause },
    );
  }
}
