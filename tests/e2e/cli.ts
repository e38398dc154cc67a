import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** The built command line, as its bin starts it; LEDERVILKAR_BIN names another, as an installed package's. */
export const bin = process.env.LEDERVILKAR_BIN ?? join(project, 'dist', 'cli', 'main.js');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command line, or another given as `main`, and waits. */
export function cli(
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; main?: string } = {},
): CliResult {
  const result = spawnSync(process.execPath, [options.main ?? bin, ...args], {
    cwd: options.cwd ?? project,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** Starts the built command line and kills it with SIGKILL after some milliseconds; true when it was killed. */
export function cliKilledAfter(args: string[], milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: project, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** A new empty folder. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'ledervilkar-'));
}
