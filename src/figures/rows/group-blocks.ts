import {
  byDefinition,
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
  type StatisticName,
} from '../../results/index.js';
import { adjusted, againstRest, betweenGroups, comparable } from '../comparison.js';
import { answers, labelOf, parts, pooledName, type RowKey, rowIndex, variableOf } from '../look-up.js';

/** One number of each group: of a variable, or of one of its answers. */
export interface Block {
  key: RowKey;
  /** What it is of: the question, or its answer. */
  label: string;
  whole: ResultRow | undefined;
  groupings: { by: string; label: string; groups: GroupRow[] }[];
}

export interface GroupRow {
  code: string;
  label: string;
  key: RowKey;
  row: ResultRow | undefined;
  /** Against all others, adjusted over all groups of the figure; null where it is not compared. */
  p: number | null;
  differs: boolean;
}

/** A difference is marked at this level, after adjustment. */
const level = 0.05;

/**
 * The numbers that a variable is compared by: the mean of a scale or number, else the share in the two highest answers,
 * the share that ticked an option or gave the one of two answers, the mean of ordered answers, or every answer's share.
 */
export function comparedOf(item: ReportItem, doc: ResultsDocument, variable: string): RowKey[] {
  const index = rowIndex(doc);
  const own = (row: ResultRow) => row.respondent_group === item.respondent_group;
  const has = (statistic: StatisticName) => index.rows(variable, statistic).some(own);
  const of = (statistic: StatisticName, category = ''): RowKey => ({
    variable,
    statistic,
    category,
    respondent_group: item.respondent_group,
  });
  const codes = answers(doc, variable).map(({ code }) => code);
  const asked = item.statistic as StatisticName | undefined;
  if (asked === 'proportion') return [of(asked, item.category ?? codes.at(-1) ?? '1')];
  if (asked !== undefined) return [of(asked)];
  if (['scale', 'number'].includes(variableOf(doc, variable).kind) && has('mean')) return [of('mean')];
  if (has('top_two')) return [of('top_two')];
  if (has('proportion') && codes.length === 2)
    return [of('proportion', codes.includes('1') && codes.includes('0') ? '1' : codes[0]!)];
  if (has('mean')) return [of('mean')];
  return has('proportion') ? codes.map((code) => of('proportion', code)) : [of('mean')];
}

const blocks = new WeakMap<ResultsDocument, Map<string, Block[]>>();

/** What a figure of groups shows: for each number, every group of every background variable, compared with the others. */
export function blocksOf(item: ReportItem, doc: ResultsDocument, language: Language): Block[] {
  let known = blocks.get(doc);
  if (known === undefined) {
    known = new Map();
    blocks.set(doc, known);
  }
  const id = JSON.stringify([
    language,
    item.variables,
    item.each_by,
    item.respondent_group,
    item.statistic,
    item.category,
  ]);
  const found = known.get(id) ?? makeBlocks(item, doc, language);
  known.set(id, found);
  return found;
}

function makeBlocks(item: ReportItem, doc: ResultsDocument, language: Language): Block[] {
  const index = rowIndex(doc);
  const made = parts(item, doc, 'whole').flatMap((variable) => {
    const keys = comparedOf(item, doc, variable);
    return keys.map((key): Block => {
      const answer =
        keys.length === 1 ? undefined : answers(doc, variable).find((c) => c.code === key.category);
      return {
        key,
        label: answer === undefined ? labelOf(doc, variable, language) : inLanguage(answer.label, language),
        whole: index.row(sameWaves(item, doc, variable) ? { ...key, beside: item.each_by![0]! } : key),
        groupings: (item.each_by ?? []).map((by) => ({
          by,
          label: labelOf(doc, by, language),
          groups: groupsOf(key, by, doc, language),
        })),
      };
    });
  });
  compare(made, doc);
  return made;
}

/** Whether all groupings are of the same waves put together, so that one number stands for all of them. */
function sameWaves({ each_by = [] }: ReportItem, doc: ResultsDocument, variable: string): boolean {
  const pools = new Set(each_by.map((by) => pooledName(doc, variable, by)));
  return each_by.length > 0 && pools.size === 1;
}

/** The groups of a background variable that there is any number of; ordered ones in their order, others by their number. */
function groupsOf(key: RowKey, by: string, doc: ResultsDocument, language: Language): GroupRow[] {
  const index = rowIndex(doc);
  const all = answers(doc, by).map(({ code, label }): GroupRow => {
    const own = { ...key, group_variable: by, group_value: code };
    return {
      code,
      label: inLanguage(label, language),
      key: own,
      row: index.row(own),
      p: null,
      differs: false,
    };
  });
  const asked = all.filter(({ row }) => row !== undefined && (row.suppressed || row.n !== 0));
  if (variableOf(doc, by).kind === 'ordinal') return asked;
  const value = ({ row }: GroupRow) => row?.estimate ?? Number.NEGATIVE_INFINITY;
  return asked
    .map((g, i) => ({ g, i }))
    .sort((a, b) => value(b.g) - value(a.g) || a.i - b.i)
    .map(({ g }) => g);
}

/**
 * Compares every group with all others; all comparisons of the figure are adjusted together. Of two groups without a number
 * for all (of areas none is computed) the others are the other one.
 */
function compare(made: readonly Block[], doc: ResultsDocument): void {
  const compared = made.flatMap(({ key, groupings }) =>
    groupings.flatMap(({ by, groups }) => {
      const whole = rowIndex(doc).row({ ...key, beside: by });
      return groups.flatMap((group) => {
        if (byDefinition(doc, key.variable, by) || !comparable(group.row)) return [];
        const other = groups.length === 2 ? groups.find((one) => one !== group)?.row : undefined;
        const contrast =
          whole === undefined && comparable(other)
            ? betweenGroups(group.row, other)
            : comparable(whole)
              ? againstRest(group.row, whole)
              : null;
        return contrast === null ? [] : [{ group, p: contrast.p }];
      });
    }),
  );
  for (const [i, p] of adjusted(compared.map(({ p }) => p)).entries()) {
    const { group } = compared[i]!;
    group.p = p;
    group.differs = p < level;
  }
}
