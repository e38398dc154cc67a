import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

/** Builds dist/ before the tests when src/ has changed since, so that the end-to-end tests see what is there. */
export default function build(): void {
  const bin = join(project, 'dist', 'cli', 'main.js');
  if (existsSync(bin) && statSync(bin).mtimeMs > newest(join(project, 'src'))) return;
  execFileSync(process.execPath, [join(project, 'scripts', 'build.mjs')], { stdio: 'inherit' });
}
