import type { DraftItem, Ids } from './item.js';
import type { Asked } from './questions.js';
import { byCountry } from './texts/titles.js';

/** Statements of one Likert figure. */
export const mostStatements = 20;
/** Statements of one Likert figure by country. */
const mostByCountry = 8;
/** Answers of stacked bars whose colours can be told apart. */
const mostStacked = 8;

/** A battery as a Likert figure, or stacked bars where its answers have no known order; a long one in several. */
export function batteryFigures(
  { question, parts, answers, ordered }: Extract<Asked, { kind: 'battery' }>,
  ids: Ids,
): DraftItem[] {
  const kind = ordered ? 'likert' : answers > mostStacked ? 'groups' : 'bars';
  const whole = parts.length === question.variables.length && parts.length <= mostStatements;
  const figures = Math.ceil(parts.length / mostStatements);
  const size = Math.ceil(parts.length / figures);
  return Array.from({ length: figures }, (_, i) => ({
    id: ids.give(question.name),
    kind,
    title: figures === 1 ? question.label.nb : `${question.label.nb} (${i + 1})`,
    variables: whole ? [question.name] : parts.slice(i * size, (i + 1) * size),
  }));
}

/** A battery with answers in order, each statement by country; a long one in several figures. */
export function inCountries(
  { question, parts, ordered }: Extract<Asked, { kind: 'battery' }>,
  country: string,
  ids: Ids,
): DraftItem[] {
  if (!ordered) return [];
  const figures = Math.ceil(parts.length / mostByCountry);
  const size = Math.ceil(parts.length / figures);
  const whole = figures === 1 && parts.length === question.variables.length;
  return Array.from({ length: figures }, (_, i) => ({
    id: ids.give(`${question.name}-land`),
    kind: 'likert',
    title: byCountry(figures === 1 ? question.label.nb : `${question.label.nb} (${i + 1})`),
    variables: whole ? [question.name] : parts.slice(i * size, (i + 1) * size),
    more: `by: ${country}`,
  }));
}
