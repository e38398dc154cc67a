/** A text in the report's languages; bokmål is always there. */
export interface Text {
  nb: string;
  nn?: string;
  en?: string;
}

export type Language = 'nb' | 'nn' | 'en';

/** A text in all languages, each said by its own words. */
export const inAllLanguages = (say: (language: Language) => string): Required<Text> => ({
  nb: say('nb'),
  nn: say('nn'),
  en: say('en'),
});

/** The text in the wanted language: nynorsk falls back to bokmål, English to bokmål. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.nb;
}
