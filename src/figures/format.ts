import type { Language } from '../results/index.js';

/** Numbers as readers of each language write them: decimal comma and «56 %» in Norwegian, hard blanks. */
export interface NumberFormat {
  /** A share (0-1) in whole per cent. */
  percent(share: number): string;
  integer(value: number): string;
  decimal(value: number, digits: number): string;
  /** A p value: three decimals, «< 0,001» below that. */
  p(value: number): string;
}

const hardBlank = '\u00a0';

function make(point: string, thousands: string, percentSign: string): NumberFormat {
  const decimal = (value: number, digits: number): string => {
    const [whole, fraction] = Math.abs(value).toFixed(digits).split('.') as [string, string | undefined];
    const grouped =
      whole.length > 4 || thousands === ',' ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
    const text = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
  };
  return {
    percent: (share) => `${decimal(share * 100, 0)}${percentSign}`,
    integer: (value) => decimal(value, 0),
    decimal,
    p: (value) => (value < 0.001 ? `<${hardBlank}0${point}001` : decimal(value, 3)),
  };
}

const norwegian = make(',', hardBlank, `${hardBlank}%`);
const english = make('.', ',', '%');

export function numberFormat(language: Language): NumberFormat {
  return language === 'en' ? english : norwegian;
}
