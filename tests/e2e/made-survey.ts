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

/** Writes the codebook and the data of one wave. */
function writeWave(folder: string, survey: MadeSurvey, wave: string): { codebook: string; data: string } {
  const [codebook, data] = [`codebook-${wave}.yaml`, `data-${wave}.csv`];
  const names = Object.keys(survey.people[0]!);
  const lines = [names, ...survey.people.map((p) => names.map((name) => p[name]!))];
  writeFileSync(join(folder, data), `${lines.map((line) => line.join(',')).join('\n')}\n`);
  const background = (name: string, codes: (string | number)[]) =>
    `  - { name: ${name}, label: ${name}, type: categorical, role: background, values: [${codes.map((c) => `{ code: ${c}, label: ${name} ${c} }`).join(', ')}] }`;
  const column = (name: string, role: string) =>
    `  - { name: ${name}, label: ${name}, type: number, role: ${role} }`;
  const regions = [...new Set(Object.values(survey.counties).map((c) => c.region))].sort();
  writeFileSync(
    join(folder, codebook),
    [
      `survey: liten\nwave: '${wave}'\ntitle: Liten\nsource: made up\nvariables:`,
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
  return { codebook, data };
}

/**
 * Writes codebook, data and pipeline into a folder; gives the pipeline's file.
 * @param chapter the report's items
 * @param more further keys of the pipeline
 * @param earlier the wave before
 */
export function writeSurvey(
  folder: string,
  survey: MadeSurvey,
  weighted: boolean,
  chapter: readonly string[] = [],
  more: readonly string[] = [],
  earlier?: MadeSurvey,
): string {
  mkdirSync(folder, { recursive: true });
  const waves = [
    ...(earlier === undefined ? [] : [writeWave(folder, earlier, '2024')]),
    writeWave(folder, survey, '2025'),
  ].map(({ codebook, data }) => ({ codebook, source: `{ export: ${data}, format: csv }` }));
  const pipeline = join(folder, 'liten.yaml');
  writeFileSync(
    pipeline,
    [
      'name: liten\ntitle: Liten',
      ...(earlier === undefined
        ? waves.map(({ codebook, source }) => `codebook: ${codebook}\nsource: ${source}`)
        : ['waves:', ...waves.map((w) => `  - { codebook: ${w.codebook}, source: ${w.source} }`)]),
      ...(weighted
        ? ['design: { type: stratified, weight: vekt, strata: stratum, fpc: antall, lonely_psu: adjust }']
        : []),
      'groups: [landsdel, fylke, storrelse]\ndisclosure: { min_n: 5 }',
      ...more,
      'report:\n  title: Liten\n  chapters:\n    - id: a\n      title: A\n      items:',
      ...chapter.map((item) => `        - ${item}`),
      '        - { id: svar, kind: response, title: Svar }',
      '',
    ].join('\n'),
  );
  return pipeline;
}
