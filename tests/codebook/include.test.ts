import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { definitionPlace, includedFiles, loadCodebook } from '../../src/codebook/index.js';
import { FaultError } from '../../src/errors/index.js';

const folder = mkdtempSync(join(tmpdir(), 'include-'));
afterAll(() => rmSync(folder, { recursive: true }));
const head = "survey: kurs\nwave: '1'\ntitle: Kurs\nsource: Prøve\n";
const codebookOf = (content: string) => {
  const file = join(folder, 'codebook.yaml');
  writeFileSync(file, head + content);
  return loadCodebook(file);
};
writeFileSync(
  join(folder, 'egen.yaml'),
  'source: Vår egen\nbatteries:\n  - { name: ro, label: Ro, wording: Hvor rolig?, values: [{ code: 1, label: lite }, { code: 2, label: mye }], items: [{ name: ro_a, label: A }, { name: ro_b, label: B }] }\nscales:\n  - { name: ro_indeks, label: Ro, items: [ro_a, ro_b], reversed: [ro_b] }\n',
);

it('asks a shared scale before and after, under names, labels and columns of its own', async () => {
  const codebook = await codebookOf(`include:
  - svar
  - { file: mestringstro, suffix: _pre, label: { nb: før, en: before }, column: m1 }
  - { file: mestringstro, suffix: _post, label: { nb: etter, en: after }, column: m2 }
batteries:
  - { name: nytte, label: Nytte, wording: Nytte?, values: enig5, items: [{ name: nytte_a, label: A }] }
derived:
  - { name: endring, label: Endring, rule: { difference: [mestringstro_post, mestringstro_pre] } }
`);
  expect(codebook.questions.map((q) => q.name)).toEqual(['nytte', 'mestring_pre', 'mestring_post']);
  const scale = codebook.scales.find((s) => s.name === 'mestringstro_post')!;
  expect(scale).toMatchObject({
    label: { nb: 'Mestringstro, etter', en: 'Self-efficacy, after' },
    range: [1, 7],
  });
  expect(scale.items).toHaveLength(11);
  const item = codebook.variables.find((v) => v.name === 'laereplaner_pre')!;
  expect(item.column).toBe('m1.laereplaner');
  expect(item.values.find((v) => v.code === 99)!.missing).toBe('dont_know');
  expect(codebook.variables.find((v) => v.name === 'nytte_a')!.values).toHaveLength(6);
  expect(includedFiles(codebook).map((file) => file.split(/[\\/]/).at(-1))).toEqual([
    'svar.yaml',
    'mestringstro.yaml',
  ]);
});

it('takes a file beside the codebook, its reversed items, and lets the codebook’s own vocabulary count', async () => {
  const codebook = await codebookOf(
    'include: [./egen.yaml, { file: ./egen.yaml, suffix: _2 }, svar]\nvalue_lists: { enig5: [{ code: 1, label: Ja }, { code: 2, label: Nei }] }\nvariables: [{ name: v, label: V, type: ordinal, role: item, values: enig5 }]\n',
  );
  expect(codebook.scales.map((s) => [s.name, s.reversed])).toEqual([
    ['ro_indeks', ['ro_b']],
    ['ro_indeks_2', ['ro_b_2']],
  ]);
  expect(codebook.variables.find((v) => v.name === 'v')!.values.map((o) => o.label.nb)).toEqual([
    'Ja',
    'Nei',
  ]);
});

it.each([
  ['include: [mestringstroo]\n', 'LV-INCLUDE-FILE', 5],
  ['include: [{ file: ./borte.yaml }]\n', 'LV-INCLUDE-FILE', 5],
  ['include: [./egen.yaml, ./egen.yaml]\n', 'LV-CODEBOOK-DUPLICATE-NAME', undefined],
  ['include: [{ file: ./egen.yaml, sufix: _2 }]\n', 'LV-CODEBOOK', 5],
])('tells where %s is wrong', async (content, code, line) => {
  const error = await codebookOf(content).then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(FaultError);
  const [fault] = (error as FaultError).faults;
  expect(fault!.code).toContain(code);
  if (line !== undefined) expect(fault!.place?.line).toBe(line);
});

