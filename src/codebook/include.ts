import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { fault } from '../errors/index.js';
import { type CodebookFile, codebookSchema, includeSchema, sharedSchema } from './schema.js';
import { type PlaceOf, type RawYaml, readRaw, readYamlFile } from './yaml-file.js';

type Entry = Exclude<z.infer<typeof includeSchema>, string>;
type Shared = z.infer<typeof sharedSchema>;
type Text = Shared['source'];
type Lists = Record<string, unknown>;

/** Where the package's own shared scales and answer vocabularies lie. */
const ownFolder = fileURLToPath(new URL('../../data-schemas/scales', import.meta.url));

/** The file of an entry: a plain name is one of the package's, anything else a path relative to the codebook. */
const fileOf = (codebook: string, name: string): string =>
  /^[a-z0-9-]+$/.test(name) ? resolve(ownFolder, `${name}.yaml`) : resolve(dirname(codebook), name);

/** A codebook's content with what it includes, and the files that this is from. */
interface Included {
  content: unknown;
  files: string[];
  /** The codebook that it extends, as its file has it. */
  base?: RawYaml;
}

/**
 * Puts the batteries, scales and answer vocabularies of the files under `include` into a codebook's content, after its own.
 * A `suffix` makes the names another set, so that one scale is asked before and after. An answer vocabulary of the codebook
 * itself counts before an included one of the same name. A codebook that it `extends` comes first of all.
 * @param raw the codebook's content as it stands in its file
 * @throws FaultError LV-INCLUDE-* for a shared file that is not there or is none
 */
export async function withIncluded(codebook: string, raw: unknown, place: PlaceOf): Promise<Included> {
  const base = z.object({ extends: codebookSchema.shape.extends.unwrap() }).safeParse(raw);
  if (base.success) {
    const under = await extended(codebook, base.data.extends, raw as Lists, place);
    const { content, files } = await withIncluded(codebook, under.content, place);
    return { ...under, content, files: [...new Set([...under.files, ...files])] };
  }
  const list = z.object({ include: z.array(includeSchema) }).safeParse(raw);
  if (!list.success) return { content: raw, files: [] };
  const own = raw as Partial<Record<keyof CodebookFile, unknown>>;
  const merged = {
    value_lists: {} as Record<string, unknown>,
    variables: [...arrayOf(own.variables)],
    batteries: [...arrayOf(own.batteries)],
    scales: [...arrayOf(own.scales)],
  };
  const files: string[] = [];
  for (const [i, written] of list.data.include.entries()) {
    const entry: Entry = typeof written === 'string' ? { file: written } : written;
    const file = fileOf(codebook, entry.file);
    const { value } = await readYamlFile(file, sharedSchema, {
      codePrefix: 'LV-INCLUDE',
      named: place(['include', i]),
    });
    files.push(file);
    Object.assign(merged.value_lists, value.value_lists);
    merged.variables.push(...value.variables.map((variable) => variableAs(variable, entry, value.source)));
    merged.batteries.push(...value.batteries.map((battery) => batteryAs(battery, entry)));
    merged.scales.push(...value.scales.map((scale) => scaleAs(scale, entry)));
  }
  const lists = typeof own.value_lists === 'object' ? own.value_lists : {};
  return {
    content: { ...own, ...merged, value_lists: { ...merged.value_lists, ...lists } },
    files: [...new Set(files)],
  };
}

/** A codebook's content, then that of the codebook that it extends: lists are joined, anything else is the first's. */
async function extended(codebook: string, name: string, own: Lists, place: PlaceOf): Promise<Included> {
  const file = resolve(dirname(codebook), name);
  const read = await readRaw(file, 'LV-INCLUDE', place(['extends']));
  const base = read.value as Lists;
  if ('extends' in base) {
    fault({
      code: 'LV-INCLUDE-EXTENDS',
      place: place(['extends']),
      what: 'the codebook that this one extends extends another',
      found: name,
      remedy: 'extend that one',
    });
  }
  const { extends: _, ...rest } = own;
  const content: Lists = { ...base, ...rest };
  for (const [key, value] of Object.entries(base)) {
    if (!(key in rest)) continue;
    // The order of the questions is said as a whole; what this file has of its own counts before the same of the other.
    if (Array.isArray(value) && key !== 'order') {
      const mine = arrayOf(rest[key]);
      const named = new Set(mine.map(nameOf));
      content[key] = [...mine, ...value.filter((entry) => nameOf(entry) === '' || !named.has(nameOf(entry)))];
    }
    if (key === 'value_lists') content[key] = { ...(value as Lists), ...(rest[key] as Lists) };
  }
  return { content, files: [file], base: read };
}

/** A published figure goes by its id, everything else by its name. */
const nameOf = (entry: unknown): string => {
  const { name, id } = (typeof entry === 'object' && entry !== null ? entry : {}) as Lists;
  return String(name ?? id ?? '');
};

const arrayOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const variableAs = (
  variable: Shared['variables'][number],
  { suffix = '', label, column }: Entry,
  source: Text,
) => ({
  ...variable,
  // A register's file says once which it is.
  ...(variable.register && variable.source === undefined ? { source } : {}),
  name: `${variable.name}${suffix}`,
  label: joined(variable.label, label),
  ...(column === undefined ? {} : { column: `${column}.${variable.name}` }),
});

function batteryAs(battery: Shared['batteries'][number], { suffix = '', label, column }: Entry) {
  return {
    ...battery,
    name: `${battery.name}${suffix}`,
    label: joined(battery.label, label),
    ...(column === undefined ? {} : { column }),
    // A stem joins the item's own name, so that one export's columns differ in their stem only.
    items: battery.items.map((item) => ({
      ...item,
      name: `${item.name}${suffix}`,
      ...(column === undefined ? {} : { column: `${column}.${item.name}` }),
    })),
  };
}

function scaleAs(scale: Shared['scales'][number], { suffix = '', label }: Entry) {
  const renamed = (names: readonly string[]) => names.map((name) => `${name}${suffix}`);
  return {
    ...scale,
    name: `${scale.name}${suffix}`,
    label: joined(scale.label, label),
    items: renamed(scale.items),
    reversed: renamed(scale.reversed),
  };
}

/** «Mestringstro, før kurset». */
function joined(own: Text, more: Text | undefined): Text {
  if (more === undefined) return own;
  const { nb, nn, en } = own;
  return {
    nb: `${nb}, ${more.nb}`,
    ...(nn === undefined && more.nn === undefined ? {} : { nn: `${nn ?? nb}, ${more.nn ?? more.nb}` }),
    ...(en === undefined && more.en === undefined ? {} : { en: `${en ?? nb}, ${more.en ?? more.nb}` }),
  };
}
