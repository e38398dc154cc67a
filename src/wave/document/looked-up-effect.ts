import type { PublishedFigure } from '../../codebook/index.js';
import type { ResultRow } from '../../results/index.js';
import { normalQuantile } from '../../stats/index.js';
import { isParameter, parameterName } from '../models/published-parameter.js';
import type { LookedUp } from './looked-up-number.js';
import { placeOf } from './looked-up-place.js';

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
  return { estimate: row.estimate, interval: intervalOf(row), level: 0.95, n: row.n, reason: '' };
}

function intervalOf({ estimate, ci_lower: low, ci_upper: high, se }: ResultRow): [number, number] | null {
  if (low !== null && high !== null) return [low, high];
  if (estimate === null || se === null || se === 0) return null;
  const half = normalQuantile(0.975) * se;
  return [estimate - half, estimate + half];
}

/** The place of an effect by its size, whatever its sign, among those on the same outcome. */
export function effectPlace(rows: readonly ResultRow[], wave: string, asked: Asked): LookedUp {
  const [own] = effectRows(rows, wave, asked);
  if (own === undefined) return effectOf(rows, wave, asked);
  const outcome = own.category.split(' ~ ')[0];
  const peers = rows.filter(
    (row) =>
      row.wave === wave &&
      row.variable === own.variable &&
      row.statistic === own.statistic &&
      row.respondent_group === own.respondent_group &&
      row.group_variable === own.group_variable &&
      row.group_value === own.group_value &&
      row.category !== '(Intercept)' &&
      (row.statistic === 'coefficient' || row.category.startsWith(`${outcome} ~ `)),
  );
  return placeOf(own.category, new Map(peers.map((row) => [row.category, sizeOf(row)])));
}

/** How far an effect is from zero. */
function sizeOf(row: ResultRow): LookedUp {
  const [low, high] = intervalOf(row) ?? [null, null];
  const ends = low === null || high === null ? null : [Math.abs(low), Math.abs(high)];
  return {
    estimate: row.suppressed || row.estimate === null ? null : Math.abs(row.estimate),
    interval: ends === null ? null : [low! < 0 && high! > 0 ? 0 : Math.min(...ends), Math.max(...ends)],
    level: 0.95,
    n: row.n,
    reason: row.suppressed ? row.reason : row.estimate === null ? 'not computed' : '',
  };
}
