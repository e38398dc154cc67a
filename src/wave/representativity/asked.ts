import type { Wave } from '../wave.js';

/** Whose representativity the report shows, and by which background variables. */
interface RepresentativityAsk {
  respondentGroup: string;
  variables: string[];
}

/** What the items of the report ask for: one model a respondent group, of all variables that its items name. */
export function representativityAsked({ definition, codebook }: Pick<Wave, 'definition' | 'codebook'>) {
  const found = new Map<string, Set<string>>();
  for (const { kind, respondent_group, each_by } of definition.report.chapters.flatMap((c) => c.items)) {
    if (kind !== 'representativity') continue;
    const single = (codebook.register?.groups ?? []).flatMap((names) =>
      [names].flat().length === 1 ? [names].flat() : [],
    );
    const names = each_by === undefined || each_by.length === 0 ? single : each_by;
    found.set(respondent_group, new Set([...(found.get(respondent_group) ?? []), ...names]));
  }
  return [...found].map(
    ([respondentGroup, names]): RepresentativityAsk => ({ respondentGroup, variables: [...names] }),
  );
}
