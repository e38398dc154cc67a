import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { type Fault, FaultError } from '../../src/errors/index.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codebook-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const head = "survey: proeve\nwave: '2025'\ntitle: Prøve\nsource: Prøve\n";
const items = `variables:
  - { name: a, label: A, type: ordinal, role: item, values: [{ code: 1, label: ja }, { code: 2, label: nei }, { code: 9, label: Vet ikke, missing: dont_know }] }
  - { name: bra, label: B, type: ordinal, role: item, values: [{ code: 1, label: ja }, { code: 2, label: nei }] }
  - { name: tekst, label: T, type: text, role: background }
`;

async function faultsOf(content: string | Buffer): Promise<readonly Fault[]> {
  const file = join(folder, 'codebook.yaml');
  writeFileSync(file, content);
  const error = await loadCodebook(file).then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof FaultError)) throw new Error(`expected faults, got ${String(error)}`);
  return error.faults;
}

/** The code that is expected, the text that the place must point at, and a part of the message. */
const cases: [code: string, yaml: string, at: string, says?: string][] = [
  [
    'LV-CODEBOOK-SERIES',
    `${head}variables:\n  - { name: w2, through: w1, label: W, type: number, role: weight }\n`,
    'w1',
    'does not rise',
  ],
  [
    'LV-CODEBOOK-SERIES',
    `${head}variables:\n  - { name: w1, through: v9, label: W, type: number, role: weight }\n`,
    'v9',
    'differ in more',
  ],
  ['LV-CODEBOOK-KEY', `${head}variabels: []\n`, 'variabels', 'variables'],
  ['LV-CODEBOOK-MISSING', "survey: x\nwave: '1'\ntitle: T\n", 'survey', 'source'],
  ['LV-CODEBOOK-TYPE', `${head}variables: 3\n`, '3'],
  [
    'LV-CODEBOOK-VALUE',
    `${head}variables:\n  - { name: a, label: A, type: ordnal, role: item }\n`,
    'ordnal',
    'ordinal',
  ],
  ['LV-CODEBOOK-YAML', `${head}variables:\n\t- a\n`, '\t'],
  [
    'LV-CODEBOOK-UNKNOWN-CODE',
    `${head}${items}  - { name: tid, label: Tid, type: number, role: background, simulate: { mean: 30, by: { variable: bra, means: { 2: 25, 7: 40 } } } }\n`,
    '40',
    "'bra' has no code",
  ],
  [
    'LV-CODEBOOK-UNKNOWN-CODE',
    `${head}${items}  - { name: tid, label: Tid, type: number, role: background, simulate: { mean: 30, by: { variable: a, means: { 9: 25, '01': 40 } } } }\n`,
    '40',
    "'a' has no code",
  ],
  [
    'LV-CODEBOOK-DUPLICATE-NAME',
    `${head}${items}derived:\n  - { name: bra, label: D, type: number, rule: { first_of: [a, tekst] } }\n`,
    'bra, label: D',
  ],
  [
    'LV-CODEBOOK-UNKNOWN-GROUP',
    `${head}respondent_groups: [{ name: leder, label: L }]\nrespondents: [{ groups: [ledre], who: lederne }]\n${items}`,
    'ledre',
    "did you mean 'leder'",
  ],
  [
    'LV-CODEBOOK-DUPLICATE-NAME',
    `${head}respondents: [{ who: lederne }, { who: alle }]\n${items}`,
    '{ who: alle }',
    'named twice',
  ],
  [
    'LV-CODEBOOK-VALUE',
    `${head}variables:\n  - { name: a, label: A, type: ordinal, role: background, phrase: ved skoler }\n`,
    'ved skoler',
    '{group}',
  ],
  [
    'LV-CODEBOOK-RESERVED-NAME',
    `${head}variables:\n  - { name: row_id, label: R, type: number, role: id }\n`,
    'row_id',
  ],
  [
    'LV-CODEBOOK-DUPLICATE-COLUMN',
    `${head}variables:\n  - { name: a, label: A, type: number, role: item }\n  - { name: b, column: a, label: B, type: number, role: item }\n`,
    '{ name: b',
    "'a'",
  ],
  [
    'LV-CODEBOOK-UNKNOWN-LIST',
    `${head}value_lists:\n  enig: [{ code: 1, label: ja }, { code: 2, label: nei }]\nvariables:\n  - { name: a, label: A, type: ordinal, role: item, values: engi }\n`,
    'engi',
    'enig',
  ],
  [
    'LV-CODEBOOK-DUPLICATE-CODE',
    `${head}variables:\n  - { name: a, label: A, type: ordinal, role: item, values: [{ code: 1, label: ja }, { code: 1, label: nei }] }\n`,
    '1, label: nei',
  ],
  [
    'LV-CODEBOOK-RANGE',
    `${head}variables:\n  - { name: a, label: A, type: number, role: item, range: [9, 1] }\n`,
    '[9',
  ],
  [
    'LV-CODEBOOK-NO-VALUES',
    `${head}variables:\n  - { name: a, label: A, type: ordinal, role: item }\n`,
    '{ name: a',
  ],
  [
    'LV-CODEBOOK-UNKNOWN-NAME',
    `${head}${items}response: { completed: { variable: bar, in: [1] } }\n`,
    'bar',
    'bra',
  ],
  [
    'LV-CODEBOOK-CIRCULAR',
    `${head}variables:\n  - { name: a, label: A, type: number, role: item, asked_if: { variable: a, answered: true } }\n`,
    'a, answered',
  ],
  [
    'LV-CODEBOOK-CONDITION-TYPE',
    `${head}${items}respondent_groups:\n  - { name: g, label: G, when: { variable: tekst, at_least: 3 } }\n`,
    '{ variable: tekst',
  ],
  [
    'LV-CODEBOOK-UNKNOWN-CODE',
    `${head}${items}respondent_groups:\n  - { name: g, label: G, when: { variable: bra, equals: 7 } }\n`,
    '7 }',
  ],
  [
    'LV-CODEBOOK-MISSING-CODE',
    `${head}${items}respondent_groups:\n  - { name: g, label: G, when: { variable: a, in: [1, 9] } }\n`,
    '9] }',
  ],
  [
    'LV-CODEBOOK-NOT-NUMERIC',
    `${head}${items}derived:\n  - { name: d, label: D, type: ordinal, values: [{ code: 1, label: x }], rule: { cut: tekst, classes: [{ value: 1 }] } }\n`,
    'tekst, classes',
  ],
  [
    'LV-CODEBOOK-ORDER',
    `${head}${items}derived:\n  - { name: d, label: D, type: number, rule: { first_of: [a, e] } }\n  - { name: e, label: E, type: number, rule: { count_of: [a], equal_to: [1] } }\n`,
    '{ first_of: [a, e]',
  ],
  [
    'LV-CODEBOOK-UNKNOWN-ITEM',
    `${head}${items}scales:\n  - { name: s, label: S, items: [a, baa] }\n`,
    'baa',
    'bra',
  ],
  [
    'LV-CODEBOOK-DUPLICATE-ITEM',
    `${head}${items}scales:\n  - { name: s, label: S, items: [bra, bra] }\n`,
    'bra] }',
  ],
  [
    'LV-CODEBOOK-SCALE-RANGE',
    `${head}${items}  - { name: c, label: C, type: number, role: item, range: [1, 7] }\nscales:\n  - { name: s, label: S, items: [a, c] }\n`,
    '[a, c]',
  ],
  [
    'LV-CODEBOOK-MIN-ANSWERED',
    `${head}${items}scales:\n  - { name: s, label: S, items: [a, bra], min_answered: 3 }\n`,
    '3 }',
  ],
  [
    'LV-CODEBOOK-NO-FIGURE',
    `${head}${items}published:\n  - { id: p, statement: P, variable: bra, statistic: mean, source: s. 1 }\n`,
    '{ id: p',
  ],
  [
    'LV-CODEBOOK-RANK-OF-OPTION',
    `${head}${items}published:\n  - { id: p, statement: P, variable: bra, statistic: rank, value: 1, source: s. 1 }\n`,
    'bra, statistic',
  ],
  ['LV-CODEBOOK-NO-MODEL', `${head}${items}simulate: { model: nowhere.lav }\n`, 'nowhere.lav'],
  [
    'LV-CODEBOOK-SHARES',
    `${head}variables:\n  - { name: a, label: A, type: ordinal, role: item, values: [{ code: 1, label: ja }, { code: 2, label: nei }], simulate: { shares: [1] } }\n`,
    '[1] }',
  ],
];

