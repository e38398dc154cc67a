import type { Codebook, Question, Variable } from '../codebook/index.js';
import { Random } from '../stats/index.js';
import type { Answers } from './answers.js';
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
    { name: `${stem}-elements.json`, content: `${JSON.stringify(elements(codebook), null, 1)}\n` },
  ];
}

const service = ['$submission_id', '$created', '$answer_time_ms'];

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

interface Element {
  [key: string]: unknown;
}

/** What the service gives for every element, empty; an element's own parts are put over it. */
const blank = {
  questionId: null,
  text: null,
  description: null,
  dateFormat: null,
  maxSelectedAnswerOptions: null,
  imageUrl: null,
  altText: null,
  linearScaleType: null,
  isMandatory: false,
  isHorizontal: false,
  externalElementId: null,
  minimumValue: null,
  maximumValue: null,
  numberOfDecimals: null,
  routingReferenceIds: [] as unknown[],
  answerOptions: [] as unknown[],
  subElements: [] as unknown[],
};

function elements(codebook: Codebook): Element[] {
  const out: Element[] = [];
  const variables = new Map(codebook.variables.map((v) => [v.name, v]));
  const questions = new Map(codebook.questions.map((q) => [q.name, q]));
  let id = 9_000_000;
  const add = (element: Element) => {
    id += 1;
    out.push({ elementId: id, ...blank, sequence: out.length + 1, ...element });
  };
  const options = (list: readonly { code: string; text: string }[], stem: string | null) =>
    list.map((o, i) => {
      id += 1;
      return {
        answerOptionId: id,
        sequence: i + 1,
        text: o.text,
        isPreselected: false,
        externalAnswerOptionId: o.code,
        externalElementId: stem,
        textOrAltText: o.text,
      };
    });
  const codes = (v: Variable) => v.values.map((o) => ({ code: String(o.code), text: o.label.nb }));
  const numbered = (number: string | undefined, text: string) =>
    number === undefined ? text : `${number}. ${text}`;
  add({ elementType: 'HEADING', text: `SIMULERTE DATA – ${codebook.title.nb}` });

  const question = (q: Question) => {
    const members = q.variables.map((name) => variables.get(name)!);
    const stem = q.cell?.column ?? members[0]!.column.split('.')[0]!;
    const tail = (v: Variable) =>
      v.column.startsWith(`${stem}.`) ? v.column.slice(stem.length + 1) : v.column;
    const text = numbered(q.number, (q.wording ?? q.label).nb);
    if (q.kind === 'multiple_choice') {
      const list = members.map((v) => ({ code: tail(v), text: v.label.nb }));
      add({
        elementType: 'CHECKBOX',
        text,
        externalElementId: stem,
        answerOptions: options(list, stem),
        maxSelectedAnswerOptions: q.atMost ?? null,
      });
      return;
    }
    add({
      elementType: 'MATRIX_RADIO',
      text,
      externalElementId: stem,
      answerOptions: options(codes(members[0]!), null),
      subElements: members.map((v, i) => {
        id += 1;
        return {
          subElementId: id,
          questionId: id,
          sequence: i + 1,
          description: null,
          text: (v.wording ?? v.label).nb,
          isMandatory: false,
          externalElementId: tail(v),
        };
      }),
    });
  };
  const done = new Set<string>();
  for (const v of codebook.variables) {
    if (service.includes(v.column)) continue;
    const q = questions.get(v.question);
    // Statements with columns of their own are questions of their own to the service.
    const apart = q?.kind === 'battery' && !v.column.includes('.');
    if (q !== undefined && !apart) {
      if (!done.has(q.name)) question(q);
      done.add(q.name);
      continue;
    }
    const text = numbered(v.number, (v.wording ?? v.label).nb);
    const [minimumValue, maximumValue] = v.range ?? [null, null];
    if (v.values.length > 0)
      add({
        elementType: 'RADIO',
        text,
        externalElementId: v.column,
        answerOptions: options(codes(v), v.column),
      });
    else if (v.type === 'number')
      add({
        elementType: 'NUMBER',
        text,
        externalElementId: v.column,
        minimumValue,
        maximumValue,
        numberOfDecimals: 0,
      });
    else
      add({
        elementType: v.type === 'date' || v.type === 'datetime' ? 'DATE' : 'QUESTION',
        text,
        externalElementId: v.column,
      });
  }
  return out;
}
