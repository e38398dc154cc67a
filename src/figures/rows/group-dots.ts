import {
  inLanguage,
  isShare,
  type Language,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { type Absence, absenceNotes, absenceOf, absenceWord, errorCell, numberCell } from '../absence.js';
import { axisNotes, axisOf } from '../axis.js';
import type { TableCell } from '../cell.js';
import { adjusted } from '../comparison.js';
import type { FigureBuilder } from '../figure.js';
import { measured, type NumberFormat, numberFormat, plainNumber } from '../format.js';
import { codebookPhrase, withoutAside } from '../group-phrase.js';
import { intervalNotes, markedNumber } from '../intervals.js';
import { answers, nRange, rowIndex } from '../look-up.js';
import { testLevel } from '../test-note.js';
import { testInFull } from '../test-statistic.js';
import { figureTexts } from '../texts/index.js';
import { type Block, blocksOf, type GroupRow } from './group-blocks.js';
import { blankRow, type ListRow, type RowList, rowListSpec } from './row-list.js';

/**
 * One figure for one question: the groups of all background variables on one axis, the value for all as a line, and a
 * filled mark where a group differs from all others. Of several questions or answers only the groups that differ have a
 * row; the table has them all.
 */
export const groupDots: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const axis = axisOf(item, doc);
  const blocks = blocksOf(item, doc, language);
  const [first] = blocks;
  const share = first !== undefined && isShare(first.key.statistic);
  const found = groupsFound(blocks, doc, language);
  const writer = rowWriter(doc, language, f, share);
  const single = blocks.length === 1;
  const every = item.every_group ?? false;
  const rows = blocks.flatMap((block) =>
    single && !every ? wholeBlock(block, writer) : markedBlock(block, writer, every),
  );
  const whole = first?.whole;
  const shown = writer.number;
  const compared = blocks.flatMap((b) => b.groupings.flatMap(({ groups }) => groups));
  const given = compared.map(({ row }) => row);
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const measure = share ? t.share : t.mean;
  const heading = share ? t.share : t.meanShort;
  const of = (block: Block): TableCell[] => (single ? [] : [block.label]);
  const cells = (row: ResultRow | undefined, key: GroupRow['key']): TableCell[] => [
    numberCell(doc, key, language),
    errorCell(row, 'se', language),
    errorCell(row, 'ci_lower', language),
    errorCell(row, 'ci_upper', language),
    row?.n ?? null,
  ];
  const rowList: RowList = {
    rows,
    axis,
    measure: heading,
    reference:
      single && whole?.estimate != null
        ? { value: whole.estimate, text: `${t.all}: ${shown(whole.estimate, whole)}` }
        : null,
  };
  return {
    spec: rowListSpec(rowList, width, language),
    rowList,
    nothingLeft: given.every((row) => row?.estimate == null) && given.some((row) => row?.suppressed),
    table: {
      columns: [
        ...(single ? [] : [{ label: t.variable, kind: 'text' as const }]),
        { label: t.background, kind: 'text' },
        { label: t.group, kind: 'text' },
        { label: measure, kind },
        { label: t.se, kind: 'decimal3' },
        { label: t.lower, kind },
        { label: t.upper, kind },
        { label: 'n', kind: 'integer' },
        { label: t.adjustedP, kind: 'p' },
      ],
      rows: blocks.flatMap((block) => [
        [...of(block), '', t.all, ...cells(block.whole, block.key), null],
        ...block.groupings.flatMap(({ label, groups }) =>
          groups.map((group) => [...of(block), label, group.label, ...cells(group.row, group.key), group.p]),
        ),
      ]),
    },
    alt: [
      t.groupDotsAlt(compared.length),
      found.sentence,
      ...(single && !found.quiet && whole?.estimate != null
        ? [t.wholeValue(shown(whole.estimate, whole))]
        : []),
    ].join(' '),
    lead: found.sentence,
    marks: compared.filter(({ differs }) => differs).length,
    quiet: found.quiet,
    n: nRange(blocks.map((block) => block.whole)),
    notes: [
      ...(given.some((row) => row?.estimate != null)
        ? [...intervalNotes(given, axis, language), ...axisNotes(axis, language)]
        : []),
      t.differsNote,
      ...(single || item.every_group ? [] : [t.differsOnly]),
      ...absenceNotes(
        compared.map(({ key }) => absenceOf(doc, key)),
        language,
      ),
    ],
  };
};

