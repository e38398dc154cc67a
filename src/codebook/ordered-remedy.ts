import type { Value } from './codebook.js';
import { orderedAnswers } from './draft/answer-order.js';

/**
 * What to write in the codebook for answers that are ordered and are not called so, in YAML: the type alone where the
 * codes are numbers, else codes by the words of the answers, or by their place in the list where the words don't tell.
 */
export function orderedRemedy(values: readonly Value[]): string {
  const answers = values.filter((v) => v.missing === undefined);
  if (answers.length === 0) return "write 'type: ordinal' with values in order";
  if (answers.every((v) => typeof v.code === 'number'))
    return "write 'type: ordinal' if the codes run in the order of the answers";
  const labels = answers.map((v) => v.label.nb);
  const ordered = orderedAnswers(labels);
  const entries = (ordered ?? labels).map((nb, i) => {
    const text = /^\p{L}[\p{L}\p{N} ()_-]*$/u.test(nb) ? nb : JSON.stringify(nb);
    return `{ code: ${i + 1}, label: ${text} }`;
  });
  const see = ordered === undefined ? ' (put in order)' : '';
  return `write 'type: ordinal' and 'values: [${entries.join(', ')}]'${see}, if the answers are ordered`;
}
