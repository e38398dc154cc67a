/** Damerau-Levenshtein distance (optimal string alignment; Damerau 1964), in edits. */
function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const rows = [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)];
  for (let j = 0; j < width; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = rows[i % 3]!;
    const above = rows[(i + 2) % 3]!;
    const twoAbove = rows[(i + 1) % 3]!;
    row[0] = i;
    for (let j = 1; j < width; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, twoAbove[j - 2]! + 1);
      }
      row[j] = best;
    }
  }
  return rows[a.length % 3]![b.length]!;
}

/**
 * The known name nearest to `name`, or undefined when none is near enough to be meant
 * (more than 40 % of the longer name's letters would have to change). Case is ignored;
 * equal distances keep the order of `known`.
 */
export function closest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    const longest = Math.max(wanted.length, candidate.length);
    // Of one letter another is nothing like it.
    const limit = longest < 2 ? 0 : Math.max(1, Math.floor(0.4 * longest));
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A remedy naming the nearest valid name: «did you mean 'x'?», or of many valid names those most alike when none is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...new Set(known)];
  const near = closest(name, names);
  if (near !== undefined) return `did you mean '${near}'?`;
  if (names.length === 0) return 'there is no valid name here';
  if (names.length <= mostNamed) return `valid names: ${names.join(', ')}`;
  // Of many, those that share most with what was asked for are worth reading.
  const likeness = new Map(names.map((known) => [known, alike(name.toLowerCase(), known.toLowerCase())]));
  const shown = [...names].sort((a, b) => likeness.get(b)! - likeness.get(a)!).slice(0, mostNamed);
  return `valid names: ${shown.join(', ')}, and ${names.length - mostNamed} more`;
}

/** Names that are told where none is near. */
const mostNamed = 8;

/** Share of letter pairs that two words have in common (Dice 1945). */
function alike(a: string, b: string): number {
  const pairs = (word: string) =>
    new Set(Array.from(word).flatMap((letter, i, all) => letter + (all[i + 1] ?? '')));
  const [one, other] = [pairs(a), pairs(b)];
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size || 1);
}
