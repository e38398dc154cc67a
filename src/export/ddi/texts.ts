import { inLanguage, type Language, type Text } from '../../results/index.js';
import { type Element, element } from './xml.js';

const languages: readonly Language[] = ['nb', 'nn', 'en'];

/** An element for each language that the text has, each with its xml:lang. */
export const inAll = (name: string, text: Text): Element[] =>
  languages.flatMap((language) => {
    const own = text[language];
    return own === undefined || own === '' ? [] : [element(name, { 'xml:lang': language }, own)];
  });

/** An element for each language of a text that the program makes itself. */
export const made = (name: string, text: (language: Language) => string): Element[] =>
  languages.map((language) => element(name, { 'xml:lang': language }, text(language)));

/** The text in bokmål, for elements that stand once. */
export const once = (text: Text): string => inLanguage(text, 'nb');
