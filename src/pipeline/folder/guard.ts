import { existsSync, lstatSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fault, isWithin, unwritableFolder } from '../../errors/index.js';
import { manifestName, notListed, ownList, ownLists } from './owned.js';
import { workingFolder } from './working-folder.js';

/** What the folder must not hold, and what it may. */
interface OutRequest {
  /** Files that are read, whatever they are, with a word for each. */
  reads: readonly { what: string; path: string }[];
  /** Name of the pipeline whose run the folder may hold. */
  pipeline?: string;
  /** Files that the program wrote there; what the folder's own manifest lists when left out. */
  listed?: (folder: string) => Set<string>;
  /** The option that names the folder, and whose earlier work it may hold, as faults tell them; those of a run when left out. */
  option?: string;
  earlier?: string;
}

const shownNames = 5;

/**
 * The folder that is written to, as an absolute path. Refuses, before anything is touched, what could hold a person's
 * own files: empty text, the working folder, a file or a link, a folder that holds what is read, and one that holds
 * anything that its own manifest does not list.
 * Throws FaultError LV-OUT-REFUSED (exit code 2), LV-RUN-OUT when the path can't be looked at.
 */
export function outFolder(text: string, request: OutRequest): string {
  const path = resolve(text);
  const option = request.option ?? '--out';
  const refuse = (what: string, found?: string): never =>
    fault(
      {
        code: 'LV-OUT-REFUSED',
        place: { file: text === '' ? "''" : text },
        what: `the output folder is refused, and nothing is touched: ${what}`,
        ...(found === undefined ? {} : { found }),
        expected: `a new or empty folder, or the folder of ${request.earlier ?? 'an earlier run of this pipeline'}`,
        remedy: `give another folder with ${option}, or move your own files out of it`,
      },
      { exitCode: 2 },
    );
  if (text.trim() === '') return refuse('its name is empty');
  if (/^~/.test(text)) return refuse("'~' was not written out by the shell");
  if (/^-/.test(text)) return refuse(`it is written as an option is, and ${option} got no folder`);
  if (path.split(sep).some((part) => /^\..+\.work$/.test(part)))
    return refuse('it lies in the working folder of a run');
  const info = look(path, option);
  if (info?.isSymbolicLink()) return refuse('it is a link');
  if (info !== undefined && !info.isDirectory()) return refuse('it is a file');
  const real = realPath(path);
  if (isWithin(real, realPath(process.cwd())))
    return refuse(
      real === realPath(process.cwd()) ? 'it is the working folder' : 'it holds the working folder',
    );
  for (const read of request.reads) {
    if (isWithin(real, realPath(read.path)) || isWithin(real, read.path))
      return refuse(`it holds ${read.what}`, read.path);
  }
  const run = runAbove(real);
  if (run !== undefined) return refuse('it lies in the folder of a run', run);
  if (info !== undefined) refuseForeign(path, request, refuse);
  return path;
}

function refuseForeign(
  path: string,
  request: OutRequest,
  refuse: (what: string, found?: string) => never,
): void {
  const own = ownLists(path, workingFolder(path));
  const listed = request.listed?.(path) ?? new Set(own.flatMap((list) => list.files.map((f) => f.name)));
  if (own.length > 0) listed.add(manifestName);
  const foreign = notListed(path, listed, shownNames + 1);
  if (foreign.length > 0) {
    const more = foreign.length > shownNames ? ' and more' : '';
    refuse('it holds what no earlier run there wrote', `${foreign.slice(0, shownNames).join(', ')}${more}`);
  }
  const { pipeline } = request;
  if (pipeline !== undefined && own.length > 0 && !own.some((list) => list.pipeline === pipeline))
    refuse('it holds the run of another pipeline', `'${own[0]!.pipeline}'`);
}

function look(path: string, option: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    return fault(unwritableFolder(path, message, `give another folder with ${option}`), {
      exitCode: 2,
      cause,
    });
  }
}

/**
 * The run whose folder a path lies in: the next run there would find what it did not write. A manifest alone, without
 * what it lists, is a copy that someone has put there.
 */
function runAbove(path: string): string | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const above = folder;
    if (ownList(above)?.files.some(({ name }) => existsSync(join(above, name)))) return above;
  }
  return undefined;
}

/** The path with its links followed; of what is not there, the folder that it would lie in. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
