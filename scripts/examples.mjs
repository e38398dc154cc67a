// Makes the published examples: a report of each pipeline in reports/, and the pictures of the gallery and the README.
//   npm run examples            (all; takes some minutes)
//   npm run examples -- ssn-2025h
//   npm run examples -- pictures
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist', 'cli', 'main.js');
const runs = join(root, 'out', 'examples');
const pictures = join(root, 'docs', 'pictures');

const pipelines = readdirSync(join(root, 'pipelines')).flatMap((name) =>
  // A file that lays out a page of several runs is no pipeline.
  name.endsWith('.yaml') && !/^parts:/m.test(readFileSync(join(root, 'pipelines', name), 'utf8'))
    ? [name.slice(0, -5)]
    : [],
);
const wanted = process.argv.slice(2);
// `pictures`: those alone, from the runs that were made before.
const names = wanted[0] === 'pictures' ? [] : wanted.length > 0 ? wanted : pipelines;
const kinds = new Map();

const ledervilkar = (...args) =>
  execFileSync(process.execPath, [main, ...args, '--quiet'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

for (const name of names) {
  const run = join(runs, name);
  ledervilkar('run', join('pipelines', `${name}.yaml`), '--out', run);
  ledervilkar('report', run, '--format', 'html,pdf');
  const folder = join(root, 'reports', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(run).filter((file) => /^report.*\.(html|pdf)$|^manifest\.json$/.test(file)))
    copyFileSync(join(run, file), join(folder, file));
  console.log(`reports/${name}: ${readdirSync(folder).join(', ')}`);
}

if (wanted.length === 0 || wanted[0] === 'pictures') {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  writeGallery();
  await picturesOfReadme();
}

/** A figure of each kind, from the run that has the best of it. */
function writeGallery() {
  const shown = new Map();
  for (const name of [
    'led-skole-2022',
    'ssn-2025h',
    'ssn',
    'sbn-2025h',
    'talis-2018-teachers',
    'participants',
  ]) {
    const figures = join(runs, name, 'figures');
    for (const file of existsSync(figures) ? readdirSync(figures) : []) {
      if (!file.endsWith('.json') || file.endsWith('.vl.json')) continue;
      const { id, kind } = kindOf(name, file);
      if (kind === undefined || shown.has(kind) || !existsSync(join(figures, `${id}.png`))) continue;
      const { title, finding } = JSON.parse(readFileSync(join(figures, file), 'utf8'));
      shown.set(kind, { name, id, title: title.nb, finding: finding?.nb ?? '' });
    }
  }
  const lines = [
    '# Gallery',
    '',
    'A figure of each kind, of simulated answers; `kind` is what a pipeline calls it ([figures](figures.md)). Made by `npm run examples`.',
    '',
  ];
  for (const [kind, { name, id, title, finding }] of [...shown].sort()) {
    copyFileSync(join(runs, name, 'figures', `${id}.png`), join(pictures, `${kind}.png`));
    lines.push(
      `## \`${kind}\``,
      '',
      `${title}${finding === '' ? '' : `: ${finding}`} (\`${name}\`, \`${id}\`)`,
      '',
      `![${title}](pictures/${kind}.png)`,
      '',
    );
  }
  writeFileSync(join(root, 'docs', 'gallery.md'), lines.join('\n'));
  console.log(`docs/gallery.md: ${shown.size} kinds`);
}

/** The item's id and kind: what the pipeline of the run calls the figure. */
function kindOf(name, file) {
  const id = file.slice(0, -5);
  if (!kinds.has(name)) {
    const { report } = JSON.parse(readFileSync(join(runs, name, 'results.json'), 'utf8'));
    kinds.set(
      name,
      new Map(report.chapters.flatMap(({ items }) => items.map((item) => [item.id, item.kind]))),
    );
  }
  return { id, kind: kinds.get(name).get(id) };
}

/** The first page of a report and one figure as a reader sees them. */
async function picturesOfReadme() {
  const { chromium } = await import('playwright-core');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    console.log('no Chromium: the pictures of the README are left as they are');
    return;
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 } });
  await page.goto(`file://${join(runs, 'ssn-2025h', 'report.html')}`);
  await page.screenshot({ path: join(pictures, 'front.png') });
  const figure = page.locator('#belastning-etter-leder-grunnskole');
  await figure.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(pictures, 'groups.png') });
  await browser.close();
}
