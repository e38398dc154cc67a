import { isFreeText } from '../draft/free-text.js';
import { type JoinedAnswers, joinedAnswers } from '../draft/joined-answers.js';
import type { DraftFacts, DraftSource } from '../draft/source.js';
import { plainText } from '../plain-text.js';

/** A column of a new export, as it is held against an earlier codebook. */
export interface ExportColumn {
  name: string;
  /** What it says of its question, with the question's own text, as texts are compared; '' where it says nothing. */
  whole: string;
  /** The same without the question's text. */
  own: string;
  /** Answers with their codes, where the export has them. */
  coded: readonly { value: number | string; label: string }[];
  /** Answers in words, with their counts; none of texts that are respondents' own. */
  words: readonly { text: string; n: number }[];
  /** All ticks of a tick-all question in one cell. */
  joined: JoinedAnswers | undefined;
}

export function exportColumn(source: DraftSource, facts: DraftFacts): ExportColumn {
  const label = source.label.trim() === '' ? source.name : source.label;
  const inWords = facts.kind === 'text' && source.valueLabels.length === 0 && !isFreeText(source, facts);
  return {
    name: source.name,
    own: plainText(label),
    whole: plainText(`${source.question} ${label}`),
    coded: source.valueLabels,
    words: inWords ? facts.values.map(({ value, n }) => ({ text: String(value).trim(), n })) : [],
    joined: source.valueLabels.length === 0 ? joinedAnswers(facts) : undefined,
  };
}
