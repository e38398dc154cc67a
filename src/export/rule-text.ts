import { type Condition, type Derived, derivedSources, type Scale } from '../codebook/index.js';
import type { ExportTexts } from './texts/index.js';

/** A condition on answers as a person reads it: «stilling = 1 og aar_leder ≥ 3». */
export function conditionText(condition: Condition, t: ExportTexts): string {
  if ('all' in condition) return joined(condition.all, t.and, t);
  if ('any' in condition) return joined(condition.any, t.or, t);
  if ('not' in condition) return `${t.not} (${conditionText(condition.not, t)})`;
  const { variable } = condition;
  if ('in' in condition) return condition.in.map((code) => `${variable} = ${code}`).join(` ${t.or} `);
  if ('equals' in condition) return `${variable} = ${condition.equals}`;
  if ('at_least' in condition) return `${variable} ≥ ${condition.at_least}`;
  if ('at_most' in condition) return `${variable} ≤ ${condition.at_most}`;
  return condition.answered ? t.answered(variable) : t.unanswered(variable);
}

const joined = (parts: readonly Condition[], word: string, t: ExportTexts): string =>
  parts.length === 1
    ? conditionText(parts[0]!, t)
    : parts.map((part) => `(${conditionText(part, t)})`).join(` ${word} `);

/** How a scale is scored: mean or sum of its items, which are reversed, how many must be answered. */
export function scaleText({ items, reversed, score, min_answered }: Scale, t: ExportTexts): string {
  const names = items.join(', ');
  const parts = [score === 'sum' ? t.scaleSum(names) : t.scaleMean(names)];
  if (reversed.length > 0) parts.push(t.reversed(reversed.join(', ')));
  if (min_answered < items.length) parts.push(t.leastAnswered(min_answered, items.length));
  return parts.join('; ');
}

/** What a derived variable is made from, and by which cases. */
export function derivedText(derived: Derived, t: ExportTexts): string {
  const made = t.madeFrom([...new Set(derivedSources(derived))].join(', '));
  const { rule } = derived;
  const lines: string[] = [];
  if ('cases' in rule) {
    lines.push(...rule.cases.map((c) => `${c.value}: ${conditionText(c.when, t)}`));
    if (rule.otherwise !== undefined) lines.push(`${rule.otherwise}: ${t.otherwise}`);
  } else if ('cut' in rule) {
    lines.push(
      ...rule.classes.map(({ from, below, value }) => {
        const ends = [from === undefined ? '' : `≥ ${from}`, below === undefined ? '' : `< ${below}`];
        return `${value}: ${ends.filter((end) => end !== '').join(` ${t.and} `)}`;
      }),
    );
  } else if ('recode' in rule) {
    lines.push(...rule.map.map(({ from, to }) => `${from.join(', ')} → ${to}`));
  }
  return [made, ...lines].join('; ');
}
