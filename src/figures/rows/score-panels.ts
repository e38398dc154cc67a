import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { type Absence, absenceOf, absenceWord } from '../absence.js';
import { numberFormat, plainNumber } from '../format.js';
import { answers, labelOf, type RowKey, rowIndex } from '../look-up.js';
import { figureTexts } from '../texts/index.js';

/** How many scored in a bin. */
interface ScoreBin {
  label: string;
  key: RowKey;
  absence: Absence | null;
  /** Of all who have a score; null where it is not known. */
  share: number | null;
}

/** A scale: its bins, and what is told of it in numbers. */
export interface ScorePanel {
  label: string;
  bins: ScoreBin[];
  mean: ResultRow | undefined;
  /** Mean and standard deviation as they are read, or the word for why there is no mean. */
  told: { mean: string; sd: string } | { word: string };
}

/** The item's scales, whose categories are the bins of their score. */
export const scorePanels = (item: ReportItem, doc: ResultsDocument, language: Language): ScorePanel[] =>
  item.variables.map((variable) => {
    const index = rowIndex(doc);
    const f = numberFormat(language);
    const common = { variable, respondent_group: item.respondent_group };
    const bins = answers(doc, variable).map((category) => {
      const key: RowKey = { ...common, statistic: 'count', category: category.code };
      return { label: inLanguage(category.label, language), key, count: index.row(key)?.estimate ?? null };
    });
    const total = bins.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const meanKey: RowKey = { ...common, statistic: 'mean' };
    const mean = index.row(meanKey);
    const sd = index.row({ ...common, statistic: 'sd' });
    return {
      label: labelOf(doc, variable, language),
      bins: bins.map(({ label, key, count }) => ({
        label,
        key,
        absence: absenceOf(doc, key),
        share: count === null || total === 0 ? null : count / total,
      })),
      mean,
      told:
        mean?.estimate == null
          ? { word: absenceWord(absenceOf(doc, meanKey)!, language) }
          : {
              mean: plainNumber(f, mean.estimate, mean),
              sd: sd?.estimate == null ? '–' : plainNumber(f, sd.estimate, sd),
            },
    };
  });

/** «Gjennomsnitt 3,4, standardavvik 0,8, n = 123», under a panel's name. */
export function panelCaption({ told, mean }: ScorePanel, language: Language): string {
  if ('word' in told) return told.word;
  const n = mean?.n ?? null;
  return figureTexts(language).scoreCaption(
    told.mean,
    told.sd,
    n === null ? '–' : numberFormat(language).integer(n),
  );
}
