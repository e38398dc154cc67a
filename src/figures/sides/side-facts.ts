import { isShare, type Language, type ReportItem, type ResultsDocument } from '../../results/index.js';
import { absenceOf, absenceWord } from '../absence.js';
import type { DumbbellRow } from '../change/dumbbell.js';
import type { Point } from '../change/facts.js';
import { type MeasureWords, measureWords } from '../measure-words.js';
import { testLevel } from '../test-note.js';
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
  words: MeasureWords;
}

export function sidesFacts(item: ReportItem, doc: ResultsDocument, language: Language): SidesFacts {
  const blocks = sideBlocks(item, doc, language);
  const rows = blocks.flatMap((block) => block.rows);
  const share = rows.every(({ shown }) => isShare(shown.statistic));
  const words = measureWords(share, language);
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
          ? words.difference(apartBy, row.difference, true)
          : why != null
            ? absenceWord(why, language)
            : // Of two surveys, whose difference nobody has worked out: the numbers themselves.
              points.map((point) => words.number(point.row.estimate, point.row)).join(' / '),
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
    words,
  };
}
