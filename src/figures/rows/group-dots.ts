import { isShare, type Language, type ResultsDocument } from '../../results/index.js';
import { keyNotes } from '../absence.js';
import { axisNotes, axisOf } from '../axis.js';
import type { TableCell } from '../cell.js';
import type { DataTable, FigureBuilder } from '../figure.js';
import { intervalNotes } from '../intervals.js';
import { nRange } from '../look-up.js';
import { measureWords } from '../measure-words.js';
import { columnsAs, numberCells, numberColumns, numberKind } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { type Block, blocksOf } from './group-blocks.js';
import { groupRows } from './group-rows.js';
import { groupsFound } from './group-words.js';
import { type RowList, rowListSpec } from './row-list.js';

/**
 * One figure for one question: the groups of all background variables on one axis, the value for all as a line, and a
 * filled mark where a group differs from all others. Of several questions or answers only the groups that differ have a
 * row; the table has them all.
 */
export const groupDots: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const axis = axisOf(item, doc);
  const blocks = blocksOf(item, doc, language);
  const share = blocks.length > 0 && isShare(blocks[0]!.key.statistic);
  const found = groupsFound(blocks, doc, language);
  const every = item.every_group ?? false;
  const single = blocks.length === 1;
  const whole = single ? blocks[0]!.whole : undefined;
  const told = whole?.estimate == null ? null : measureWords(share, language).number(whole.estimate, whole);
  const compared = blocks.flatMap((b) => b.groupings.flatMap(({ groups }) => groups));
  const given = compared.map(({ row }) => row);
  const known = given.some((row) => row?.estimate != null);
  const rowList: RowList = {
    rows: groupRows(blocks, share, every, doc, language),
    axis,
    measure: share ? t.share : t.meanShort,
    reference: told === null ? null : { value: whole!.estimate!, text: `${t.all}: ${told}` },
  };
  return {
    spec: rowListSpec(rowList, width, language),
    rowList,
    nothingLeft: !known && given.some((row) => row?.suppressed),
    table: tableOf(blocks, share, doc, language),
    alt: [
      t.groupDotsAlt(compared.length),
      found.sentence,
      ...(told === null || found.quiet ? [] : [t.wholeValue(told)]),
    ].join(' '),
    lead: found.sentence,
    marks: compared.filter(({ differs }) => differs).length,
    quiet: found.quiet,
    n: nRange(blocks.map((block) => block.whole)),
    notes: [
      ...(known ? [...intervalNotes(given, axis, language), ...axisNotes(axis, language)] : []),
      t.differsNote,
      ...(single || every ? [] : [t.differsOnly]),
      ...keyNotes(compared, doc, language),
    ],
  };
};

function tableOf(
  blocks: readonly Block[],
  share: boolean,
  doc: ResultsDocument,
  language: Language,
): DataTable {
  const t = figureTexts(language);
  const single = blocks.length === 1;
  const of = (block: Block): TableCell[] => (single ? [] : [block.label]);
  return {
    columns: [
      ...(single ? [] : columnsAs('text', t.variable)),
      ...columnsAs('text', t.background, t.group),
      ...numberColumns(share ? t.share : t.mean, numberKind(share), language, true),
      { label: t.adjustedP, kind: 'p' },
    ],
    rows: blocks.flatMap((block) => [
      [
        ...of(block),
        '',
        t.all,
        ...numberCells(doc, { key: block.key, row: block.whole }, language, true),
        null,
      ],
      ...block.groupings.flatMap(({ label, groups }) =>
        groups.map((group) => [
          ...of(block),
          label,
          group.label,
          ...numberCells(doc, group, language, true),
          group.p,
        ]),
      ),
    ]),
  };
}
