import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultsDocument,
  type Text,
} from '../results/index.js';
import type { BuiltFigure } from './figure.js';
import { type Spec, totalWidth } from './figure.js';
import { wrap } from './fonts.js';
import { type NumberFormat, numberFormat } from './format.js';
import { size } from './spec.js';
import { figureTexts } from './texts/index.js';

/** «n = 166», «n = 154–166»; empty when nothing is known. */
export function nText(n: [number, number] | null, f: NumberFormat): string {
  if (n === null) return '';
  return n[0] === n[1] ? `n = ${f.integer(n[0])}` : `n = ${f.integer(n[0])}–${f.integer(n[1])}`;
}

/** The question as the respondents read it, with its number; each wording once. */
export function wordings(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const texts = item.variables.flatMap((name) => {
    const known = doc.labels[name];
    if (known?.wording === undefined) return [];
    const wording = inLanguage(known.wording, language);
    return [
      known.number === undefined || wording.startsWith(`${known.number}.`)
        ? wording
        : `${known.number}. ${wording}`,
    ];
  });
  return [...new Set(texts)];
}

/** What a high score means, for the scales shown; with the scale's name where there are several. */
export function meanings(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const scales = item.variables
    .map((name) => doc.labels[name])
    .filter((label) => label?.meaning !== undefined);
  return scales.map((label) => {
    const meaning = inLanguage(label!.meaning!, language);
    return scales.length === 1 ? meaning : `${inLanguage(label!.label, language)}: ${meaning}`;
  });
}

/** Who was asked, in words, where not everyone was. */
export function askedTexts(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const texts = item.variables.flatMap((name) => {
    const asked: Text | undefined = doc.labels[name]?.asked;
    return asked === undefined ? [] : [inLanguage(asked, language)];
  });
  return [...new Set(texts)];
}

/**
 * The figure as it stands alone in a file: title on top, and under it «simulated» where that holds, n and
 * the source. In the report the same stands as text.
 */
export function standalone(
  built: BuiltFigure,
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): Spec {
  const t = figureTexts(language);
  const room = totalWidth.wide - 16;
  const facts = [nText(built.n, numberFormat(language)), inLanguage(doc.provenance.source, language)]
    .filter((text) => text !== '')
    .join('. ');
  return {
    ...built.spec,
    title: {
      text: wrap(inLanguage(item.title, language), room, size.title, true),
      subtitle: [...(doc.provenance.simulated ? [t.simulated] : []), ...wrap(facts, room, size.subtitle)],
    },
    description: built.alt,
  };
}
