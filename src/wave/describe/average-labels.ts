import type { Codebook } from '../../codebook/index.js';
import { inAllLanguages, inLanguage, type Language, type ResultRow, type Text } from '../../results/index.js';
import type { Ask } from '../ask.js';
import { averageGroup } from '../document/labels.js';
import { waveTexts } from '../texts/index.js';

/** Most groups that the label of their average names one by one. */
const mostNamed = 3;

/**
 * What the average over a grouping's groups is of, by grouping: «Uvektet gjennomsnitt av 2 land (Frankrike og Italia)».
 * Where averages are over different numbers of groups, since some have no estimate, the fewest and the most.
 */
export function averageLabels(
  averages: Ask['averages'],
  codebook: Codebook,
  rows: readonly ResultRow[],
): Map<string, Text> {
  const labels = new Map<string, Text>();
  for (const { by, of } of averages) {
    const own = rows.filter((row) => row.group_variable === by && row.estimate !== null);
    const cell = (row: ResultRow) =>
      JSON.stringify([row.respondent_group, row.variable, row.statistic, row.category]);
    const averaged = new Set(own.filter((row) => row.group_value === averageGroup).map(cell));
    if (averaged.size === 0) continue;
    const groups = new Map<string, Set<string>>();
    for (const row of own) {
      if (row.group_value === averageGroup || !averaged.has(cell(row))) continue;
      groups.set(cell(row), (groups.get(cell(row)) ?? new Set()).add(row.group_value));
    }
    const sizes = [...groups.values()].map((set) => set.size);
    const names = [...new Set([...groups.values()].flatMap((set) => [...set]))];
    const count = [...new Set([Math.min(...sizes), Math.max(...sizes)])].join('–');
    labels.set(
      by,
      inAllLanguages((language) => labelIn(language, codebook, by, of, names, count)),
    );
  }
  return labels;
}

function labelIn(
  language: Language,
  codebook: Codebook,
  by: string,
  of: Text | undefined,
  names: readonly string[],
  count: string,
): string {
  const t = waveTexts(language);
  const variable = [...codebook.variables, ...codebook.derived].find(({ name }) => name === by);
  const values = by === 'respondent_group' ? codebook.respondentGroups : (variable?.values ?? []);
  const shown = values.flatMap((value) => {
    const code = 'code' in value ? String(value.code) : value.name;
    return names.includes(code) ? [inLanguage(value.label, language)] : [];
  });
  const few = shown.length === names.length && names.length <= mostNamed && count === String(names.length);
  const list = few ? `${shown.slice(0, -1).join(', ')} ${t.and} ${shown.at(-1)}` : '';
  const within =
    list !== ''
      ? ` (${list})`
      : of === undefined && variable
        ? ` (${inLanguage(variable.label, language)})`
        : '';
  return t.averageOf(`${count} ${of === undefined ? t.groups : inLanguage(of, language)}${within}`);
}
