import type { PublishedFigure } from '../../codebook/index.js';
import type { ResultRow } from '../../results/index.js';
import { normalQuantile } from '../../stats/index.js';
import { isParameter, parameterName } from '../models/published-parameter.js';
import type { LookedUp } from './looked-up-number.js';

type Asked = Pick<PublishedFigure, 'variable' | 'group' | 'respondent_group'> & {
  parameter?: string;
  measure?: string;
};

/** Rows of effects of the wave, a model's variants apart: of those run for each variable the one that is named. */
function effectRows(rows: readonly ResultRow[], wave: string, asked: Asked): ResultRow[] {
  const parameter = parameterName(asked.parameter ?? '');
  const measures =
    asked.measure === undefined ? ['parameter_std', 'coefficient'] : ([asked.measure] as readonly string[]);
  const words = parameter.split(/\W+/);
  return rows.filter(
    (row) =>
      row.wave === wave &&
      row.variable === asked.variable &&
      measures.includes(row.statistic) &&
      row.respondent_group === (asked.respondent_group ?? '') &&
      (row.category === asked.parameter || isParameter(row.category, parameter)) &&
      (asked.group === undefined
        ? row.group_variable === '' || (row.group_variable === 'for_each' && words.includes(row.group_value))
        : row.group_variable === asked.group.variable && row.group_value === String(asked.group.value)),
  );
}

/** An effect with its interval; that of a standardised parameter is of its standard error (delta method or bootstrap). */
export function effectOf(rows: readonly ResultRow[], wave: string, asked: Asked): LookedUp {
  const none = { estimate: null, interval: null, level: 0.95 };
  const [row] = effectRows(rows, wave, asked);
  if (row === undefined || row.suppressed || row.estimate === null) {
    // A regression that is withheld has one row that says so.
    const closed = row ?? rows.find((r) => r.wave === wave && r.variable === asked.variable && r.suppressed);
    return { ...none, n: row?.n ?? null, reason: closed?.suppressed ? closed.reason : 'not computed' };
  }
  const { estimate, ci_lower: low, ci_upper: high, se, n } = row;
  const half = se === null || se === 0 ? null : normalQuantile(0.975) * se;
  const own: [number, number] | null = half === null ? null : [estimate - half, estimate + half];
  return {
    estimate,
    interval: low !== null && high !== null ? [low, high] : own,
    level: 0.95,
    n,
    reason: '',
  };
}
