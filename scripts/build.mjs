// Builds dist/: compiles src/, copies the files that code reads at run time, bundles the command, makes it executable.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json')], { stdio: 'inherit' });

// Whatever is not TypeScript in src/ (fonts, style sheets, reference tables) is an asset of the code beside it.
const assets = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return assets(path);
    return path.endsWith('.ts') ? [] : [path];
  });
for (const file of assets(join(root, 'src'))) cpSync(file, join(dist, relative(join(root, 'src'), file)));
await bundleCommand(root);
const bin = join(dist, 'cli', 'main.js');
if (existsSync(bin)) chmodSync(bin, 0o755);
