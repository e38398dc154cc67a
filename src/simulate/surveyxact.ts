import type { Codebook, Question, Variable } from '../codebook/index.js';
import { fault } from '../errors/index.js';
import type { Answers } from './answers.js';
import type { ExportFile } from './nettskjema.js';

/**
 * Made-up answers as SurveyXact exports them: dataset, structure and labels, tab-separated in UTF-16 with
 * byte order mark, as the service's «Unicode» export is. Tick-all questions are one 0/1 column an option
 * (subType Multiple), grids repeat their question's text before each item's, and the service's own columns
 * `stato_1` to `stato_5` tell how far each respondent came. A name or code with a tab is quoted.
 */
export function surveyXactExport(codebook: Codebook, answers: Answers, n: number): ExportFile[] {
  const joined = codebook.questions.find(({ cell }) => cell !== undefined);
  if (joined !== undefined) {
    fault({
      code: 'LV-SIMULATE-FORMAT',
      place: { file: codebook.file, variable: joined.name },
      what: `SurveyXact writes a column for each option, and '${joined.name}' has a separator for one cell`,
      remedy: "take 'separator' out, or make answers up in the format nettskjema",
    });
  }
  const asked = codebook.variables.filter((v) => !/^stato_\d$/.test(v.column));
  return [
    { name: 'dataset.csv', content: file([dataset(asked), ...rows(codebook, asked, answers, n)]) },
    { name: 'structure.csv', content: file([structureHeader, ...structure(codebook, asked)]) },
    { name: 'labels.csv', content: file(labels(asked)) },
  ];
}

/** How far a respondent came, as the service counts it. */
const statuses = ['Ny', 'Distribuert', 'Noen svar', 'Gjennomført', 'Frafalt'];
const statusColumns = statuses.map((_, i) => `stato_${i + 1}`);
const ticked = ['Ikke valgt', 'Valgt'];

function file(lines: readonly string[][]): Uint8Array {
  const quote = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = lines.map((line) => `${line.map(quote).join('\t')}\r\n`).join('');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

const dataset = (asked: readonly Variable[]) => [...asked.map((v) => v.column), ...statusColumns];

function rows(codebook: Codebook, asked: readonly Variable[], answers: Answers, n: number): string[][] {
  const columns = asked.map((v) => answers.get(v.name)!);
  const { completed, declined } = codebook.response;
  const is = (test: typeof completed, row: number) =>
    test?.in.some((code) => String(code) === String(answers.get(test.variable)![row])) ?? false;
  return Array.from({ length: n }, (_, row) => {
    const status = is(declined, row) ? 5 : completed === undefined || is(completed, row) ? 4 : 3;
    const cells = columns.map((column, i) => {
      const answer = column[row] ?? null;
      if (answer === null) return asked[i]!.role === 'multiple_choice' ? '0' : '';
      return String(answer);
    });
    return [...cells, ...statuses.map((_, i) => (i + 1 === status ? '1' : '0'))];
  });
}

const structureHeader = [
  'questionName',
  'variableName',
  'questionType',
  'subType',
  'questionText',
  'choiceValue',
  'choiceText',
];

function structure(codebook: Codebook, asked: readonly Variable[]): string[][] {
  const questions = new Map<string, Question>(codebook.questions.map((q) => [q.name, q]));
  const lines = asked.map((v) => {
    const q = questions.get(v.question);
    const own = (v.wording ?? v.label).nb;
    if (q?.kind === 'multiple_choice') {
      const choice = String(1 + q.variables.indexOf(v.name));
      return [q.name, v.column, 'Closed', 'Multiple', (q.wording ?? q.label).nb, choice, v.label.nb];
    }
    const text = q === undefined ? own : `${(q.wording ?? q.label).nb} - ${own}`;
    const [type, subType] =
      v.values.length > 0 ? ['Closed', 'Single'] : ['Open', v.type === 'number' ? 'Numeric' : 'String'];
    return [q?.name ?? v.column, v.column, type!, subType!, text, '', ''];
  });
  const status = statuses.map((label, i) => [
    'statoverall',
    statusColumns[i]!,
    'Closed',
    'Multiple',
    'Samlet status',
    String(i + 1),
    label,
  ]);
  return [...lines, ...status];
}

function labels(asked: readonly Variable[]): string[][] {
  const two = (column: string) => ticked.map((label, code) => [column, String(code), label]);
  return [
    ...asked.flatMap((v) =>
      v.role === 'multiple_choice'
        ? two(v.column)
        : v.values.map((o) => [v.column, String(o.code), o.label.nb]),
    ),
    ...statusColumns.flatMap(two),
  ];
}
