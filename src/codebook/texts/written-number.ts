/** Whether a number can be a year: such numbers among themselves are written without parting. */
const isYear = (x: number): boolean => Number.isInteger(x) && x >= 1900 && x <= 2100;

/**
 * A number as a language writes it, thousands parted from four digits on.
 *
 * @param among limits that it stands among: where all can be years they are written as years
 */
export function writtenNumber(
  x: number,
  point: string,
  thousands: string,
  among: readonly number[] = [x],
): string {
  const [whole, fraction] = String(x).split('.') as [string, string | undefined];
  const parted = among.every(isYear) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? parted : `${parted}${point}${fraction}`;
}
