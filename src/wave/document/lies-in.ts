import type { Codebook, Derived, PlaceRule } from '../../codebook/index.js';
import { placeValue, placeValues } from '../../harmonize/index.js';

const asOf = '2024-01-01';

type Place = Derived & { rule: PlaceRule };

/**
 * Of every municipality and county of a codebook's places the groups of its other places that all of it lies in: a
 * municipality's county, region, class of size and of centrality; a county's region.
 * @returns by variable and code, the group's code by the other variable
 */
export function placesLieIn(codebook: Codebook): Map<string, Map<string, Record<string, string>>> {
  const places = codebook.derived.filter((d): d is Place => 'place' in d.rule);
  const areas = places.filter(
    ({ rule }) =>
      (rule.gives === 'municipality' || rule.gives === 'county') && (rule.division ?? 2024) === 2024,
  );
  const found = new Map<string, Map<string, Record<string, string>>>();
  if (areas.length === 0 || places.length < 2) return found;
  const municipalities = placeValues('municipality', 2024).map(({ code }) => String(code));
  // Two places of a kind may be a home and a school: then only what is made of the same one lies in it.
  const giving = (kind: PlaceRule['gives']) => places.filter(({ rule }) => rule.gives === kind).length;
  const oneUnit = giving('municipality') <= 1 && giving('county') <= 1;
  for (const area of areas) {
    const others = places.filter(
      ({ name, rule }) =>
        name !== area.name && rule.gives !== 'municipality' && (oneUnit || rule.place === area.rule.place),
    );
    found.set(
      area.name,
      new Map(
        area.values.map(({ code }) => {
          const inside = municipalities.filter((one) => one.startsWith(String(code)));
          return [
            String(code),
            Object.fromEntries(others.flatMap((other) => groupOf(other, inside))),
          ] as const;
        }),
      ),
    );
  }
  return found;
}

/** The one group that all of these municipalities are in; none where they are in several. */
function groupOf({ name, rule }: Place, municipalities: readonly string[]): [string, string][] {
  const groups = new Set(
    municipalities.map((code) => placeValue({ ...rule, as_of: asOf, division: 2024 }, code).value),
  );
  const [only] = groups;
  return groups.size === 1 && only !== null && only !== undefined ? [[name, String(only)]] : [];
}
