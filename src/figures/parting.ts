/**
 * Parts a list of blocks, in their order, so that no part is higher than the room: as few parts as can be, and of these the
 * ones that are most alike in height. A block that is higher than the room is a part by itself.
 *
 * @param heights of the blocks, in any unit
 * @returns how many blocks each part has
 */
export function partedEvenly(heights: readonly number[], room: number): number[] {
  // The best way to part the blocks from i on: first by the number of parts, then by the sum of squared heights.
  const best: { parts: number; squares: number; take: number }[] = [];
  best[heights.length] = { parts: 0, squares: 0, take: 0 };
  for (let i = heights.length - 1; i >= 0; i--) {
    let height = 0;
    for (let end = i; end < heights.length; end++) {
      height += heights[end]!;
      if (end > i && height > room) break;
      const rest = best[end + 1]!;
      const [parts, squares] = [rest.parts + 1, rest.squares + height ** 2];
      const known = best[i];
      if (known === undefined || parts < known.parts || (parts === known.parts && squares < known.squares)) {
        best[i] = { parts, squares, take: end + 1 - i };
      }
    }
  }
  const taken: number[] = [];
  for (let i = 0; i < heights.length; i += best[i]!.take) taken.push(best[i]!.take);
  return taken;
}

/** The blocks in parts, each a list of lines. */
export function inParts<T>(
  blocks: readonly (readonly T[])[],
  heightOf: (line: T) => number,
  room: number,
): T[][] {
  const heights = blocks.map((block) => block.reduce((sum, line) => sum + heightOf(line), 0));
  let from = 0;
  return partedEvenly(heights, room).map((count) => {
    from += count;
    return blocks.slice(from - count, from).flat();
  });
}

/** A block that is higher than the room in such as are not, its first line over each; others as they are. */
export function blocksWithin<T>(
  blocks: readonly (readonly T[])[],
  heightOf: (line: T) => number,
  room: number,
  isHeading: (line: T) => boolean,
): T[][] {
  return blocks.flatMap((block) => {
    const headed = isHeading(block[0]!);
    const lead = headed ? block.slice(0, 1) : [];
    const left = room - lead.reduce((sum, line) => sum + heightOf(line), 0);
    const lines = (headed ? block.slice(1) : block).map((line) => [line]);
    if (lines.reduce((sum, [line]) => sum + heightOf(line!), 0) <= left) return [[...block]];
    return inParts(lines, heightOf, left).map((part) => [...lead, ...part]);
  });
}
