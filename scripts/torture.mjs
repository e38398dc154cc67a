// Kills, damage and full disks: what a run of a small pipeline leaves behind. Prints counts as JSON; exit code 1 when anything was
// published wrong, a file of the user's was lost, or the next run neither succeeded nor said what to do.
// To load the program costs more than such a run, so next runs are made in this process, but every tenth, and a run to be
// killed says when it begins.
// node scripts/torture.mjs [--kills 200] [--damage 200] [--full 20] [--seed 1] [--minutes 600]; run `npm run build` first.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = process.env.LEDERVILKAR_BIN ?? join(project, 'dist', 'cli', 'main.js');
const { values: wanted } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    damage: { type: 'string', default: '200' },
    full: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
    /** A run to be killed: of the project in this folder. */
    killable: { type: 'string' },
  },
});

let state = Number(wanted.seed) | 0;
/** From 0 to 1, the same for the same seed (mulberry32). */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const folder = wanted.killable ?? mkdtempSync(join(tmpdir(), 'ledervilkar-torture-'));
const own = join(folder, 'project');
const out = join(own, 'out', 'participants');
const work = join(own, 'out', '.participants.work');
const mine = join(own, 'out', 'my thesis.txt');
const run = ['run', 'pipelines/participants.yaml', '--quiet'];
const cli = (args, options = {}) =>
  spawnSync(process.execPath, [bin, ...args], { cwd: own, encoding: 'utf8', ...options });

/** Runs the command here, as a new process would; what it says on stderr. */
let runs = 0;
async function here(args) {
  const [argv, cwd] = [process.argv, process.cwd()];
  const [write, writeOut] = [process.stderr.write, process.stdout.write];
  let stderr = '';
  process.argv = [process.execPath, bin, ...args];
  process.exitCode = 0;
  process.chdir(own);
  process.stderr.write = (text) => {
    stderr += text;
    return true;
  };
  process.stdout.write = () => true;
  try {
    await import(`${pathToFileURL(bin)}?${runs++}`);
  } finally {
    Object.assign(process.stderr, { write });
    Object.assign(process.stdout, { write: writeOut });
    process.argv = argv;
    process.chdir(cwd);
  }
  const status = process.exitCode ?? 0;
  process.exitCode = 0;
  return { status, stderr };
}

/** Every file below a folder. */
const filesIn = (path) =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
/** The numbers that are published, whatever the clock of the run was. */
const published = () => {
  const text = readFileSync(join(out, 'results.json'), 'utf8');
  return createHash('sha256')
    .update(JSON.stringify(JSON.parse(text).rows))
    .digest('hex');
};

/** A pipeline that gives other numbers: what was published before must not be taken for it. */
const pipelineFile = join(own, 'pipelines', 'participants.yaml');
const pipelines = [];
const good = [];

