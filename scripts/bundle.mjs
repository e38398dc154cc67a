// Bundles the program: to find and load some 1 500 small modules took most of the time of a short command, and to install
// the packages that they are of most of the time of an installation.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

// These bring machine code of their own, which they look for beside their files.
const external = ['@duckdb/node-bindings*', '@resvg/*', '@myriaddreamin/*'];

/**
 * What is started by itself. A user's program gives the library objects of these packages and gets them from it, and the
 * packages know their own by class: there the library must use the program's copy.
 */
const programs = [
  { entries: ['cli/main.ts', 'figures/drawing/raster-worker.ts'], shared: [] },
  { entries: ['index.ts'], shared: ['apache-arrow', '@duckdb/node-api'] },
];

/** Files of packages that a page is made with, as they are, beside the code that asks for them. */
const pageScripts = ['vega/build/vega.min.js', 'vega-interpreter/build/vega-interpreter.js'];

/** Stands for dist/ in the addresses of what is bundled, until it is known how deep the file lies. */
const distFolder = 'DIST-FOLDER/';

/** A module asks for the files beside it by `import.meta.url`: in the bundle, by its place in dist/. */
const places = (src) => ({
  name: 'places',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!path.startsWith(src) || !text.includes('import.meta.url')) return undefined;
      const place = distFolder + relative(src, path).replaceAll('\\', '/').replace(/\.ts$/, '.js');
      return {
        contents: text.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`),
        loader: 'ts',
      };
    });
  },
});

/** Folder of the package that a file is of, from the project's; undefined for our own files. */
const packageOf = (file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];

/**
 * Bundles the command, the thread that makes pixels and the library with every package but the external ones, and writes the
 * licences of what they hold (dist/LICENCES.txt) and the versions of what our own code imports (dist/packages.json).
 */
export async function bundleCommand(root) {
  const dist = join(root, 'dist');
  for (const folder of ['cli', 'chunks']) rmSync(join(dist, folder), { recursive: true, force: true });
  const inputs = [];
  for (const program of programs) inputs.push(...Object.entries(await bundle(root, program)));
  for (const file of pageScripts)
    cpSync(join(root, 'node_modules', file), join(dist, 'report', 'explorer', file.split('/').at(-1)));

  const pages = pageScripts.map((file) => packageOf(join('node_modules', file).replaceAll('\\', '/')));
  const held = inputs.flatMap(([file]) => packageOf(file) ?? []);
  const imported = inputs
    .filter(([file]) => packageOf(file) === undefined)
    .flatMap(([, { imports }]) => imports.flatMap(({ path }) => packageOf(path) ?? []));
  writeFileSync(join(dist, 'LICENCES.txt'), licences(unique([...held, ...pages]), root));
  const versions = unique([...imported, ...pages]).map((folder) => [
    manifest(folder, root).name,
    manifest(folder, root).version,
  ]);
  writeFileSync(join(dist, 'packages.json'), `${JSON.stringify(Object.fromEntries(versions), null, 2)}\n`);
}

/** Bundles some entries into dist/; the files that went into them, with what each imports. */
async function bundle(root, { entries, shared }) {
  const [src, dist] = [join(root, 'src'), join(root, 'dist')];
  const { metafile, outputFiles } = await build({
    entryPoints: entries.map((entry) => join(src, entry)),
    outbase: src,
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [...external, ...shared],
    plugins: [places(src)],
    // Packages of the older module form ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    metafile: true,
    write: false,
    logLevel: 'warning',
    absWorkingDir: root,
  });
  for (const { path, text } of outputFiles) {
    const up = `${relative(dirname(path), dist).replaceAll('\\', '/') || '.'}/`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replaceAll(distFolder, up));
  }
  return metafile.inputs;
}

const unique = (names) => [...new Set(names)].sort();

const manifest = (folder, root) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

/** The licence texts of packages, which go along with what is made of them; one that several share stands once. */
function licences(packages, root) {
  const sharers = new Map();
  for (const folder of packages) {
    const { name, version, license } = manifest(folder, root);
    const files = readdirSync(join(root, folder)).filter((entry) => /^(?:licen[cs]e|notice)/i.test(entry));
    const texts = files.map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
    const text = texts.join('\n\n') || String(license);
    sharers.set(text, [...(sharers.get(text) ?? []), `${name} ${version}`]);
  }
  return [...sharers]
    .map(([text, names]) => `${names.join(', ')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
