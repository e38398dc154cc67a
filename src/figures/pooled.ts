import type { Language, ReportItem, ResultsDocument } from '../results/index.js';
import { numberFormat } from './format.js';
import { figureTexts } from './texts/index.js';

/** Which waves an item's numbers are put together of, what each counts for, and how many are in several of them. */
export function pooledNotes(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const t = figureTexts(language);
  const f = numberFormat(language);
  return (doc.pooled ?? []).flatMap(({ waves, shares, in_several, areas, regressions }) => {
    const area = areas.some(
      ({ by, variables }) => by === item.by && item.variables.some((name) => variables.includes(name)),
    );
    if (!area && !item.variables.some((name) => regressions.includes(name))) return [];
    const of = (group: string) => shares.filter(({ respondent_group }) => respondent_group === group);
    const own = of(item.respondent_group).length > 0 ? of(item.respondent_group) : of('');
    const told = waves.map((wave) => {
      const share = own.find((each) => each.wave === wave)?.share;
      return share === undefined ? wave : `${wave} (${f.percent(share)})`;
    });
    const several = in_several == null || in_several === 0 ? null : f.integer(in_several);
    return [t.pooled(told, several), ...(area ? [t.pooledWhole(doc.wave)] : [])];
  });
}
