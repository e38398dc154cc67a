import type { Codebook, Question, Variable } from '../codebook/index.js';

/** Columns that the service adds to every report. */
export const service = ['$submission_id', '$created', '$answer_time_ms'];

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

/** The form of a codebook's questions as the service describes it: its elements in order. */
export function formElements(codebook: Codebook): Element[] {
  const form = new Form(codebook);
  form.add({ elementType: 'HEADING', text: `SIMULERTE DATA – ${codebook.title.nb}` });
  const done = new Set<string>();
  for (const v of codebook.variables) {
    if (service.includes(v.column)) continue;
    const question = codebook.questions.find((q) => q.name === v.question);
    // Statements with columns of their own are questions of their own to the service.
    const apart = question?.kind === 'battery' && !v.column.includes('.');
    if (question === undefined || apart) form.addVariable(v);
    else if (!done.has(question.name)) {
      form.addQuestion(question);
      done.add(question.name);
    }
  }
  return form.elements;
}

const codesOf = (v: Variable) => v.values.map((o) => ({ code: String(o.code), text: o.label.nb }));

const numbered = (number: string | undefined, text: string) =>
  number === undefined ? text : `${number}. ${text}`;

/** A form under way, its parts numbered as they come. */
class Form {
  readonly elements: Element[] = [];
  readonly #variables: ReadonlyMap<string, Variable>;
  #id = 9_000_000;

  constructor(codebook: Codebook) {
    this.#variables = new Map(codebook.variables.map((v) => [v.name, v]));
  }

  add(element: Element): void {
    const elementId = this.#next();
    this.elements.push({ elementId, ...blank, sequence: this.elements.length + 1, ...element });
  }

  /** A battery or a tick-all question. */
  addQuestion(q: Question): void {
    const members = q.variables.map((name) => this.#variables.get(name)!);
    const stem = q.cell?.column ?? members[0]!.column.split('.')[0]!;
    const tail = (v: Variable) =>
      v.column.startsWith(`${stem}.`) ? v.column.slice(stem.length + 1) : v.column;
    const text = numbered(q.number, (q.wording ?? q.label).nb);
    if (q.kind === 'multiple_choice') {
      const list = members.map((v) => ({ code: tail(v), text: v.label.nb }));
      this.add({
        elementType: 'CHECKBOX',
        text,
        externalElementId: stem,
        answerOptions: this.#options(list, stem),
        maxSelectedAnswerOptions: q.atMost ?? null,
      });
      return;
    }
    this.add({
      elementType: 'MATRIX_RADIO',
      text,
      externalElementId: stem,
      answerOptions: this.#options(codesOf(members[0]!), null),
      subElements: members.map((v, i) => this.#row(v, i, tail(v))),
    });
  }

  /** A question of one variable. */
  addVariable(v: Variable): void {
    const text = numbered(v.number, (v.wording ?? v.label).nb);
    const externalElementId = v.column;
    if (v.values.length > 0) {
      const answerOptions = this.#options(codesOf(v), v.column);
      this.add({ elementType: 'RADIO', text, externalElementId, answerOptions });
    } else if (v.type === 'number') {
      const [minimumValue, maximumValue] = v.range ?? [null, null];
      const numberOfDecimals = 0;
      this.add({
        elementType: 'NUMBER',
        text,
        externalElementId,
        minimumValue,
        maximumValue,
        numberOfDecimals,
      });
    } else {
      const dated = v.type === 'date' || v.type === 'datetime';
      this.add({ elementType: dated ? 'DATE' : 'QUESTION', text, externalElementId });
    }
  }

  #next(): number {
    this.#id += 1;
    return this.#id;
  }

  #options(list: readonly { code: string; text: string }[], stem: string | null) {
    return list.map((o, i) => ({
      answerOptionId: this.#next(),
      sequence: i + 1,
      text: o.text,
      isPreselected: false,
      externalAnswerOptionId: o.code,
      externalElementId: stem,
      textOrAltText: o.text,
    }));
  }

  /** A statement of a battery. */
  #row(v: Variable, i: number, code: string) {
    const id = this.#next();
    return {
      subElementId: id,
      questionId: id,
      sequence: i + 1,
      description: null,
      text: (v.wording ?? v.label).nb,
      isMandatory: false,
      externalElementId: code,
    };
  }
}
