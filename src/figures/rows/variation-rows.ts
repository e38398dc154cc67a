import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { type Absence, absenceOf } from '../absence.js';
import { labelOf, parts, type RowKey, rowIndex } from '../look-up.js';
import { variationFigureTexts } from '../texts/variation.js';

/** A level of groups: its name, and what it is called. */
export interface Level {
  name: string;
  label: string;
  /** Its groups in the plural. */
  many: string;
}

/** An outcome with its shares, one a level. */
export interface Outcome {
  label: string;
  shares: (ResultRow | undefined)[];
  /** What lies between groups of any level: what the innermost groups leave, taken from the whole. */
  total: { share: number; low: number; high: number } | null;
  absence: Absence | null;
  key: RowKey;
  /** No level is told from none, by its own test or by the interval of them all. */
  unsure: boolean;
  row: ResultRow | undefined;
}

/** The part that is left within the innermost groups; no level. */
const residual = 'residual';

/** Outcomes of an item, the greatest share between groups first, and the levels that they have, outermost first. */
export function outcomesOf(
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): { outcomes: Outcome[]; levels: Level[] } {
  const index = rowIndex(doc);
  const names = parts(item, doc, 'whole');
  const own = (row: ResultRow) => row.respondent_group === item.respondent_group;
  const found = new Set(
    names.flatMap((name) =>
      index
        .rows(name, 'variance_share')
        .filter(own)
        .map((row) => row.category),
    ),
  );
  found.delete(residual);
  const levels = [...found].map((name): Level => {
    const label = labelOf(doc, name, language).toLowerCase();
    const plural = doc.labels[name]?.plural;
    const many =
      plural === undefined ? variationFigureTexts[language].groupsOf(label) : inLanguage(plural, language);
    return { name, label, many };
  });
  const outcomes = names.map((variable): Outcome => {
    const key: RowKey = { variable, statistic: 'variance_share', respondent_group: item.respondent_group };
    const shares = levels.map(({ name }) => index.row({ ...key, category: name }));
    const row = index.row({ ...key, category: residual });
    const total =
      row?.estimate == null
        ? null
        : { share: 1 - row.estimate, low: 1 - (row.ci_upper ?? 1), high: 1 - (row.ci_lower ?? 0) };
    return {
      label: labelOf(doc, variable, language),
      shares,
      total,
      absence: absenceOf(doc, { ...key, category: residual }),
      key: { ...key, category: residual },
      unsure: total !== null && total.low < 0.005 && shares.every((share) => (share?.p_value ?? 1) >= 0.05),
      row,
    };
  });
  const at = (outcome: Outcome) => outcome.total?.share ?? -1;
  return { outcomes: outcomes.sort((a, b) => at(b) - at(a)), levels };
}
