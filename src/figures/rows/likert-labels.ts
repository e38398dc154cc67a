/** Where an answer's whole per cent stands: in its part of the bar, before or after the bar, above its part, or nowhere. */
export type BarLabelPlace = 'inside' | 'before' | 'after' | 'above' | 'none';

/** Whole per cent from which on a part of a bar has room for its number, at every width. */
const room = 5;

/**
 * Places the labels of a stacked bar: inside where the rounded share is 5 per cent or more, a run of smaller ones at an
 * end outside that end, a smaller one between larger ones above the bar. No label of an answer that was given is left out.
 *
 * @param shares 0-1, from the lowest answer to the highest
 */
export function placeLabels(shares: readonly number[]): BarLabelPlace[] {
  const large = shares.map((share) => Math.round(100 * share) >= room);
  const [first, last] = [large.indexOf(true), large.lastIndexOf(true)];
  return shares.map((share, i) => {
    if (share <= 0) return 'none';
    if (large[i]) return 'inside';
    if (first < 0 || i < first) return 'before';
    return i > last ? 'after' : 'above';
  });
}
