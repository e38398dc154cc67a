import type { Scale } from '../codebook/index.js';
import { sqlName } from '../warehouse/index.js';

/**
 * A scale's score as an SQL expression over clean columns: the mean of the answered items, reversed ones
 * turned (lowest + highest code − answer), where at least `min_answered` items are answered; else null.
 * A sum score is that mean times the number of items, so that a missing item counts as the person's mean.
 */
export function scoreSql(scale: Scale): string {
  const [low, high] = scale.range;
  const turned = new Set(scale.reversed);
  const terms = scale.items.map((item) => {
    const x = sqlName(item);
    return `coalesce(cast(${turned.has(item) ? `${low + high} - ${x}` : x} as double), 0)`;
  });
  const answered = scale.items.map((item) => `cast(${sqlName(item)} is not null as integer)`).join(' + ');
  const mean = `(${terms.join(' + ')}) / (${answered})`;
  const score = scale.score === 'sum' ? `${mean} * ${scale.items.length}` : mean;
  return `case when (${answered}) >= ${scale.min_answered} then ${score} end`;
}
