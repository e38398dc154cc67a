import { inAllLanguages, type Text } from '../../results/index.js';
import { ruleTexts } from './index.js';

type Texts = Required<Text>;

/** A number as each language writes it: decimal comma, or point. */
const written = (x: number): Texts => inAllLanguages((l) => ruleTexts(l).number(x));

/** «under 30». */
export const bandBelow = (limit: number): Texts => inAllLanguages((l) => `under ${written(limit)[l]}`);

/** «30–49», both ends in it. */
export const bandBetween = (from: number, to: number): Texts =>
  inAllLanguages((l) => (from === to ? written(from)[l] : `${written(from)[l]}–${written(to)[l]}`));

/** «50 eller mer». */
export const bandOrMore = (from: number): Texts => {
  const { nb, nn, en } = written(from);
  return { nb: `${nb} eller mer`, nn: `${nn} eller meir`, en: `${en} or more` };
};

/** «2,5 til under 3,5»: of limits that are no whole numbers. */
const bandUntil = (from: number, below: number): Texts => {
  const [a, b] = [written(from), written(below)];
  return {
    nb: `${a.nb} til under ${b.nb}`,
    nn: `${a.nn} til under ${b.nn}`,
    en: `${a.en} to under ${b.en}`,
  };
};

/** The answers 1, 2, … of a number in bands that begin at these limits, in words. */
export function bandValues(at: readonly number[]): { code: number; label: Texts }[] {
  const whole = at.every(Number.isInteger);
  const labels = [
    bandBelow(at[0]!),
    ...at.map((from, i) => {
      const next = at[i + 1];
      if (next === undefined) return bandOrMore(from);
      return whole ? bandBetween(from, next - 1) : bandUntil(from, next);
    }),
  ];
  return labels.map((label, i) => ({ code: i + 1, label }));
}
