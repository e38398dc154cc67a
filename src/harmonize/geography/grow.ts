import { mapPlaces } from './neighbours.js';

/** What a grown area is held to, by the municipalities that it is made of. */
interface GrowRule {
  /** Whether enough is known of it to be told of. */
  enough(members: readonly string[]): boolean;
  /** How much is known of it; the least grows first. */
  size(members: readonly string[]): number;
}

/**
 * Municipalities of the 2024 division joined, within each county, until enough is known of every area: the area of which
 * least is known joins a neighbour, again and again. It takes a neighbour that lacks too, if there is one, so that areas
 * are many, and of those the one with which it lies most closely together (least squared distance of middles, by land
 * area, from the common middle). Ties go by code: the same counts give the same areas. An area is left lacking only where
 * it is a whole county.
 * @returns municipalities of each area, both in order of code
 */
export function growAreas({ enough, size }: GrowRule): string[][] {
  const places = mapPlaces();
  const areas = new Map([...places.keys()].sort().map((code) => [code, [code]]));
  const areaOf = new Map([...areas.keys()].map((code) => [code, code]));
  const lacking = new Set([...areas].filter(([, members]) => !enough(members)).map(([code]) => code));
  const sizes = new Map([...areas].map(([code, members]) => [code, size(members)]));
  while (lacking.size > 0) {
    const [least] = [...lacking].sort((a, b) => sizes.get(a)! - sizes.get(b)! || (a < b ? -1 : 1));
    const own = areas.get(least!)!;
    const near = new Set(
      own.flatMap((code) =>
        [...places.get(code)!.neighbours.keys()]
          .filter((other) => other.slice(0, 2) === code.slice(0, 2))
          .map((other) => areaOf.get(other)!),
      ),
    );
    near.delete(least!);
    lacking.delete(least!);
    const [best] = [...near]
      .map((other) => ({ other, lacks: lacking.has(other), spread: spread([...own, ...areas.get(other)!]) }))
      .sort(
        (a, b) => Number(b.lacks) - Number(a.lacks) || a.spread - b.spread || (a.other < b.other ? -1 : 1),
      );
    // A whole county.
    if (best === undefined) continue;
    const members = [...own, ...areas.get(best.other)!].sort();
    const [name] = members;
    for (const gone of [least!, best.other]) {
      areas.delete(gone);
      lacking.delete(gone);
    }
    areas.set(name!, members);
    sizes.set(name!, size(members));
    for (const code of members) areaOf.set(code, name!);
    if (!enough(members)) lacking.add(name!);
  }
  return [...areas.values()].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** Mean squared distance of the municipalities' middles from their common middle, weighted by land area; square km. */
function spread(members: readonly string[]): number {
  const places = mapPlaces();
  let [weight, x, y, squares] = [0, 0, 0, 0];
  for (const code of members) {
    const place = places.get(code)!;
    weight += place.area;
    x += place.area * place.x;
    y += place.area * place.y;
    squares += place.area * (place.x ** 2 + place.y ** 2);
  }
  return squares / weight - (x / weight) ** 2 - (y / weight) ** 2;
}
