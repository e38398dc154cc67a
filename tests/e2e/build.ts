import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

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
  const script = join(project, 'scripts', 'build.mjs');
  execFileSync(process.execPath, [script, '--if-changed'], { stdio: 'inherit' });
}
