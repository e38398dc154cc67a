import {
  isShare,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { absenceOf, absenceWord } from '../absence.js';
import type { DumbbellRow } from '../change/dumbbell.js';
import type { Point } from '../change/facts.js';
import { numberFormat, plainNumber } from '../format.js';
import { testLevel } from '../test-note.js';
import { figureTexts } from '../texts/index.js';
import { adjustedChanges } from '../waves.js';
import { type SideBlock, type SideRow, sideBlocks, sideLabels } from './side-rows.js';

/** A row of two sides with what a figure tells of it. */
export interface SideFacts extends SideRow, DumbbellRow {}

/** What a figure of two sides shows. */
export interface SidesFacts {
  blocks: (Omit<SideBlock, 'rows'> & { rows: SideFacts[] })[];
  /** All rows, without headings. */
  flat: SideFacts[];
  labels: [own: string, other: string];
  /** Whether all numbers are shares. */
  share: boolean;
  /** Whether differences are worked out: of two surveys nobody has. */
  worked: boolean;
  /** A number as it is read. */
  said(value: number, row?: Pick<ResultRow, 'method'>): string;
  /** A difference as it is read. */
  apart(value: number, row: Pick<ResultRow, 'method'> | undefined, sign?: string): string;
}

export function sidesFacts(item: ReportItem, doc: ResultsDocument, language: Language): SidesFacts {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const blocks = sideBlocks(item, doc, language);
  const rows = blocks.flatMap((block) => block.rows);
  const share = rows.every(({ shown }) => isShare(shown.statistic));
  const said: SidesFacts['said'] = (value, row) => (share ? f.percent(value) : plainNumber(f, value, row));
  const apart: SidesFacts['apart'] = (value, row, sign = '') => {
    const text = share ? f.decimal(value * 100, 0) : plainNumber(f, value, row);
    const signed = `${/[1-9]/.test(text) ? sign : ''}${text}`;
    return share ? t.changePoints(signed) : signed;
  };
  const adjusted = adjustedChanges(
    doc,
    rows.map(({ shown, difference }) => ({
      variable: shown.variable,
      respondents: item.respondent_group,
      by: item.by,
      p: difference === undefined || difference.suppressed ? null : difference.p_value,
    })),
  );
  const factsOf = (row: SideRow, p: number): SideFacts => {
    const points = row.rows.flatMap((found, at): Point[] =>
      found?.estimate == null ? [] : [{ at, row: found as Point['row'] }],
    );
    const absences = row.keys.map((key) => absenceOf(doc, key));
    const apartBy = row.difference?.estimate ?? null;
    const why = points.length === 1 ? absences.find((absence) => absence !== null) : undefined;
    return {
      ...row,
      course: { label: row.label, bold: row.bold },
      points,
      absences,
      apart: apartBy,
      apartText:
        apartBy !== null
          ? apart(apartBy, row.difference, apartBy > 0 ? '+' : '')
          : why != null
            ? absenceWord(why, language)
            : // Of two surveys, whose difference nobody has worked out: the numbers themselves.
              points.map((point) => said(point.row.estimate, point.row)).join(' / '),
      sure: apartBy !== null && p < testLevel,
    };
  };
  let at = 0;
  const told = blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => factsOf(row, adjusted[at++]!)),
  }));
  return {
    blocks: told,
    flat: told.flatMap((block) => block.rows),
    labels: sideLabels(item, doc, language),
    share,
    worked: rows.some(({ difference }) => difference !== undefined),
    said,
    apart,
  };
}
