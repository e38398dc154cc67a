// Whole runs of the example pipelines, from made-up export to report: time and peak memory, and the same with
// one title and one label changed. Side by side with a second installation where its folder is named:
// BESIDE=/path/to/other npm run bench -- whole
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, project } from './measure.mjs';

const beside = process.env.BESIDE;
const rounds = Number(process.env.ROUNDS ?? 3);

/** Pipelines with their codebooks. */
const cases = [
  { name: 'ssn-2025h', codebook: 'data-schemas/ssn-2025h/codebook.yaml' },
  { name: 'led-skole-2022', codebook: 'data-schemas/led-skole-2022/codebook.yaml' },
];

/** Where a word is put in front: the pipeline's title, and the first label in the codebook's list of variables. */
const title = /^(title: \{ nb: )/m;
const label = /^(variables:\n[\s\S]*?\blabel: \{ nb: ["']?)/m;

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-bench-'));

/** Runs that belong together: from nothing, with nothing changed, with one title changed, with one label changed. */
async function runs(root, { name, codebook }, place) {
  const own = join(folder, place);
  for (const data of ['pipelines', 'data-schemas', 'tests/data', 'reports'])
    cpSync(join(root, data), join(own, data), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(own, 'node_modules'), 'dir');
  const run = () =>
    measure(
      process.execPath,
      [join(root, 'dist/cli/main.js'), 'run', `pipelines/${name}.yaml`, '--out', 'out', '--quiet'],
      { cwd: own, stdio: 'ignore' },
    );
  const change = (file, text) => {
    const path = join(own, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(text, '$1Endret ');
    if (after === before) throw new Error(`nothing to change in ${file}`);
    writeFileSync(path, after);
  };
  const found = { 'from nothing': await run(), 'nothing changed': await run() };
  change(`pipelines/${name}.yaml`, title);
  found['one title changed'] = await run();
  change(codebook, label);
  found['one label changed'] = await run();
  rmSync(own, { recursive: true, force: true });
  return found;
}

/** The quickest of the rounds and the least memory: what else the machine does only adds. */
function best(found) {
  const kinds = Object.keys(found[0]);
  const least = (kind, key) => Math.min(...found.map((round) => round[kind][key]));
  return Object.fromEntries(
    kinds.map((kind) => [kind, { seconds: least(kind, 'seconds'), peak: least(kind, 'peak') }]),
  );
}

const said = ({ seconds, peak }) => `${seconds.toFixed(2)} s ${peak.toFixed(0)} MB`.padStart(16);
try {
  for (const one of cases) {
    const [here, there] = [[], []];
    for (let round = 0; round < rounds; round++) {
      // In turn, so that both meet the same machine.
      here.push(await runs(project, one, 'here'));
      if (beside !== undefined) there.push(await runs(beside, one, 'there'));
    }
    const [own, other] = [best(here), there.length === 0 ? null : best(there)];
    for (const [kind, found] of Object.entries(own)) {
      const share = `${((100 * found.seconds) / own['from nothing'].seconds).toFixed(0)} % of the whole`;
      const set = other?.[kind];
      const ratios =
        set === undefined
          ? ''
          : `  beside ${said(set)}: time ${(found.seconds / set.seconds).toFixed(2)}, memory ${(found.peak / set.peak).toFixed(2)}`;
      console.log(
        `${`${one.name}, ${kind}`.padEnd(40)}${said(found)}  ${share.padEnd(18)}${ratios}`.trimEnd(),
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
