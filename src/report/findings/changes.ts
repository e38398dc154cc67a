import { adjusted, comparedOf, type RowKey, rowIndex } from '../../figures/index.js';
import { isShare, type ReportItem, type ResultRow, type ResultsDocument } from '../../results/index.js';
import { level } from './contrasts.js';
import { homesOf } from './places.js';

/** What a number has changed since the wave before, of everyone who was asked. */
export interface Change {
  variable: string;
  key: RowKey;
  share: boolean;
  /** The wave before. */
  wave: string;
  now: ResultRow & { estimate: number; n: number };
  was: ResultRow & { estimate: number; n: number };
  difference: number;
  ci_lower: number;
  ci_upper: number;
  p: number;
  /** Over all changes of the report (Benjamini & Hochberg). */
  p_adjusted: number;
  holds: boolean;
}

/** What stands as the category of a change between waves, by the statistic that changes. */
const categoryOf = ({ statistic, category = '' }: RowKey): string =>
  statistic === 'top_two' ? 'top_two' : statistic === 'proportion' ? category : '';

/** Changes since the wave before, of the numbers that the report's questions are compared by; none in a run of one wave. */
export function changesOf(doc: ResultsDocument): Change[] {
  const wave = doc.earlier?.at(-1)?.wave;
  if (wave === undefined) return [];
  const index = rowIndex(doc);
  const earlier = new Map(
    doc.rows
      .filter((row) => row.wave === wave && row.group_variable === '' && row.respondent_group === '')
      .map((row) => [`${row.variable}\n${row.statistic}\n${row.category}`, row]),
  );
  const all = [...homesOf(doc).keys()].flatMap((variable): Change[] => {
    const keys = comparedOf({ respondent_group: '' } as ReportItem, doc, variable);
    const [key] = keys;
    // Of a question with several answers the changes are each answer's own, and the figure of changes has them.
    if (key === undefined || keys.length > 1) return [];
    const row = index
      .rows(variable, 'difference')
      .find(
        (one) =>
          one.group_variable === 'wave' &&
          one.group_value === `${wave}->${doc.wave}` &&
          one.respondent_group === '' &&
          one.category === categoryOf(key),
      );
    const now = index.row(key);
    const was = earlier.get(`${variable}\n${key.statistic}\n${key.category ?? ''}`);
    if (row === undefined || row.suppressed || row.p_value === null || row.estimate === null) return [];
    if (row.ci_lower === null || row.ci_upper === null || !shown(now) || !shown(was)) return [];
    return [
      {
        variable,
        key,
        share: isShare(key.statistic),
        wave,
        now,
        was,
        difference: row.estimate,
        ci_lower: row.ci_lower,
        ci_upper: row.ci_upper,
        p: row.p_value,
        p_adjusted: row.p_value,
        holds: false,
      },
    ];
  });
  for (const [i, p] of adjusted(all.map(({ p }) => p)).entries()) {
    all[i]!.p_adjusted = p;
    all[i]!.holds = p < level;
  }
  return all;
}

const shown = (row: ResultRow | undefined): row is ResultRow & { estimate: number; n: number } =>
  row !== undefined && !row.suppressed && row.estimate !== null && row.n !== null;
