import { answers } from '../../figures/index.js';
import { inLanguage, type Language, type ResultsDocument } from '../../results/index.js';
import { surveyAndWave } from '../tree/index.js';
import type { CollectedRun } from './chosen.js';
import { variablesOf } from './numbers.js';
import type { CollectTexts } from './texts/index.js';

/** A question of the chosen, the runs that have numbers of it, and whether these can be held against each other. */
export interface Comparison {
  variable: string;
  question: string;
  runs: string[];
  /** Why not, or why with care; empty where they can. */
  reasons: (keyof CollectTexts['reasons'])[];
  /** Those of the runs that tell of one wave of one survey, by survey and wave: their numbers are of the same answers. */
  same: string[];
  /** No other run has the question. */
  onlySame: boolean;
}

/**
 * What of the chosen can be compared: a question is the same where its words, its answers and who was asked are. Different
 * surveys have samples of their own, which is said beside numbers that could else be compared.
 */
export function comparisonsOf(runs: readonly CollectedRun[], language: Language): Comparison[] {
  const chosen = new Set(runs.flatMap((run) => [...variablesOf(run)]));
  const published = new Map(runs.map((run) => [run, new Set(run.doc.rows.map(({ variable }) => variable))]));
  // A run that has asked it is counted also where its own figure of it is not among the chosen.
  const asked = [...chosen].flatMap((variable): [string, CollectedRun[]][] => {
    const list = runs.filter(
      (run) => run.doc.labels[variable] !== undefined && published.get(run)!.has(variable),
    );
    return list.length === 0 ? [] : [[variable, list]];
  });
  return asked.map(([variable, list]) => {
    return {
      variable,
      question: inLanguage(list[0]!.doc.labels[variable]!.label, language),
      runs: list.map(({ name }) => name),
      reasons: reasonsBetween(list.map(({ doc }) => [doc, variable])),
      ...sameAnswers(list),
    };
  });
}

/** Why questions of several runs are not the same, or are of other samples. */
export function reasonsBetween(
  asked: readonly (readonly [doc: ResultsDocument, variable: string])[],
): Comparison['reasons'] {
  const differs = (say: (doc: ResultsDocument, variable: string) => string) =>
    new Set(asked.map(([doc, variable]) => say(doc, variable))).size > 1;
  return [
    ...(differs(wordingOf) ? ['wording' as const] : []),
    ...(differs(answersOf) ? ['answers' as const] : []),
    ...(differs((doc, name) => JSON.stringify(doc.labels[name]?.asked ?? null)) ? ['asked' as const] : []),
    ...(differs(({ survey }) => survey) ? ['survey' as const] : []),
  ];
}

/** Which of the runs tell of the same wave as another one. */
function sameAnswers(list: readonly CollectedRun[]): Pick<Comparison, 'same' | 'onlySame'> {
  const isSame = (one: CollectedRun, other: CollectedRun) =>
    one.doc.survey === other.doc.survey && one.doc.wave === other.doc.wave;
  const same = list.filter((one) => list.some((other) => other !== one && isSame(one, other)));
  return {
    same: same.map(({ tree }) => surveyAndWave(tree)),
    onlySame: same.length > 0 && list.every((run) => isSame(run, list[0]!)),
  };
}

/** A question's words in bokmål, the language that every codebook has; case and spaces tell nothing. */
const wordingOf = (doc: ResultsDocument, variable: string): string => {
  const { label, wording } = doc.labels[variable]!;
  return `${(wording ?? label).nb} ${label.nb}`.toLowerCase().replace(/\s+/g, ' ').trim();
};

const answersOf = (doc: ResultsDocument, variable: string): string =>
  JSON.stringify([
    answers(doc, variable).map(({ code, label }) => [code, label.nb.toLowerCase()]),
    doc.labels[variable]?.range ?? null,
    [...(doc.labels[variable]?.items ?? [])],
  ]);

/** The comparison in words. */
export function verdictOf({ runs, reasons, same, onlySame }: Comparison, t: CollectTexts): string {
  if (runs.length === 1) return t.onlyHere;
  if (onlySame) return t.sameAnswers;
  const beside = same.length === 0 ? '' : ` ${t.sameOf(same)}`;
  if (reasons.length === 0) return `${t.yes}${beside}`;
  const onlySurvey = reasons.every((reason) => reason === 'survey');
  return `${onlySurvey ? t.care : t.no}${reasons.map((reason) => t.reasons[reason]).join(', ')}.${beside}`;
}
