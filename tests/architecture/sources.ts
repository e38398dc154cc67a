import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url));

/** Every TypeScript file of a folder and those below it. */
export function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** The files of src, by their path from the project's folder with slashes between. */
export function sourceFiles(): { path: string; code: string }[] {
  return sources(join(project, 'src')).map((file) => ({
    path: file.slice(project.length).replaceAll('\\', '/'),
    code: readFileSync(file, 'utf8'),
  }));
}
