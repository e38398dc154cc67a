import type { Codebook } from '../../codebook/index.js';
import {
  type AlmostNested,
  type Area,
  almostNested,
  type GroupingCost,
  suppressionReasons,
} from '../../disclosure/index.js';
import { type Finding, placeValue, placeValues, waveRelations } from '../../harmonize/index.js';
import { inLanguage, type ResultRow } from '../../results/index.js';
import { crosstab, type Warehouse } from '../../warehouse/index.js';
import { describedVariables } from '../describe/variables.js';
import type { Wave } from '../wave.js';
import { areasOf } from './control.js';

/** Municipalities named in a note. */
const mostNamed = 6;

/** Notes on groupings of answers that nearly lie in each other, by the harmonised answers in the warehouse. */
export async function nestingFindings(warehouse: Warehouse, wave: Wave): Promise<Finding[]> {
  const { codebook, definition } = wave;
  const areas = await areasOf(warehouse, wave);
  const scales = codebook.scales.map(({ name }) => name);
  const asked = [
    ...describedVariables(wave)
      .filter((d) => d.isQuestion)
      .map((d) => d.name),
    ...scales,
  ];
  await countAnswers(warehouse, wave, areas, asked);
  const minN = definition.disclosure.min_n;
  return almostNested(areas, minN).map((pair) => asFinding(pair, wave, null));
}

async function countAnswers(
  warehouse: Warehouse,
  { codebook, definition }: Wave,
  areas: readonly Area[],
  asked: readonly string[],
): Promise<void> {
  const { clean } = waveRelations(codebook);
  const within = definition.respondent_groups === 'separate' ? ['respondent_group'] : [];
  const keyOf = (code: string, respondents: string) => JSON.stringify([code, respondents]);
  for (const fine of new Set(areas.map(({ grouping }) => grouping))) {
    const own = new Map(
      areas
        .filter(({ grouping }) => grouping === fine)
        .map((area) => [keyOf(area.code, area.within.respondent_group ?? ''), area]),
    );
    for (const { variable, category, group, n } of await crosstab(warehouse, clean, asked, {
      by: [fine, ...within],
    })) {
      const area = own.get(keyOf(group[0] ?? '', group[1] ?? ''));
      if (area === undefined || category === null) continue;
      const answers = area.answers[variable] ?? { n: 0, weights: {} };
      area.answers[variable] = { ...answers, n: answers.n + n };
    }
  }
}

/** The same by the reference data alone, where there are no answers yet: groupings that municipalities are derived into. */
export function nestingByPlace({ codebook, definition }: Wave): Finding[] {
  const rules = codebook.derived.flatMap(({ name, rule }) =>
    'place' in rule && definition.groups.includes(name) ? [{ name, rule }] : [],
  );
  if (rules.length < 2) return [];
  const areas = placeValues('municipality', 2024).map(({ code }): Area => {
    const values = rules.flatMap(({ name, rule }) => {
      const { value } = placeValue({ ...rule, as_of: '2024-01-01' }, String(code));
      return value === null ? [] : [[name, String(value)] as const];
    });
    return {
      grouping: 'kommune',
      code: String(code),
      within: {},
      values: Object.fromEntries(values),
      answers: {},
    };
  });
  return almostNested(areas, definition.disclosure.min_n).map((pair) =>
    asFinding(pair, { codebook, definition }, null),
  );
}

/** What the groupings that nearly nest have cost in what a run publishes. */
export function nestingCosts(
  wave: Pick<Wave, 'codebook' | 'definition'>,
  areas: readonly Area[],
  rows: readonly ResultRow[],
): Finding[] {
  const { derivable, either } = suppressionReasons;
  return almostNested(areas, wave.definition.disclosure.min_n).map((pair) => {
    const involved = new Map([
      [pair.fine, new Set(pair.crossings.map(({ group }) => group))],
      [pair.coarse, new Set(pair.crossings.flatMap(({ main, other }) => [main, other]))],
    ]);
    const small = new Set(pair.variables);
    const lost = new Set<string>();
    for (const { suppressed, reason, variable, group_variable, group_value } of rows) {
      if (!suppressed || !small.has(variable) || (reason !== derivable && reason !== either)) continue;
      if (involved.get(group_variable)?.has(group_value)) lost.add(variable);
    }
    return asFinding(pair, wave, lost.size);
  });
}

