import type { ReportItem, ResultRow, ResultsDocument } from '../results/index.js';
import { isShare } from '../results/index.js';
import { formOf, shownWaves } from './change/courses.js';
import { comparable } from './comparison.js';
import { answers, askedGroups, groupsOf, parts, rowIndex, tickAll } from './look-up.js';
import { centreOf, limitsAt } from './map/control-limits.js';
import { distributions, highCount, sameAnswers } from './rows/distribution.js';
import { blocksOf } from './rows/group-blocks.js';
import { outcomesOf } from './rows/variation-rows.js';
import { rangeOf, shownOf, showsMeans } from './shown.js';
import { sideNumbers } from './sides/side-rows.js';

/** What the axis of a figure measures: only axes of the same measure can be the same. */
export type Measure = 'share' | 'mean' | 'likert' | 'score' | 'variation';

/** What a figure asks of its axis. */
export interface Extent {
  measure: Measure;
  /** Variables on the axis. */
  variables: string[];
  /** Every number that is drawn, with the limits of its interval. */
  numbers: number[];
  /** Ends of the scale that means are on; null for numbers without ends. */
  range: [number, number] | null;
  /** Greatest standard deviation of the variables; null where it is not known. */
  sd: number | null;
  /** Bars are read by their length: their axis has the scale's lower end, or zero. */
  bars: boolean;
}

/** What a figure asks of its axis; null for kinds that have none, or one that never changes (stacked to 100 %). */
export function extentOf(item: ReportItem, doc: ResultsDocument): Extent | null {
  switch (item.kind) {
    case 'bars':
    case 'grouped-bars':
      return ofBars(item, doc);
    case 'dot-interval':
    case 'funnel':
    case 'change': {
      const own = ofShown(item, doc);
      return own === null || item.reference === undefined
        ? own
        : { ...own, numbers: [...own.numbers, item.reference.value] };
    }
    case 'sides': {
      const { shares, numbers, names } = sideNumbers(item, doc);
      return measured(item, doc, names, shares, numbers, false);
    }
    case 'variation':
      return ofVariation(item, doc);
    case 'group-dots':
      return ofGroups(item, doc);
    case 'likert':
      return ofLikert(item, doc);
    case 'response-rates':
      return ofRates(item, doc);
    case 'score-distribution':
      return ofScores(item, doc);
    default:
      return null;
  }
}

const withLimits = (row: ResultRow): number[] =>
  row.estimate === null
    ? []
    : [row.ci_lower, row.estimate, row.ci_upper].filter((x): x is number => x !== null);

const estimateOf = (row: ResultRow): number[] => (row.estimate === null ? [] : [row.estimate]);

/** The hull of the scales' ranges; null when one of the variables has no ends. */
function hullOf(doc: ResultsDocument, names: readonly string[]): [number, number] | null {
  const ranges = names.map((name) => rangeOf(doc, name));
  if (ranges.length === 0 || ranges.some((range) => range === null)) return null;
  return [Math.min(...ranges.map((r) => r![0])), Math.max(...ranges.map((r) => r![1]))];
}

function sdOf(item: ReportItem, doc: ResultsDocument, names: readonly string[]): number | null {
  const found = names.flatMap((variable) => {
    const row = rowIndex(doc).row({ variable, statistic: 'sd', respondent_group: item.respondent_group });
    return row?.estimate == null ? [] : [row.estimate];
  });
  return found.length === 0 ? null : Math.max(...found);
}

function measured(
  item: ReportItem,
  doc: ResultsDocument,
  names: string[],
  share: boolean,
  numbers: number[],
  bars: boolean,
): Extent {
  return share
    ? { measure: 'share', variables: names, numbers, range: [0, 1], sd: null, bars }
    : {
        measure: 'mean',
        variables: names,
        numbers,
        range: hullOf(doc, names),
        sd: sdOf(item, doc, names),
        bars,
      };
}

function ofBars(item: ReportItem, doc: ResultsDocument): Extent | null {
  const index = rowIndex(doc);
  const names = parts(item, doc, 'whole');
  const grouped = item.by !== '';
  const ticked = tickAll(item, doc);
  if (!grouped && names.length > 1 && !ticked && sameAnswers(doc, names)) return null;
  const means = showsMeans(item, doc);
  const groups = new Set(grouped ? askedGroups(item, doc, 'nb').map((g) => g.code) : ['']);
  const numbers = names
    .flatMap((name) => index.rows(name, means ? 'mean' : 'proportion'))
    .filter(
      (row) =>
        row.respondent_group === item.respondent_group &&
        row.group_variable === item.by &&
        groups.has(row.group_value) &&
        (!ticked || row.category === '1'),
    )
    .flatMap(grouped ? withLimits : estimateOf);
  return measured(item, doc, names, !means, numbers, true);
}

