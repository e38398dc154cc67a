import { type SuppressionReason, suppressionReasons, withheld } from '../../disclosure/index.js';
import { refusedTables } from '../../regression/index.js';
import type { RegressionDescription, ResultRow } from '../../results/index.js';
import { resultRow } from '../../results/index.js';
import type { Wave } from '../wave.js';
import { withheldRegression } from './description.js';
import type { RegressionRun } from './run.js';

/** Limits that a regression's tables are held to. */
interface RegressionLimits {
  /** Fewest respondents of a group, and of those that one of two sets has and the other lacks. */
  minN: number;
  /** A group is too alike where fewer than this answered otherwise; 0 for no rule. */
  alikeBelow: number;
  /** Whether groups are withheld so that others can't be worked out. */
  secondary: boolean;
}

/** Regressions as they may be published. */
interface PublishedRegressions {
  rows: ResultRow[];
  descriptions: RegressionDescription[];
  /** What a run says of those that lost numbers. */
  notes: string[];
}

/** Rows of a regression that tell sums of answers: levels, where the others tell of differences. */
const ofLevels = new Set(['predicted']);
const isLevel = ({ statistic, category }: ResultRow): boolean =>
  ofLevels.has(statistic) ||
  ((statistic === 'coefficient' || statistic === 'ratio') &&
    (category === '(Intercept)' || category.includes('|')));

/**
 * Decides what of the regressions may be published beside the tables of their outcomes. Rules: docs/disclosure.md.
 * @param published the tables' rows as they are published
 * @param answered respondents behind the table of an outcome in a respondent group; null where there is none
 * @param nearToo whether a regression's cases lie near another table's in ways of its own
 */
export function publishRegressions(
  wave: Wave,
  runs: readonly RegressionRun[],
  published: readonly ResultRow[],
  answered: (outcome: string, respondentGroup: string) => number | null,
  limits: RegressionLimits,
  nearToo: (run: RegressionRun) => boolean = () => false,
): PublishedRegressions {
  const out: PublishedRegressions = { rows: [], descriptions: [], notes: [] };
  // Sets of respondents whose sums are published, of each outcome: the table's first, then those of regressions.
  const sizes = new Map<string, number[]>();
  for (const run of runs) {
    const { ask, rows, description } = run;
    const key = JSON.stringify([ask.outcome, ask.respondent_group]);
    const table = answered(ask.outcome, ask.respondent_group);
    const sets = sizes.get(key) ?? (table === null ? [] : [table]);
    sizes.set(key, sets);
    const n = rows[0]?.n ?? 0;
    const near =
      limits.secondary && (nearToo(run) || sets.some((m) => m !== n && Math.abs(m - n) < limits.minN));
    const tables = new Tables(published, ask.respondent_group);
    const refused = refusal(run, tables, near, limits);
    if (refused !== null) {
      const row = resultRow({
        survey: wave.codebook.survey,
        wave: wave.codebook.wave,
        respondent_group: ask.respondent_group,
        variable: ask.name,
        category: ask.outcome,
        statistic: 'r_square',
      });
      out.rows.push(withheld(row, suppressionReasons[refused.reason]));
      out.descriptions.push(withheldRegression(ask));
      out.notes.push(withheldNote(ask.name, refused));
      continue;
    }
    const stepped = limits.secondary && roundedBy(run, tables) !== null;
    const hide = near || stepped;
    out.rows.push(
      ...rows.map((row) => (hide && isLevel(row) ? withheld(row, suppressionReasons.derivable) : row)),
    );
    out.descriptions.push(description);
    if (!hide) sets.push(n);
    else out.notes.push(levelsNote(ask.name, near));
  }
  return out;
}

function levelsNote(name: string, near: boolean): string {
  const why = near
    ? 'its cases and those of a table or another regression differ by so few that the difference would be their answers'
    : 'the tables of its outcome are rounded, and they would give them unrounded';
  return `levels of the regression '${name}' (intercept, thresholds, means by group) are withheld: ${why}`;
}

