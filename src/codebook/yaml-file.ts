import { readFile } from 'node:fs/promises';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { z } from 'zod';
import { assertPlainFile, type Fault, FaultError, fault, nearestFile, type Place } from '../errors/index.js';
import type { PlaceOf } from './place.js';
import { healed, schemaFaults } from './schema-faults.js';

export type { Path, PlaceOf } from './place.js';

/** A YAML file that agrees with its schema, and a way to point into it. */
interface YamlFile<Value> {
  value: Value;
  place: PlaceOf;
}

/** A parsed YAML file before it is held against a schema. */
export interface RawYaml {
  value: unknown;
  place: PlaceOf;
}

/**
 * Reads a YAML file and holds it against a zod schema. Every fault is reported at once, each with file,
 * line, column, what was found, what was expected and the nearest valid name.
 * `semantics` checks what a schema can't say (names that must exist, and so on). It runs even when the
 * schema found misspelt keys and the like, on the value without them, so that one turn shows all.
 * Throws FaultError with codes `<codePrefix>-FILE` (can't be read; exit code 2), `-ENCODING`, `-EMPTY`,
 * `-YAML`, `-KEY` (unknown key), `-MISSING` (key that must be there), `-TYPE`, `-VALUE`.
 */
export async function readYamlFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  options: {
    codePrefix: string;
    semantics?: (value: z.output<Schema>, place: PlaceOf) => Fault[];
    /** Changes the content before it is held against the schema. */
    prepare?: (value: unknown, place: PlaceOf) => Promise<unknown>;
    /** Where another file names this one: a file that can't be read is told of there. */
    named?: Place;
    /** The file's content where it has been read already. */
    read?: RawYaml;
  },
): Promise<YamlFile<z.output<Schema>>> {
  const read = options.read ?? (await readRaw(path, options.codePrefix, options.named));
  const raw =
    options.prepare === undefined ? read : { ...read, value: await options.prepare(read.value, read.place) };
  const parsed = schema.safeParse(raw.value);
  if (parsed.success) {
    const faults = options.semantics?.(parsed.data, raw.place) ?? [];
    if (faults.length > 0) throw new FaultError(inOrder(faults));
    return { value: parsed.data, place: raw.place };
  }
  const faults = schemaFaults(parsed.error, schema, raw.value, raw.place, options.codePrefix);
  const rest = schema.safeParse(healed(parsed.error, raw.value));
  const semantic = rest.success ? (options.semantics?.(rest.data, raw.place) ?? []) : [];
  throw new FaultError(inOrder([...faults, ...semantic]));
}

/** The content of a YAML file without a schema, for telling what kind of file it is. Throws as readYamlFile. */
export async function readPlainYaml(path: string, codePrefix: string, named?: Place): Promise<unknown> {
  return (await readRaw(path, codePrefix, named)).value;
}

function inOrder(faults: Fault[]): Fault[] {
  const line = (f: Fault) => f.place?.line ?? 0;
  const column = (f: Fault) => f.place?.column ?? 0;
  return faults.sort((a, b) => line(a) - line(b) || column(a) - column(b));
}

async function readText(path: string, codePrefix: string, named?: Place): Promise<string> {
  assertPlainFile(path, `${codePrefix}-FILE`);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const what =
      { ENOENT: 'there is no such file', EISDIR: 'this is a folder, not a file', EACCES: 'no leave to read' }[
        code ?? ''
      ] ?? `the file could not be read (${code})`;
    fault(
      {
        code: `${codePrefix}-FILE`,
        place: named ?? { file: path },
        what,
        ...(named === undefined ? {} : { found: path }),
        remedy: code === 'ENOENT' ? nearestFile(path) : 'check the path',
      },
      { exitCode: 2, cause },
    );
  }
  const zero = bytes.indexOf(0);
  // UTF-16 has them by the thousand, and is told of as such below.
  if (zero >= 0 && bytes[0] !== 0xff && bytes[0] !== 0xfe) {
    fault({
      code: `${codePrefix}-ENCODING`,
      place: { file: path, line: bytes.subarray(0, zero).toString('latin1').split('\n').length },
      what: 'there is a zero byte in the file: it is damaged, or no text',
      expected: 'a YAML file in UTF-8',
      remedy: 'fetch the file again, or save it as UTF-8 text in the editor',
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    fault(
      {
        code: `${codePrefix}-ENCODING`,
        place: { file: path },
        what: 'the file is not UTF-8 text',
        expected: 'a YAML file in UTF-8',
        remedy: 'save it again as UTF-8 in the editor',
      },
      { cause },
    );
  }
}

/** The content of a YAML file with its places. Throws as readYamlFile. */
export async function readRaw(file: string, codePrefix: string, named?: Place): Promise<RawYaml> {
  const text = await readText(file, codePrefix, named);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    throw new FaultError(
      document.errors.map((e) => ({
        code: `${codePrefix}-YAML`,
        place: at(e.pos[0]),
        what: plainYamlMessage(e.code, e.message),
        remedy:
          yamlRemedies[e.code] ?? 'see that indents, colons, quotes and list dashes are as YAML wants them',
      })),
    );
  }
  const top = document.contents as Node | null;
  if (top === null || (isScalar(top) && top.value === null)) {
    fault({
      code: `${codePrefix}-EMPTY`,
      place: { file },
      what: 'the file is empty',
      remedy: "see the examples in the project's documentation",
    });
  }
  const place: PlaceOf = (path, what = 'value') => at(offsetOf(document, top, path, what));
  try {
    return { value: document.toJS(), place };
  } catch (cause) {
    fault(
      {
        code: `${codePrefix}-YAML`,
        place: { file },
        what: cause instanceof Error ? lowerFirst(cause.message) : String(cause),
        remedy: 'write the parts out instead of using aliases (*name)',
      },
      { cause },
    );
  }
}

/** Where what a path leads to begins, as far as the document has it; of a key that holds nothing the key. */
function offsetOf(
  document: Document,
  top: Node,
  path: Parameters<PlaceOf>[0],
  what: Parameters<PlaceOf>[1],
): number {
  const resolve = (node: unknown): Node | undefined =>
    isAlias(node) ? node.resolve(document) : isNode(node) ? node : undefined;
  let offset = top.range?.[0] ?? 0;
  let node = resolve(top);
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step));
      if (pair === undefined) break;
      const key = pair.key as Node;
      const last = depth === path.length - 1;
      const value = pair.value as Node | null;
      const empty = value === null || (isScalar(value) && value.value === null);
      offset = ((last && what === 'key') || empty ? key : (value ?? key)).range?.[0] ?? offset;
      node = resolve(pair.value);
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = resolve(item);
    } else break;
  }
  return offset;
}

const yamlRemedies: Record<string, string> = {
  TAB_AS_INDENT: 'indent with spaces, not tabs',
  DUPLICATE_KEY: 'keep one of the two',
  BAD_INDENT: 'let the lines of one list or mapping start in the same column',
  MISSING_CHAR: 'a text with a quote, or with «: » or « #» inside, stands in quotes that are closed',
  BLOCK_AS_IMPLICIT_KEY: 'put quotes around a text that has «: » inside',
};

function plainYamlMessage(code: string, message: string): string {
  if (/call stack/i.test(message)) return 'lists or mappings are nested too deep to be read';
  if (code === 'TAB_AS_INDENT') return 'a tab is used as indent';
  if (code === 'DUPLICATE_KEY') return 'the same key stands twice';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'a mapping starts inside a line: there are two colons in it';
  return `not valid YAML: ${lowerFirst(message)}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
