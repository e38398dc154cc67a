import type { Codebook } from '../../codebook/index.js';
import type {
  CategoryLabel,
  DivisionDescription,
  ReportDefinition,
  ResultRow,
  VariableLabel,
} from '../../results/index.js';
import { placesLieIn } from '../document/lies-in.js';
import { waveText } from '../texts/index.js';
import { namesOfAreas } from './candidates.js';
import { type ChosenDivision, leastShown } from './division.js';

/** Labels of the divisions that were chosen, with what a reader must know of the choice. */
export function divisionLabels(
  chosen: readonly ChosenDivision[],
  codebook: Codebook,
  labels: Readonly<Record<string, VariableLabel>>,
  rows: readonly ResultRow[],
): Record<string, VariableLabel> {
  const lie = placesLieIn(codebook);
  return Object.fromEntries(
    chosen.map((division) => {
      const { name, of, kind, label } = division;
      const known = labels[of];
      const within = lie.get(of);
      const told: VariableLabel = {
        ...(kind === 'municipality' && known !== undefined
          ? known
          : {
              name,
              label: label ?? waveText((t) => t.division[kind]),
              kind: 'categorical',
              background: true,
              categories: namesOfAreas(division).map(
                ({ code, label: text, municipalities }): CategoryLabel => ({
                  code,
                  label: text,
                  municipalities,
                  ...commonTo(municipalities.map((each) => within?.get(each) ?? {})),
                }),
              ),
            }),
        division: describe(division, rows),
      };
      return [name, told];
    }),
  );
}

function describe(
  { name, of, kind, label, least, areas, variables, respondents, shown, tried }: ChosenDivision,
  rows: readonly ResultRow[],
): DivisionDescription {
  // What is published in the end may be less than what was tried.
  const published = variables.flatMap((variable) =>
    respondents.flatMap((group) => {
      const own = rows.filter(
        (row) => row.group_variable === name && row.variable === variable && row.respondent_group === group,
      );
      const left = own.filter((row) => !row.suppressed && row.estimate !== null);
      return own.length === 0 ? [] : [new Set(left.map((row) => row.group_value)).size];
    }),
  );
  return {
    of,
    kind,
    ...(label === undefined ? {} : { label }),
    ...(least === undefined ? {} : { least }),
    areas: areas.length,
    shown: published.length === 0 ? shown : Math.min(...published),
    goal: leastShown,
    tried,
  };
}

/** What all of some places have in common of what they lie in. */
function commonTo(places: readonly Record<string, string>[]): Pick<CategoryLabel, 'lies_in'> {
  const [first = {}, ...others] = places;
  const common = Object.entries(first).filter(([name, code]) => others.every((each) => each[name] === code));
  return common.length === 0 ? {} : { lies_in: Object.fromEntries(common) };
}

/** The report with every figure and table of municipalities by the division that these are told by. */
export function byDivisions(report: ReportDefinition, chosen: readonly ChosenDivision[]): ReportDefinition {
  const moved = chosen.filter(({ name, of }) => name !== of);
  if (moved.length === 0) return report;
  const place = (by: string, variables: readonly string[]) =>
    moved.find(({ of, variables: own }) => of === by && variables.some((name) => own.includes(name)))?.name ??
    by;
  return {
    ...report,
    chapters: report.chapters.map((chapter) => ({
      ...chapter,
      items: chapter.items.map((item) => ({
        ...item,
        by: place(item.by, item.variables),
        ...(item.each_by === undefined
          ? {}
          : { each_by: item.each_by.map((by) => place(by, item.variables)) }),
      })),
    })),
  };
}
