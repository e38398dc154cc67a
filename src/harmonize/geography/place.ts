import { closest } from '../../errors/index.js';
import { followCode, type Target } from './follow.js';
import { codesOfName, countyCodesOfName, nameOn, namesOn } from './names.js';
import { type County, inUse, nearestDate, reference } from './reference.js';

/** A municipality or county that a code or name means. */
interface FoundPlace {
  level: 'municipality' | 'county';
  code: string;
  /** Its name on the date. */
  name: string;
  /** The date that the code was read as of: the wanted one, or the nearest on which it was in use. */
  asOf: string;
}

/** A code or name brought to a division. */
export type PlaceResolution =
  | {
      status: 'whole' | 'split';
      place: FoundPlace;
      /** Codes of the division. Shares are of population; for a county, of its municipalities. They add to 1. */
      targets: Target[];
    }
  | { status: 'cannot_be_split'; place: FoundPlace; overlaps: string[] }
  | { status: 'unknown'; reason: UnknownReason; candidates: string[]; nearest: string | null };

type UnknownReason = 'no_such_place' | 'several_of_that_name' | 'code_and_name_disagree';

/** What a place is held against. */
interface PlaceOptions {
  /** The date that the code or name is of, YYYY-MM-DD. */
  asOf: string;
  /** The year whose division it is brought to. */
  division: number;
}

const unknown = (
  reason: UnknownReason,
  candidates: string[] = [],
  nearest: string | null = null,
): PlaceResolution => ({ status: 'unknown', reason, candidates, nearest });

/** «K-0301», «301», «301.0», «0301 Oslo» -> 0301 and the text after it. */
function leadingCode(text: string): { code: string; rest: string } | null {
  const m = /^(?:K[-_ ]?)?(\d{1,4})(?:\.0+)?(?:$|[\s\-–:,.]+(.*)$)/i.exec(text);
  if (m === null) return null;
  const digits = m[1]!;
  return { code: digits.length > 2 ? digits.padStart(4, '0') : digits.padStart(2, '0'), rest: m[2] ?? '' };
}

function municipality(code: string, asOf: string): FoundPlace | null {
  const period = reference().codes.get(code);
  if (period === undefined) return null;
  const date = nearestDate(period, asOf);
  return { level: 'municipality', code, name: nameOn(code, date), asOf: date };
}

function county(code: string, asOf: string): FoundPlace | null {
  const found: County | undefined = reference().counties.find((c) => c.code === code);
  if (found === undefined) return null;
  return { level: 'county', code, name: found.name, asOf: nearestDate(found, asOf) };
}

/** The codes that a name means: in use on the date first, else of any time; municipalities before counties. */
function codesNamed(text: string, asOf: string): string[] {
  for (const date of [asOf, 'ever']) {
    const codes = codesOfName(text, date);
    if (codes.length > 0) return codes;
    const counties = countyCodesOfName(text, date);
    if (counties.length > 0) return counties.slice(-1);
  }
  return [];
}

function find(text: string, asOf: string): FoundPlace | PlaceResolution {
  const coded = leadingCode(text);
  if (coded !== null) {
    const place = coded.code.length === 4 ? municipality(coded.code, asOf) : county(coded.code, asOf);
    // «30.1» and «3 01» are no code with a name: what they mean can't be told.
    if (/^\d+$/.test(coded.rest)) return unknown('no_such_place');
    if (place === null) return coded.rest === '' ? unknown('no_such_place') : find(coded.rest, asOf);
    // A county may share its name with a municipality: «03 Oslo» is the county.
    const counties = place.level === 'county' ? countyCodesOfName(coded.rest, 'ever') : [];
    if (counties.includes(place.code)) return place;
    const named = coded.rest === '' ? [] : codesNamed(coded.rest, asOf);
    if (named.length > 0 && !named.includes(place.code) && !sameArea(place, named)) {
      return unknown('code_and_name_disagree', [place.code, ...named]);
    }
    return place;
  }
  const codes = codesNamed(text, asOf);
  const places = codes.map((code) => (code.length === 4 ? municipality(code, asOf) : county(code, asOf))!);
  if (places.length === 1) return places[0]!;
  if (places.length > 1) {
    // Codes of several times that all lie in one area are one place.
    const last = places.find((p) => sameArea(p, codes));
    return (
      last ??
      unknown(
        'several_of_that_name',
        places.map((p) => `${p.code} ${p.name}`),
      )
    );
  }
  return unknown('no_such_place', [], closest(text, namesOn(asOf)) ?? null);
}

/** True when all the codes end in the same 2024 codes as the place. */
function sameArea(place: FoundPlace, codes: readonly string[]): boolean {
  const ends = (code: string, date: string) =>
    followCode(code, date)
      .targets.map((t) => t.code)
      .sort()
      .join(' ');
  const own = ends(place.code, place.asOf);
  return codes.every((code) => {
    const period = reference().codes.get(code);
    return period !== undefined && ends(code, nearestDate(period, place.asOf)) === own;
  });
}

/**
 * What municipality or county a code or name means on a date, and where it lies in a division. Takes codes
 * with or without leading zero, «K-0301», «0301 Oslo»; names with either part of a parallel name, with a
 * county where two share a name («Bø i Telemark», «Våler (Østfold)»). A code or name that was not in use on
 * the date is read as of the nearest date on which it was.
 * @param text the code or name as it stands in the data
 */
export function resolvePlace(text: string, { asOf, division }: PlaceOptions): PlaceResolution {
  const found = find(text.normalize('NFC').trim(), asOf);
  if ('status' in found) return found;
  return found.level === 'municipality' ? follow(found, division) : followCounty(found, division);
}

function follow(place: FoundPlace, division: number): PlaceResolution {
  const { targets, overlaps } = followCode(place.code, place.asOf, division);
  if (overlaps.length > 0) return { status: 'cannot_be_split', place, overlaps };
  return { status: targets.length === 1 ? 'whole' : 'split', place, targets };
}

/** A county is its municipalities on the date, each followed; every one counts the same. */
function followCounty(place: FoundPlace, division: number): PlaceResolution {
  const members = [...reference().codes.values()].filter(
    (period) => period.code.startsWith(place.code) && inUse(period, place.asOf),
  );
  const shares = new Map<string, number>();
  for (const { code } of members) {
    const { targets, overlaps } = followCode(code, place.asOf, division);
    const parts =
      overlaps.length > 0 ? overlaps.map((c) => ({ code: c, share: 1 / overlaps.length })) : targets;
    for (const t of parts) shares.set(t.code, (shares.get(t.code) ?? 0) + t.share / members.length);
  }
  const targets = [...shares].map(([code, share]) => ({ code, share }));
  return { status: targets.length === 1 ? 'whole' : 'split', place, targets };
}

/**
 * `resolvePlace` for municipalities alone: a county's code or name is unknown.
 * @param options.division year, 2024 when left out
 */
export function resolveMunicipality(
  text: string,
  options: { asOf: string; division?: number },
): PlaceResolution {
  const result = resolvePlace(text, { division: 2024, ...options });
  return 'place' in result && result.place.level === 'county' ? unknown('no_such_place') : result;
}
