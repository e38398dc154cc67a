import {
  labelOf,
  numberFormat,
  plainNumber,
  type RowKey,
  rowIndex,
  variableOf,
} from '../../figures/index.js';
import { inLanguage, type Language, type ResultRow, type ResultsDocument } from '../../results/index.js';
import type { Strip } from './finding.js';
import { homesOf } from './places.js';
import { findingTexts } from './texts/index.js';

/** Which number it is: its key, or the row that it is of, which tells how it was rounded. */
type Of = RowKey | ResultRow;

/** How the numbers of findings are written in a language. */
interface Written {
  /** A share as whole per cent without its sign, a mean with its decimals. */
  number(value: number, of: Of): string;
  /** The same as it stands in a sentence: «25 prosent», «3,67». */
  inText(value: number, of: Of): string;
  /** A difference in points, without a unit. */
  points(value: number, of: Of): string;
  p(value: number): string;
  interval(low: number, high: number, of: Of): string;
}

const isShareKey = ({ statistic }: Of) => statistic === 'top_two' || statistic === 'proportion';

export function writer(doc: ResultsDocument, language: Language): Written {
  const t = findingTexts(language);
  const f = numberFormat(language);
  const digits = (key: Of): number => {
    const { kind, range } = variableOf(doc, key.variable);
    return kind === 'number' || (range !== undefined && range[1] - range[0] > 20) ? 1 : 2;
  };
  const rowOf = (of: Of) => ('method' in of ? of : rowIndex(doc).row(of));
  const number = (value: number, of: Of) =>
    isShareKey(of) ? f.decimal(100 * value, 0) : plainNumber(f, value, rowOf(of), digits(of));
  return {
    number,
    inText: (value, of) => (isShareKey(of) ? t.inside(number(value, of)) : number(value, of)),
    points: number,
    p: (value) => f.pIs(value),
    interval: (low, high, of) => t.interval(number(low, of), number(high, of), low < 0 || high < 0),
  };
}

/** Ends of the axis of a mean: its scale's, else tens on either side of the numbers. */
function axisOf(doc: ResultsDocument, key: RowKey, values: readonly number[]): [number, number] {
  if (isShareKey(key)) return [0, 1];
  const { range, kind, categories } = variableOf(doc, key.variable);
  if (range !== undefined) return range;
  const codes = categories.filter((c) => c.missing === undefined).map(({ code }) => Number(code));
  if (kind === 'ordinal' && codes.length > 1 && codes.every(Number.isFinite)) {
    return [Math.min(...codes), Math.max(...codes)];
  }
  return [10 * Math.floor(Math.min(...values) / 10), 10 * Math.ceil(Math.max(...values) / 10)];
}

/** A strip of two numbers on their axis. */
export function pairStrip(
  doc: ResultsDocument,
  key: RowKey,
  main: number,
  other: number,
  language: Language,
): Strip {
  const f = numberFormat(language);
  const [low, high] = axisOf(doc, key, [main, other]);
  const at = (value: number) => (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5);
  return {
    kind: 'pair',
    main: at(main),
    other: at(other),
    ends: isShareKey(key) ? ['0', f.percent(1)] : [f.integer(low), f.integer(high)],
  };
}

/** A question's name; with its battery's before it, where another question of the report is called the same. */
export function questionOf(doc: ResultsDocument, variable: string, language: Language): string {
  const label = labelOf(doc, variable, language).trim();
  const shared = [...homesOf(doc).keys()].some(
    (other) => other !== variable && labelOf(doc, other, language).trim() === label,
  );
  if (!shared) return label;
  const battery = Object.values(doc.labels).find(
    ({ kind, items }) => kind !== 'scale' && items?.includes(variable),
  );
  return battery === undefined ? label : `${inLanguage(battery.label, language)}: ${label}`;
}
