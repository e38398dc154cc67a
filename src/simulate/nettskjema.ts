import type { Codebook, Variable } from '../codebook/index.js';
import { Random } from '../stats/index.js';
import type { Answers } from './answers.js';
import { formElements, service } from './nettskjema-form.js';
import type { Answer } from './rules.js';

/** A file of an export. */
export interface ExportFile {
  name: string;
  content: string | Uint8Array;
}

/**
 * Made-up answers as Nettskjema exports them: the CSV report (semicolons, every cell in quotes, columns by
 * the form's code book) and the form's elements as JSON.
 */
export function nettskjemaExport(
  codebook: Codebook,
  answers: Answers,
  n: number,
  seed: number,
): ExportFile[] {
  const stem = `simulerte-data-${codebook.survey}-${codebook.wave.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  return [
    { name: `${stem}.csv`, content: report(codebook, answers, n, seed) },
    { name: `${stem}-elements.json`, content: `${JSON.stringify(formElements(codebook), null, 1)}\n` },
  ];
}

function report(codebook: Codebook, answers: Answers, n: number, seed: number): string {
  const random = new Random(seed).fork();
  const asked = codebook.variables.filter((v) => !service.includes(v.column));
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const columns = columnsOf(codebook, asked);
  const lines = [['$submission_id', '$created', ...columns.map(({ column }) => column), '$answer_time_ms']];
  const year = /^\d{4}/.exec(codebook.wave)?.[0] ?? '2000';
  let minutes = 0;
  for (let row = 0; row < n; row++) {
    minutes += 1 + random.integer(7);
    const created = new Date(Date.UTC(Number(year), 0, 3, 8, minutes)).toISOString().slice(0, 19);
    const milliseconds = String(240_000 + random.integer(900_000));
    const id = String(10_000_001 + row);
    // An id that is no column of the service's own is the number of the answer.
    const cells = columns.map(({ write }) =>
      write((v) => (v.role === 'id' ? id : answers.get(v.name)![row]!)),
    );
    lines.push([id, `${created}+01:00`, ...cells, milliseconds]);
  }
  return `${lines.map((line) => line.map(quote).join(';')).join('\n')}\n`;
}

/** A column of the report, and its cell in a row by each variable's answer. */
interface Column {
  column: string;
  write(answerOf: (v: Variable) => Answer): string;
}

/** A column a variable; one for all options of a question whose ticks stand in one cell. */
function columnsOf(codebook: Codebook, asked: readonly Variable[]): Column[] {
  const questions = new Map(codebook.questions.map((q) => [q.name, q]));
  return asked.flatMap((v): Column[] => {
    const question = questions.get(v.question);
    if (question?.cell === undefined)
      return [{ column: v.column, write: (answerOf) => cell(v, answerOf(v)) }];
    if (question.variables[0] !== v.name) return [];
    const options = asked.filter(({ name }) => question.variables.includes(name));
    const { column, separator } = question.cell;
    const write: Column['write'] = (answerOf) =>
      options
        .filter((option) => answerOf(option) === 1)
        .map((option) => option.inCell![0])
        .join(separator);
    return [{ column, write }];
  });
}

/** Boxes that nobody ticked are 0, whether the question was shown or not. */
function cell(v: Variable, answer: Answer): string {
  if (answer === null) return v.role === 'multiple_choice' ? '0' : '';
  return String(answer);
}
