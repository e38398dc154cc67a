import { readYamlFile } from '../../codebook/index.js';
import {
  crossing,
  type DisclosureFile,
  type DisclosureOptions,
  disclosureFaults,
  disclosureSchema,
  optionsOf,
  protect,
  suppressionReasons,
} from '../../disclosure/index.js';
import type { EstimateRequest, EstimateRow, TestRow } from '../../estimate/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';
import { type Code, type OpenedData, unitsBehind, validValues } from '../../warehouse/index.js';

/** Limits from the option and the file, the stricter of each; null publishes all. */
export async function limitsFrom(
  minN: number | undefined,
  file: string | undefined,
): Promise<DisclosureFile | null> {
  if (file === undefined) return minN === undefined ? null : disclosureSchema.parse({ min_n: minN });
  const { value } = await readYamlFile(file, disclosureSchema, {
    codePrefix: 'LV-CLI-DISCLOSURE',
    semantics: (limits, place) =>
      [...disclosureFaults(limits), ...pipelineOnly(limits)].map(({ path, ...fault }) => ({
        code: 'LV-CLI-DISCLOSURE',
        place: place(path),
        ...fault,
      })),
  });
  return { ...value, min_n: Math.max(value.min_n, minN ?? 1) };
}

/** Which grouping goes first can be said only where there are several. */
function pipelineOnly(limits: DisclosureFile) {
  return (['keep', 'give_up'] as const)
    .filter((key) => limits[key] !== undefined)
    .map((key) => ({
      path: [key],
      what: `'${key}' changes nothing here: the command prints one grouping`,
      expected: "limits such as 'min_n' and 'width'; which groupings go first is said in a pipeline",
    }));
}

/**
 * What is estimated beside what is asked for, and not printed: everyone together, whose numbers another run of
 * the command gives, and standard deviations, which show who answered alike.
 */
export function controlRequests(requests: readonly EstimateRequest[]): EstimateRequest[] {
  const of = (request: EstimateRequest, statistic: EstimateRequest['statistic'], by: readonly string[]) => ({
    statistic,
    variable: request.variable,
    by,
  });
  const wanted = requests.flatMap((r) =>
    r.statistic === 'proportion'
      ? [of(r, 'proportion', [])]
      : [of(r, 'sd', []), of(r, 'mean', []), of(r, 'sd', r.by ?? []), of(r, 'mean', r.by ?? [])],
  );
  return [...new Map(wanted.map((r) => [JSON.stringify(r), r])).values()];
}

type Group = Record<string, Code>;
const escaped = (code: Code) => String(code).replaceAll('%', '%25').replaceAll(crossing, '%2A');

function asResult(row: EstimateRow): ResultRow {
  const names = Object.keys(row.group);
  return resultRow({
    ...row,
    category: row.category === null ? '' : String(row.category),
    group_variable: names.map(escaped).join(crossing),
    group_value: names.map((name) => escaped(row.group[name]!)).join(crossing),
    p_value: null,
  });
}

const unitKey = (variable: string, codes: readonly string[]) => JSON.stringify([variable, ...codes]);

/** Units behind every variable, for all and by the groups; empty where the limits count none. */
async function unitCounts(
  data: OpenedData,
  limits: DisclosureFile,
  requests: readonly EstimateRequest[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (limits.units === undefined) return counts;
  const relation = await validValues(data.warehouse, data.relation, data.variables);
  const variables = [...new Set(requests.map((r) => r.variable))];
  const by = requests[0]?.by ?? [];
  for (const groups of by.length === 0 ? [[]] : [[], by]) {
    for (const cell of await unitsBehind(data.warehouse, relation, variables, groups, limits.units.of)) {
      counts.set(unitKey(cell.variable, cell.group.map(escaped)), cell.units);
    }
  }
  return counts;
}

const ofGroup = ({ statistic }: EstimateRow) => statistic !== 'quantile' && statistic !== 'correlation';

/** A row as it may be printed. */
export type PrintedRow = Omit<EstimateRow, 'n' | 'weighted_n'> & {
  n: number | null;
  weighted_n: number | null;
  suppressed: boolean;
};

/** Rows and tests of one command as they may be printed. */
export interface Withheld {
  estimates: PrintedRow[];
  tests: (TestRow & { suppressed: boolean })[];
}

/**
 * Disclosure control over what the command prints: groups too small, too small a rest, alike, too few units, and those
 * that would be worked out from the total and the other groups; with them their differences and the tests over them.
 */
export async function withhold(
  data: OpenedData,
  limits: DisclosureFile,
  requests: readonly EstimateRequest[],
  rows: readonly EstimateRow[],
  control: readonly EstimateRow[],
  tests: readonly TestRow[],
): Promise<Withheld> {
  const counts = await unitCounts(data, limits, requests);
  const options: DisclosureOptions = optionsOf(limits, (row) => {
    const codes = row.group_value === '' ? [] : row.group_value.split(crossing);
    return counts.get(unitKey(row.variable, codes)) ?? null;
  });
  const own = rows.filter((row) => row.statistic !== 'difference');
  const outcome = protect([...own, ...control].map(asResult), options).rows;
  const words = (reason: string) =>
    reason.replace(suppressionReasons.few, `fewer than ${options.minN} respondents`);
  const groupKey = (variable: string, group: Group) => JSON.stringify([variable, ...Object.values(group)]);
  const reasons = new Map<string, string>();
  [...own, ...control].forEach((row, i) => {
    const { suppressed, reason } = outcome[i]!;
    // A quantile may be withheld alone, as one respondent's answer.
    if (suppressed && ofGroup(row)) reasons.set(groupKey(row.variable, row.group), words(reason));
  });
  const byRow = new Map(own.map((row, i) => [row, outcome[i]!]));
  const hidden = new Set([...reasons.keys()].map((key) => (JSON.parse(key) as string[])[0]!));
  return {
    estimates: rows.map((row) => {
      const shown = byRow.get(row);
      const sides = [row.group, ...(typeof row.against === 'object' ? [row.against] : [])];
      const reason = sides
        .map((side) => reasons.get(groupKey(row.variable, side)))
        .find((r) => r !== undefined);
      if (reason !== undefined) return withoutNumbers(row, reason);
      if (shown?.suppressed) return withoutNumbers(row, words(shown.reason));
      const { estimate, se, ci_lower, ci_upper } = shown ?? row;
      return { ...row, estimate, se, ci_lower, ci_upper, suppressed: false };
    }),
    tests: tests.map((test) =>
      hidden.has(test.variable)
        ? {
            ...test,
            statistic: null,
            df1: null,
            df2: null,
            p_value: null,
            p_adjusted: null,
            effect_size: null,
            suppressed: true,
            reason: suppressionReasons.derivable,
          }
        : { ...test, suppressed: false },
    ),
  };
}

function withoutNumbers(row: EstimateRow, reason: string): PrintedRow {
  return {
    ...row,
    estimate: null,
    se: null,
    df: null,
    ci_lower: null,
    ci_upper: null,
    n: null,
    weighted_n: null,
    ...(row.statistic === 'difference' ? { p_value: null, effect_size: null } : {}),
    suppressed: true,
    reason,
  };
}