function ofShown(item: ReportItem, doc: ResultsDocument): Extent {
  const index = rowIndex(doc);
  const names = item.kind === 'funnel' ? item.variables.slice(0, 1) : parts(item, doc, 'whole');
  const keys = names.map((name) => shownOf(item, doc, name));
  const share = keys.every((key) => isShare(key.statistic));
  const groups = new Set(groupsOf(item, doc, 'nb').map((group) => group.code));
  const numbers = keys.flatMap((key) => {
    const own = (row: ResultRow) =>
      row.variable === key.variable &&
      row.statistic === key.statistic &&
      row.category === key.category &&
      row.respondent_group === item.respondent_group &&
      !row.suppressed;
    if (item.kind === 'change') {
      // Every wave's rows, which the index of the document's own wave does not have.
      const all = doc.rows.filter((row) => own(row) && ['', 'wave', item.by].includes(row.group_variable));
      const waves = shownWaves(item, doc, all);
      return all
        .filter((row) => row.group_variable === 'wave' || waves.includes(row.wave))
        .flatMap(formOf(item, waves) === 'dumbbell' ? estimateOf : withLimits);
    }
    const rows = index
      .rows(key.variable, key.statistic)
      .filter(
        (row) =>
          own(row) && row.group_variable === item.by && (item.by === '' || groups.has(row.group_value)),
      );
    const whole = index.row({ ...key, respondent_group: item.respondent_group, beside: item.by });
    if (whole !== undefined && item.by !== '' && own(whole)) rows.push(whole);
    if (item.kind !== 'funnel') return rows.flatMap(withLimits);
    const sd = index.row({
      variable: key.variable,
      statistic: 'sd',
      respondent_group: item.respondent_group,
      beside: item.by,
    });
    const centre = centreOf(whole, sd, share, rangeOf(doc, key.variable));
    const sizes = rows.flatMap((row) => (row.group_variable === '' || !row.n ? [] : [row.n]));
    const curves =
      centre === null || sizes.length === 0
        ? []
        : limitsAt(centre, Math.min(...sizes)).flatMap(({ low, high }) => [low, high]);
    return [...rows.flatMap(estimateOf), ...curves];
  });
  const named = [...new Set(keys.map((key) => key.variable))];
  return measured(item, doc, named, share, numbers, false);
}

/**
 * Of groups too few to be compared, and of those whose interval is more than three times as long as the usual one (which
 * disclosure control has rounded), the number only: such an interval would stretch the axis, and ends in an arrowhead.
 */
function ofGroups(item: ReportItem, doc: ResultsDocument): Extent {
  const blocks = blocksOf(item, doc, 'nb');
  const rows = blocks.flatMap(({ whole, groupings }) => [
    whole,
    ...groupings.flatMap(({ groups }) => groups.map(({ row }) => row)),
  ]);
  const compared = rows.filter((row) => comparable(row));
  const lengths = compared.map((row) => row.ci_upper - row.ci_lower).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const numbers = rows.flatMap((row) => {
    if (row === undefined) return [];
    const whole = comparable(row) && row.ci_upper - row.ci_lower <= 3 * usual;
    return whole ? withLimits(row) : estimateOf(row);
  });
  const share = blocks.every(({ key }) => isShare(key.statistic));
  return measured(item, doc, parts(item, doc, 'whole'), share, numbers, false);
}

/**
 * How far the bars of a battery reach below and above the line that parts the high answers from the rest; what is above is
 * their sum.
 */
export function reachOf(shares: readonly number[]): { below: number; above: number } {
  const positive = highCount(shares.length);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  return { below: sum(shares.slice(0, -positive)), above: sum(shares.slice(-positive)) };
}

function ofLikert(item: ReportItem, doc: ResultsDocument): Extent {
  const numbers = distributions(item, doc, 'nb').rows.flatMap((row) => {
    if (row.shares === null) return [];
    const { below, above } = reachOf(row.shares);
    return [-below, above];
  });
  return {
    measure: 'likert',
    variables: parts(item, doc),
    numbers,
    range: [-1, 1],
    sd: null,
    bars: true,
  };
}

function ofRates(item: ReportItem, doc: ResultsDocument): Extent {
  const numbers = rowIndex(doc)
    .rows('', 'response_rate')
    .filter((row) => row.respondent_group === item.respondent_group)
    .flatMap(estimateOf);
  return { measure: 'share', variables: [], numbers, range: [0, 1], sd: null, bars: true };
}

function ofScores(item: ReportItem, doc: ResultsDocument): Extent {
  const index = rowIndex(doc);
  const numbers = item.variables.flatMap((variable) => {
    const counts = answers(doc, variable).map(
      ({ code }) =>
        index.row({
          variable,
          statistic: 'count',
          category: code,
          respondent_group: item.respondent_group,
        })?.estimate ?? 0,
    );
    const total = counts.reduce((a, b) => a + b, 0);
    return total === 0 ? [] : counts.map((count) => count / total);
  });
  return { measure: 'score', variables: [...item.variables], numbers, range: [0, 1], sd: null, bars: true };
}

/** Shares of variation; their family is all such figures of a chapter. */
function ofVariation(item: ReportItem, doc: ResultsDocument): Extent {
  const { outcomes } = outcomesOf(item, doc, 'nb');
  const rows = outcomes.flatMap(({ shares }) => shares);
  return {
    measure: 'variation',
    variables: parts(item, doc, 'whole'),
    numbers: rows.flatMap((row) => [row?.estimate ?? 0, row?.ci_upper ?? 0]),
    range: [0, 1],
    sd: null,
    bars: true,
  };
}
