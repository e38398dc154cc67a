import type { z } from 'zod';
import { closest, didYouMean, type Fault } from '../errors/index.js';
import type { Path, PlaceOf } from './place.js';

// Zod's issues as faults for people. A union's issues are one list an alternative; the alternative that was
// meant is found from the keys that were written, so that the reader sees one fault and not a wall of text.

type Issue = z.core.$ZodIssue;

/** The parts of zod's schema definitions that are read here. */
interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  options?: z.core.$ZodType[];
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  items?: z.core.$ZodType[];
  in?: z.core.$ZodType;
  getter?: () => z.core.$ZodType;
}

const definition = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition;

/** The alternatives of a schema, with optional, default, lazy and transform taken off. */
function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = definition(schema);
  if (def.type === 'union') return def.options!.flatMap(alternatives);
  if (def.type === 'lazy') return alternatives(def.getter!());
  if (def.type === 'pipe') return alternatives(def.in!);
  if (def.innerType !== undefined) return alternatives(def.innerType);
  return [schema];
}

/** The alternatives that stand at a path below a schema. */
function schemasAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  let here = alternatives(schema);
  for (const step of path) {
    here = here.flatMap((s) => {
      const def = definition(s);
      if (def.type === 'object') return alternativesOf(def.shape![String(step)]);
      if (def.type === 'record') return alternativesOf(def.valueType);
      if (def.type === 'array') return alternativesOf(def.element);
      if (def.type === 'tuple') return alternativesOf(def.items![Number(step)]);
      return [];
    });
  }
  return here;
}

const alternativesOf = (schema: z.core.$ZodType | undefined) =>
  schema === undefined ? [] : alternatives(schema);

const keysOf = (schema: z.core.$ZodType) => Object.keys(definition(schema).shape ?? {});

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};
const typeName = (type: string) => typeNames[type] ?? type;

/** What stands in the file, short. */
function describeFound(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isObject(value)) {
    const keys = Object.keys(value);
    return `the keys ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}`;
  }
  if (typeof value === 'string') {
    return `'${value.length > 60 ? `${value.slice(0, 57)}…` : value}'`;
  }
  return String(value);
}

/** Faults for zod's issues, in the file's own terms. */
export function schemaFaults(
  error: z.ZodError,
  schema: z.ZodType,
  value: unknown,
  place: PlaceOf,
  codePrefix: string,
): Fault[] {
  const context = { schema, value, place, codePrefix };
  return error.issues.flatMap((issue) => issueFaults(issue, [], context));
}

interface Context {
  schema: z.ZodType;
  value: unknown;
  place: PlaceOf;
  codePrefix: string;
}

function issueFaults(issue: Issue, base: Path, context: Context): Fault[] {
  const path = [...base, ...issue.path];
  const found = valueAt(context.value, path);
  const last = path.at(-1);
  const name = typeof last === 'number' || last === undefined ? '' : `'${String(last)}' `;
  const at = context.place(path);
  const code = (what: string) => `${context.codePrefix}-${what}`;

  if (issue.code === 'unrecognized_keys') {
    const known = [...new Set(schemasAt(context.schema, path).flatMap(keysOf))];
    return issue.keys.map((key) => unknownKey(key, path, known, context));
  }
  if (found === undefined && issue.code !== 'custom' && typeof last === 'string') {
    return [
      {
        code: code('MISSING'),
        place: context.place(path.slice(0, -1)),
        what: `the key '${last}' is missing`,
        expected: expectedOf(issue, schemasAt(context.schema, path)),
        remedy:
          last === 'nb' ? 'give the text in bokmål; nn and en come in addition to it' : `add '${last}:'`,
      },
    ];
  }
  if (issue.code === 'invalid_union') return unionFaults(issue.errors, path, found, at, name, context);
  if (issue.code === 'invalid_key') {
    return [
      {
        code: code('VALUE'),
        place: context.place(path, 'key'),
        what: `the name ${name}can't be used`,
        expected: issue.issues[0]?.message,
      },
    ];
  }
  if (issue.code === 'invalid_value') {
    const valid = issue.values.map(String);
    return [
      {
        code: code('VALUE'),
        place: at,
        what: `${name}has a value that is not one of those it can have`,
        found: describeFound(found),
        expected: valid.length > 12 ? undefined : valid.join(', '),
        remedy: didYouMean(String(found ?? ''), valid),
      },
    ];
  }
  const type = issue.code === 'invalid_type';
  return [
    {
      code: code(type ? 'TYPE' : 'VALUE'),
      place: at,
      what: type ? `${name}has the wrong kind of value` : `${name}has a value that can't be used`,
      found: describeFound(found),
      expected: expectedOf(issue, schemasAt(context.schema, path)),
    },
  ];
}

