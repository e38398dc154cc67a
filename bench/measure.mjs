// Shared by the benchmarks: wall time and peak memory of a command, and whether R is here to be timed beside.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = dirname(dirname(fileURLToPath(import.meta.url)));
export const bin = join(project, 'dist', 'cli', 'main.js');

/** Runs a command; resolves to its wall time in seconds and, on Linux, its peak memory in MB. */
export function measure(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const began = process.hrtime.bigint();
    const child = spawn(command, args, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'], ...options });
    let peak = 0;
    const timer = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      } catch {
        // Not Linux, or the process has ended.
      }
    }, 20);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code !== 0) reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
      else resolve({ seconds: Number(process.hrtime.bigint() - began) / 1e9, peak });
    });
  });
}

/** Whether Rscript is found. */
export const hasR = spawnSync('Rscript', ['--version'], { stdio: 'ignore' }).status === 0;

export const row = (name, seconds, note = '') => {
  console.log(`${name.padEnd(52)}${seconds.toFixed(3).padStart(10)} s  ${note}`.trimEnd());
};
