// `npm run bench`: every benchmark of this folder, or those named: npm run bench -- alpha sem
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './measure.mjs';

const all = readdirSync(join(project, 'bench'))
  .filter((name) => name.endsWith('.mjs') && !['run.mjs', 'measure.mjs'].includes(name))
  .map((name) => name.replace(/\.mjs$/, ''))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark '${unknown.join("', '")}'; there are: ${all.join(', ')}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(project, 'bench', `${name}.mjs`)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
