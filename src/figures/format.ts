import { type Language, type ResultRow, shownDecimals } from '../results/index.js';

/**
 * Numbers as readers of each language write them: decimal comma and «56 %» in Norwegian, hard blanks. From four digits on
 * thousands stand apart («1 293», 1,293), as the codebooks' labels have them; years and seeds are no numbers in this sense.
 */
export interface NumberFormat {
  /** A share (0-1) in whole per cent. */
  percent(share: number): string;
  integer(value: number): string;
  decimal(value: number, digits: number): string;
  /** A p value: three decimals, «< 0,001» below that, and never 1, which no test shows: «> 0,999». */
  p(value: number): string;
  /** The same after a «p» in running text: «= 0,081», «< 0,001». */
  pIs(value: number): string;
}

const hardBlank = '\u00a0';

function make(point: string, thousands: string, percentSign: string): NumberFormat {
  const decimal = (value: number, digits: number): string => {
    const [whole, fraction] = Math.abs(value).toFixed(digits).split('.') as [string, string | undefined];
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
    const text = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
  };
  const p = (value: number): string => {
    if (value < 0.001) return `<${hardBlank}0${point}001`;
    return value >= 0.9995 ? `>${hardBlank}0${point}999` : decimal(value, 3);
  };
  return {
    percent: (share) => `${decimal(share * 100, 0)}${percentSign}`,
    integer: (value) => decimal(value, 0),
    decimal,
    p,
    pIs: (value) => (/^[<>]/.test(p(value)) ? p(value) : `=${hardBlank}${p(value)}`),
  };
}

const norwegian = make(',', hardBlank, `${hardBlank}%`);
const english = make('.', ',', '%');

/**
 * A mean, or another number that is no share, as a reader sees it: with two decimals, or with no more than what
 * disclosure control has rounded its row to has.
 */
export const plainNumber = (
  f: NumberFormat,
  value: number,
  row: Pick<ResultRow, 'method'> | undefined,
  most = 2,
): string => f.decimal(value, shownDecimals(row, most));

/** A share in whole per cent, another number as `plainNumber` has it. */
export const measured = (
  f: NumberFormat,
  share: boolean,
  value: number,
  row: Pick<ResultRow, 'method'> | undefined,
  most = 2,
): string => (share ? f.percent(value) : plainNumber(f, value, row, most));

export function numberFormat(language: Language): NumberFormat {
  return language === 'en' ? english : norwegian;
}
