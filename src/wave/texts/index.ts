import { inAllLanguages, inLanguage, type Language, type Text } from '../../results/index.js';
import { en } from './en.js';
import { nb } from './nb.js';
import { nn } from './nn.js';
import type { WaveTexts } from './texts.js';

const all: Record<Language, WaveTexts> = { nb, nn, en };

/** The words of what is said of a wave, in a language. */
export const waveTexts = (language: Language): WaveTexts => all[language];

/**
 * A text of a wave in all languages.
 * @param say is given the language's words, and how a label reads in it
 */
export const waveText = (say: (words: WaveTexts, label: (text: Text) => string) => string): Required<Text> =>
  inAllLanguages((language) => say(all[language], (text) => inLanguage(text, language)));
