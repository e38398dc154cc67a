import type { Codebook } from '../../codebook/index.js';
import { municipalityCodes } from '../../harmonize/index.js';
import { itemKinds, type ReportDefinition } from '../../results/index.js';
import type { Ask } from '../ask.js';

type Area = Ask['areas'][number];

let known: ReadonlySet<string> | undefined;

/** Whether a variable holds municipalities of the 2024 division, which others can be made of. */
export function holdsMunicipalities(codebook: Codebook, name: string): boolean {
  known ??= new Set(municipalityCodes());
  const found = [...codebook.variables, ...codebook.derived].find((variable) => variable.name === name);
  const codes = (found?.values ?? []).filter(({ missing }) => missing === undefined);
  return codes.length > 0 && codes.every(({ code }) => known!.has(String(code)));
}

/** Respondent groups that figures and tables of the report show by an area; figures of change are of each wave by itself. */
export function shownBy(
  report: Pick<ReportDefinition, 'chapters'>,
  { by, variables, respondent_groups }: Area,
): string[] | null {
  const items = report.chapters
    .flatMap((chapter) => chapter.items)
    .filter(
      (item) => [item.by, ...(item.each_by ?? [])].includes(by) && itemKinds[item.kind].of === 'variables',
    )
    .filter((item) => item.variables.some((name) => variables.includes(name)));
  if (items.length === 0 || items.some(({ kind }) => kind === 'change' || kind === 'changes')) return null;
  return respondent_groups ?? [...new Set(items.map((item) => item.respondent_group))].sort();
}

/**
 * The areas of municipalities that the report shows and that have divisions to try, with whom they are told of. Other areas
 * are as they were asked for: their divisions are then unset.
 */
export function withDivisions<Asked extends Ask & { report: Pick<ReportDefinition, 'chapters'> }>(
  asked: Asked,
  codebook: Codebook,
): Asked {
  return {
    ...asked,
    areas: asked.areas.map((area): Area => {
      const { divisions, ...plain } = area;
      const respondents = shownBy(asked.report, area);
      // Of several respondent groups together areas are no sums that the control knows: each is told of by itself.
      const mixed = asked.respondent_groups === 'separate' && (respondents ?? []).includes('');
      const alone = divisions?.length === 1 && divisions[0] === 'municipality';
      if (divisions === undefined || respondents === null || mixed || alone) return plain;
      if (!holdsMunicipalities(codebook, area.by)) return plain;
      return { ...plain, respondent_groups: respondents, divisions };
    }),
  };
}
