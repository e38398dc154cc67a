import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { didYouMean, fault, makeFolders } from '../errors/index.js';
import { loadPipeline } from './load.js';

/** The examples that a project can start from: the pipeline of each, and what it shows. */
export const projectExamples = {
  'led-skole': {
    pipeline: 'led-skole-2022',
    shows: 'the Led skole evaluation: indices, path analysis, invariance',
  },
  ssn: {
    pipeline: 'ssn-2025h',
    shows: 'a wave of Spørsmål til Skole-Norge with register, weights and municipalities',
  },
  talis: { pipeline: 'talis-2018-teachers', shows: 'a TALIS file with replicate weights' },
  participants: {
    pipeline: 'participants',
    shows: 'the participants of a course: a small start for an evaluation',
  },
} as const;
type ProjectExample = keyof typeof projectExamples;

/** What lies in a folder that systems put there, or git: nothing of the user's. */
const nobodys = new Set(['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini']);

const ignored = `# What a run writes, and answers: neither belongs in a repository.
/out/
.*.work/
/data/*
!/data/README.md
*.duckdb
*.duckdb.wal
*.key
`;

const dataReadMe = `# Answers

Put your export here, and name it under \`source\` in the pipeline. Git leaves this folder alone.
`;

const readMe = (pipeline: string, codebook: string) => `# A project of ledervilkar

    npx ledervilkar check pipelines/${pipeline}.yaml
    npx ledervilkar run pipelines/${pipeline}.yaml

The report lies in \`out/${pipeline}/report.html\`. The commands are the same in PowerShell.

| here | is |
|---|---|
| \`pipelines/\` | what to run: source, groups, models, the report |
| \`${codebook}\` | the codebook: what the columns mean |
| \`data/\` | for your export; not in git |
| \`out/\` | what runs write; not in git |

For your own answers:

- The same form with the same names of columns: put \`source: { export: ../data/<export> }\` in the pipeline in place of the
  source that is there.
- The same form from another year, or without its code book:
  \`npx ledervilkar codebook draft data/<export> --like ${codebook} -o data-schemas/<survey>/codebook.yaml --pipeline pipelines/<survey>.yaml\`
- Another form: the same without \`--like\`.

Then \`check\` and \`run\` the pipeline as above. Models stand in \`.lav\` files, in lavaan's syntax.
`;

/**
 * Makes a project that runs at once: an example's pipeline with all that it reads, and folders for answers and runs.
 * @param folder new, or empty but for what systems leave there
 * @returns the files that were written, relative to the folder, and the pipeline's
 * Throws LV-INIT-EXAMPLE, LV-INIT-FOLDER (exit code 2).
 */
export async function makeProject(
  folder: string,
  example: string,
): Promise<{ folder: string; files: string[]; pipeline: string }> {
  const names = Object.keys(projectExamples);
  if (!Object.hasOwn(projectExamples, example)) {
    fault(
      {
        code: 'LV-INIT-EXAMPLE',
        what: `there is no example '${example}'`,
        expected: names.join(', '),
        remedy: didYouMean(example, names),
      },
      { exitCode: 2 },
    );
  }
  const target = resolve(folder);
  assertEmpty(folder, target);
  const { pipeline } = projectExamples[example as ProjectExample];
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { allReads: reads } = await loadPipeline(join(root, 'pipelines', `${pipeline}.yaml`));
  const files: string[] = [];
  const put = (name: string, write: (path: string) => void) => {
    const path = join(target, name);
    mkdirSync(dirname(path), { recursive: true });
    write(path);
    files.push(name);
  };
  makeFolders(target);
  for (const { path } of reads) {
    if (path === null) continue;
    const provenance = join(dirname(path), 'PROVENANCE.md');
    for (const from of existsSync(provenance) ? [path, provenance] : [path]) {
      const name = relative(root, from).split(sep).join('/');
      if (!files.includes(name)) put(name, (to) => copyFileSync(from, to));
    }
  }
  const codebook = reads.find(({ role }) => role === 'codebook')!.path!;
  put('.gitignore', (to) => writeFileSync(to, ignored));
  put('data/README.md', (to) => writeFileSync(to, dataReadMe));
  put('README.md', (to) =>
    writeFileSync(to, readMe(pipeline, relative(root, codebook).split(sep).join('/'))),
  );
  return { folder, files, pipeline: `pipelines/${pipeline}.yaml` };
}

function assertEmpty(given: string, target: string): void {
  const own = ownIn(target);
  if (given.trim() !== '' && own.length === 0) return;
  fault(
    {
      code: 'LV-INIT-FOLDER',
      place: { file: given.trim() === '' ? "''" : given },
      what: 'a project can not be made there',
      found: given.trim() === '' ? 'an empty name' : own.slice(0, 5).join(', '),
      expected: 'a new or empty folder',
      remedy: 'give another folder: ledervilkar init my-project',
    },
    { exitCode: 2 },
  );
}

/** What of the user's stands in the way there: names in the folder, or a file that it would have to lie in. */
function ownIn(target: string): string[] {
  const there = found(target);
  if (there?.isDirectory()) return readdirSync(target).filter((name) => !nobodys.has(name));
  if (there !== undefined) return [there.isSymbolicLink() ? 'a broken link' : 'a file'];
  let above = dirname(target);
  while (found(above) === undefined && dirname(above) !== above) above = dirname(above);
  return found(above)?.isDirectory() === false ? [`${basename(above)}, which is no folder`] : [];
}

/** What is there, or the link that leads nowhere; nothing is below a file. */
function found(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
