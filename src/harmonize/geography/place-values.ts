import type { Codebook, PlaceKind, PlaceRule, Value } from '../../codebook/index.js';
import { type Fault, FaultError } from '../../errors/index.js';
import type { Text } from '../../results/index.js';
import { centralities, regions, sizes } from '../texts/places.js';
import type { Target } from './follow.js';
import { nameOn } from './names.js';
import { type PlaceResolution, resolvePlace } from './place.js';
import { inUse, type Municipality, reference } from './reference.js';

let byCounty: ReadonlyMap<string, string> | undefined;

/**
 * The region that most inhabitants of a 2024 county live in, so that counties lie within regions: all of Akershus is in
 * Oslo-området, with Lunner and Jevnaker, which were in Oppland before 2020.
 */
function regionOfCounty(county: string): string {
  byCounty ??= regionsByCounty();
  return byCounty.get(county)!;
}

function regionsByCounty(): Map<string, string> {
  const people = new Map<string, Map<string, number>>();
  for (const { county, region, population } of reference().municipalities.values()) {
    const own = people.get(county) ?? new Map<string, number>();
    people.set(county, own.set(region, (own.get(region) ?? 0) + population));
  }
  return new Map([...people].map(([county, own]) => [county, [...own].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/** The code (from 1) of the class that a number falls in, by the classes' lower limits but the first. */
const classOf = (x: number, limits: readonly number[]) => 1 + limits.filter((limit) => x >= limit).length;

const sizeLimits = { size3: [3000, 10_000], size3_response: [5000, 20_000] } as const;

/** What a 2024 municipality gives of each kind. */
function attribute(m: Municipality, kind: Exclude<PlaceKind, 'municipality' | 'county'>): number {
  if (kind === 'region') return regionCode(m.region);
  if (kind === 'region_by_county') return regionCode(regionOfCounty(m.county));
  // Statistics Norway's six classes two and two (national method page of the school surveys).
  if (kind === 'centrality3') return Math.ceil(m.centrality / 2);
  return classOf(m.population, sizeLimits[kind]);
}

/** What became of a place's value. */
export interface PlaceValue {
  /** Code of the derived variable; null when the place is unknown or can't be divided. */
  value: string | number | null;
  resolution: PlaceResolution;
  /** The values that the place is divided between, with their shares; one when it is whole. */
  parts: { value: string | number; share: number }[];
}

/** The value that a rule gives for a place as it stands in the data. Parts with the same value count as one. */
export function placeValue(rule: Omit<PlaceRule, 'place'>, text: string): PlaceValue {
  const codes = rule.gives === 'municipality' || rule.gives === 'county';
  // Region, centrality and size are known of the 2024 division only.
  const resolution = resolvePlace(text, { asOf: rule.as_of, division: codes ? rule.division : 2024 });
  const targets: Target[] =
    'targets' in resolution
      ? resolution.targets
      : 'overlaps' in resolution
        ? resolution.overlaps.map((code, _, all) => ({ code, share: 1 / all.length }))
        : [];
  const shares = new Map<string | number, number>();
  for (const { code, share } of targets) {
    const value = divisionValue(rule.gives, code);
    shares.set(value, (shares.get(value) ?? 0) + share);
  }
  const parts = [...shares]
    .map(([value, share]) => ({ value, share }))
    .sort((a, b) => b.share - a.share || (a.value < b.value ? -1 : 1));
  // The overlaps of a place that can't be divided have no known shares, so none of them is the largest.
  const largest = rule.split === 'largest' && 'targets' in resolution;
  const value = parts.length === 1 || (parts.length > 1 && largest) ? parts[0]!.value : null;
  return { value, resolution, parts };
}

function divisionValue(kind: PlaceKind, code: string): string | number {
  if (kind === 'municipality') return code;
  if (kind === 'county') return code.slice(0, 2);
  return attribute(reference().municipalities.get(code)!, kind);
}

const regionCode = (name: string): number => regions.findIndex(({ nb }) => nb === name) + 1;

const numbered = (labels: readonly Required<Text>[]): Value[] =>
  labels.map((label, i) => ({ code: i + 1, label }));

/** Answer options of a kind, with names from the reference data. */
export function placeValues(kind: PlaceKind, division: number): Value[] {
  const date = `${division}-01-01`;
  if (kind === 'municipality') {
    if (division === 2024) {
      return [...reference().municipalities.values()].map((m) => ({ code: m.code, label: { nb: m.name } }));
    }
    return [...reference().codes.values()]
      .filter((period) => inUse(period, date))
      .map(({ code }) => ({ code, label: { nb: nameOn(code, date) } }));
  }
  if (kind === 'county') {
    return reference()
      .counties.filter((c) => inUse(c, date))
      .map((c) => ({ code: c.code, label: { nb: c.name } }));
  }
  if (kind === 'region' || kind === 'region_by_county') return numbered(regions);
  if (kind === 'centrality3') return numbered(centralities);
  const [a, b] = sizeLimits[kind];
  return numbered(sizes(a, b));
}

/**
 * The codebook with the answer options of its places filled in from the reference data where it gives none
 * itself, so that figures and tables show names.
 * Throws LV-HARMONIZE-PLACE-CODE for answer options of a place that the reference data don't have.
 */
export function completeGeography(codebook: Codebook): Codebook {
  const faults: Fault[] = [];
  const derived = codebook.derived.map((d) => {
    if (!('place' in d.rule)) return d;
    const { rule } = d;
    const known = placeValues(rule.gives, rule.division);
    if (d.values.length === 0) return { ...d, values: known };
    const codes = new Set(known.map((v) => v.code));
    const odd = d.values.filter((v) => v.missing === undefined && !codes.has(v.code));
    if (odd.length > 0) {
      faults.push({
        code: 'LV-HARMONIZE-PLACE-CODE',
        place: { file: codebook.file, variable: d.name },
        what: `'${d.name}' has answer options that its rule never gives`,
        found: odd.map((v) => JSON.stringify(v.code)).join(', '),
        expected: `codes such as ${known
          .slice(0, 4)
          .map((v) => JSON.stringify(v.code))
          .join(', ')}`,
        remedy: 'correct the codes, or leave the values out: the names come from the reference data',
      });
    }
    return d;
  });
  if (faults.length > 0) throw new FaultError(faults);
  return { ...codebook, derived };
}
