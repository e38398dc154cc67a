import type { Language, ReportItem, ResultsDocument } from '../results/index.js';
import { numberFormat } from './format.js';
import { figureTexts } from './texts/index.js';

/** Which waves an item's numbers are put together of, what each counts for, and how many are in several of them. */
export function pooledNotes(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const t = figureTexts(language);
  const f = numberFormat(language);
  return (doc.pooled ?? []).flatMap(({ waves, shares, in_several, areas, regressions }) => {
    const shown = [item.by, ...(item.each_by ?? [])].filter((by) => by !== '');
    const pooled = shown.filter((by) =>
      areas.some((area) => by === area.by && item.variables.some((name) => area.variables.includes(name))),
    );
    const area = pooled.length > 0;
    if (!area && !item.variables.some((name) => regressions.includes(name))) return [];
    const of = (group: string) => shares.filter(({ respondent_group }) => respondent_group === group);
    const own = of(item.respondent_group).length > 0 ? of(item.respondent_group) : of('');
    const told = waves.map((wave) => {
      const share = own.find((each) => each.wave === wave)?.share;
      return share === undefined ? wave : `${wave} (${f.percent(share)})`;
    });
    const several = in_several == null || in_several === 0 ? null : f.integer(in_several);
    return [
      t.pooled(told, several),
      ...(area && pooled.length < shown.length ? [t.pooledWhole(doc.wave)] : []),
    ];
  });
}
