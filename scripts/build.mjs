// Builds dist/: types of src/, the files that code reads at run time, the bundled program, which it makes executable.
// With --if-changed only where what it is made of has changed since: `npm install` after `npm install` need not wait for it.
// With --modules every module by itself as well, for benchmarks of what the library does not give.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const bin = join(dist, 'cli', 'main.js');

const files = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => files(join(path, name)))
    : [path];

/** A fingerprint of all that dist/ is made of. By content: `npm install` writes the lock file anew with what it held. */
function madeOf() {
  const hash = createHash('sha256').update(process.version);
  for (const name of ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    if (!existsSync(join(root, name))) continue;
    for (const file of files(join(root, name))) hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}
const mark = join(dist, 'made-of.txt');
const now = madeOf();
if (process.argv.includes('--if-changed') && existsSync(mark) && readFileSync(mark, 'utf8') === now) {
  process.exit(0);
}

rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const what = process.argv.includes('--modules') ? [] : ['--emitDeclarationOnly'];
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json'), ...what], { stdio: 'inherit' });

// Whatever is not TypeScript in src/ (fonts, style sheets, reference tables) is an asset of the code beside it.
for (const file of files(join(root, 'src')).filter((path) => !path.endsWith('.ts')))
  cpSync(file, join(dist, relative(join(root, 'src'), file)));
await bundleCommand(root);
if (existsSync(bin)) chmodSync(bin, 0o755);
writeFileSync(mark, now);
