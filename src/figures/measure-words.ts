import type { Language, ResultRow } from '../results/index.js';
import { measured, numberFormat, plainNumber } from './format.js';
import { figureTexts } from './texts/index.js';

type Rounded = Pick<ResultRow, 'method'> | undefined;

/** How numbers of one measure, shares or not, and what lies between them are read. */
export interface MeasureWords {
  number(value: number, row?: Rounded): string;
  /** A difference: of shares in percentage points; without its sign where words say which way it goes. */
  difference(value: number, row: Rounded, signed: boolean): string;
  /** A row's number with its interval and n, as far as these are known. */
  row(row: ResultRow & { estimate: number }): string;
}

export function measureWords(share: boolean, language: Language): MeasureWords {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const number: MeasureWords['number'] = (value, row) => measured(f, share, value, row);
  return {
    number,
    difference(value, row, signed) {
      const size = signed ? value : Math.abs(value);
      const text = share ? f.decimal(size * 100, 0) : plainNumber(f, size, row);
      const plus = signed && value > 0 && /[1-9]/.test(text) ? '+' : '';
      return share ? t.changePoints(`${plus}${text}`) : `${plus}${text}`;
    },
    row(row) {
      const { estimate, ci_lower: low, ci_upper: high, n } = row;
      const interval = low === null || high === null ? '' : ` (${number(low, row)}–${number(high, row)})`;
      return `${number(estimate, row)}${interval}${n === null ? '' : `, n = ${f.integer(n)}`}`;
    },
  };
}
