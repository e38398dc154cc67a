import {
  type Absence,
  absenceNotes,
  absenceOf,
  answers,
  figureTexts,
  labelOf,
  nRange,
  numberCell,
  parts,
  rowIndex,
  type TableCell,
  testInFull,
  tickAll,
} from '../../figures/index.js';
import { inLanguage, type ResultRow } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { TableBuilder } from './table.js';

/** Most columns and rows of a table that is not folded away. */
const [mostColumns, mostRows] = [9, 15];

/** What a column shows. */
interface Column {
  variable: string;
  statistic: 'top_two' | 'proportion' | 'mean';
  category: string;
  label: string;
  /** The question, over columns of its answers. */
  over?: string;
}

/**
 * A question by every background variable of its respondent group: a row a group; a column an item (share in
 * the two highest answers), option (share that ticked it) or index (mean). Over each background variable's
 * groups stands its test and p, once a question.
 */
export const crossings: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const index = rowIndex(doc);
  const own = (row: ResultRow) => row.respondent_group === item.respondent_group;
  const columns = parts(item, doc, 'whole').flatMap((variable): Column[] => {
    const all = answers(doc, variable);
    const has = (statistic: 'top_two' | 'mean' | 'proportion') => index.rows(variable, statistic).some(own);
    const label = labelOf(doc, variable, language);
    if (has('top_two')) return [{ variable, statistic: 'top_two', category: '', label }];
    if (has('proportion')) {
      const ticked = all.length === 2 && all.some((c) => c.code === '1') && all.some((c) => c.code === '0');
      if (ticked) return [{ variable, statistic: 'proportion', category: '1', label }];
      // Of two answers the second is the rest.
      return (all.length === 2 ? all.slice(0, 1) : all).map((c) => ({
        variable,
        statistic: 'proportion',
        category: c.code,
        label: inLanguage(c.label, language),
        over: label,
      }));
    }
    return has('mean') ? [{ variable, statistic: 'mean', category: '', label: t.indexMean(label) }] : [];
  });
  const keyOf = (column: Column, group: { by: string; code: string }) => ({
    variable: column.variable,
    statistic: column.statistic,
    category: column.category,
    respondent_group: item.respondent_group,
    group_variable: group.by,
    group_value: group.code,
  });
  const groupings = [
    ...new Set(
      columns.flatMap((c) =>
        index
          .rows(c.variable, 'test')
          .filter(own)
          .map((row) => row.group_variable),
      ),
    ),
  ];
  const strong = new Set<number>();
  const rows: TableCell[][] = [];
  const used: (ResultRow | undefined)[] = [];
  const lacking: (Absence | null)[] = [];
  const line = (label: string, group: { by: string; code: string }) => {
    const keys = columns.map((column) => keyOf(column, group));
    const cells = keys.map((key) => index.row(key));
    const n = nRange(cells);
    if (cells.every((c) => c === undefined)) return;
    used.push(...cells);
    lacking.push(...keys.map((key) => absenceOf(doc, key)));
    rows.push([label, ...keys.map((key) => numberCell(doc, key, language)), n?.[1] ?? null]);
  };
  line(t.all, { by: '', code: '' });
  let significant = false;
  let marked = true;
  for (const by of groupings) {
    const tests = columns.map(({ variable }, c) =>
      variable === columns[c - 1]?.variable
        ? undefined
        : index.rows(variable, 'test').find((row) => own(row) && row.group_variable === by),
    );
    strong.add(rows.length);
    rows.push([
      labelOf(doc, by, language),
      ...tests.map((test) => {
        if (test === undefined) return '';
        const p = test.p_value;
        if (p === null) return test.suppressed ? t.withheld : t.notTested;
        if (p < 0.05) significant = true;
        if (test.method === 'rao-scott-f') marked = false;
        return `${testInFull(test, doc, language)}${p < 0.05 ? '*' : ''}`;
      }),
      '',
    ]);
    for (const { code, label } of answers(doc, by)) line(inLanguage(label, language), { by, code });
  }
  return {
    columns: [
      { label: t.group, kind: 'text' },
      ...columns.map(({ label, over, statistic }) => ({
        label,
        ...(over === undefined ? {} : { over }),
        kind: statistic === 'mean' ? ('decimal2' as const) : ('percent' as const),
      })),
      { label: 'n', kind: 'integer' },
    ],
    rows,
    strong,
    notes: [
      ...(tickAll(item, doc) ? [figureTexts(language).multiple] : []),
      ...(columns.some((c) => c.statistic === 'top_two') ? [t.readTopTwo] : []),
      ...(significant ? [t.readStars(marked)] : []),
      ...absenceNotes(lacking, language),
    ],
    n: nRange(used.slice(0, columns.length)),
    collapsed: rows.length > mostRows || columns.length + 2 > mostColumns,
  };
};
