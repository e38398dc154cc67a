import nodePath from 'node:path';

/** The functions of `node:path` that paths are worked out by: the machine's own, or those of Windows and POSIX in tests. */
type Paths = Pick<typeof nodePath, 'dirname' | 'isAbsolute' | 'relative' | 'resolve' | 'sep'>;

/**
 * Whether an absolute path is the folder or lies below it. Of another drive or another machine's share no relative way
 * leads there; on Windows capitals are of no account.
 */
export function isWithin(folder: string, path: string, paths: Paths = nodePath): boolean {
  const way = paths.relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way));
}

/** The path of a file as another file names it: relative to that one's folder, with / on every system. */
export function pathBeside(file: string, path: string, paths: Paths = nodePath): string {
  return paths
    .relative(paths.dirname(paths.resolve(file)), paths.resolve(path))
    .split(paths.sep)
    .join('/');
}

/** A path that one file names, as another file names the same: relative to that one's folder; whole paths stay. */
export function pathMoved(path: string, from: string, to: string, paths: Paths = nodePath): string {
  return paths.isAbsolute(path)
    ? path
    : pathBeside(to, paths.resolve(paths.dirname(paths.resolve(from)), path), paths);
}

/** A path as the person would type it: from where they stand, unless the whole path is shorter or on another drive. */
export function asTyped(file: string, paths: Paths = nodePath, here: string = process.cwd()): string {
  if (!paths.isAbsolute(file)) return file;
  const near = paths.relative(here, file);
  return near !== '' && near.length < file.length ? near : file;
}