function start() {
  rmSync(own, { recursive: true, force: true });
  const made = spawnSync(process.execPath, [bin, 'init', own, '--example', 'participants'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  // An item of each kind of step is enough; drawings would take most of the time.
  const kept = ['svarstatus', 'arbeidssted', 'nytte-grupper', 'mestring-sti', 'forskjeller', 'reliabilitet'];
  const text = readFileSync(pipelineFile, 'utf8').replace(/^ +- \{ id: ([\w-]+), .*\n/gm, (line, id) =>
    kept.includes(id) ? line : '',
  );
  pipelines.push(text, text.replace(/^seed: \d+$/m, 'seed: 8'));
  for (const pipeline of pipelines) {
    writeFileSync(pipelineFile, pipeline);
    const ran = cli(run);
    if (ran.status !== 0) throw new Error(ran.stderr);
    good.push(published());
  }
  if (good[0] === good[1]) throw new Error('two seeds gave the same numbers');
  writeFileSync(mine, 'not to be lost');
}

const counts = {};
const count = (group, what) => {
  counts[group] ??= {};
  counts[group][what] = (counts[group][what] ?? 0) + 1;
};
const isMineThere = () => {
  try {
    return readFileSync(mine, 'utf8') === 'not to be lost';
  } catch {
    return false;
  }
};
/** Whether the published folder is whole: each file as the manifest says, and numbers of one run. */
function wrong() {
  try {
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const bad = (manifest.outputs ?? []).filter((o) => o.sha256 && hash(join(out, o.name)) !== o.sha256);
    return bad.length > 0 || !good.includes(published());
  } catch {
    return true;
  }
}

/** The next run: its numbers are right, or it says what to do. */
async function next(group, which) {
  const ran = runs % 10 === 9 ? cli(run) : await here(run);
  if (runs % 10 === 9) runs++;
  if (!isMineThere()) count(group, 'lost');
  if (/LV-INTERNAL/.test(ran.stderr)) count(group, 'internal');
  if (ran.status === 0) {
    count(group, published() === good[which] ? 'next run right' : 'next run WRONG');
    return;
  }
  count(
    group,
    /\[LV-[A-Z-]+\]/.test(ran.stderr) && !/LV-INTERNAL/.test(ran.stderr)
      ? 'next run told'
      : 'next run failed',
  );
  process.stderr.write(`${group}: ${ran.stderr}\n`);
  // What it said is done by starting anew.
  rmSync(work, { recursive: true, force: true });
  cli(run);
}

const began = Date.now();
/** Each part has its share of the minutes; what is not reached is not counted. */
const isTime = (share) => Date.now() - began < share * Number(wanted.minutes) * 60_000;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function kills(n) {
  writeFileSync(pipelineFile, pipelines[0]);
  cli(run);
  writeFileSync(pipelineFile, pipelines[1]);
  await here(run);
  writeFileSync(pipelineFile, pipelines[0]);
  const timed = Date.now();
  await here(run);
  const long = Math.max(500, Date.now() - timed);
  writeFileSync(pipelineFile, pipelines[1]);
  await here(run);
  for (let i = 0; i < n && isTime(0.45); i++) {
    const which = i % 2;
    writeFileSync(pipelineFile, pipelines[which]);
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--killable', folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
    await sleep(random() * long);
    child.kill('SIGKILL');
    count('kills', (await ended) === 'SIGKILL' ? 'killed' : 'ended before');
    // A kill in the midst of the moves leaves a journal, which the next start completes: until then it may be half.
    if (wrong()) count('kills', 'half until the next start');
    await next('kills', which);
  }
}

async function damage(n) {
  for (let i = 0; i < n && isTime(0.8); i++) {
    const inCache = i % 2 === 0;
    const files = filesIn(inCache ? work : out).filter((f) => f !== mine && statSync(f).size > 0);
    const file = files[Math.floor(random() * files.length)];
    const bytes = readFileSync(file);
    const at = Math.floor(random() * bytes.length);
    bytes[at] ^= 1 << Math.floor(random() * 8);
    writeFileSync(file, bytes);
    const group = inCache ? 'damage in the cache' : 'damage in the output';
    const name = relative(own, file);
    await next(group, 1);
    if (wrong()) {
      count(group, 'published WRONG');
      process.stderr.write(`${group}: ${name} at ${at}\n`);
    }
  }
}

/** Runs with a limit on the size of what may be written: a write past it fails, as on a full disk. */
async function fullDisks(n) {
  for (let i = 0; i < n && isTime(1); i++) {
    const which = i % 2;
    writeFileSync(pipelineFile, pipelines[which]);
    const blocks = 1 + Math.floor(random() ** 3 * 4000);
    const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
    const ran = spawnSync('bash', ['-c', command, process.execPath, bin, ...run], {
      cwd: own,
      encoding: 'utf8',
    });
    count('full disks', ran.status === 0 ? 'room enough' : 'stopped');
    if (ran.status !== 0 && !/\[LV-(?!INTERNAL)[A-Z-]+\]/.test(ran.stderr)) {
      count('full disks', 'not told');
      process.stderr.write(
        `full disk at ${blocks} blocks: ${ran.status} ${ran.signal} ${ran.stderr.slice(0, 500)}\n`,
      );
    }
    if (wrong()) count('full disks', 'published WRONG');
    await next('full disks', which);
  }
}

if (wanted.killable !== undefined) {
  await here(['run', '--help']);
  console.log('begins');
  await here(run);
  process.exit();
}
/** Prints what was counted, and fails where anything went wrong. */
function end() {
  console.log(JSON.stringify(counts, null, 2));
  const bad = Object.values(counts)
    .flatMap(Object.keys)
    .filter((k) => /WRONG|lost|internal|failed|not told/.test(k));
  process.exitCode = bad.length > 0 ? 1 : 0;
}
// Stopped before its end it says how far it came.
process.on('SIGTERM', () => {
  rmSync(folder, { recursive: true, force: true });
  end();
  process.exit();
});
try {
  start();
  await kills(Number(wanted.kills));
  writeFileSync(pipelineFile, pipelines[1]);
  cli(run);
  await damage(Number(wanted.damage));
  await fullDisks(Number(wanted.full));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
end();
