import {
  columnsAs,
  figureTexts,
  labelOf,
  missingOf,
  parts,
  possibleAnswers,
  rowIndex,
  type TableCell,
  tickAll,
  variableOf,
  withheldNotes,
} from '../../figures/index.js';
import { inLanguage, type ResultRow } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { TableBuilder } from './table.js';

/** Answers as counts: for respondent groups so small that a share would say more than there is. */
export const counts: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const index = rowIndex(doc);
  const used: (ResultRow | undefined)[] = [];
  const count = (variable: string, category: string): TableCell => {
    const row = index.row({
      variable,
      statistic: 'count',
      category,
      respondent_group: item.respondent_group,
    });
    used.push(row);
    return row === undefined ? null : row.suppressed ? t.withheld : row.estimate;
  };
  const rows = parts(item, doc, 'whole').flatMap((variable): TableCell[][] => {
    const label = labelOf(doc, variable, language);
    const categories = possibleAnswers(doc, variable);
    const ticked = categories.length === 2 && categories.every((c) => c.code === '0' || c.code === '1');
    const shown = ticked ? categories.filter((c) => c.code === '1') : categories;
    if (variableOf(doc, variable).kind === 'scale') return [];
    const lacking = missingOf(doc, { variable, respondent_group: item.respondent_group }, language);
    return [
      ...shown.map((c) => [
        label,
        ticked ? t.ticked : inLanguage(c.label, language),
        count(variable, c.code),
      ]),
      ...lacking
        .filter((missing) => missing.count !== 0)
        .map(({ label: answer, count: of, absence }) => [
          label,
          answer,
          absence?.kind === 'withheld' ? t.withheld : of,
        ]),
    ].filter((row) => row[2] !== null);
  });
  return {
    columns: [...columnsAs('text', t.variable, t.answer), { label: t.count, kind: 'integer' }],
    rows,
    notes: [
      t.answeredSo,
      ...(tickAll(item, doc) ? [figureTexts(language).multiple] : []),
      ...withheldNotes(used, language),
    ],
    n: null,
    collapsed: rows.length > 30,
  };
};
