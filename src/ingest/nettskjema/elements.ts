import { z } from 'zod';
import { fault, nearestFile } from '../../errors/index.js';
import { readText } from '../encoding.js';
import type { SourceType, SourceVariable, ValueLabel } from '../source-table.js';

const optionSchema = z.object({ externalAnswerOptionId: z.string().nullish(), text: z.string().nullish() });
const elementSchema = z.object({
  elementType: z.string(),
  externalElementId: z.string().nullish(),
  text: z.string().nullish(),
  /** 0 or null where there is no such rule. */
  maxSelectedAnswerOptions: z.number().nullish().catch(null),
  answerOptions: z.array(optionSchema).nullish(),
  subElements: z
    .array(z.object({ externalElementId: z.string().nullish(), text: z.string().nullish() }))
    .nullish(),
});
const formSchema = z.union([
  z.array(elementSchema),
  z.object({ elements: z.array(elementSchema) }).transform((form) => form.elements),
]);
type Element = z.infer<typeof elementSchema>;

/** What a form says of one column of its report. */
export interface ColumnDescription
  extends Pick<SourceVariable, 'label' | 'question' | 'element' | 'measure' | 'valueLabels' | 'mostTicks'> {
  type: SourceType | undefined;
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Code and text of each option; the text stands for the code in a form without a code book. */
function valueLabels(element: Element): ValueLabel[] {
  const options = element.answerOptions ?? [];
  const codes = options.map((o) => o.externalAnswerOptionId ?? '');
  const numeric = codes.every((code) => /^-?(0|[1-9]\d{0,14})$/.test(code));
  return options.map((o, k) => {
    const code = codes[k]!;
    return { value: code === '' ? tidy(o.text) : numeric ? Number(code) : code, label: tidy(o.text) };
  });
}

const kinds: Record<string, { element: SourceVariable['element']; type?: SourceType }> = {
  QUESTION: { element: 'text', type: 'text' },
  TEXT_AREA: { element: 'text', type: 'text' },
  RADIO: { element: 'single' },
  SELECT: { element: 'single' },
  LINEAR_SCALE: { element: 'scale', type: 'number' },
  NUMBER: { element: 'number', type: 'number' },
  DATE: { element: 'date' },
  ATTACHMENT: { element: 'attachment', type: 'text' },
  EMAIL: { element: 'text', type: 'text' },
  NATIONAL_ID_NUMBER: { element: 'text', type: 'text' },
  USERNAME: { element: 'text', type: 'text' },
};

/** What stands between a question and its row or option in a column's name: a point under ids, others under texts. */
const joints = ['.', ' ', ' - ', ': '];

/** Columns of an element: all names that one may have, and what it is. */
type Columns = { names: string[]; description: ColumnDescription }[];

/** Names of a column of a question's row or option: under ids and texts, each joined in each way. */
function namesUnder(stems: readonly string[], ...parts: (string | null | undefined)[][]): string[] {
  return parts.reduce<string[]>(
    (heads, ends) => {
      const tails = [...new Set(ends.map((end) => tidy(end)))].filter((end) => end !== '');
      return heads.flatMap((head) =>
        tails.flatMap((tail) => joints.map((joint) => `${head}${joint}${tail}`)),
      );
    },
    [...stems],
  );
}

const plain = { question: '', measure: 'unknown' as const, valueLabels: [] };

/**
 * The columns that a form's elements give, by column name: under the code book's ids, and under the question
 * and option texts as a form without a code book writes them. Matrix rows and tick-all options are
 * `stem.row`, `stem.option` and `stem.row.option`.
 */
function columnsOf(element: Element): Columns {
  const text = tidy(element.text);
  const stems = [...new Set([element.externalElementId ?? '', text])].filter((stem) => stem !== '');
  switch (element.elementType) {
    case 'CHECKBOX':
      return tickColumns(element, stems, text);
    case 'MATRIX_RADIO':
      return matrixColumns(element, stems, text);
    case 'MATRIX_CHECKBOX':
      return tickMatrixColumns(element, stems, text);
    default:
      return plainColumns(element, stems, text);
  }
}

/** A column an option, and one of the question where all its ticks stand together. */
function tickColumns(element: Element, stems: string[], text: string): Columns {
  const most = element.maxSelectedAnswerOptions ?? 0;
  const options = (element.answerOptions ?? []).map((o) => ({
    names: namesUnder(stems, [o.externalAnswerOptionId, o.text]),
    description: {
      ...plain,
      label: tidy(o.text),
      question: text,
      element: 'multiple' as const,
      type: 'number' as const,
      ...(most > 0 ? { mostTicks: most } : {}),
    },
  }));
  const whole = { ...plain, label: text, element: 'multiple' as const, type: 'text' as const };
  return [...options, { names: stems, description: whole }];
}

/** A column a row. The service doesn't tell order; a matrix's answers are mostly in one. */
function matrixColumns(element: Element, stems: string[], text: string): Columns {
  const labels = valueLabels(element);
  return (element.subElements ?? []).map((s) => ({
    names: [
      ...namesUnder(stems, [s.externalElementId, s.text]),
      ...(tidy(s.text) === '' ? [] : [tidy(s.text)]),
    ],
    description: {
      label: tidy(s.text),
      question: text,
      element: 'matrix',
      measure: 'unknown',
      valueLabels: labels,
      type: codedType(labels),
    },
  }));
}

/** A column a row and option. */
function tickMatrixColumns(element: Element, stems: string[], text: string): Columns {
  return (element.subElements ?? []).flatMap((s) =>
    (element.answerOptions ?? []).map((o) => ({
      names: namesUnder(stems, [s.externalElementId, s.text], [o.externalAnswerOptionId, o.text]),
      description: {
        ...plain,
        label: tidy(o.text),
        question: `${text} ${tidy(s.text)}`.trim(),
        element: 'multiple' as const,
        type: 'number' as const,
      },
    })),
  );
}

/** The one column of a question of a usual kind; none of headings, images and the like. */
function plainColumns(element: Element, stems: string[], text: string): Columns {
  const kind = kinds[element.elementType];
  if (kind === undefined || stems.length === 0) return [];
  const labels = valueLabels(element);
  const description: ColumnDescription = {
    ...plain,
    label: text,
    element: kind.element,
    valueLabels: labels,
    type: kind.type ?? codedType(labels),
    ...(kind.element === 'single' ? { measure: 'nominal' as const } : {}),
  };
  return [{ names: stems, description }];
}

const codedType = (labels: readonly ValueLabel[]): SourceType | undefined =>
  labels.length > 0 && labels.every((l) => typeof l.value === 'number') ? 'number' : undefined;

/** Reads a form's elements. Throws LV-NETTSKJEMA-ELEMENTS for a file that is not the service's description of a form. */
export async function readElements(path: string): Promise<Map<string, ColumnDescription>> {
  let elements: Element[];
  const json = await readText(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
    fault(
      {
        code: 'LV-NETTSKJEMA-ELEMENTS',
        place: { file: path },
        what: "there is no such file with the form's elements",
        remedy: nearestFile(path),
      },
      { exitCode: 2, cause },
    );
  });
  try {
    elements = formSchema.parse(JSON.parse(json));
  } catch (cause) {
    fault(
      {
        code: 'LV-NETTSKJEMA-ELEMENTS',
        place: { file: path },
        what: "this is not Nettskjema's description of a form's elements",
        found: cause instanceof z.ZodError ? cause.issues[0]?.message : 'text that is not JSON',
        expected: 'a JSON list of elements, each with elementType, externalElementId and answerOptions',
        remedy: "download the form's elements again",
      },
      { cause },
    );
  }
  const columns = new Map<string, ColumnDescription>();
  for (const { names, description } of elements.flatMap(columnsOf)) {
    for (const name of names) if (!columns.has(name)) columns.set(name, description);
  }
  return columns;
}