function withheldNote(name: string, { reason, by }: Refusal): string {
  const why =
    by === null
      ? 'its cases and those of the table of its outcome differ by so few that the difference would be their answers'
      : `the table of its outcome${by === '' ? '' : ` by '${by}'`} withholds or rounds a group, or would`;
  const remedy = by === null || by === '' ? '' : '; join small categories, or leave the predictor out';
  return `the regression '${name}' is withheld (${suppressionReasons[reason]}): ${why}${remedy}`;
}

interface Refusal {
  reason: SuppressionReason;
  /** The grouping of the table that forbids the regression; null where it is who is in it. */
  by: string | null;
}

/** Why nothing of a regression may be published; null where it may. */
function refusal(
  run: RegressionRun,
  tables: Tables,
  near: boolean,
  limits: RegressionLimits,
): Refusal | null {
  const [refused] = refusedTables(run.tables, {
    minN: limits.minN,
    alikeBelow: limits.alikeBelow,
    withheld: (variables, codes) =>
      tables.rows(run.ask.outcome, variables, codes).some((row) => row.suppressed),
  });
  if (refused !== undefined) {
    const few = refused.reason === 'too few respondents';
    return { reason: few ? 'few' : 'derivable', by: refused.variables.join('*') };
  }
  const onlyCategories = run.numbers.length === 0;
  if (near && onlyCategories) return { reason: 'derivable', by: null };
  const rounded = roundedBy(run, tables);
  if (!limits.secondary || rounded === null) return null;
  // A residual sums to zero in each category: with the means of the numbers, its mean follows.
  const [by] = run.categories;
  const known = run.categories.length === 1 && run.numbers.every((name) => tables.areExact(name, by!));
  return onlyCategories || known ? { reason: 'derivable', by: rounded } : null;
}

/** The first of a regression's tables that is published in steps. */
function roundedBy({ ask, tables: own }: RegressionRun, tables: Tables): string | null {
  // A trend gives sums over a table's groups, none of them by itself.
  const found = own.find(
    ({ variables, cells, trend }) =>
      trend === undefined &&
      cells.some(({ codes }) => tables.rows(ask.outcome, variables, codes).some(isRounded)),
  );
  return found === undefined ? null : found.variables.join('*');
}

const isRounded = (row: ResultRow): boolean => row.method.includes('rounded to');

/** The published tables of one respondent group. */
class Tables {
  private readonly byGroup = new Map<string, ResultRow[]>();

  constructor(published: readonly ResultRow[], respondentGroup: string) {
    for (const row of published) {
      if (row.respondent_group !== respondentGroup || ['test', 'difference'].includes(row.statistic))
        continue;
      const key = keyOf(row.variable, row.group_variable.split('*'), row.group_value.split('*'));
      const rows = this.byGroup.get(key);
      if (rows === undefined) this.byGroup.set(key, [row]);
      else rows.push(row);
    }
  }

  /** Rows of a variable in a group; of all where no variables are given. */
  rows(variable: string, by: readonly string[], codes: readonly (string | number)[]): readonly ResultRow[] {
    const all = by.length === 0;
    return this.byGroup.get(keyOf(variable, all ? [''] : by, all ? [''] : codes)) ?? [];
  }

  /** Whether means of a variable by a grouping are published as computed. */
  areExact(variable: string, by: string): boolean {
    const means = [...this.byGroup.values()]
      .flat()
      .filter((row) => row.variable === variable && row.group_variable === by && row.statistic === 'mean');
    return means.length > 0 && !means.some((row) => row.suppressed || isRounded(row));
  }
}

/** A variable's group in a crossing, whatever the order of its variables. */
const keyOf = (variable: string, by: readonly string[], codes: readonly (string | number)[]): string => {
  const parts = by.map((name, i): [string, string] => [name, String(codes[i] ?? '')]);
  return JSON.stringify([variable, ...parts.sort(([a], [b]) => (a < b ? -1 : 1))]);
};
