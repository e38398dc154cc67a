import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const codebook = (wave: string, more = '') => `survey: liten
wave: ${wave}
title: Liten
source: Prøve
variables:
  - { name: id, label: Id, type: text, role: direct_identifier, identifier: hash }
  - { name: stratum, label: Stratum, type: text, role: metadata }
  - { name: size, label: Populasjon, type: number, role: metadata }
  - { name: w, label: Vekt, type: number, role: metadata }
  - { name: g, label: Gruppe, type: categorical, role: background, values: [{ code: 1, label: en }, { code: 2, label: to }] }
  - { name: q, label: Trives, type: ordinal, role: item, values: [{ code: 1, label: svært lite }, { code: 2, label: lite }, { code: 3, label: noe }, { code: 4, label: mye }, { code: 5, label: svært mye }] }
${more}`;
const pipeline = `name: to-runder
title: To runder
waves:
  - { codebook: v1.yaml, source: { export: v1.csv } }
  - { codebook: v2.yaml, source: { export: v2.csv } }
design: { type: stratified, strata: stratum, weight: w, fpc: size }
groups: [g]
report: { title: To runder, chapters: [{ id: alle, title: Alle, items: [{ id: a, kind: bars, title: A, variables: [q] }] }] }
`;

/** What a test has otherwise than the plain two waves. */
export interface Otherwise {
  /** Replacements of the pipeline's text. */
  pipeline?: readonly (readonly [from: string, to: string])[];
  /** Replacements of a wave's codebook's text. */
  first?: readonly (readonly [from: string, to: string])[];
  second?: readonly (readonly [from: string, to: string])[];
  /** More variables of a wave, with the column that they copy. */
  moreFirst?: string;
  moreSecond?: string;
  /** Changes the id of a row of the second wave. */
  id?: (id: string) => string;
}

function replaced(text: string, changes: readonly (readonly [string, string])[] = []): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`there is no '${from}'`);
    return now.replace(from, to);
  }, text);
}

/** Two waves of a small stratified survey of which 55 respondents are in both: tests/golden/survey/waves.R made them. */
export function twoWaves(folder: string, otherwise: Otherwise = {}): string {
  mkdirSync(folder, { recursive: true });
  const [head, ...rows] = readFileSync('tests/data/survey/two-waves.csv', 'utf8').trim().split('\n');
  const names = head!.split(',').slice(1);
  for (const wave of ['1', '2']) {
    const own = rows
      .map((row) => row.split(','))
      .filter(([of]) => of === wave)
      .map(([, id, ...rest]) => [wave === '2' ? (otherwise.id?.(id!) ?? id) : id, ...rest]);
    writeFileSync(
      join(folder, `v${wave}.csv`),
      `${[names, ...own].map((row) => row.join(',')).join('\n')}\n`,
    );
  }
  writeFileSync(join(folder, 'v1.yaml'), replaced(codebook('2024', otherwise.moreFirst), otherwise.first));
  writeFileSync(join(folder, 'v2.yaml'), replaced(codebook('2025', otherwise.moreSecond), otherwise.second));
  writeFileSync(join(folder, 'pipeline.yaml'), replaced(pipeline, otherwise.pipeline));
  return join(folder, 'pipeline.yaml');
}
