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

/** Versions of the program and of what its numbers and figures rest on. */
export const versions: Record<string, string> = {
  ledervilkar: versionOf(fileURLToPath(new URL('../../package.json', import.meta.url))),
  duckdb: versionOf(installed('@duckdb/node-api')),
  'vega-lite': versionOf(installed('vega-lite')),
};
