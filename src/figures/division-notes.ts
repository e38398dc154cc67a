import {
  type DivisionDescription,
  inLanguage,
  type Language,
  type ReportItem,
  type ResultsDocument,
} from '../results/index.js';
import { numberFormat } from './format.js';
import { placesTexts } from './texts/places.js';

/** What municipalities are told by in a figure or table, and why: nothing where it is by no division. */
export const divisionNotes = (item: ReportItem, doc: ResultsDocument, language: Language): string[] =>
  [item.by, ...(item.each_by ?? [])].flatMap((by) => {
    const known = doc.labels[by];
    return known?.division === undefined
      ? []
      : [divisionNote(known.division, inLanguage(known.label, language).toLowerCase(), language)];
  });

function divisionNote(
  { kind, least = 0, areas, shown, goal, tried }: DivisionDescription,
  label: string,
  language: Language,
): string {
  const f = numberFormat(language);
  const t = placesTexts(language).division;
  const first = tried.find((each) => each.kind === 'municipality');
  const told = t[kind]({
    label,
    least,
    areas: f.integer(areas),
    shown: f.integer(shown),
    therefore: first === undefined ? '' : t.therefore,
  });
  return [
    ...(first === undefined ? [] : [t.few(f.integer(first.shown), f.integer(first.areas))]),
    told,
    ...(shown < goal * areas ? [t.short] : []),
  ].join(' ');
}
