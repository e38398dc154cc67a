import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const codebook = `survey: liten
wave: '1'
title: Liten
source: Prøve
variables:
  - { name: a, label: Trivsel, type: ordinal, role: item, values: [{ code: 1, label: lite }, { code: 2, label: noe }, { code: 3, label: mye }] }
  - { name: slag, label: Slag, type: categorical, role: background, values: [{ code: 1, label: barneskole }, { code: 2, label: videregående }] }
  - { name: slag_fem, label: Slag (fem), type: categorical, role: background, values: [{ code: 1, label: x }, { code: 2, label: y }, { code: 3, label: z }] }
  - { name: kjonn, label: Kjønn, type: categorical, role: background, values: [{ code: 1, label: kvinne }, { code: 2, label: mann }] }
`;
const pipeline = `name: liten
title: Liten
codebook: codebook.yaml
source: { export: answers.csv }
groups: [slag, slag_fem, kjonn]
report: { title: Liten, chapters: [{ id: alle, title: Alle, items: [{ id: a, kind: bars, title: A, variables: [a] }] }] }
`;
/** Kind in five classes, where only two occur: the same groups as kind in two; sex is crossed with both. */
export const alike = 'a,slag,slag_fem,kjonn\n1,1,2,1\n2,1,2,2\n3,2,3,1\n2,2,3,2\n3,2,3,1\n1,1,2,2\n';

/** A small pipeline with its codebook and answers in a folder of its own; changes are replacements of its text. */
export function smallPipeline(
  folder: string,
  changes: readonly (readonly [from: string, to: string])[] = [],
  answers = alike,
): string {
  mkdirSync(folder, { recursive: true });
  let text = pipeline;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the small pipeline has no '${from}'`);
    text = text.replace(from, to);
  }
  writeFileSync(join(folder, 'codebook.yaml'), codebook);
  writeFileSync(join(folder, 'answers.csv'), answers);
  writeFileSync(join(folder, 'pipeline.yaml'), text);
  return join(folder, 'pipeline.yaml');
}
