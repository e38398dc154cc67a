import { readFileSync } from 'node:fs';

/** A municipality of the 2024 division (reference/municipalities.csv). */
export interface Municipality {
  code: string;
  /** Norwegian part of a parallel name; with the county in parentheses where two share the name. */
  name: string;
  officialName: string;
  county: string;
  region: string;
  /** Statistics Norway's centrality class, 1 most central to 6 least. */
  centrality: number;
  population: number;
}

/** A county code and the time it was in use. `to` is inclusive; '' means still in use. */
export interface County {
  code: string;
  name: string;
  officialName: string;
  from: string;
  to: string;
}

/** A municipality code and the time it was in use; `name` is the last one. */
interface CodePeriod {
  code: string;
  name: string;
  from: string;
  to: string;
}

/** One row of the change table (reference/municipality-changes.csv). */
export interface Change {
  from: string;
  fromName: string;
  to: string;
  toName: string;
  date: string;
  kind: 'renumber' | 'merge' | 'split' | 'rename' | 'boundary';
  /** Share of the old municipality's population; NaN for boundary moves. */
  share: number;
  /** Earlier codes that lie wholly inside this target of a split. */
  exactFor: string[];
}

/** The reference data. Their sources and checks are in reference/PROVENANCE.md. */
interface Reference {
  municipalities: Map<string, Municipality>;
  counties: County[];
  /** Every municipality code in use since 1994. */
  codes: Map<string, CodePeriod>;
  /** In order of date. */
  changes: Change[];
}

/** Fields of one CSV line; quoted fields may hold commas. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? '',
  );
}

/** The rows of a reference table, by column name. */
export function referenceRows(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`./reference/${name}`, import.meta.url), 'utf8');
  const [header, ...lines] = text.trimEnd().split('\n');
  const names = fields(header!);
  return lines.map((line) => {
    const values = fields(line);
    return Object.fromEntries(names.map((key, i) => [key, values[i] ?? '']));
  });
}

let loaded: Reference | undefined;

/** The reference data, read once. */
export function reference(): Reference {
  loaded ??= {
    municipalities: new Map(
      referenceRows('municipalities.csv').map((r) => [
        r.code!,
        {
          code: r.code!,
          name: r.name!,
          officialName: r.official_name!,
          county: r.county_code!,
          region: r.region!,
          centrality: Number(r.centrality_class),
          population: Number(r.population),
        },
      ]),
    ),
    counties: referenceRows('counties.csv').map((r) => ({
      code: r.code!,
      name: r.name!,
      officialName: r.official_name!,
      from: r.valid_from!,
      to: r.valid_to!,
    })),
    codes: new Map(
      referenceRows('municipality-to-2024.csv').map((r) => [
        r.code!,
        { code: r.code!, name: r.name!, from: r.valid_from!, to: r.valid_to! },
      ]),
    ),
    changes: referenceRows('municipality-changes.csv')
      .map((r) => ({
        from: r.from_code!,
        fromName: r.from_name!,
        to: r.to_code!,
        toName: r.to_name!,
        date: r.change_date!,
        kind: r.kind as Change['kind'],
        share: r.share === '' ? Number.NaN : Number(r.share),
        exactFor: r.exact_for!.split(' ').filter((code) => code !== ''),
      }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
  return loaded;
}

/** True when a code or name with this period was in use on the date. */
export const inUse = (period: { from: string; to: string }, date: string): boolean =>
  period.from <= date && (period.to === '' || period.to >= date);

/** A date on which a code was in use: the wanted one, or the nearest end of its period. */
export function nearestDate(period: { from: string; to: string }, date: string): string {
  if (date < period.from) return period.from;
  return period.to !== '' && date > period.to ? period.to : date;
}
