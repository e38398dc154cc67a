import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type CodebookFile, includeSchema, sharedSchema } from './schema.js';
import { type PlaceOf, readYamlFile } from './yaml-file.js';

type Entry = Exclude<z.infer<typeof includeSchema>, string>;
type Shared = z.infer<typeof sharedSchema>;
type Text = Shared['source'];

/** Where the package's own shared scales and answer vocabularies lie. */
const ownFolder = fileURLToPath(new URL('../../data-schemas/scales', import.meta.url));

/** The file of an entry: a plain name is one of the package's, anything else a path relative to the codebook. */
const fileOf = (codebook: string, name: string): string =>
  /^[a-z0-9-]+$/.test(name) ? resolve(ownFolder, `${name}.yaml`) : resolve(dirname(codebook), name);

/** A codebook's content with what it includes, and the files that this is from. */
export interface Included {
  content: unknown;
  files: string[];
}

/**
 * Puts the batteries, scales and answer vocabularies of the files under `include` into a codebook's content, after its own.
 * A `suffix` makes the names another set, so that one scale is asked before and after. An answer vocabulary of the codebook
 * itself counts before an included one of the same name.
 * @param raw the codebook's content as it stands in its file
 * @throws FaultError LV-INCLUDE-* for a shared file that is not there or is none
 */
export async function withIncluded(codebook: string, raw: unknown, place: PlaceOf): Promise<Included> {
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
    merged.variables.push(...value.variables.map((variable) => variableAs(variable, entry)));
    merged.batteries.push(...value.batteries.map((battery) => batteryAs(battery, entry)));
    merged.scales.push(...value.scales.map((scale) => scaleAs(scale, entry)));
  }
  const lists = typeof own.value_lists === 'object' ? own.value_lists : {};
  return {
    content: { ...own, ...merged, value_lists: { ...merged.value_lists, ...lists } },
    files: [...new Set(files)],
  };
}

const arrayOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const variableAs = (variable: Shared['variables'][number], { suffix = '', label, column }: Entry) => ({
  ...variable,
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
