import {
  absenceNotes,
  absenceOf,
  columnsAs,
  groupsOf,
  labelOf,
  levelInFull,
  nRange,
  numberCell,
  numberFormat,
  type RowKey,
  rowIndex,
  type TableCell,
  testInFull,
} from '../../figures/index.js';
import type { Language, ResultRow, ResultsDocument } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { fieldOf, type TableBuilder } from './table.js';

type Statistic = 'mean' | 'paired_t' | 'paired_d' | 'signed_rank' | 'rank_biserial';

/** A change of all or of a group: the keys of what is known of it. */
interface Change {
  variable: string;
  group: string;
  key(statistic: Statistic): RowKey;
}

/**
 * A row a change, for all and for every group: pairs, mean change with interval, paired t, dz, Wilcoxon's signed rank and
 * the rank-biserial correlation, each effect with its interval.
 */
export const paired: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const groups = [{ code: '', label: t.all }, ...(item.by === '' ? [] : groupsOf(item, doc, language))];
  const list = item.variables.flatMap((variable) =>
    groups.map(
      ({ code, label }): Change => ({
        variable,
        group: label,
        key: (statistic) => ({
          variable,
          statistic,
          respondent_group: item.respondent_group,
          ...(code === '' ? {} : { group_variable: item.by, group_value: code }),
        }),
      }),
    ),
  );
  const ranked = list.some((change) => shown(doc, change, 'signed_rank') !== null);
  const columns = [
    ...columnsAs('text', t.variable, t.group),
    { label: t.pairs, kind: 'integer' as const },
    ...columnsAs('decimal2', t.meanChange, t.lower, t.upper),
    ...columnsAs('text', t.pairedT, 'dz', t.signedRank, t.rankBiserial),
  ];
  const wanted = (c: number) => (c !== 1 || groups.length > 1) && (c < 8 || ranked);
  return {
    columns: columns.filter((_, c) => wanted(c)),
    rows: list.map((change) => cellsOf(change, doc, language).filter((_, c) => wanted(c))),
    notes: [
      t.readPaired(ranked),
      ...absenceNotes(
        list.map(({ key }) => absenceOf(doc, key('mean'))),
        language,
      ),
    ],
    n: nRange(list.map(({ key }) => rowIndex(doc).row(key('mean')))),
  };
};

/** A published number of a change; null where there is none. */
function shown(doc: ResultsDocument, { key }: Change, statistic: Statistic): ResultRow | null {
  const row = rowIndex(doc).row(key(statistic));
  return row === undefined || row.suppressed || row.estimate === null ? null : row;
}

function cellsOf(change: Change, doc: ResultsDocument, language: Language): TableCell[] {
  const t = reportTexts(language);
  const mean = rowIndex(doc).row(change.key('mean'));
  const test = shown(doc, change, 'paired_t');
  return [
    labelOf(doc, change.variable, language),
    change.group,
    fieldOf(mean, 'n', t.withheld),
    numberCell(doc, change.key('mean'), language),
    fieldOf(mean, 'ci_lower', t.withheld),
    fieldOf(mean, 'ci_upper', t.withheld),
    test === null ? null : testInFull(test, doc, language),
    effectText(shown(doc, change, 'paired_d'), language),
    ranksText(shown(doc, change, 'signed_rank'), language),
    effectText(shown(doc, change, 'rank_biserial'), language),
  ];
}

/** «0,42 [0,31; 0,53]». */
function effectText(row: ResultRow | null, language: Language): string | null {
  const f = numberFormat(language);
  if (row === null) return null;
  const { estimate, ci_lower: low, ci_upper: high } = row;
  return `${f.decimal(estimate!, 2)}${low === null ? '' : ` [${f.decimal(low, 2)}; ${f.decimal(high!, 2)}]`}`;
}

/** «V = 123, p < 0,001». */
function ranksText(row: ResultRow | null, language: Language): string | null {
  const f = numberFormat(language);
  if (row === null) return null;
  const number = f.decimal(row.estimate!, Number.isInteger(row.estimate) ? 0 : 1);
  return `V = ${number}${row.p_value === null ? '' : `, ${levelInFull(row.p_value, language)}`}`;
}