it.each(cases)('%s points at its place and names what is near', async (code, yaml, at, says) => {
  const found = (await faultsOf(yaml)).find((f) => f.code === code);
  expect(found, code).toBeDefined();
  const offset = yaml.indexOf(at);
  const before = yaml.slice(0, offset).split('\n');
  expect([found!.place?.line, found!.place?.column]).toEqual([before.length, before.at(-1)!.length + 1]);
  if (says !== undefined) expect(JSON.stringify(found)).toContain(says);
});

it('a file that is absent, empty or in another encoding is told as such', async () => {
  expect((await faultsOf(''))[0]!.code).toBe('LV-CODEBOOK-EMPTY');
  expect((await faultsOf(Buffer.from([0x73, 0xe6, 0x3a])))[0]!.code).toBe('LV-CODEBOOK-ENCODING');
  const absent = await loadCodebook(join(folder, 'none.yaml')).catch((e: unknown) => e);
  expect((absent as FaultError).faults[0]!.code).toBe('LV-CODEBOOK-FILE');
  expect((absent as FaultError).exitCode).toBe(2);
});

it('all faults of a file come at once, in the order of the lines', async () => {
  const faults = await faultsOf(
    `${head}wav: 3\n${items}scales:\n  - { name: s, label: S, items: [aa, bra], min_answered: 5 }\n`,
  );
  expect(faults.map((f) => f.code)).toEqual([
    'LV-CODEBOOK-KEY',
    'LV-CODEBOOK-UNKNOWN-ITEM',
    'LV-CODEBOOK-MIN-ANSWERED',
  ]);
});

