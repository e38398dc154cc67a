import { numberFormat } from '../../figures/index.js';
import { inLanguage, type Language, type ResultsDocument } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { withheldCounts } from '../withheld.js';
import type { AboutNumbers, Facts } from './tree.js';

/** Where the numbers come from, in words. */
export function aboutNumbers(doc: ResultsDocument, language: Language): AboutNumbers {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const p = doc.provenance;
  const counts = (list: typeof p.response): Facts =>
    list.map(({ label, n }) => [inLanguage(label, language), f.integer(n)]);
  return {
    facts: [
      [t.survey, inLanguage(doc.title, language)],
      ...(doc.wave === '' ? [] : [[t.wave, doc.wave] as Facts[number]]),
      [t.source, inLanguage(p.source, language)],
      ...(p.invited === null ? [] : [[t.invited, f.integer(p.invited)] as Facts[number]]),
      [t.answered, f.integer(p.answered)],
      [t.used, f.integer(p.used)],
      ...(p.response_rate === null ? [] : [[t.responseRate, f.percent(p.response_rate)] as Facts[number]]),
      [t.weights, inLanguage(p.weights, language)],
      [t.seed, String(p.seed)],
      [
        t.versions,
        Object.entries(p.versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(', '),
      ],
    ],
    response: counts(p.response),
    dropped: counts(p.dropped),
    withheld: withheldCounts(doc, language).map(([reason, n]) => [reason, f.integer(n)]),
    inputs: p.inputs.map((input) => [
      [t.file, input.name],
      [t.bytes, f.integer(input.bytes)],
      [t.hash, input.sha256],
    ]),
  };
}
