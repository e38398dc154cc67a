import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const answers =
  '[{ code: 1, label: svært lite }, { code: 2, label: lite }, { code: 3, label: noe }, { code: 4, label: mye }, { code: 5, label: svært mye }]';

/** An item of a wave: its name there, its export's column, and what else the codebook says of it. */
export const item = (name: string, column = name, more = '') =>
  `  - { name: ${name}, column: ${column}, label: Spørsmål ${column}, type: ordinal, role: item, values: ${answers}${more} }`;

/** What each wave asks, and how the pipeline stands. */
export interface Panel {
  /** Lines of the codebooks' variables, oldest first; 'q', 's' and 't' stand in every wave beside them. */
  items?: readonly (readonly string[])[];
  /** Which of the four waves there are. */
  waves?: readonly number[];
  /** Changes the text of the pipeline. */
  pipeline?: (text: string) => string;
}

/** A question that wave 1 asked under another name and wave 2 not at all. */
const withGap = [[item('r1', 'r')], [], [item('r', 'r', ', same_as: r1')], [item('r')]];

/** Four waves of a panel that is renewed bit by bit: tests/golden/survey/waves-linked.R made them. */
export function fourWaves(
  folder: string,
  { items = withGap, waves = [1, 2, 3, 4], pipeline }: Panel = {},
): string {
  mkdirSync(folder, { recursive: true });
  const [head, ...rows] = readFileSync('tests/data/survey/four-waves.csv', 'utf8').trim().split('\n');
  for (const wave of waves) {
    const own = rows.filter((row) => row.startsWith(`${wave},`));
    writeFileSync(join(folder, `v${wave}.csv`), `${[head, ...own].join('\n')}\n`);
    writeFileSync(
      join(folder, `v${wave}.yaml`),
      `survey: panel
wave: ${2020 + wave}
title: Panelet
source: Prøve
variables:
  - { name: id, label: Id, type: text, role: direct_identifier, identifier: hash }
  - { name: stratum, label: Stratum, type: text, role: metadata }
  - { name: size, label: Populasjon, type: number, role: metadata }
  - { name: w, label: Vekt, type: number, role: metadata }
  - { name: g, label: Gruppe, type: categorical, role: background, values: [{ code: 1, label: en }, { code: 2, label: to }] }
${[item('q'), item('s'), item('t'), ...(items[wave - 1] ?? [])].join('\n')}
respondent_groups:
  - { name: alle, label: Alle, when: { variable: g, answered: true } }
scales:
  - { name: indeks, label: Indeks, items: [q, s, t], reversed: [t] }
`,
    );
  }
  const text = `name: panel
title: Panelet
waves:
${waves.map((wave) => `  - { codebook: v${wave}.yaml, source: { export: v${wave}.csv } }`).join('\n')}
design: { type: stratified, strata: stratum, weight: w, fpc: size }
respondent_groups: separate
groups: [g]
report: { title: Panelet, chapters: [{ id: alle, title: Alle, items: [{ id: a, kind: bars, title: A, variables: [q] }] }] }
`;
  writeFileSync(join(folder, 'pipeline.yaml'), pipeline?.(text) ?? text);
  return join(folder, 'pipeline.yaml');
}
