import { answers, divergentColours, rangeOf, sequentialColours, wavesIn } from '../../figures/index.js';
import {
  decimalsOfStep,
  inLanguage,
  type Language,
  type ResultRow,
  type ResultsDocument,
  roundedTo,
} from '../../results/index.js';

/** Statistics that a reader chooses among. */
const shown = ['proportion', 'top_two', 'mean'] as const;
type Shown = (typeof shown)[number];

/** What the page is told of a variable: its names, and answers or groups by code. */
interface Variable {
  name: string;
  label: string;
  wording: string;
  chapter: string;
  answers: { code: string; label: string; colour: string }[];
  /** Statistics that it has. */
  has: Shown[];
  /** Ends of the scale that means are on; null where it has none. */
  range: [number, number] | null;
}

interface Grouping {
  name: string;
  label: string;
  groups: { code: string; label: string }[];
}

/** The published numbers that can be asked for, as columns: places in the lists, numbers as published. */
interface ExplorerNumbers {
  questions: Variable[];
  respondents: { code: string; label: string }[];
  groupings: Grouping[];
  rows: {
    question: number[];
    respondents: number[];
    /** -1 where there is none. */
    grouping: number[];
    group: number[];
    statistic: number[];
    /** -1 for a number of all answers. */
    answer: number[];
    /** Null where it is withheld. */
    estimate: (number | null)[];
    lower: (number | null)[];
    upper: (number | null)[];
    n: (number | null)[];
    /** Decimals that a number in steps is written with; null where it has those of its statistic. */
    decimals: (number | null)[];
  };
}

/**
 * The published shares and means of the described wave, of everyone and by one background variable. It holds what
 * `results.json` holds after disclosure control, and nothing else.
 */
export function explorerNumbers(doc: ResultsDocument, language: Language, everyone: string): ExplorerNumbers {
  const rows = doc.rows.filter((row) => isShown(row, doc));
  const questions = questionsOf(rows, doc, language);
  const groupings = [...new Set(rows.map((row) => row.group_variable))]
    .filter((name) => name !== '' && doc.labels[name] !== undefined)
    .map(
      (name): Grouping => ({
        name,
        label: inLanguage(doc.labels[name]!.label, language),
        groups: namesOf(doc, name, language),
      }),
    );
  const respondents = [{ code: '', label: everyone }, ...namesOf(doc, 'respondent_group', language)].filter(
    ({ code }) => rows.some((row) => row.respondent_group === code),
  );
  const lists = { questions, groupings, respondents };
  return { questions, respondents, groupings, rows: columnsOf(rows, lists) };
}

const namesOf = (doc: ResultsDocument, name: string, language: Language) =>
  answers(doc, name).map(({ code, label }) => ({ code, label: inLanguage(label, language) }));

/** The questions that have numbers, in the order of the report. */
function questionsOf(rows: readonly ResultRow[], doc: ResultsDocument, language: Language): Variable[] {
  const chapters = chapterOf(doc, language);
  const order = new Map([...chapters.keys()].map((name, i) => [name, i]));
  const place = (name: string) => order.get(name) ?? Number.MAX_SAFE_INTEGER;
  return [...new Set(rows.map(({ variable }) => variable))]
    .filter((name) => doc.labels[name] !== undefined)
    .sort((a, b) => place(a) - place(b))
    .map((name): Variable => {
      const label = doc.labels[name]!;
      const list = label.kind === 'multiple_choice' ? [] : namesOf(doc, name, language);
      const colours =
        label.kind === 'ordinal'
          ? divergentColours(list.length)
          : sequentialColours(Math.max(1, list.length));
      return {
        name,
        label: inLanguage(label.label, language),
        wording: label.wording === undefined ? '' : inLanguage(label.wording, language),
        chapter: chapters.get(name) ?? '',
        answers: list.map((answer, i) => ({ ...answer, colour: colours[i]! })),
        has: shown.filter((statistic) =>
          rows.some((row) => row.variable === name && row.statistic === statistic),
        ),
        range: rangeOf(doc, name),
      };
    });
}

/** Where each name or code of a list stands in it. */
const placesIn = (list: readonly { name?: string; code?: string }[]) =>
  new Map(list.map(({ name, code }, i) => [name ?? code!, i]));

/** The numbers as columns, each with its places in the lists; one that is of none of them is left out. */
function columnsOf(
  rows: readonly ResultRow[],
  { questions, respondents, groupings }: Omit<ExplorerNumbers, 'rows'>,
): ExplorerNumbers['rows'] {
  const at = {
    questions: placesIn(questions),
    respondents: placesIn(respondents),
    groupings: placesIn(groupings),
  };
  const answersAt = questions.map((question) => placesIn(question.answers));
  const groupsAt = groupings.map((grouping) => placesIn(grouping.groups));
  const placed = rows.flatMap((row) => {
    const question = at.questions.get(row.variable);
    const who = at.respondents.get(row.respondent_group);
    const grouping = row.group_variable === '' ? -1 : at.groupings.get(row.group_variable);
    if (question === undefined || who === undefined || grouping === undefined) return [];
    const group = grouping === -1 ? -1 : groupsAt[grouping]!.get(row.group_value);
    const answer = row.statistic === 'proportion' ? answersAt[question]!.get(row.category) : -1;
    return group === undefined || answer === undefined
      ? []
      : [{ row, question, who, grouping, group, answer }];
  });
  const numbers = (field: 'estimate' | 'ci_lower' | 'ci_upper') =>
    placed.map(({ row }) =>
      row.suppressed || row[field] === null ? null : Number(row[field].toPrecision(6)),
    );
  return {
    question: placed.map(({ question }) => question),
    respondents: placed.map(({ who }) => who),
    grouping: placed.map(({ grouping }) => grouping),
    group: placed.map(({ group }) => group),
    statistic: placed.map(({ row }) => shown.indexOf(row.statistic as Shown)),
    answer: placed.map(({ answer }) => answer),
    estimate: numbers('estimate'),
    lower: numbers('ci_lower'),
    upper: numbers('ci_upper'),
    n: placed.map(({ row }) => (row.suppressed ? null : row.n)),
    decimals: placed.map(({ row }) => (row.suppressed ? null : decimalsOfStep(roundedTo(row)))),
  };
}

function isShown(row: ResultRow, doc: ResultsDocument): boolean {
  return (
    shown.includes(row.statistic as Shown) &&
    (row.wave === '' || row.wave === (wavesIn(doc).at(-1) ?? doc.wave)) &&
    !row.group_variable.includes('*') &&
    row.group_variable !== 'wave'
  );
}

/** The chapter that each variable is first shown in, in the order of the report. */
function chapterOf(doc: ResultsDocument, language: Language): Map<string, string> {
  const found = new Map<string, string>();
  for (const chapter of doc.report.chapters) {
    const title = inLanguage(chapter.title, language);
    for (const item of chapter.items) {
      for (const name of item.variables) {
        for (const each of [...(doc.labels[name]?.items ?? []), name]) {
          if (!found.has(each)) found.set(each, title);
        }
      }
    }
  }
  return found;
}