interface Writer {
  number: (value: number, row: ResultRow | undefined) => string;
  row: (block: Block, grouping: string, group: GroupRow | null) => ListRow;
  heading: (block: Block, by: string, label: string) => ListRow;
  absent: (block: Block, grouping: string, label: string, word: string) => ListRow;
  absence: (group: GroupRow) => Absence | null;
  word: (absence: Absence) => string;
  /** «12 grupper». */
  groups: (count: number) => string;
  none: string;
}

function rowWriter(doc: ResultsDocument, language: Language, f: NumberFormat, share: boolean): Writer {
  const t = figureTexts(language);
  const number: Writer['number'] = (value, row) => measured(f, share, value, row);
  const bound: Writer['number'] = (value, row) =>
    share ? f.decimal(100 * value, 0) : plainNumber(f, value, row);
  const base = (block: Block) => ({ ...blankRow, question: block.label });
  return {
    number,
    row: (block, grouping, group) => {
      const row = group === null ? block.whole : group.row;
      const label = group === null ? t.all : group.label;
      const known = row?.estimate != null && !row.suppressed;
      if (!known) {
        const absence = absenceOf(doc, group === null ? block.key : group.key);
        return {
          ...base(block),
          row: group === null ? 'all' : 'absent',
          label,
          grouping,
          word: absence === null ? '' : absenceWord(absence, language),
        };
      }
      const interval = row.ci_lower !== null && row.ci_upper !== null;
      return {
        ...base(block),
        row: group === null ? 'all' : 'group',
        label,
        grouping,
        group: group?.code ?? '',
        estimate: row.estimate,
        lower: row.ci_lower,
        upper: row.ci_upper,
        n: row.n,
        text: markedNumber(number(row.estimate!, row), row),
        interval: interval ? `${bound(row.ci_lower!, row)}–${bound(row.ci_upper!, row)}` : '',
        differs: group?.differs ?? false,
        p: group?.p ?? null,
      };
    },
    heading: (block, by, label) => {
      const test = testOf(block, by, doc);
      const p =
        test === undefined || test.p_value === null ? '' : testInFull({ ...test, df1: null }, doc, language);
      return {
        ...base(block),
        row: 'heading',
        label,
        grouping: label,
        word: test?.suppressed ? t.testHidden : p,
      };
    },
    absent: (block, grouping, label, word) => ({ ...base(block), row: 'absent', label, grouping, word }),
    absence: (group) => absenceOf(doc, group.key),
    word: (absence) => absenceWord(absence, language),
    groups: t.groupCount,
    none: t.noneDiffers,
  };
}

/** The test between the groups of a background variable, Pearson's before others. */
const testOf = (block: Block, by: string, doc: ResultsDocument): ResultRow | undefined =>
  rowIndex(doc)
    .rows(block.key.variable, 'test')
    .filter((row) => row.group_variable === by && row.respondent_group === (block.key.respondent_group ?? ''))
    .sort((a, b) => Number(b.method === 'pearson') - Number(a.method === 'pearson'))[0];

/** All groups of all background variables, those without a number gathered in one row of each. */
function wholeBlock(block: Block, writer: Writer): ListRow[] {
  return [
    writer.row(block, '', null),
    ...block.groupings.flatMap(({ by, label, groups }) => {
      if (groups.length === 0) return [];
      const known = groups.filter(({ row }) => row?.estimate != null);
      const lacking = new Map<string, string[]>();
      for (const group of groups.filter(({ row }) => row?.estimate == null)) {
        const word = writer.word(writer.absence(group)!);
        lacking.set(word, [...(lacking.get(word) ?? []), group.label]);
      }
      return [
        writer.heading(block, by, label),
        ...known.map((group) => writer.row(block, label, group)),
        ...[...lacking].map(([word, names]) =>
          writer.absent(
            block,
            label,
            names.length <= 3 ? names.join(', ') : writer.groups(names.length),
            word,
          ),
        ),
      ];
    }),
  ];
}

