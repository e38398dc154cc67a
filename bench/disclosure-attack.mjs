// What an attacker finds out of the published wave ssn-2025h, by kind and grouping, and how long the attack takes.
// node bench/disclosure-attack.mjs [work folder of a run] [--all] [--mean-width 2]; run `npm run build` first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { bin, project, row } from './measure.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, 'mean-width': { type: 'string', default: '0.01' } },
});
const load = async (name) => (await runnerImport(join(project, 'tests', 'e2e', 'attack', name))).module;
const { attackWave, told } = await load('attack.ts');
const { loadSolver } = await load('polytope.ts');
const { readWave } = await load('wave.ts');

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-'));
try {
  let [work] = positionals;
  if (work === undefined) {
    const args = [
      'run',
      'pipelines/ssn-2025h.yaml',
      '--only',
      'results',
      '--quiet',
      '--out',
      join(folder, 'ssn'),
    ];
    const { status } = spawnSync(process.execPath, [bin, ...args], { cwd: project, stdio: 'inherit' });
    if (status !== 0) throw new Error('the pipeline did not end well');
    work = join(folder, '.ssn.work');
  }
  const wave = await readWave(work, 'clean.ssn_2025h', 'register_weight');
  const solver = await loadSolver();
  const began = performance.now();
  const limits = { minN: 5, width: 2, meanWidth: Number(values['mean-width']) };
  const { cells, pieces, breaches } = attackWave(solver, wave, limits);
  row('attack on a wave', (performance.now() - began) / 1000, `${cells} cells, ${pieces} pieces`);
  const counts = new Map();
  for (const { kind, target, variable } of breaches) {
    const by = target.of === 'piece' ? 'pieces' : target.by || 'total';
    const key = `${kind} ${target.respondents || 'all'} ${by}${target.n < limits.minN ? ' (few)' : ''}`;
    const found = counts.get(key) ?? { breaches: 0, targets: new Set() };
    found.breaches++;
    found.targets.add(`${variable} ${target.by} ${target.code}`);
    counts.set(key, found);
  }
  for (const [key, found] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${key.padEnd(60)} ${found.breaches} of ${found.targets.size} targets`);
  for (const breach of values.all ? breaches : breaches.slice(0, 10)) console.log(told(breach));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
