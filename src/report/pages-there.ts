import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, ResultsDocument } from '../results/index.js';
import { reportNames } from './format.js';
import { type OtherPage, relinked } from './html/languages.js';
import { languageNames } from './texts/language-names.js';

type Report = Pick<ResultsDocument, 'report'>;

/** The whole report's pages that lie in a run's folder, each with its language. */
export const pagesThere = ({ report }: Report, folder: string): OtherPage[] =>
  (Object.keys(languageNames) as Language[]).flatMap((language): OtherPage[] => {
    const name = reportNames(report.language, language).document('html');
    return existsSync(join(folder, name)) ? [[language, name]] : [];
  });

/**
 * A run's pages in other languages, with links to the one that is made now, written aside. Nothing else in them is changed;
 * one that has the links already, or no place for them, is left.
 *
 * @param made the language of the page that is made, and its name
 */
export function relinkPages(doc: Report, folder: string, made: OtherPage, aside: string): void {
  const others = pagesThere(doc, folder).filter(([language]) => language !== made[0]);
  for (const [language, name] of others) {
    const page = relinked(
      readFileSync(join(folder, name), 'utf8'),
      language,
      [...others, made].filter(([other]) => other !== language),
    );
    if (page !== null) writeFileSync(join(aside, name), page);
  }
}
