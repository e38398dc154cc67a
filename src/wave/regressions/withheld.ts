import { type SuppressionReason, suppressionReasons, withheld } from '../../disclosure/index.js';
import { refusedTables } from '../../regression/index.js';
import type { RegressionDescription, ResultRow } from '../../results/index.js';
import { resultRow } from '../../results/index.js';
import type { Wave } from '../wave.js';
import { withheldRegression } from './description.js';
import type { RegressionRun } from './run.js';

/** Limits that a regression's tables are held to. */
export interface RegressionLimits {
  /** Fewest respondents of a group, and of those that one of two sets has and the other lacks. */
  minN: number;
  /** A group is too alike where fewer than this answered otherwise; 0 for no rule. */
  alikeBelow: number;
  /** Whether groups are withheld so that others can't be worked out. */
  secondary: boolean;
}

/** Regressions as they may be published. */
export interface PublishedRegressions {
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
 */
export function publishRegressions(
  wave: Wave,
  runs: readonly RegressionRun[],
  published: readonly ResultRow[],
  answered: (outcome: string, respondentGroup: string) => number | null,
  limits: RegressionLimits,
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
    const near = limits.secondary && sets.some((m) => m !== n && Math.abs(m - n) < limits.minN);
    const refused = refusal(run, published, limits);
    const reason = refused?.reason ?? (near && run.onlyCategories ? 'derivable' : null);
    if (reason !== null) {
      const row = resultRow({
        survey: wave.codebook.survey,
        wave: wave.codebook.wave,
        respondent_group: ask.respondent_group,
        variable: ask.name,
        category: ask.outcome,
        statistic: 'r_square',
      });
      out.rows.push(withheld(row, suppressionReasons[reason]));
      out.descriptions.push(withheldRegression(ask));
      out.notes.push(withheldNote(ask.name, reason, refused?.by ?? null));
      continue;
    }
    out.rows.push(
      ...rows.map((row) => (near && isLevel(row) ? withheld(row, suppressionReasons.derivable) : row)),
    );
    out.descriptions.push(description);
    if (!near) sets.push(n);
    if (near)
      out.notes.push(
        `levels of the regression '${ask.name}' (intercept, thresholds, means by group) are withheld: its cases and those of a table or another regression differ by so few that the difference would be their answers`,
      );
  }
  return out;
}

function withheldNote(name: string, reason: SuppressionReason, by: string | null): string {
  const why =
    by === null
      ? 'its cases and those of the table of its outcome differ by so few that the difference would be their answers'
      : `the table of its outcome${by === '' ? '' : ` by '${by}'`} withholds or rounds a group, or would`;
  const remedy = by === null || by === '' ? '' : '; join small categories, or leave the predictor out';
  return `the regression '${name}' is withheld (${suppressionReasons[reason]}): ${why}${remedy}`;
}

/** Why nothing of a regression may be published, and the table that forbids it; null where none does. */
function refusal(
  { ask, tables, onlyCategories }: RegressionRun,
  published: readonly ResultRow[],
  { minN, alikeBelow, secondary }: RegressionLimits,
): { reason: SuppressionReason; by: string } | null {
  const own = published.filter(
    (row) =>
      row.variable === ask.outcome &&
      row.respondent_group === ask.respondent_group &&
      row.statistic !== 'test' &&
      row.statistic !== 'difference',
  );
  const byGroup = new Map<string, ResultRow[]>();
  for (const row of own) {
    const key = groupKey(row.group_variable.split('*'), row.group_value.split('*'));
    byGroup.set(key, [...(byGroup.get(key) ?? []), row]);
  }
  const rowsOf = (variables: readonly string[], codes: readonly (string | number)[]) =>
    byGroup.get(groupKey(variables.length === 0 ? [''] : variables, codes.length === 0 ? [''] : codes)) ?? [];
  const [refused] = refusedTables(tables, {
    minN,
    alikeBelow,
    withheld: (variables, codes) => rowsOf(variables, codes).some((row) => row.suppressed),
  });
  if (refused !== undefined)
    return {
      reason: refused.reason === 'too few respondents' ? 'few' : 'derivable',
      by: refused.variables.join('*'),
    };
  // Where the table is rounded to protect a group of another grouping, a model of its groups would give it unrounded.
  const rounded = tables.find(({ variables, cells }) =>
    cells.some(({ codes }) => rowsOf(variables, codes).some((row) => row.method.includes('rounded to'))),
  );
  if (!secondary || !onlyCategories || rounded === undefined) return null;
  return { reason: 'derivable', by: rounded.variables.join('*') };
}

/** A group of a crossing, whatever the order of its variables. */
const groupKey = (variables: readonly string[], codes: readonly (string | number)[]): string =>
  JSON.stringify(variables.map((v, i) => [v, String(codes[i] ?? '')]).sort(([a], [b]) => (a! < b! ? -1 : 1)));
