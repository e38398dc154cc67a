/** Numbers as columnar formats store them, to the nearest double. */

/** A count of units as seconds or thousandths (`units` to the one), without loss before the division. */
export function scaled(value: number | bigint, units: number): number {
  const number = Number(value);
  if (typeof value === 'number' || Number.isSafeInteger(number)) return number / units;
  const whole = BigInt(units);
  return Number(value / whole) + Number(value % whole) / units;
}

/** A whole number that stands for units of 10^-scale. */
export function decimal(value: bigint, scale: number): number {
  const number = Number(value);
  return Number.isSafeInteger(number) && scale <= 22 ? number / 10 ** scale : Number(`${value}e${-scale}`);
}

/** IEEE 754 half precision, from its 16 bits. */
export function half(bits: number): number {
  const sign = bits >> 15 === 1 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}

/** An integer as number where that holds it exactly, else as it is. */
export function exact(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** The most milliseconds from 1970 that a date can have (ECMAScript, Time Values); Arrow and DuckDB hold them too. */
export const mostOfDate = 8.64e15;