/** Groupings with fewer published groups than this have nothing to read. */
const leastPublished = 0.05;

/**
 * Groupings that are better left out whole: more than half is withheld for the sake of others, or nearly all is withheld. Those who
 * are not printed at all need less protection than those who are printed as withheld.
 */
export function groupingCosts(costs: readonly GroupingCost[]): Finding[] {
  return costs.flatMap(({ respondents, grouping, cells, byRule, toProtect }): Finding[] => {
    if (grouping === '') return [];
    const among = respondents === '' ? '' : ` of '${respondents}'`;
    if (cells - byRule - toProtect < leastPublished * cells) {
      return [
        {
          severity: 'note',
          code: 'LV-CHECK-GROUPING-COST',
          place: { variable: grouping },
          what: `${byRule + toProtect} of ${cells} groups by '${grouping}'${among} are withheld, so there is little to read, and others are withheld to protect them`,
          remedy: `take '${grouping}' out of 'groups' or 'areas'`,
          n: byRule + toProtect,
        },
      ];
    }
    if (toProtect * 2 <= cells) return [];
    return [
      {
        severity: 'note',
        code: 'LV-CHECK-GROUPING-COST',
        place: { variable: grouping },
        what: `${toProtect} of ${cells} groups by '${grouping}'${among} are withheld only to protect others`,
        remedy: `the report reads better without it: take '${grouping}' out of 'groups', or name it under 'disclosure: { keep: [...] }' and let others go first`,
        n: toProtect,
      },
    ];
  });
}

function asFinding(
  { fine, coarse, crossings, respondents, variables }: AlmostNested,
  { codebook, definition }: Pick<Wave, 'codebook' | 'definition'>,
  withheldIn: number | null,
): Finding {
  const named = (variable: string, code: string) => labelOf(codebook, variable, code);
  const pieces = crossings.map(({ group, main, other, areas }) => {
    const names = areas.slice(0, mostNamed).map((code) => labelOf(codebook, null, code));
    const more = areas.length > mostNamed ? ` and ${areas.length - mostNamed} more` : '';
    return `${names.join(', ')}${more} of ${named(fine, group)} ${areas.length === 1 ? 'is' : 'are'} in ${named(coarse, other)}, the rest in ${named(coarse, main)}`;
  });
  const cost =
    withheldIn === null
      ? `too few of them to be published answered ${variables.length} variable${variables.length === 1 ? '' : 's'}, and in each of these groups must be withheld so that they are not found by subtraction`
      : `in ${withheldIn} variable${withheldIn === 1 ? '' : 's'} a group that they are in is withheld so that they are not found by subtraction`;
  const rule = (name: string) => {
    const found = codebook.derived.find((d) => d.name === name)?.rule;
    return found !== undefined && 'place' in found ? found.gives : undefined;
  };
  const better =
    rule(fine) === 'county' && rule(coarse) === 'region'
      ? `derive '${coarse}' with 'gives: region_by_county', of which counties are whole parts`
      : `make the groups of '${coarse}' of whole groups of '${fine}'`;
  const { keep, give_up } = definition.disclosure;
  const first =
    keep?.includes(fine) || give_up?.includes(coarse)
      ? `or leave '${coarse}' out of 'groups'`
      : `or say which goes first: 'disclosure: { keep: [${fine}], give_up: [${coarse}] }'`;
  return {
    severity: 'note',
    code: 'LV-CHECK-ALMOST-NESTED',
    place: { variable: coarse },
    what: `'${fine}' lies in '${coarse}' but for a few: ${pieces.join('; ')}`,
    ...(respondents === 0
      ? {}
      : { found: `${respondents} respondent${respondents === 1 ? '' : 's'} there; ${cost}` }),
    remedy: `${better}, ${first}`,
    n: respondents === 0 ? null : respondents,
  };
}

/** A group's name with its code; of an area (null) by the reference data. */
function labelOf(codebook: Codebook, variable: string | null, code: string): string {
  const values =
    variable === null
      ? placeValues('municipality', 2024)
      : (codebook.derived.find((d) => d.name === variable)?.values ??
        codebook.variables.find((v) => v.name === variable)?.values ??
        []);
  const label = values.find((value) => String(value.code) === code)?.label;
  return label === undefined ? code : `${inLanguage(label, 'en')} (${code})`;
}
