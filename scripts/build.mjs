// Builds dist/: types of src/, the files that code reads at run time, the bundled program, which it makes executable.
// With --if-changed only where what it is made of has changed since: `npm install` after `npm install` need not wait for it.
// With --modules every module by itself as well, for benchmarks of what the library does not give.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const bin = join(dist, 'cli', 'main.js');

/** When a file, or anything in a folder, was last changed, taken away or added. */
const changed = (path) => {
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory()
    ? Math.max(mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))))
    : mtimeMs;
};
const madeOf = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];
if (process.argv.includes('--if-changed') && existsSync(bin)) {
  const newest = Math.max(
    ...madeOf.flatMap((name) => (existsSync(join(root, name)) ? changed(join(root, name)) : [])),
  );
  if (statSync(bin).mtimeMs > newest) process.exit(0);
}

rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const what = process.argv.includes('--modules') ? [] : ['--emitDeclarationOnly'];
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json'), ...what], { stdio: 'inherit' });

// Whatever is not TypeScript in src/ (fonts, style sheets, reference tables) is an asset of the code beside it.
const assets = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return assets(path);
    return path.endsWith('.ts') ? [] : [path];
  });
for (const file of assets(join(root, 'src'))) cpSync(file, join(dist, relative(join(root, 'src'), file)));
await bundleCommand(root);
if (existsSync(bin)) chmodSync(bin, 0o755);