it('gives the codebook of a course with two shared scales in under 80 lines', async () => {
  const file = 'data-schemas/lederutdanning/codebook.yaml';
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(80);
  const codebook = await loadCodebook(file);
  expect(codebook.scales.map((s) => s.name)).toEqual([
    'nytte_indeks',
    'mestringstro_for',
    'mestringstro_etter',
  ]);
  // The shared scale is the evaluation's own, word for word.
  const own = await loadCodebook('data-schemas/led-skole-2022/codebook.yaml');
  for (const name of own.scales.find((s) => s.name === 'mestringstro')!.items)
    expect(codebook.variables.find((v) => v.name === `${name}_for`)!.label).toEqual(
      own.variables.find((v) => v.name === name)!.label,
    );
});

it('has every text of the shared scales and vocabularies in three languages', async () => {
  const codebook = await codebookOf(
    'include: [svar, mestringstro, skolekultur]\nbatteries:\n' +
      ['enig5', 'grad5', 'fornoyd5', 'ofte5']
        .map(
          (list) =>
            `  - { name: b_${list}, label: { nb: B, nn: B, en: B }, wording: { nb: B, nn: B, en: B }, values: ${list}, items: [{ name: i_${list}, label: { nb: B, nn: B, en: B } }] }\n`,
        )
        .join(''),
  );
  const texts = [
    ...codebook.questions.flatMap((q) => [q.label, q.wording!]),
    ...codebook.variables.flatMap((v) => [v.label, ...v.values.map((o) => o.label)]),
    ...codebook.scales.flatMap((s) => [s.label, s.description!]),
  ];
  // «2.» is the same in all.
  const lacking = texts.filter(
    ({ nb, nn, en }) => !/^\d\.$/.test(nb) && (nn === undefined || en === undefined),
  );
  expect(lacking).toEqual([]);
});

it('extends another codebook of the folder, its own counting before the other’s', async () => {
  writeFileSync(
    join(folder, 'grunn.yaml'),
    `${head}include: [svar]
variables:
  - { name: a, label: A, type: ordinal, role: item, values: enig5 }
  - { name: b, label: B, type: ordinal, role: item, values: enig5 }
published:
  - { id: en, statement: En, variable: a, category: [1], statistic: proportion, reading: 0.1, quote: en, source: s. 1 }
  - { id: to, statement: To, variable: a, category: [4], statistic: proportion, reading: 0.3, quote: to, source: s. 2 }
order: [a, b]
`,
  );
  const more = `extends: ./grunn.yaml
value_lists: { ja: [{ code: 1, label: Ja }] }
variables:
  - { name: b, label: Ny B, type: categorical, role: item, values: ja }
published:
  - { id: to, statement: To, variable: a, category: [5], statistic: proportion, reading: 0.2, quote: to, source: s. 2 }
order: [b, a]
`;
  const codebook = await codebookOf(more);
  expect(codebook.variables.map((v) => [v.name, v.label.nb, v.values.length])).toEqual([
    ['b', 'Ny B', 1],
    ['a', 'A', 6],
  ]);
  expect(codebook.published.map((p) => [p.id, p.category])).toEqual([
    ['to', [5]],
    ['en', [1]],
  ]);
  expect(includedFiles(codebook).map((file) => file.split(/[\\/]/).at(-1))).toEqual([
    'grunn.yaml',
    'svar.yaml',
  ]);
  // A fault of the other is told there, and what stands there is placed there.
  expect(definitionPlace(codebook, 'a')).toMatchObject({
    file: expect.stringContaining('grunn.yaml'),
    line: 7,
  });
  expect(definitionPlace(codebook, 'b').file).toContain('codebook.yaml');
  writeFileSync(join(folder, 'mellom.yaml'), head + more);
  for (const [content, code] of [
    ['extends: ./borte.yaml\n', 'LV-INCLUDE-FILE'],
    ['extends: ./mellom.yaml\n', 'LV-INCLUDE-EXTENDS'],
    ['extends: ../grunn.yaml\n', 'LV-CODEBOOK-VALUE'],
  ] as const)
    await expect(codebookOf(content)).rejects.toMatchObject({ faults: [{ code }] });
});

it('has of the spring of Spørsmål til Skole-Norge what is published of it, and the rest apart', async () => {
  const spring = await loadCodebook('data-schemas/ssn-2025v/codebook.yaml');
  expect(spring.questions.map((q) => q.name)).toEqual([
    'lokale_tilbud',
    'kompetansebehov',
    'eier_kompetanse_utsagn',
  ]);
  const repeated = await loadCodebook('data-schemas/ssn-2025v/gjentatt.yaml');
  expect(repeated.variables).toHaveLength(spring.variables.length + 11);
  expect(repeated.source.nb).toContain('ble ikke stilt');
});
