import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that the program wrote: its name below the folder, with / between folders, and its content's hash. */
export interface OwnFile {
  name: string;
  sha256: string;
}

/** What a run folder's own manifest says that the program wrote there. */
interface OwnList {
  pipeline: string;
  files: OwnFile[];
}

export const manifestName = 'manifest.json';

/** Files that operating systems leave in any folder that is looked at. They are left where they are. */
const systemFiles = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** A name that stays below its folder, whatever a damaged or foreign manifest says. */
function isSafeName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name !== '' &&
    !/[\\:\0]/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** What the manifest of a folder lists; undefined where there is none, or none that can be trusted. */
export function ownList(folder: string): OwnList | undefined {
  let value: unknown;
  try {
    const file = join(folder, manifestName);
    if (!lstatSync(file).isFile()) return undefined;
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  const manifest = value as {
    format?: unknown;
    pipeline?: { name?: unknown };
    outputs?: unknown;
    reports?: unknown;
  } | null;
  const { outputs, reports = [] } = manifest ?? {};
  if (manifest?.format !== 'ledervilkar-manifest' || !Array.isArray(outputs) || !Array.isArray(reports))
    return undefined;
  const files = [...outputs, ...reports] as { name?: unknown; sha256?: unknown }[];
  if (!files.every((f) => isSafeName(f?.name) && typeof f.sha256 === 'string')) return undefined;
  return { pipeline: String(manifest.pipeline?.name ?? ''), files: files as OwnFile[] };
}

/**
 * What the program wrote in a run's folder: by its manifest, and by the copy in the working folder, which tells it still
 * where the manifest is damaged.
 */
export function ownLists(folder: string, work: string): OwnList[] {
  const lists = [ownList(folder)];
  if (lstatSync(join(folder, manifestName), { throwIfNoEntry: false }) !== undefined)
    lists.push(ownList(work));
  return lists.filter((list) => list !== undefined);
}

/** Whatever is in a folder and below, by name relative to it; folders only where nothing can be seen in them. */
export function* everythingBelow(folder: string, within = ''): Generator<string> {
  const entries = readdirSync(join(folder, within), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = within === '' ? entry.name : `${within}/${entry.name}`;
    if (!entry.isDirectory()) yield name;
    else if (isEmptyOrClosed(join(folder, name))) yield `${name}/`;
    else yield* everythingBelow(folder, name);
  }
}

function isEmptyOrClosed(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return true;
  }
}

/**
 * What is in a folder and is not on the list; a folder is the program's when it holds a file of the list.
 * @param most the search stops there: a home folder has a million files
 */
export function notListed(folder: string, listed: ReadonlySet<string>, most: number): string[] {
  const folders = new Set([...listed].flatMap((name) => foldersOf(name)));
  const found: string[] = [];
  for (const name of everythingBelow(folder)) {
    const isListed = name.endsWith('/')
      ? folders.has(name)
      : systemFiles.has(name.slice(name.lastIndexOf('/') + 1)) ||
        (listed.has(name) && lstatSync(join(folder, name)).isFile());
    if (!isListed) found.push(name);
    if (found.length === most) break;
  }
  return found;
}

/** The folders that a name lies in, outermost first, each with / at its end. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, i) => `${parts.slice(0, i + 1).join('/')}/`);
}
