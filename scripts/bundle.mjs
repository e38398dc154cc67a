// Bundles the command into dist/cli/: to find and load some 1 500 small modules took most of the time of a short command.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

// These bring machine code of their own, which they look for beside their files.
const external = ['@duckdb/node-bindings*', '@resvg/*', '@myriaddreamin/*'];

/** A module asks for the files beside it by `import.meta.url`: in the bundle, by its place in dist/ as seen from dist/cli/. */
const places = (src) => ({
  name: 'places',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!path.startsWith(src) || !text.includes('import.meta.url')) return undefined;
      const place = `../${relative(src, path).replaceAll('\\', '/').replace(/\.ts$/, '.js')}`;
      return {
        contents: text.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`),
        loader: 'ts',
      };
    });
  },
});

/** Bundles src/cli/main.ts with every package but the external ones, and writes the licences of what it holds. */
export async function bundleCommand(root) {
  const src = join(root, 'src');
  rmSync(join(root, 'dist', 'cli'), { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [join(src, 'cli', 'main.ts')],
    outbase: src,
    outdir: join(root, 'dist'),
    chunkNames: 'cli/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external,
    plugins: [places(src)],
    // Packages of the older module form ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    metafile: true,
    logLevel: 'warning',
    absWorkingDir: root,
  });
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap(
      (file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? [],
    ),
  );
  writeFileSync(join(root, 'dist', 'cli', 'LICENCES.txt'), licences([...packages].sort(), root));
}

/** The licence texts of packages, which go along with what is made of them; one that several share stands once. */
function licences(packages, root) {
  const sharers = new Map();
  for (const folder of packages) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? String(license) : readFileSync(join(root, folder, file), 'utf8').trim();
    sharers.set(text, [...(sharers.get(text) ?? []), `${name} ${version}`]);
  }
  return [...sharers]
    .map(([text, names]) => `${names.join(', ')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
