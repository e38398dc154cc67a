import { type Fault, FaultError } from '../../errors/index.js';

const most = 10;
/** So large a part of a header that comes again says that it is no header. */
const turnedFrom = 0.5;

/** Throws LV-CSV-DUPLICATE-HEADER for names that are equal, or differ in case only (SQL can't tell them apart). */
export function assertDistinct(
  file: string,
  header: readonly string[],
  place: { sheet?: string } = {},
): void {
  const places = new Map<string, { name: string; columns: number[] }>();
  for (const [k, name] of header.entries()) {
    const known = places.get(name.toLowerCase());
    if (known === undefined) places.set(name.toLowerCase(), { name, columns: [k + 1] });
    else known.columns.push(k + 1);
  }
  const double = [...places.values()].filter(({ columns }) => columns.length > 1);
  if (double.length === 0) return;
  const again = double.reduce((sum, { columns }) => sum + columns.length, 0);
  const turned = header.length >= 8 && again > turnedFrom * header.length;
  throw new FaultError(
    double.slice(0, most).map(
      ({ name, columns }): Fault => ({
        code: 'LV-CSV-DUPLICATE-HEADER',
        place: { file, line: 1, ...place },
        what: `columns ${listed(columns)} have the same name '${name}'`,
        remedy: turned
          ? 'the first row looks like answers: if the questions stand down the first column, turn the table (Excel: copy, paste special, transpose); if there are no names, say --header-rows 0'
          : 'give every column a name of its own (capital and small letters count as equal)',
      }),
    ),
  );
}

const listed = (columns: readonly number[]): string =>
  columns.length <= 6
    ? `${columns.slice(0, -1).join(', ')} and ${columns.at(-1)}`
    : `${columns.slice(0, 5).join(', ')} and ${columns.length - 5} more`;
