import type { Language } from '../../results/index.js';
import { numberFormat } from '../format.js';
import { variationFigureTexts } from '../texts/variation.js';
import type { Level, Outcome } from './variation-rows.js';

/** How the greatest share is read, in words. */
export function exampleOf(
  outcomes: readonly Outcome[],
  levels: readonly Level[],
  language: Language,
): string[] {
  const f = numberFormat(language);
  const most = outcomes.find(({ total }) => total !== null);
  if (most === undefined) return [];
  const share = Math.round(100 * most.total!.share);
  const many = levels.map((level) => level.many);
  const same = levels.at(-1)!.label;
  return [
    variationFigureTexts[language].example(most.label, f.integer(share), f.integer(100 - share), many, same),
  ];
}

/**
 * How much of the differences in the answers lies between groups, for which question most, and for how many questions no
 * level is shown to matter; null where no share is known.
 */
export function leadOf(
  outcomes: readonly Outcome[],
  levels: readonly Level[],
  language: Language,
): string | null {
  const f = numberFormat(language);
  const t = variationFigureTexts[language].lead;
  const known = outcomes.flatMap(({ label, total, unsure }) =>
    total === null ? [] : [{ label, ...total, unsure }],
  );
  const [most, least] = [known[0], known.at(-1)];
  if (most === undefined || least === undefined) return null;
  const whole = (share: number) => f.integer(100 * share);
  const many = levels.map((level) => level.many);
  const places = t.all(many);
  const interval = t.interval(whole(most.low), whole(most.high));
  const inmost = levels.at(-1)?.label ?? '';
  const same = t.same(inmost);
  const doubt = t.doubt(t.any(many));
  const unsure = known.filter((one) => one.unsure).length;
  const [from, to] = [whole(least.share), whole(most.share)];
  if (known.length === 1)
    return [t.one(places, to, interval, same), ...(unsure > 0 ? [t.oneDoubted(doubt)] : [])].join(' ');
  return [
    ...(known.every(({ share }) => share < 0.2)
      ? [t.nearlyAll(inmost)]
      : known.every(({ share }) => share < 0.5)
        ? [t.mostWithin(same)]
        : []),
    t.shares(places, from === to ? from : t.range(from, to), most.label, to, interval),
    ...(unsure === 0
      ? []
      : [unsure === known.length ? t.allDoubted(doubt) : t.someDoubted(unsure, known.length, doubt)]),
  ].join(' ');
}