it.each([
  ['proportion', 'reading: 0.5, value: 0.5', 'LV-CODEBOOK-READING', "keep 'reading'"],
  ['proportion', 'value: 0.5, at_least: 0.4', 'LV-CODEBOOK-READING', 'reading: [lowest, highest]'],
  ['proportion', 'reading: 56', 'LV-CODEBOOK-READING', 'write 56 per cent as 0.56'],
  ['proportion', 'reading: [0.9, 0.8]', 'LV-CODEBOOK-READING', 'the lowest is above the highest'],
  ['proportion', 'reading: 0.042, decimals: 0', 'LV-CODEBOOK-READING', '1, not 0'],
  ['proportion', 'reading: [null, null]', 'LV-CODEBOOK-NO-FIGURE', 'null for an open end'],
  ['alpha', 'reading: 0.8', 'LV-CODEBOOK-PUBLISHED-STATISTIC', 'a scale'],
  ['fit', 'measure: rmsaa, reading: 0.8', 'LV-CODEBOOK-PUBLISHED-STATISTIC', "did you mean 'rmsea'?"],
  ['fit', 'reading: 0.8', 'LV-CODEBOOK-PUBLISHED-STATISTIC', 'which fit measure is not said'],
  [
    'missing_share',
    'category: [1], reading: 0.8',
    'LV-CODEBOOK-PUBLISHED-STATISTIC',
    'statistic: proportion',
  ],
  ['mean', 'reading: 4.8', 'LV-CODEBOOK-READING', 'from 1 to 2'],
  ['mean', 'reading: [0.5, null]', 'LV-CODEBOOK-READING', 'no mean of'],
  [
    'difference',
    'reading: -2.5, group: { variable: b, value: 1 }, less: { group: { variable: b, value: 2 } }',
    'LV-CODEBOOK-READING',
    'from -1 to 1',
  ],
  ['alpha', 'reading: 8.1', 'LV-CODEBOOK-READING', 'at most 1'],
  [
    'alpha',
    'group: { variable: b, value: 1 }, reading: 0.8',
    'LV-CODEBOOK-PUBLISHED-STATISTIC',
    'is of a group',
  ],
  ['missing_shares', 'reading: 0.8', 'LV-CODEBOOK-VALUE', 'missing_share'],
  [
    'mean',
    'category: [3], less: { group: { variable: a, value: 1 } }, reading: 2',
    'LV-CODEBOOK-PUBLISHED-STATISTIC',
    "no 'less'",
  ],
  ['difference', 'category: [1], reading: 0.1', 'LV-CODEBOOK-PUBLISHED-STATISTIC', 'from whom'],
  [
    'difference',
    'category: [1], less: { group: { variable: b, value: 1 } }, group: { variable: a, value: 1 }, reading: 0.1',
    'LV-CODEBOOK-PUBLISHED-STATISTIC',
    'have respondents in common',
  ],
  [
    'difference',
    'category: [1], less: { respondent_group: nobody }, reading: 0.1',
    'LV-CODEBOOK-UNKNOWN-NAME',
    'nobody',
  ],
  ['effect', 'reading: 0.1', 'LV-CODEBOOK-PUBLISHED-STATISTIC', 'y ~ x'],
  [
    'effect',
    "parameter: 'y ~ x', measure: parameter_st, reading: 0.1",
    'LV-CODEBOOK-PUBLISHED-STATISTIC',
    "did you mean 'parameter_std'",
  ],
  ['top', 'members: [a]', 'LV-CODEBOOK-PUBLISHED-STATISTIC', 'no options or items'],
  ['mean', 'members: [a], reading: 1.5', 'LV-CODEBOOK-PUBLISHED-STATISTIC', "no 'members'"],
  ['mean', 'finding: positive, reading: 1.5', 'LV-CODEBOOK-PUBLISHED-STATISTIC', "no 'finding'"],
  [
    'difference',
    'category: [1], less: { variable: a }, reading: 0.1',
    'LV-CODEBOOK-PUBLISHED-STATISTIC',
    'and itself',
  ],
  ['difference', 'category: [1], less: { variable: aa }, reading: 0.1', 'LV-CODEBOOK-UNKNOWN-NAME', 'aa'],
])('a published %s with %s is told what to write', async (statistic, numbers, code, says) => {
  const figure = `{ id: p, statement: P, variable: a, statistic: ${statistic}, ${numbers}, source: s. 1 }`;
  const found = (await faultsOf(`${head}${items}published:\n  - ${figure}\n`)).filter((f) => f.code === code);
  expect(JSON.stringify(found)).toContain(says);
});

it('the older keys of a published figure are a reading', async () => {
  const file = join(folder, 'older.yaml');
  const figure = (id: string, numbers: string) =>
    `  - { id: ${id}, statement: P, variable: a, category: [1], statistic: proportion, ${numbers}, source: s. 1 }\n`;
  writeFileSync(
    file,
    `${head}${items}published:\n${figure('v', 'value: 0.042')}${figure('b', 'at_least: 0.85, at_most: 0.95')}${figure('o', 'at_most: 0.1')}`,
  );
  const { published } = await loadCodebook(file);
  expect(published.map(({ reading, decimals, wave }) => [reading, decimals, wave])).toEqual([
    [0.042, 1, '2025'],
    [[0.85, 0.95], 0, '2025'],
    [[null, 0.1], 0, '2025'],
  ]);
});

it('a wave that is missing is wanted as a text', async () => {
  const [missing] = await faultsOf(head.replace("wave: '2025'\n", '') + items);
  expect([missing!.code, missing!.expected]).toEqual(['LV-CODEBOOK-MISSING', 'a text']);
});
