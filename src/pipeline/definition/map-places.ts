import type { Codebook } from '../../codebook/index.js';
import type { Fault } from '../../errors/index.js';
import { placeValues } from '../../harmonize/index.js';
import type { Item } from './item.js';

/** The division that the map is drawn in. */
const division = 2024;

let known: ReadonlySet<string> | undefined;

/** What a map shows must be grouped by municipalities or counties of its division: other groups have no shapes. */
export function mapPlaceFaults({ by }: Item, codebook: Codebook): Omit<Fault, 'code' | 'place'>[] {
  const grouping = [...codebook.variables, ...codebook.derived].find(({ name }) => name === by);
  const codes = (grouping?.values ?? []).filter(({ missing }) => missing === undefined);
  // Of an open list of codes nothing is known before the answers are read.
  if (by !== '' && codes.length === 0) return [];
  known ??= new Set(
    (['municipality', 'county'] as const).flatMap((kind) =>
      placeValues(kind, division).map(({ code }) => String(code)),
    ),
  );
  if (codes.some(({ code }) => known!.has(String(code)))) return [];
  return [
    {
      what: by === '' ? "a map needs places: it has no 'by'" : `'${by}' has no codes that a map knows`,
      ...(by === ''
        ? {}
        : {
            found: codes
              .slice(0, 4)
              .map(({ code, label }) => `${code} (${label.nb})`)
              .join(', '),
          }),
      expected: `codes of municipalities (0301) or counties (03) of the ${division} division`,
      remedy:
        "group by a derived variable whose rule has 'place' and gives municipality or county, or show it with the kind 'group-dots'",
    },
  ];
}
