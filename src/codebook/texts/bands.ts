import { inAllLanguages, type Text } from '../../results/index.js';
import { ruleTexts } from './index.js';

type Texts = Required<Text>;

/** A limit as each language writes it, among the limits of its variable: «10 000», and a year as a year. */
const written = (x: number, among: readonly number[]): Texts =>
  inAllLanguages((l) => ruleTexts(l).number(x, among));

/** «under 30». */
export const bandBelow = (limit: number, among: readonly number[] = [limit]): Texts =>
  inAllLanguages((l) => `under ${written(limit, among)[l]}`);

/** «30–49», both ends in it. */
export const bandBetween = (from: number, to: number, among: readonly number[] = [from, to]): Texts =>
  inAllLanguages((l) =>
    from === to ? written(from, among)[l] : `${written(from, among)[l]}–${written(to, among)[l]}`,
  );

/** «50 eller mer». */
export const bandOrMore = (from: number, among: readonly number[] = [from]): Texts => {
  const { nb, nn, en } = written(from, among);
  return { nb: `${nb} eller mer`, nn: `${nn} eller meir`, en: `${en} or more` };
};

/** «2,5 til under 3,5»: of limits that are no whole numbers. */
const bandUntil = (from: number, below: number, among: readonly number[]): Texts => {
  const [a, b] = [written(from, among), written(below, among)];
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
    bandBelow(at[0]!, at),
    ...at.map((from, i) => {
      const next = at[i + 1];
      if (next === undefined) return bandOrMore(from, at);
      return whole ? bandBetween(from, next - 1, at) : bandUntil(from, next, at);
    }),
  ];
  return labels.map((label, i) => ({ code: i + 1, label }));
}
