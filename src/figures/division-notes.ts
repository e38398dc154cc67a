import { inLanguage, type Language, type ReportItem, type ResultsDocument } from '../results/index.js';
import { numberFormat } from './format.js';
import { placesTexts } from './texts/places.js';

/** What municipalities are told by in a figure or table, and why: nothing where it is by no division. */
export function divisionNotes(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const f = numberFormat(language);
  return [item.by, ...(item.each_by ?? [])].flatMap((by) => {
    const known = doc.labels[by];
    if (known?.division === undefined) return [];
    const { kind, least = 0, areas, shown, goal, tried } = known.division;
    const first = tried.find((each) => each.kind === 'municipality');
    return [
      placesTexts(language).division({
        kind,
        label: inLanguage(known.label, language).toLowerCase(),
        least,
        areas: f.integer(areas),
        shown: f.integer(shown),
        before: first === undefined ? null : [f.integer(first.shown), f.integer(first.areas)],
        short: shown < goal * areas,
      }),
    ];
  });
}
