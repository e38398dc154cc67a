import { readYamlFile } from '../../codebook/index.js';
import { type BoundDesign, groupWeights } from '../../design/index.js';
import {
  cellKey,
  crossing,
  type DisclosureFile,
  type DisclosureOptions,
  disclosureFaults,
  disclosureSchema,
  groupOf,
  optionsOf,
  protect,
  suppressionReasons,
  type Weights,
} from '../../disclosure/index.js';
import type { EstimateRequest, EstimateRow, TestRow } from '../../estimate/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';
import { type PAdjustMethod, pAdjust } from '../../stats/index.js';
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

/** The weights of all and of every group, as the control knows them. */
async function weightsOf(
  bound: BoundDesign,
  by: readonly string[],
  missing: Missing,
): Promise<Map<string, Weights>> {
  const sets = by.length === 0 ? [[]] : [[], by];
  const found = await groupWeights(
    bound,
    sets.map((names) => names.map((name) => ({ name, missing: missing[name] }))),
  );
  return new Map(
    found.flatMap((groups, s) =>
      groups.map(({ codes, weights }) => {
        const group_variable = sets[s]!.map(escaped).join(crossing);
        const group_value = codes.map(escaped).join(crossing);
        return [cellKey(groupOf(resultRow({ group_variable, group_value }))), weights] as const;
      }),
    ),
  );
}

/** What the command knows of its data and of what was asked. */
interface Asked {
  data: OpenedData;
  bound: BoundDesign;
  limits: DisclosureFile;
  requests: readonly EstimateRequest[];
  missing: Missing;
  level: number;
  adjust: PAdjustMethod | undefined;
}

type Missing = Readonly<Record<string, SourceVariable['missing']>>;

/** A row as it may be printed. */
export type PrintedRow = Omit<EstimateRow, 'n' | 'weighted_n'> & {
  n: number | null;
  weighted_n: number | null;
  suppressed: boolean;
};

/** Rows and tests of one command as they may be printed. */
interface Withheld {
  estimates: PrintedRow[];
  tests: (TestRow & { suppressed: boolean })[];
}

/**
 * Disclosure control over what the command prints: groups too small, too small a rest, alike, too few units, and those
 * that would be worked out from the total and the other groups; with them their differences and the tests over them.
 */
export async function withhold(
  { data, bound, limits, requests, missing, level, adjust }: Asked,
  rows: readonly EstimateRow[],
  control: readonly EstimateRow[],
  tests: readonly TestRow[],
): Promise<Withheld> {
  const counts = await unitCounts(data, limits, requests);
  const weights = await weightsOf(bound, requests[0]?.by ?? [], missing);
  const options: DisclosureOptions = {
    ...optionsOf(limits, (row) => {
      const codes = row.group_value === '' ? [] : row.group_value.split(crossing);
      return counts.get(unitKey(row.variable, codes)) ?? null;
    }),
    weightsOf: (group) => weights.get(cellKey(group)) ?? null,
    level,
  };
  const own = rows.filter((row) => row.statistic !== 'difference');
  const { rows: outcome, coarse } = protect([...own, ...control].map(asResult), options);
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
  // Codes that only withheld answers have must not be told.
  const told = new Set([...own, ...control].filter((_, i) => !outcome[i]!.suppressed).map((r) => r.variable));
  return {
    estimates: withoutCodes(rows, told).map((row) => {
      const shown = byRow.get(row);
      const sides = [row.group, ...(typeof row.against === 'object' ? [row.against] : [])];
      const reason = sides
        .map((side) => reasons.get(groupKey(row.variable, side)))
        .find((r) => r !== undefined);
      if (reason !== undefined) return withoutNumbers(row, reason);
      if (shown?.suppressed) return withoutNumbers(row, words(shown.reason));
      return rounded(row, shown ?? coarsest(row, sides, coarse));
    }),
    tests: readjusted(tests, hidden, adjust).map((test) =>
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

/** Of variables of which nothing may be told one row of a group and statistic, without an answer's code. */
function withoutCodes(rows: readonly EstimateRow[], told: ReadonlySet<string>): EstimateRow[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (told.has(row.variable) || row.statistic !== 'proportion') return [row];
    const key = JSON.stringify([row.variable, row.group]);
    if (seen.has(key)) return [];
    seen.add(key);
    // The same row, so that what was found of it is found again.
    return [Object.assign(row, { category: null })];
  });
}

/** p values adjusted together, those withheld as 1: others' would tell of them. */
function readjusted(
  tests: readonly TestRow[],
  hidden: ReadonlySet<string>,
  adjust: PAdjustMethod | undefined,
): TestRow[] {
  if (adjust === undefined) return [...tests];
  const p = tests.map((t) => (hidden.has(t.variable) ? 1 : (t.p_value ?? Number.NaN)));
  const adjusted = pAdjust(p, adjust);
  return tests.map((t, i) => ({ ...t, p_adjusted: Number.isNaN(adjusted[i]!) ? null : adjusted[i]! }));
}

/** A difference, as coarse as the coarser of its sides. */
function coarsest(
  row: EstimateRow,
  sides: readonly Group[],
  coarse: (row: ResultRow) => ResultRow,
): ResultRow {
  const step = ({ method }: ResultRow) => Number(/rounded to ([\d.e-]+)/.exec(method)?.[1] ?? 0);
  return sides
    .map((group) => ({ ...coarse({ ...asResult({ ...row, group }), p_value: row.p_value ?? null }) }))
    .reduce((a, b) => (step(b) > step(a) ? b : a));
}

/** The numbers as they may be printed; where they are rounded the note says so. */
function rounded(row: EstimateRow, shown: ResultRow): PrintedRow {
  const { estimate, se, ci_lower, ci_upper, weighted_n, p_value } = shown;
  const [, note = ''] = /, ((?:standard error )?rounded to .*)$/.exec(shown.method) ?? [];
  return {
    ...row,
    estimate,
    se,
    ci_lower,
    ci_upper,
    weighted_n,
    ...(row.statistic === 'difference'
      ? {
          p_value,
          effect_size:
            note === '' || !row.effect_size ? row.effect_size : Number(row.effect_size.toPrecision(2)),
        }
      : {}),
    reason: note === '' ? row.reason : [row.reason, note].filter(Boolean).join('; '),
    suppressed: false,
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
