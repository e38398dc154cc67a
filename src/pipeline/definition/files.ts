import { existsSync } from 'node:fs';
import { builtInDesigns } from '../../design/index.js';
import { oddFile, oddFileRemedy } from '../../errors/index.js';
import type { PipelineFile, SourceFile } from '../schema.js';
import type { Add, Path } from './item.js';
import { statedWaves } from './waves.js';

/** The file that is named as a design; undefined for a built-in design and one written out. */
export function designFileOf(design: PipelineFile['design']): string | undefined {
  return typeof design === 'string' && !Object.hasOwn(builtInDesigns(), design) ? design : undefined;
}

/** The data files that a source names, each with its keys. */
export function inputFiles(source: SourceFile): { path: Path; name: string }[] {
  if ('simulate' in source) {
    const { register } = source.simulate;
    return register === undefined ? [] : [{ path: ['source', 'simulate', 'register'], name: register }];
  }
  return (['export', 'elements', 'register'] as const).flatMap((key) => {
    const name = source[key];
    return name === undefined ? [] : [{ path: ['source', key], name }];
  });
}

/** Files that the pipeline names and that are not there, or no files. `beside` makes a name an absolute path. */
export function fileFaults(definition: PipelineFile, beside: (name: string) => string, add: Add): void {
  const waves = statedWaves(definition);
  const designs = [
    { design: definition.design, at: [] as Path },
    ...(definition.waves === undefined ? [] : waves.map(({ wave, at }) => ({ design: wave.design, at }))),
  ].flatMap(({ design, at }) => {
    const name = designFileOf(design);
    return name === undefined ? [] : [{ path: [...at, 'design'], name }];
  });
  const named: { path: Path; name: string }[] = [
    ...waves.flatMap(({ wave, at }) => [
      { path: [...at, 'codebook'], name: wave.codebook },
      ...inputFiles(wave.source).map(({ path, name }) => ({ path: [...at, ...path], name })),
      ...wave.source.beside.map(({ file }, i) => ({
        path: [...at, 'source', 'beside', i, 'file'],
        name: file,
      })),
    ]),
    ...definition.areas.flatMap(({ divisions = [] }, i) =>
      divisions.flatMap((division, j) =>
        typeof division === 'string'
          ? []
          : [{ path: ['areas', i, 'divisions', j, 'file'], name: division.file }],
      ),
    ),
    ...definition.models.map((m, i) => ({ path: ['models', i, 'file'], name: m.file })),
    ...designs,
  ];
  for (const { path, name } of named) {
    const odd = oddFile(beside(name));
    if (odd === undefined && existsSync(beside(name))) continue;
    const builtIn = path.at(-1) === 'design' ? `, or one of ${Object.keys(builtInDesigns()).join(', ')}` : '';
    add(path, 'LV-PIPELINE-FILE', {
      what: odd === undefined ? `there is no file '${name}'` : `'${name}' is ${odd}, not a file`,
      expected: `a path relative to the pipeline file${builtIn}`,
      remedy: odd === undefined ? 'correct the path, or put the file there' : oddFileRemedy,
    });
  }
}
