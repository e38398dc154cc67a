import {
  absenceNotes,
  absenceOf,
  columnsAs,
  groupsOf,
  labelOf,
  nRange,
  numberCell,
  parts,
  possibleAnswers,
  rowIndex,
  testStatistic,
} from '../../figures/index.js';
import { inLanguage } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { fieldOf, type TableBuilder } from './table.js';

/** Shares (or means) of each variable for all and for every group: a column a group, tests where there are any. */
export const groups: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const index = rowIndex(doc);
  const list = [{ code: '', label: t.all }, ...groupsOf(item, doc, language)];
  const used = [];
  const all = [];
  const rows = [];
  let means = false;
  for (const variable of parts(item, doc, 'whole')) {
    const shares = index.rows(variable, 'proportion').length > 0;
    const test = index
      .rows(variable, 'test')
      .find((row) => row.group_variable === item.by && row.respondent_group === item.respondent_group);
    const lines = shares
      ? possibleAnswers(doc, variable).map((category) => ({
          code: category.code,
          label: inLanguage(category.label, language),
        }))
      : [{ code: '', label: t.mean }];
    if (!shares) means = true;
    for (const [i, line] of lines.entries()) {
      const keys = list.map((group) => ({
        variable,
        statistic: shares ? ('proportion' as const) : ('mean' as const),
        category: line.code,
        respondent_group: item.respondent_group,
        ...(group.code === '' ? { beside: item.by } : { group_variable: item.by, group_value: group.code }),
      }));
      used.push(index.row(keys[0]!));
      all.push(...keys.map((key) => absenceOf(doc, key)));
      rows.push([
        labelOf(doc, variable, language),
        line.label,
        ...keys.map((key) => numberCell(doc, key, language)),
        i === 0 && test !== undefined ? testStatistic(test, doc, language) : '',
        i === 0 ? fieldOf(test, 'p_value', t.withheld) : '',
      ]);
    }
  }
  const tested = rows.some((row) => row.at(-1) !== '' && row.at(-1) !== null);
  return {
    columns: [
      ...columnsAs('text', t.variable, t.answer),
      ...list.map(({ label }) => ({ label, kind: means ? ('decimal2' as const) : ('percent' as const) })),
      ...(tested
        ? [
            { label: t.test, kind: 'text' as const },
            { label: 'p', kind: 'p' as const },
          ]
        : []),
    ],
    rows: tested ? rows : rows.map((row) => row.slice(0, -2)),
    notes: absenceNotes(all, language),
    n: nRange(used),
  };
};
