import { orderedAnswers, ownNumbers } from './answer-order.js';

/** How the lowest and the highest answer of a scale often begin, in scales that no vocabulary has in full. */
const ends =
  /^(?:not|never|none|no|very|extremely|completely|strongly|always|a lot|low|high|poor|excellent|helt|svært|veldig|meget|ikke|ikkje|aldri|alltid|ingen|i (?:svært )?(?:liten|stor)|lite|mye|mykje|lav|låg|høy|høg)(?![\p{L}])/iu;

const isNumber = (label: string) => /^-?\d+$/.test(label.trim());

/**
 * Whether answers, in the order of their codes, are a scale from one end to the other, as far as their words tell: a
 * vocabulary orders them so, they carry numbers, or both ends have words of ends. Codes alone are no order: «has the subject, had it,
 * will choose it» has them too.
 */
export function isAnswerScale(labels: readonly string[]): boolean {
  if (labels.length < 3) return false;
  const words = labels.filter((label) => !isNumber(label));
  if (words.length === 0 || ownNumbers(labels) !== undefined) return true;
  const [first, last] = [labels[0]!, labels.at(-1)!];
  if (isNumber(first) || isNumber(last)) return false;
  if (words.length === 2) return true;
  const ordered = orderedAnswers(labels);
  if (ordered === undefined) return ends.test(first) && ends.test(last);
  return [ordered, [...ordered].reverse()].some((way) => way.every((label, i) => label === labels[i]));
}
