/**
 * Adds to a matrix of weights x products, of a block of cells: the sum over cells of each weight times each product.
 * Sixteen sums are kept at hand through the block: four weights by four products.
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
  const [wide, long] = [width - (width % 4), size - (size % 4)];
  for (let r = 0; r < wide; r += 4)
    for (let j = 0; j < long; j += 4) addTile(weights, width, products, size, cells, into, r, j);
  addStrip(weights, width, products, size, cells, into, [wide, width], [0, size]);
  addStrip(weights, width, products, size, cells, into, [0, wide], [long, size]);
}

function addTile(
  weights: Float64Array,
  width: number,
  products: Float64Array,
  size: number,
  cells: number,
  into: Float64Array,
  r: number,
  j: number,
): void {
  let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [c0, c1, c2, c3, d0, d1, d2, d3] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let c = 0, w = r, p = j; c < cells; c++, w += width, p += size) {
    const [w0, w1, w2, w3] = [weights[w]!, weights[w + 1]!, weights[w + 2]!, weights[w + 3]!];
    const [p0, p1, p2, p3] = [products[p]!, products[p + 1]!, products[p + 2]!, products[p + 3]!];
    a0 += w0 * p0;
    a1 += w0 * p1;
    a2 += w0 * p2;
    a3 += w0 * p3;
    b0 += w1 * p0;
    b1 += w1 * p1;
    b2 += w1 * p2;
    b3 += w1 * p3;
    c0 += w2 * p0;
    c1 += w2 * p1;
    c2 += w2 * p2;
    c3 += w2 * p3;
    d0 += w3 * p0;
    d1 += w3 * p1;
    d2 += w3 * p2;
    d3 += w3 * p3;
  }
  let o = r * size + j;
  into[o]! += a0;
  into[o + 1]! += a1;
  into[o + 2]! += a2;
  into[o + 3]! += a3;
  o += size;
  into[o]! += b0;
  into[o + 1]! += b1;
  into[o + 2]! += b2;
  into[o + 3]! += b3;
  o += size;
  into[o]! += c0;
  into[o + 1]! += c1;
  into[o + 2]! += c2;
  into[o + 3]! += c3;
  o += size;
  into[o]! += d0;
  into[o + 1]! += d1;
  into[o + 2]! += d2;
  into[o + 3]! += d3;
}

/** What the tiles leave at the edges. */
function addStrip(
  weights: Float64Array,
  width: number,
  products: Float64Array,
  size: number,
  cells: number,
  into: Float64Array,
  rows: readonly [number, number],
  columns: readonly [number, number],
): void {
  for (let c = 0; c < cells; c++)
    for (let r = rows[0]; r < rows[1]; r++) {
      const w = weights[c * width + r]!;
      for (let j = columns[0]; j < columns[1]; j++) into[r * size + j]! += w * products[c * size + j]!;
    }
}
