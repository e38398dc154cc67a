import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/**
 * Gives the tests a temporary folder of their own, which goes with the run, and builds dist/ when src/ has changed
 * since, so that the end-to-end tests see what is there.
 */
export default function prepare(): () => void {
  const temporary = mkdtempSync(join(tmpdir(), 'ledervilkar-tests-'));
  // As Node asks for it on Linux and macOS, and on Windows.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary;
  build();
  return () => rmSync(temporary, { recursive: true, force: true });
}

function build(): void {
  const bin = join(project, 'dist', 'cli', 'main.js');
  if (existsSync(bin) && statSync(bin).mtimeMs > newest(join(project, 'src'))) return;
  execFileSync(process.execPath, [join(project, 'scripts', 'build.mjs')], { stdio: 'inherit' });
}
