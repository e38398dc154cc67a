// How sparing the control is: cells it withholds beside the optimum, the hypercube method and the next smallest group,
// on random small tables. node bench/sparing.mjs [tables of each kind, 2000]; the test's own bounds hold for 200.
import { spawnSync } from 'node:child_process';
import { project } from './measure.mjs';

const tables = process.argv[2] ?? '2000';
const { stdout, status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'tests/property/disclosure-sparing.test.ts',
    '--maxWorkers=1',
    '--testTimeout=3600000',
    '--silent=false',
    '--disableConsoleIntercept',
  ],
  { cwd: project, encoding: 'utf8', env: { ...process.env, SPARING_TABLES: tables, NO_COLOR: '1' } },
);
console.log(
  stdout
    .split('\n')
    .filter((line) => /tables$|^ {2}(the|of the) /.test(line))
    .join('\n'),
);
process.exitCode = status ?? 1;
