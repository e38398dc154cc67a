import {
  inLanguage,
  isShare,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { byEstimate } from '../extremes.js';
import { numberFormat } from '../format.js';
import {
  answers,
  askedGroups,
  labelOf,
  nRange,
  parts,
  type RowKey,
  rowIndex,
  variableOf,
  withN,
} from '../look-up.js';
import { type Shown, shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import type { ChartRow } from './row-layout.js';

/** A row of a dot figure: a group or a variable with its number, or a heading. */
export interface Dot extends ChartRow {
  /** The label without n. */
  name: string;
  /** Which number it is; null for headings. */
  key: RowKey | null;
  row: ResultRow | undefined;
}

/** A variable of a dot figure: the number of all, and its rows. */
export interface DotBlock {
  /** The variable, where there are several by groups. */
  heading: string | null;
  key: RowKey;
  whole: ResultRow | undefined;
  dots: Dot[];
}

/** What a dot figure shows, from top to bottom. */
export interface Dots {
  blocks: DotBlock[];
  ofGroups: boolean;
  share: boolean;
  /** What its numbers are, over a column of them. */
  heading: string;
}

/** The groups of the grouping variable for each variable, or, without one, the variables. */
export function dotsOf(item: ReportItem, doc: ResultsDocument, language: Language): Dots {
  const keys = parts(item, doc, 'whole').map((name) => shownOf(item, doc, name));
  const share = keys.every(({ statistic }) => isShare(statistic));
  const groups = item.by === '' ? [] : askedGroups(item, doc, language);
  const beside = item.by === '' ? {} : { beside: item.by };
  const blocks = keys.map((shown): DotBlock => {
    const key: RowKey = { ...shown, respondent_group: item.respondent_group, ...beside };
    const label = labelOf(doc, shown.variable, language);
    const whole = rowIndex(doc).row(key);
    return {
      heading: groups.length > 0 && keys.length > 1 ? label : null,
      key,
      whole,
      dots:
        groups.length === 0
          ? [{ label, name: label, key, row: whole }]
          : groupDotsOf(item, doc, shown, groups, language),
    };
  });
  const sorted = groups.length === 0 && item.sort === 'estimate';
  return {
    blocks: sorted ? byEstimate(blocks.map((block) => ({ ...block, row: block.whole }))) : blocks,
    ofGroups: groups.length > 0,
    share,
    heading: headingOf(keys[0], share, doc, language),
  };
}

/** The groups by their estimate; those that have an order of their own, as size classes, in that. */
function groupDotsOf(
  item: ReportItem,
  doc: ResultsDocument,
  shown: Shown,
  groups: readonly { code: string; label: string }[],
  language: Language,
): Dot[] {
  const dots = groups.map(({ code, label }): Dot => {
    const key = {
      ...shown,
      respondent_group: item.respondent_group,
      group_variable: item.by,
      group_value: code,
    };
    const row = rowIndex(doc).row(key);
    return { label: withN(label, nRange([row]), numberFormat(language)), name: label, key, row };
  });
  return variableOf(doc, item.by).kind === 'ordinal' ? dots : byEstimate(dots);
}

/** «Andel: Enig», «Andel», «Gjennomsnitt». */
function headingOf(key: Shown | undefined, share: boolean, doc: ResultsDocument, language: Language): string {
  const t = figureTexts(language);
  const answer =
    key === undefined || key.category === ''
      ? undefined
      : answers(doc, key.variable).find((c) => c.code === key.category);
  if (answer !== undefined && inLanguage(answer.label, language) !== '')
    return `${t.share}: ${inLanguage(answer.label, language)}`;
  return share ? t.share : t.mean;
}
