import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { didYouMean, type Fault, FaultError, fault, type Place } from '../errors/index.js';
import { builtInDesigns } from './builtin.js';
import { type DesignFile, designSchema, replicateMethods } from './schema.js';

const types = ['srs', 'stratified', 'cluster', 'replicate'];

/**
 * Reads a design from its parsed YAML. Throws LV-DESIGN-INVALID (every fault at once), LV-DESIGN-RHO when
 * Fay's coefficient is missing or stands with another method, LV-DESIGN-RSCALES when JKn lacks its factors.
 */
export function parseDesign(input: unknown, place: Place = {}): DesignFile {
  const parsed = designSchema.safeParse(input);
  if (!parsed.success) {
    throw new FaultError(
      parsed.error.issues.map((issue): Fault => {
        const at = issue.path.join('.');
        const value = at === '' ? input : issue.path.reduce<unknown>((v, k) => (v as never)?.[k], input);
        const known =
          at === 'type'
            ? types
            : at === 'method'
              ? [...replicateMethods]
              : issue.code === 'unrecognized_keys'
                ? keysOf(input)
                : [];
        const wrong = issue.code === 'unrecognized_keys' ? issue.keys[0]! : String(value);
        return {
          code: 'LV-DESIGN-INVALID',
          place,
          what:
            at === ''
              ? `the survey design is not valid: ${lower(issue.message)}`
              : value === undefined && issue.code !== 'unrecognized_keys'
                ? `the survey design lacks '${at}'`
                : `'${at}' of the survey design is not valid: ${lower(issue.message)}`,
          ...(known.length > 0
            ? {
                expected: known.join(', '),
                ...(wrong === 'undefined' ? {} : { remedy: didYouMean(wrong, known) }),
              }
            : {}),
        };
      }),
    );
  }
  const design = parsed.data;
  if (design.type === 'replicate') checkReplicate(design, place);
  return design;
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
 * between cycles). Without one: simple random, no correction.
 * Throws LV-DESIGN-FILE when there is neither a built-in design nor a file of that name, LV-DESIGN-YAML, and
 * what parseDesign throws.
 */
export function loadDesign(spec: string | Record<string, unknown> | undefined): readonly DesignFile[] {
  if (spec === undefined) return [{ type: 'srs' }];
  if (typeof spec !== 'string') return [parseDesign(spec)];
  const builtIn = builtInDesigns[spec];
  if (builtIn !== undefined) return builtIn;
  let text: string;
  try {
    text = readFileSync(spec, 'utf8');
  } catch (cause) {
    fault(
      {
        code: 'LV-DESIGN-FILE',
        place: { file: spec },
        what: 'there is no built-in design of this name, and no such file can be read',
        expected: `a YAML file, or one of ${Object.keys(builtInDesigns).join(', ')}`,
        remedy: didYouMean(spec, Object.keys(builtInDesigns)),
      },
      { cause },
    );
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new FaultError(
      document.errors.map((error): Fault => {
        const at = error.linePos?.[0];
        return {
          code: 'LV-DESIGN-YAML',
          place: { file: spec, ...(at === undefined ? {} : { line: at.line, column: at.col }) },
          what: `this is not valid YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/, '')}`,
        };
      }),
    );
  }
  return [parseDesign(document.toJS(), { file: spec })];
}
