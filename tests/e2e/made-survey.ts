import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One respondent of the made-up survey; every value a code. */
export type Person = Record<string, number>;

/** A county: its region, and respondents and weight of each of its strata. */
export interface County {
  region: number;
  strata: { n: number; population: number }[];
}

export interface MadeSurvey {
  counties: Record<number, County>;
  questions: Record<string, number>;
  people: Person[];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Respondents of every stratum, with answers by chance to questions of so many answers each. */
export function madeSurvey(
  counties: Record<number, County>,
  questions: Record<string, number>,
  seed: number,
): MadeSurvey {
  const draw = chance(seed);
  const people: Person[] = [];
  let stratum = 0;
  for (const [code, { region, strata }] of Object.entries(counties)) {
    for (const { n, population } of strata) {
      stratum++;
      for (let i = 0; i < n; i++) {
        const person: Person = { id: people.length + 1, fylke: Number(code), landsdel: region };
        person.storrelse = draw() < 0.6 ? 1 : 2;
        person.stratum = stratum;
        person.antall = population;
        person.vekt = population / n;
        for (const [name, options] of Object.entries(questions)) {
          person[name] = 1 + Math.floor(options * draw() ** (1 + (Number(code) % 3) / 2));
        }
        people.push(person);
      }
    }
  }
  return { counties, questions, people };
}

const options = (n: number) =>
  Array.from({ length: n }, (_, i) => `{ code: ${i + 1}, label: Svar ${i + 1} }`).join(', ');

/** Writes codebook, data and pipeline into a folder; gives the pipeline's file. */
export function writeSurvey(
  folder: string,
  survey: MadeSurvey,
  weighted: boolean,
  chapter: readonly string[] = [],
): string {
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(survey.people[0]!);
  const lines = [names, ...survey.people.map((p) => names.map((name) => p[name]!))];
  writeFileSync(join(folder, 'data.csv'), `${lines.map((line) => line.join(',')).join('\n')}\n`);
  const background = (name: string, codes: (string | number)[]) =>
    `  - { name: ${name}, label: ${name}, type: categorical, role: background, values: [${codes.map((c) => `{ code: ${c}, label: ${name} ${c} }`).join(', ')}] }`;
  const column = (name: string, role: string) =>
    `  - { name: ${name}, label: ${name}, type: number, role: ${role} }`;
  const regions = [...new Set(Object.values(survey.counties).map((c) => c.region))].sort();
  writeFileSync(
    join(folder, 'codebook.yaml'),
    [
      "survey: liten\nwave: '2025'\ntitle: Liten\nsource: made up\nvariables:",
      column('id', 'id'),
      background('fylke', Object.keys(survey.counties)),
      background('landsdel', regions),
      background('storrelse', [1, 2]),
      column('stratum', 'stratum'),
      column('antall', 'fpc'),
      column('vekt', 'weight'),
      ...Object.entries(survey.questions).map(
        ([name, n]) =>
          `  - { name: ${name}, label: ${name}, type: ordinal, role: item, values: [${options(n)}, { code: 9, label: Vet ikke, missing: dont_know }] }`,
      ),
      '',
    ].join('\n'),
  );
  const pipeline = join(folder, 'liten.yaml');
  writeFileSync(
    pipeline,
    [
      'name: liten\ntitle: Liten\ncodebook: codebook.yaml\nsource: { export: data.csv, format: csv }',
      ...(weighted
        ? ['design: { type: stratified, weight: vekt, strata: stratum, fpc: antall, lonely_psu: adjust }']
        : []),
      'groups: [landsdel, fylke, storrelse]\ndisclosure: { min_n: 5 }',
      'report:\n  title: Liten\n  chapters:\n    - id: a\n      title: A\n      items:',
      ...chapter.map((item) => `        - ${item}`),
      '        - { id: svar, kind: response, title: Svar }',
      '',
    ].join('\n'),
  );
  return pipeline;
}
