// The whole Led skole pipeline, from made-up export to report: goals under 20 s and 600 MB on 2 cores.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, measure, row } from './measure.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-bench-'));
const run = ['run', 'pipelines/led-skole-2022.yaml', '--out', join(folder, 'led'), '--quiet'];
const whole = await measure(process.execPath, [bin, ...run]);
row('run led-skole-2022, everything', whole.seconds, `peak ${whole.peak.toFixed(0)} MB`);
const again = await measure(process.execPath, [bin, ...run]);
row('run led-skole-2022, nothing changed', again.seconds, `peak ${again.peak.toFixed(0)} MB`);
rmSync(folder, { recursive: true, force: true });
