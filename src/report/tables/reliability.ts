import {
  absenceNotes,
  absenceOf,
  columnsAs,
  labelOf,
  nRange,
  numberCell,
  numberFormat,
  rowIndex,
  type TableCell,
} from '../../figures/index.js';
import type { Language, ResultRow, ResultsDocument, StatisticName } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { fieldOf, type TableBuilder } from './table.js';

/** What is asked of every scale. */
interface Asked {
  doc: ResultsDocument;
  respondents: string;
  language: Language;
}

const rowOf = ({ doc, respondents }: Asked, variable: string, statistic: StatisticName) =>
  rowIndex(doc).row({ variable, statistic, respondent_group: respondents });

const shown = ['alpha', 'alpha_std', 'omega_total', 'inter_item_correlation'] as const;

/**
 * A row a scale: items, n, alpha with Feldt's interval, standardised alpha, omega, mean inter-item correlation. Under a
 * scale that few have answered in full: alpha by pairwise covariances, and without the item that most lack.
 */
export const reliability: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const asked = { doc, respondents: item.respondent_group, language };
  const absences = item.variables.flatMap((variable) =>
    shown.map((statistic) =>
      absenceOf(doc, { variable, statistic, respondent_group: item.respondent_group }),
    ),
  );
  return {
    columns: [
      { label: t.scale, kind: 'text' },
      ...columnsAs('integer', t.items, 'n'),
      ...columnsAs('decimal2', t.alpha, t.alphaLower, t.alphaUpper, t.alphaStd, t.omega, t.interItem),
    ],
    rows: item.variables.flatMap((variable) => [
      scaleCells(variable, asked),
      ...otherAlphas(variable, asked),
    ]),
    notes: [
      t.readReliability,
      ...item.variables.flatMap((variable) => fewNote(variable, asked)),
      ...absenceNotes(absences, language),
    ],
    n: nRange(item.variables.map((variable) => rowOf(asked, variable, 'alpha'))),
    lead: leadOf(item.variables, asked),
  };
};

function scaleCells(variable: string, asked: Asked): TableCell[] {
  const { doc, respondents, language } = asked;
  const { withheld } = reportTexts(language);
  const alpha = rowOf(asked, variable, 'alpha');
  const cell = (statistic: (typeof shown)[number]) =>
    numberCell(doc, { variable, statistic, respondent_group: respondents }, language);
  return [
    labelOf(doc, variable, language),
    doc.labels[variable]?.items?.length ?? null,
    fieldOf(alpha, 'n', withheld),
    cell('alpha'),
    fieldOf(alpha, 'ci_lower', withheld),
    fieldOf(alpha, 'ci_upper', withheld),
    cell('alpha_std'),
    cell('omega_total'),
    cell('inter_item_correlation'),
  ];
}

/** Alpha by pairwise covariances of a scale that few have answered in full; undefined of others. */
function pairwiseOf(variable: string, asked: Asked): ResultRow | undefined {
  const row = rowOf(asked, variable, 'alpha_pairwise');
  return row?.suppressed ? undefined : row;
}

/** Under a scale that few have answered in full: alpha of the pairs, and without the item that most lack. */
function otherAlphas(variable: string, asked: Asked): TableCell[][] {
  const { doc, respondents, language } = asked;
  const t = reportTexts(language);
  const pairwise = pairwiseOf(variable, asked);
  if (pairwise === undefined) return [];
  const scale = labelOf(doc, variable, language);
  const [left] = rowIndex(doc)
    .rows(variable, 'alpha_without_item')
    .filter((row) => row.respondent_group === respondents && !row.suppressed);
  const items = doc.labels[variable]?.items?.length ?? null;
  return [
    [t.alphaPairwise(scale), items, pairwise.n, pairwise.estimate, null, null, null, null, null],
    ...(left === undefined
      ? []
      : [
          [
            t.alphaWithout(scale, labelOf(doc, left.category, language)),
            items === null ? null : items - 1,
            left.n,
            left.estimate,
            left.ci_lower,
            left.ci_upper,
            null,
            null,
            null,
          ],
        ]),
  ];
}

/** How few have answered all of a scale's items, beside those who have a score. */
function fewNote(variable: string, asked: Asked): string[] {
  const f = numberFormat(asked.language);
  const n = rowOf(asked, variable, 'alpha')?.n ?? null;
  const scored = rowOf(asked, variable, 'mean')?.n ?? null;
  if (pairwiseOf(variable, asked) === undefined || n === null || scored === null) return [];
  const scale = labelOf(asked.doc, variable, asked.language);
  return [reportTexts(asked.language).fewComplete(scale, f.integer(n), f.integer(scored))];
}

/** The lowest and the highest alpha, of two scales or more. */
function leadOf(variables: readonly string[], asked: Asked): string | undefined {
  const f = numberFormat(asked.language);
  const sorted = variables
    .flatMap((variable) => {
      const row = rowOf(asked, variable, 'alpha');
      return row === undefined || row.suppressed || row.estimate === null
        ? []
        : [{ name: labelOf(asked.doc, variable, asked.language), alpha: row.estimate }];
    })
    .sort((a, b) => a.alpha - b.alpha);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || sorted.length < 2) return undefined;
  return reportTexts(asked.language).alphasFrom(
    f.decimal(low.alpha, 2),
    low.name,
    f.decimal(high.alpha, 2),
    high.name,
  );
}
