import {
  absenceNotes,
  absenceOf,
  columnsAs,
  labelOf,
  nRange,
  numberCell,
  numberFormat,
  parts,
  rowIndex,
} from '../../figures/index.js';
import { reportTexts } from '../texts/index.js';
import { fieldOf, type TableBuilder } from './table.js';

/** A row a theme of free text: how many texts two coders have both coded, how often they agree, kappa with its interval. */
export const agreement: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const key = (variable: string, statistic: 'kappa' | 'coder_agreement') => ({ variable, statistic });
  // What is no theme, as «none of these», has no agreement of its own.
  const themes = parts(item, doc).filter((name) => index.row(key(name, 'kappa')) !== undefined);
  const kappas = themes.map((name) => index.row(key(name, 'kappa')));
  const known = kappas.flatMap((row, i) =>
    row === undefined || row.suppressed || row.estimate === null
      ? []
      : [{ name: labelOf(doc, themes[i]!, language), kappa: row.estimate }],
  );
  const sorted = [...known].sort((a, b) => a.kappa - b.kappa);
  const [low, high] = [sorted[0], sorted.at(-1)];
  return {
    columns: [
      { label: t.theme, kind: 'text' },
      { label: t.texts, kind: 'integer' },
      { label: t.coderAgreement, kind: 'percent' },
      ...columnsAs('decimal2', 'Kappa', t.lower, t.upper),
    ],
    rows: themes.map((name, i) => [
      labelOf(doc, name, language),
      fieldOf(kappas[i], 'n', t.withheld),
      numberCell(doc, key(name, 'coder_agreement'), language),
      numberCell(doc, key(name, 'kappa'), language),
      fieldOf(kappas[i], 'ci_lower', t.withheld),
      fieldOf(kappas[i], 'ci_upper', t.withheld),
    ]),
    notes: [
      t.readAgreement,
      ...absenceNotes(
        themes.map((name) => absenceOf(doc, key(name, 'kappa'))),
        language,
      ),
    ],
    n: nRange(kappas),
    ...(low === undefined || high === undefined || sorted.length < 2
      ? {}
      : { lead: t.kappasFrom(f.decimal(low.kappa, 2), low.name, f.decimal(high.kappa, 2), high.name) }),
  };
};
