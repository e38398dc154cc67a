/**
 * Adds to a matrix of weights x products, of a block of cells: the sum over cells of each weight times each product.
 * Eight cells are taken at a time, so that a sum is read and written an eighth as often.
 * @param weights cells x `width`, row by row; @param products cells x `size`
 * @param into width x size
 */
export function addProducts(
  weights: Float64Array,
  width: number,
  products: Float64Array,
  size: number,
  cells: number,
  into: Float64Array,
): void {
  let c = 0;
  for (; c + 8 <= cells; c += 8) {
    const p = c * size;
    const p1 = p + size;
    const p2 = p1 + size;
    const p3 = p2 + size;
    const p4 = p3 + size;
    const p5 = p4 + size;
    const p6 = p5 + size;
    const p7 = p6 + size;
    for (let r = 0; r < width; r++) {
      const w = c * width + r;
      const w0 = weights[w]!;
      const w1 = weights[w + width]!;
      const w2 = weights[w + 2 * width]!;
      const w3 = weights[w + 3 * width]!;
      const w4 = weights[w + 4 * width]!;
      const w5 = weights[w + 5 * width]!;
      const w6 = weights[w + 6 * width]!;
      const w7 = weights[w + 7 * width]!;
      const o = r * size;
      for (let j = 0; j < size; j++) {
        into[o + j] =
          into[o + j]! +
          (w0 * products[p + j]! + w1 * products[p1 + j]!) +
          (w2 * products[p2 + j]! + w3 * products[p3 + j]!) +
          (w4 * products[p4 + j]! +
            w5 * products[p5 + j]! +
            (w6 * products[p6 + j]! + w7 * products[p7 + j]!));
      }
    }
  }
  for (; c < cells; c++) {
    for (let r = 0; r < width; r++) {
      const w = weights[c * width + r]!;
      if (w === 0) continue;
      const o = r * size;
      for (let j = 0; j < size; j++) into[o + j]! += w * products[c * size + j]!;
    }
  }
}
