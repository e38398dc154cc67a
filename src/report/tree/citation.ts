import { inLanguage, type Language, type ResultsDocument } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { Citation, Facts } from './tree.js';

/** Licences that authors name shortly, and where they stand in full. */
const licences: Readonly<Record<string, { name: string; url: string }>> = {
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC-BY-NC-4.0': { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
  'NLOD-1.0': { name: 'NLOD 1.0', url: 'https://data.norge.no/nlod/no/1.0' },
  'NLOD-2.0': { name: 'NLOD 2.0', url: 'https://data.norge.no/nlod/no/2.0' },
};

/** Who answers for the report and how it is quoted; null where its author has not said. */
export function citationOf(doc: ResultsDocument, language: Language): Citation | null {
  const stated = doc.report.citation;
  if (stated === undefined) return null;
  const t = reportTexts(language);
  const publisher = inLanguage(stated.publisher, language);
  const title = inLanguage(doc.report.title, language);
  const subtitle = doc.report.subtitle === undefined ? '' : inLanguage(doc.report.subtitle, language);
  const year = stated.date.slice(0, 4);
  const { simulated } = doc.provenance;
  const licence =
    stated.licence === undefined ? null : (licences[stated.licence] ?? { name: stated.licence, url: null });
  const authors = stated.authors.length === 0 ? [publisher] : stated.authors;
  const reference =
    stated.reference === undefined
      ? [
          `${authors.length < 3 ? authors.join(' & ') : `${authors.slice(0, -1).join(', ')} & ${authors.at(-1)}`} (${year})`,
          `${[title, subtitle].filter(Boolean).join(': ')}${simulated ? ` [${t.simulated.toLowerCase()}]` : ''}`,
          ...(stated.authors.length === 0 ? [] : [publisher]),
        ]
          .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
          .concat(stated.url ?? [])
          .join(' ')
      : inLanguage(stated.reference, language);
  return {
    publisher,
    contact: stated.contact ?? null,
    date: stated.date,
    licence,
    facts: [
      [t.publisher, publisher],
      ...(stated.authors.length === 0 ? [] : [[t.authors, stated.authors.join('; ')] as Facts[number]]),
      ...(stated.contact === undefined ? [] : [[t.contact, stated.contact] as Facts[number]]),
      [t.published, dateText(stated.date, language)],
      ...(licence === null
        ? []
        : [[t.licence, [licence.name, licence.url].filter(Boolean).join(', ')] as Facts[number]]),
      [t.reference, reference],
    ],
    reference,
    bibtex: bibtexOf({
      key: `${doc.pipeline}-${year}`,
      authors: stated.authors.length === 0 ? [`{${bib(publisher)}}`] : stated.authors.map(authorOf),
      fields: [
        ['title', `{${bib([title, subtitle].filter(Boolean).join(': '))}}`],
        ['institution', bib(publisher)],
        ['year', year],
        ['month', stated.date.slice(5, 7).replace(/^0/, '')],
        ['url', stated.url ?? ''],
        ['note', simulated ? bib(t.simulated.toLowerCase()) : ''],
      ],
    }),
  };
}

/** «1. desember 2025», «desember 2025» or «2025». */
function dateText(date: string, language: Language): string {
  const t = reportTexts(language);
  const [year, month, day] = date.split('-') as [string, string?, string?];
  if (month === undefined) return year;
  const name = t.months[Number(month) - 1]!;
  return day === undefined ? `${name} ${year}` : t.dateOf(Number(day), name, year);
}

/** A name as BibTeX parts it; one without a comma is an office's, and stays whole. */
const authorOf = (name: string): string => (name.includes(',') ? bib(name) : `{${bib(name)}}`);

/** A text with what BibTeX and LaTeX read as signs of their own written so that they are shown. */
function bib(text: string): string {
  const signs: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\{}%&$#_~^]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

function bibtexOf(entry: { key: string; authors: string[]; fields: [string, string][] }): string {
  const fields = [['author', entry.authors.join(' and ')], ...entry.fields].filter(
    ([, value]) => value !== '',
  );
  return `@techreport{${entry.key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}
