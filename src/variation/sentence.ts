import type { Language } from '../results/index.js';
import type { VariationResult } from './result.js';
import { variationTexts } from './texts/index.js';
import { nearlySeparated } from './warnings.js';

/** What the outcome and the levels are called in the sentence. */
interface VariationWords {
  outcome: string;
  /**
   * By level's name. In Norwegian `many` is a plural and `same` the level's name as it stands after «innenfor samme»:
   * { many: 'kommuner', same: 'kommune' }. A level without words is called by its name.
   */
  levels?: Readonly<Record<string, { many: string; same: string }>>;
}

/**
 * The shares in words, for people who have never heard of an intraclass correlation: where the variation lies, in whole
 * per cent with the interval, and where nothing is found of it, that. Of a binary outcome, the median odds ratio too.
 */
export function variationSentence(
  result: Pick<VariationResult, 'levels' | 'event'>,
  words: VariationWords,
  language: Language,
): string {
  const texts = variationTexts[language];
  const levels = result.levels.slice(0, -1);
  const wordOf = (name: string) => words.levels?.[name] ?? { many: name, same: name };
  const number = (value: number, digits: number) =>
    texts.decimalComma ? value.toFixed(digits).replace('.', ',') : value.toFixed(digits);
  // Whole per cent that sum to 100: what rounding adds or takes is the largest part's.
  const rounded = result.levels.map((l) => Math.round(100 * l.share));
  const largest = rounded.indexOf(Math.max(...rounded));
  rounded[largest]! += 100 - rounded.reduce((sum, r) => sum + r, 0);
  const parts = result.levels.map((level, l) => {
    const [low, high] = level.share_ci;
    const share =
      low === null || high === null || l === levels.length
        ? texts.shareAlone(String(rounded[l]))
        : texts.share(String(rounded[l]), number(100 * low, 0), number(100 * high, 0));
    const where =
      l === levels.length
        ? texts.rest(wordOf(levels[l - 1]!.name).many)
        : texts.between(wordOf(level.name).many, l === 0 ? null : wordOf(levels[l - 1]!.name).same);
    return `${share} ${where}`;
  });
  const list = `${parts.slice(0, -1).join(', ')} ${texts.and} ${parts.at(-1)}`;
  const binary = result.event !== undefined;
  const sentences = [(binary ? texts.latent : texts.sentence)(words.outcome, list)];
  for (const level of levels)
    if (level.variance === 0) {
      const high = level.share_ci[1];
      sentences.push(texts.none(wordOf(level.name).many, high === null ? null : number(100 * high, 0)));
    } else if (binary && level === levels.at(-1) && level.sd <= nearlySeparated)
      sentences.push(texts.odds(wordOf(level.name).many, number(level.median_odds_ratio!, 1)));
  return sentences.join(' ');
}
