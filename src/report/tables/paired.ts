import {
  type Absence,
  absenceNotes,
  absenceOf,
  groupsOf,
  labelOf,
  levelInFull,
  nRange,
  numberCell,
  numberFormat,
  rowIndex,
  type TableCell,
  testInFull,
} from '../../figures/index.js';
import type { ResultRow } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { fieldOf, type TableBuilder } from './table.js';

/**
 * A row a change, for all and for every group: pairs, mean change with interval, paired t, dz, Wilcoxon's signed rank and
 * the rank-biserial correlation, each effect with its interval.
 */
export const paired: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const groups = [{ code: '', label: t.all }, ...(item.by === '' ? [] : groupsOf(item, doc, language))];
  const absences: (Absence | null)[] = [];
  const means: (ResultRow | undefined)[] = [];
  let ranked = false;
  const rows = item.variables.flatMap((variable) =>
    groups.map((group): TableCell[] => {
      const key = (statistic: 'mean' | 'paired_t' | 'paired_d' | 'signed_rank' | 'rank_biserial') => ({
        variable,
        statistic,
        respondent_group: item.respondent_group,
        ...(group.code === '' ? {} : { group_variable: item.by, group_value: group.code }),
      });
      const mean = index.row(key('mean'));
      means.push(mean);
      absences.push(absenceOf(doc, key('mean')));
      const shown = (statistic: Parameters<typeof key>[0]) => {
        const row = index.row(key(statistic));
        return row === undefined || row.suppressed || row.estimate === null ? null : row;
      };
      const effect = (row: ResultRow | null): TableCell =>
        row === null
          ? null
          : `${f.decimal(row.estimate!, 2)}${row.ci_lower === null ? '' : ` [${f.decimal(row.ci_lower, 2)}; ${f.decimal(row.ci_upper!, 2)}]`}`;
      const test = shown('paired_t');
      const ranks = shown('signed_rank');
      if (ranks !== null) ranked = true;
      return [
        labelOf(doc, variable, language),
        group.label,
        fieldOf(mean, 'n', t.withheld),
        numberCell(doc, key('mean'), language),
        fieldOf(mean, 'ci_lower', t.withheld),
        fieldOf(mean, 'ci_upper', t.withheld),
        test === null ? null : testInFull(test, doc, language),
        effect(shown('paired_d')),
        ranks === null
          ? null
          : `V = ${f.decimal(ranks.estimate!, Number.isInteger(ranks.estimate) ? 0 : 1)}${ranks.p_value === null ? '' : `, ${levelInFull(ranks.p_value, language)}`}`,
        effect(shown('rank_biserial')),
      ];
    }),
  );
  const columns = [
    { label: t.variable, kind: 'text' as const },
    { label: t.group, kind: 'text' as const },
    { label: t.pairs, kind: 'integer' as const },
    { label: t.meanChange, kind: 'decimal2' as const },
    { label: t.lower, kind: 'decimal2' as const },
    { label: t.upper, kind: 'decimal2' as const },
    { label: t.pairedT, kind: 'text' as const },
    { label: 'dz', kind: 'text' as const },
    { label: t.signedRank, kind: 'text' as const },
    { label: t.rankBiserial, kind: 'text' as const },
  ];
  const wanted = (c: number) => (c !== 1 || groups.length > 1) && (c < 8 || ranked);
  return {
    columns: columns.filter((_, c) => wanted(c)),
    rows: rows.map((row) => row.filter((_, c) => wanted(c))),
    notes: [t.readPaired(ranked), ...absenceNotes(absences, language)],
    n: nRange(means),
  };
};