function unknownKey(key: string, path: Path, known: readonly string[], context: Context): Fault {
  return {
    code: `${context.codePrefix}-KEY`,
    place: context.place([...path, key], 'key'),
    what: `there is no key '${key}' here`,
    remedy: didYouMean(key, known),
  };
}

function expectedOf(issue: Issue, schemas: z.core.$ZodType[]): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      // A value that is turned into a text is wanted as what it becomes.
      return issue.expected === 'nonoptional' ? kindsOf(schemas) : typeName(issue.expected);
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `at least ${issue.minimum} ${issue.origin === 'array' ? 'in the list' : 'characters'}`
        : `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'invalid_union':
      return kindsOf(schemas);
    default:
      return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
  }
}

const kindsOf = (schemas: readonly z.core.$ZodType[]): string =>
  [...new Set(schemas.map((s) => typeName(definition(s).type)))].join(', or ');

/**
 * One alternative of a union as it met the value: how many written keys it knows less those it lacks,
 * and whether the value is of its kind at all.
 */
function nearness(issues: readonly Issue[], found: unknown) {
  const rightKind = !issues.some((i) => i.path.length === 0 && i.code === 'invalid_type');
  if (!isObject(found)) return { rightKind, unknown: new Set<string>(), score: -issues.length };
  const unknown = new Set(
    issues.flatMap((i) => (i.code === 'unrecognized_keys' && i.path.length === 0 ? i.keys : [])),
  );
  const lacking = new Set(
    issues
      .filter((i) => i.path.length > 0 && valueAt(found, i.path.slice(0, 1)) === undefined)
      .map((i) => i.path[0]),
  );
  return { rightKind, unknown, score: Object.keys(found).length - unknown.size - lacking.size };
}

function unionFaults(
  errors: readonly (readonly Issue[])[],
  path: Path,
  found: unknown,
  at: ReturnType<PlaceOf>,
  name: string,
  context: Context,
): Fault[] {
  const schemas = schemasAt(context.schema, path);
  const fits = errors.map((issues) => ({ issues, ...nearness(issues, found) })).filter((f) => f.rightKind);
  const best = Math.max(...fits.map((f) => f.score));
  const nearest = fits.filter((f) => f.score === best);
  if (nearest.length === 0) {
    const kinds = [...new Set(schemas.map((s) => typeName(definition(s).type)))];
    const of = `${context.codePrefix}-TYPE`;
    const what = `${name}has the wrong kind of value`;
    return [{ code: of, place: at, what, found: describeFound(found), expected: kinds.join(', or ') }];
  }
  if (nearest.length === 1 || !isObject(found)) {
    return nearest[0]!.issues.flatMap((issue) => issueFaults(issue, path, context));
  }
  // Several alternatives are as near: keys that none of them knows are the fault, else what they all ask for.
  const known = [...new Set(schemas.flatMap(keysOf))];
  const strange = Object.keys(found).filter((key) => !known.includes(key));
  if (strange.length > 0) return strange.map((key) => unknownKey(key, path, known, context));
  const written = Object.keys(found).filter((key) => known.includes(key));
  return [
    {
      code: `${context.codePrefix}-VALUE`,
      place: at,
      what: `${name}takes exactly one of several forms, and these keys don't make one`,
      found: written.join(', ') || 'no key',
      expected: formsText(schemas, written),
    },
  ];
}

/** The forms that an object may take, as `a and b, or a and c`; those that share a written key, where any do. */
function formsText(schemas: z.core.$ZodType[], written: readonly string[]): string {
  const forms = schemas.map(keysOf).filter((keys) => keys.length > 0);
  const near = forms.filter((keys) => keys.some((key) => written.includes(key)));
  return (near.length > 0 ? near : forms).map((keys) => keys.join(' + ')).join(', or ');
}

/**
 * The value without what can be taken out or put right with no doubt: unknown keys go, a misspelt choice
 * becomes the nearest one. Used only to look for further faults.
 */
export function healed(error: z.ZodError, value: unknown): unknown {
  const copy = structuredClone(value);
  const heal = (issue: Issue, base: Path): void => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const parent = valueAt(copy, path);
      if (isObject(parent)) for (const key of issue.keys) delete parent[key];
    } else if (issue.code === 'invalid_value') {
      const parent = valueAt(copy, path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined;
      const near = closest(String(valueAt(copy, path)), issue.values.map(String)) ?? issue.values[0];
      if (parent !== undefined && typeof parent === 'object') parent[path.at(-1)!] = near;
    } else if (issue.code === 'invalid_union') {
      const found = valueAt(copy, path);
      const fits = issue.errors
        .map((issues) => ({ issues, ...nearness(issues, found) }))
        .filter((f) => f.rightKind);
      const best = Math.max(...fits.map((f) => f.score));
      const nearest = fits.filter((f) => f.score === best);
      if (nearest.length === 1) for (const inner of nearest[0]!.issues) heal(inner, path);
    }
  };
  for (const issue of error.issues) heal(issue, []);
  return copy;
}
