import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv, writeSpss } from '../../src/ingest/index.js';

/** Numbers that look drawn by chance, and are the same each time: 0 to `of` - 1. */
const drawn = (i: number, k: number, of: number) => ((i * 7919 + k * 104_729 + i * i * 31) >>> 3) % of;

/** An answer from 1 to 4 that goes with the respondent's other ones. */
const answer = (i: number, k: number) => Math.min(4, Math.max(1, 1 + drawn(i, 0, 4) + drawn(i, k, 3) - 1));

const agree = ['Helt uenig', 'Litt uenig', 'Litt enig', 'Helt enig'];

/**
 * A SurveyXact export of 60 answers with the service's own columns cut to eight letters (names as in the structure tables of
 * the packages named in tests/data/PROVENANCE.md).
 * @param items what the battery's items say
 */
export function surveyXact(folder: string, items: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const closed = (name: string, text: string) => [name, name, 'Closed', 'Single', text, '', ''];
  const state = (i: number) => [
    'statoverall',
    `stato_${i}`,
    'Closed',
    'Multiple',
    'Samlet status',
    `${i}`,
    ['Ny', 'Distribuert', 'Noen svar', 'Gjennomført', 'Frafalt'][i - 1]!,
  ];
  const states = [1, 2, 3, 4, 5];
  const rows = [
    ['respondentid', 'responde', 'Open', 'Numeric', 'Respondent-ID', '', ''],
    ['created', 'created', 'Open', 'Date', 'Opprettet', '', ''],
    ['email', 'email', 'Open', 'String', 'E-post', '', ''],
    closed('s_1', 'Hva slags skole leder du?'),
    ...items.map((item, k) => closed(`s_2_${k + 1}`, `Hvor enig er du? - ${item}`)),
    ...states.map(state),
  ];
  const table = (name: string, lines: readonly (readonly (string | number)[])[]) =>
    writeFileSync(
      join(folder, name),
      Buffer.from(lines.map((cells) => `${cells.join(';')}\r\n`).join(''), 'latin1'),
    );
  table('structure.csv', [
    ['questionName', 'variableName', 'questionType', 'subType', 'questionText', 'choiceValue', 'choiceText'],
    ...rows,
  ]);
  table('labels.csv', [
    ['s_1', 1, 'Barneskole'],
    ['s_1', 2, 'Ungdomsskole'],
    ...items.flatMap((_, k) => agree.map((text, i) => [`s_2_${k + 1}`, i + 1, text])),
    ...states.flatMap((i) => [
      [`stato_${i}`, 0, 'Ikke valgt'],
      [`stato_${i}`, 1, 'Valgt'],
    ]),
  ]);
  table('dataset.csv', [
    rows.map((row) => row[1]!),
    ...Array.from({ length: 60 }, (_, i) => [
      800_000_000 + 37 * i,
      `2025-03-${String(1 + (i % 28)).padStart(2, '0')} 08:00:00`,
      `leder${i}@example.org`,
      1 + (i % 2),
      ...items.map((_item, k) => answer(i, k + 1)),
      ...[0, 0, 0, 1, 0],
    ]),
  ]);
}

/** Staff of 40 centres as the OECD's file of Starting Strong 2018 has them: its names of variables, 92 replicate weights. */
export async function startingStrong(path: string): Promise<void> {
  const items = ['SS2G44A', 'SS2G44B', 'SS2G44C', 'SS2G44D'];
  const replicates = Array.from({ length: 92 }, (_, r) => `SRWGT${r + 1}`);
  const csv = `${path}.csv`;
  const lines = Array.from({ length: 120 }, (_, i) => {
    const centre = 1 + Math.floor(i / 3);
    const half = (r: number) => ((centre * (r + 1) * 2654435761) >>> 7) % 2;
    const weight = 2 + drawn(i, 9, 3);
    return [
      578,
      centre,
      100 * centre + (i % 3),
      1 + drawn(i, 8, 2),
      i % 17 === 0 ? 9 : 1 + drawn(i, 7, 3),
      ...items.map((_item, k) => (i % 19 === k ? 9 : answer(i, k + 1))),
      weight,
      ...replicates.map((_name, r) => weight * (half(r) === 0 ? 0.5 : 1.5)),
    ].join(';');
  });
  const head = ['IDCNTRY', 'IDCENTRE', 'IDSTAFF', 'SS2G01', 'SS2G05', ...items, 'STAFFWGT', ...replicates];
  writeFileSync(csv, [head.join(';'), ...lines, ''].join('\n'));
  const table = await readCsv(csv);
  const strongly = ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree'];
  const told: Record<string, [string, string[]]> = {
    SS2G01: ['Gender', ['Female', 'Male']],
    SS2G05: ['Experience', ['Under 5 years', '5 to 10 years', 'More than 10 years']],
    SS2G44A: ['Job satisfaction - I enjoy working at this centre', strongly],
    SS2G44B: ['Job satisfaction - I would recommend this centre', strongly],
    SS2G44C: ['Job satisfaction - I am satisfied with my performance', strongly],
    SS2G44D: ['Job satisfaction - All in all, I am satisfied with my job', strongly],
  };
  const variables = table.variables.map((variable) => {
    const own = told[variable.name];
    if (own === undefined) return variable;
    const [label, words] = own;
    const omitted = label === 'Gender' ? [] : [{ value: 9, label: 'Omitted or invalid' }];
    return {
      ...variable,
      label,
      valueLabels: [...words.map((text, i) => ({ value: i + 1, label: text })), ...omitted],
      missing: omitted.map(({ value }) => ({ value })),
    };
  });
  await writeSpss(path, { ...table, variables });
}
