import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Version of a package: the program's own, or one found from the program's folder upward. */
function versionOf(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** package.json of an installed package, as Node finds packages; its `exports` may keep it from `require`. */
function installed(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Error(`the package ${name} is not installed`);
  }
}

const own = fileURLToPath(new URL('../../package.json', import.meta.url));

/** Versions of the packages that the program's code imports: those that it is bundled with, and those it finds. */
function imported(): Record<string, string> {
  const file = fileURLToPath(new URL('../packages.json', import.meta.url));
  const bundled = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
    : null;
  const { dependencies, devDependencies } = JSON.parse(readFileSync(own, 'utf8')) as Record<string, object>;
  // From src/ nothing is bundled, and what would be is among the packages for development.
  const found = Object.keys({ ...dependencies, ...(bundled === null ? devDependencies : {}) });
  return { ...bundled, ...Object.fromEntries(found.map((name) => [name, versionOf(installed(name))])) };
}

const packages = imported();

/** Versions of the program and of what its numbers and figures rest on, as a report shows them. */
export const versions: Record<string, string> = {
  ledervilkar: versionOf(own),
  duckdb: packages['@duckdb/node-api']!,
  'vega-lite': packages['vega-lite']!,
};

/** Versions of the program, of every package that it uses, and of Node, whose arithmetic its numbers come from. */
export const packageVersions: Record<string, string> = {
  ...versions,
  ...packages,
  node: process.versions.node,
};
