/**
 * Rank of a matrix given by its columns: a column counts when what is left of it, after the columns before
 * it, is longer than `tolerance` of its own length (Gram-Schmidt on the cross products).
 * survey's degrees of freedom of a replicate design are this rank less 1, with tolerance 1e-5.
 * @param columns one Float64Array a column, equally long
 */
export function columnRank(columns: readonly Float64Array[], tolerance = 1e-5): number {
  const k = columns.length;
  const rows = columns[0]?.length ?? 0;
  const gram = new Float64Array(k * k);
  const row = new Float64Array(k);
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < k; a++) row[a] = columns[a]![i]!;
    for (let a = 0; a < k; a++) {
      const x = row[a]!;
      if (x === 0) continue;
      for (let b = a; b < k; b++) gram[a * k + b]! += x * row[b]!;
    }
  }
  // Symmetric elimination: the pivot is the squared length of what is left of the column.
  let rank = 0;
  const original = Float64Array.from({ length: k }, (_, a) => gram[a * k + a]!);
  for (let a = 0; a < k; a++) {
    const pivot = gram[a * k + a]!;
    if (!(pivot > tolerance * tolerance * original[a]!)) continue;
    rank++;
    for (let b = a + 1; b < k; b++) {
      const factor = gram[a * k + b]! / pivot;
      if (factor === 0) continue;
      for (let c = b; c < k; c++) gram[b * k + c]! -= factor * gram[a * k + c]!;
    }
  }
  return rank;
}
