import type { Language, ResultsDocument } from '../../results/index.js';
import { absenceOf, absenceWord } from '../absence.js';
import { measured, numberFormat, plainNumber } from '../format.js';
import { markedNumber } from '../intervals.js';
import { testInFull } from '../test-statistic.js';
import { figureTexts } from '../texts/index.js';
import type { Block, GroupRow } from './group-blocks.js';
import { testOf } from './group-words.js';
import { blankRow, type ListRow } from './row-list.js';

/** Whose rows are written, and how. */
interface Writing {
  doc: ResultsDocument;
  language: Language;
  share: boolean;
}

/**
 * The rows of a figure of groups: of one question alone all groups, of several those that differ, or every one where it is
 * asked for.
 */
export function groupRows(
  blocks: readonly Block[],
  share: boolean,
  every: boolean,
  doc: ResultsDocument,
  language: Language,
): ListRow[] {
  const writing = { doc, language, share };
  return blocks.flatMap((block) =>
    blocks.length === 1 && !every ? wholeBlock(block, writing) : markedBlock(block, every, writing),
  );
}

/** All groups of all background variables, those without a number gathered in one row of each. */
function wholeBlock(block: Block, writing: Writing): ListRow[] {
  const t = figureTexts(writing.language);
  return [
    wholeRow(block, writing),
    ...block.groupings.flatMap(({ by, label, groups }) => {
      if (groups.length === 0) return [];
      const known = groups.filter(({ row }) => row?.estimate != null);
      const lacking = new Map<string, string[]>();
      for (const { key, label: name } of groups.filter(({ row }) => row?.estimate == null)) {
        const word = absenceWord(absenceOf(writing.doc, key)!, writing.language);
        lacking.set(word, [...(lacking.get(word) ?? []), name]);
      }
      return [
        headingRow(block, by, label, writing),
        ...known.map((group) => groupRow(block, label, group, writing)),
        ...[...lacking].map(
          ([word, names]): ListRow => ({
            ...blankRow,
            question: block.label,
            row: 'absent',
            label: names.length <= 3 ? names.join(', ') : t.groupCount(names.length),
            grouping: label,
            word,
          }),
        ),
      ];
    }),
  ];
}

/** The value for all and the groups that differ, or every group, with their background variable's name. */
function markedBlock(block: Block, every: boolean, writing: Writing): ListRow[] {
  const marked = block.groupings.flatMap(({ label, groups }) =>
    groups
      .filter(({ differs }) => every || differs)
      .map((group) => groupRow(block, label, { ...group, label: `${label}: ${group.label}` }, writing)),
  );
  return [{ ...wholeRow(block, writing), label: block.label }, ...marked];
}

const wholeRow = (block: Block, writing: Writing): ListRow => ({
  ...numberOrWord(block, { key: block.key, row: block.whole }, writing),
  row: 'all',
  label: figureTexts(writing.language).all,
});

function groupRow(block: Block, grouping: string, group: GroupRow, writing: Writing): ListRow {
  const row = numberOrWord(block, group, writing);
  const own = { ...row, label: group.label, grouping };
  return row.row === 'absent' ? own : { ...own, group: group.code, differs: group.differs, p: group.p };
}

/** A background variable over its groups, with the test between them at the right. */
function headingRow(block: Block, by: string, label: string, { doc, language }: Writing): ListRow {
  const test = testOf(block, by, doc);
  const told = test == null || test.p_value === null ? '' : testInFull({ ...test, df1: null }, doc, language);
  return {
    ...blankRow,
    question: block.label,
    row: 'heading',
    label,
    grouping: label,
    word: test?.suppressed ? figureTexts(language).testHidden : told,
  };
}

/** A number with its interval and n as they are read, or the word for why it is not there. */
function numberOrWord(
  block: Block,
  { key, row }: Pick<GroupRow, 'key' | 'row'>,
  { doc, language, share }: Writing,
): ListRow {
  const own = { ...blankRow, question: block.label, row: 'absent' as const, label: '' };
  if (row?.estimate == null || row.suppressed) {
    const absence = absenceOf(doc, key);
    return { ...own, word: absence === null ? '' : absenceWord(absence, language) };
  }
  const f = numberFormat(language);
  const bound = (value: number) => (share ? f.decimal(100 * value, 0) : plainNumber(f, value, row));
  const { estimate, ci_lower: lower, ci_upper: upper, n } = row;
  return {
    ...own,
    row: 'group',
    estimate,
    lower,
    upper,
    n,
    text: markedNumber(measured(f, share, estimate, row), row),
    interval: lower === null || upper === null ? '' : `${bound(lower)}–${bound(upper)}`,
  };
}