/** The value for all and the groups that differ, or every group, with their background variable's name. */
function markedBlock(block: Block, writer: Writer, every: boolean): ListRow[] {
  const marked = block.groupings.flatMap(({ label, groups }) =>
    groups
      .filter(({ differs }) => every || differs)
      .map((group) => writer.row(block, label, { ...group, label: `${label}: ${group.label}` })),
  );
  return [{ ...writer.row(block, '', null), label: block.label }, ...marked];
}

/**
 * The same with the value for all where no group differs; the background variables whose own test holds (adjusted over the
 * figure's tests, Benjamini & Hochberg) are named, as a reader of the sentence alone would think their groups alike.
 * Quiet where there is nothing of either.
 */
export function groupsFound(
  blocks: readonly Block[],
  doc: ResultsDocument,
  language: Language,
): { sentence: string; quiet: boolean } {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const sentence = groupsSentence(blocks, doc, language);
  if (sentence !== t.noneDiffers) return { sentence, quiet: sentence === t.noneCompared };
  const tests = blocks.flatMap((block) =>
    block.groupings.flatMap(({ by, label }) => {
      const p = testOf(block, by, doc)?.p_value ?? null;
      return p === null ? [] : [{ label: blocks.length === 1 ? label : `${block.label}: ${label}`, p }];
    }),
  );
  const holding = adjusted(tests.map(({ p }) => p)).flatMap((p, i) =>
    p < testLevel ? [tests[i]!.label] : [],
  );
  if (holding.length > 0) return { sentence: t.unlikeBy([...new Set(holding)]), quiet: false };
  const [only, ...others] = blocks;
  if (only?.whole?.estimate == null || others.length > 0) return { sentence, quiet: true };
  const share = isShare(only.key.statistic);
  const { estimate } = only.whole;
  const value = measured(f, share, estimate, only.whole);
  return { sentence: `${sentence} ${t.wholeIs(share, value)}`, quiet: true };
}

/** The answer that a share is of, where the question alone does not tell it: one of two, and no option that is ticked. */
function answerTold({ key }: Block, doc: ResultsDocument, language: Language): string | null {
  const all = answers(doc, key.variable);
  if (key.statistic !== 'proportion' || all.some(({ code }) => code === '0')) return null;
  const answer = all.find(({ code }) => code === key.category);
  return answer === undefined ? null : inLanguage(answer.label, language);
}

/** Which groups differ from the others, and which way; that none does. */
export function groupsSentence(blocks: readonly Block[], doc: ResultsDocument, language: Language): string {
  const t = figureTexts(language);
  const f = numberFormat(language);
  if (blocks.every((b) => b.groupings.every((g) => g.groups.every(({ p }) => p === null))))
    return t.noneCompared;
  const said = blocks.flatMap((block) => {
    const share = isShare(block.key.statistic);
    const shown: Writer['number'] = (value, row) => measured(f, share, value, row);
    const all = block.whole?.estimate;
    const marked = block.groupings.flatMap(({ by, label, groups }) =>
      groups
        .filter(({ differs }) => differs)
        .map((group) => ({
          row: group.row,
          phrase:
            codebookPhrase(doc, by, group.code, language) ?? t.inGroup(withoutAside(label), group.label),
        })),
    );
    if (marked.length === 0) return [];
    if (all == null) {
      const [high, low] = [...marked].sort((a, b) => b.row!.estimate! - a.row!.estimate!);
      const side = ({ phrase, row }: (typeof marked)[number]): [string, string] => [
        phrase,
        shown(row!.estimate!, row),
      ];
      return [t.higherThan(block.label, side(high!), side(low!), blocks.length > 1)];
    }
    const side = (above: boolean) =>
      marked
        .filter(({ row }) => row!.estimate! > all === above)
        .map(({ phrase, row }) => `${phrase} (${shown(row!.estimate!, row)})`);
    const answer = blocks.length > 1 ? null : answerTold(block, doc, language);
    const named = blocks.length > 1 || answer !== null;
    return [t.differsFrom(answer ?? block.label, shown(all, block.whole), side(true), side(false), named)];
  });
  return said.length === 0 ? t.noneDiffers : said.join(' ');
}
