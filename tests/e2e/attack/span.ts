/** Small enough that products of two remainders are exact in doubles. */
const prime = 67_108_859;

const power = (base: number, exponent: number): number => {
  let out = 1;
  for (let b = base, e = exponent; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) out = (out * b) % prime;
    b = (b * b) % prime;
  }
  return out;
};

/** What a set of sums gives by adding and subtracting: exact, by elimination over whole numbers modulo a prime. */
export class Span {
  private readonly basis: { pivot: number; row: Float64Array }[] = [];

  constructor(private readonly size: number) {}

  private reduce(places: readonly number[], minus: readonly number[] = []): Float64Array {
    const row = new Float64Array(this.size);
    for (const i of places) row[i] = 1;
    for (const i of minus) row[i] = prime - 1;
    for (const b of this.basis) {
      const factor = row[b.pivot]!;
      if (factor === 0) continue;
      for (let j = 0; j < row.length; j++)
        if (b.row[j] !== 0) row[j] = (row[j]! + (prime - factor) * b.row[j]!) % prime;
    }
    return row;
  }

  add(places: readonly number[], minus: readonly number[] = []): void {
    const row = this.reduce(places, minus);
    const pivot = row.findIndex((x) => x !== 0);
    if (pivot < 0) return;
    const inverse = power(row[pivot]!, prime - 2);
    for (let j = 0; j < row.length; j++) row[j] = (row[j]! * inverse) % prime;
    this.basis.push({ pivot, row });
  }

  has(places: readonly number[]): boolean {
    return this.reduce(places).every((x) => x === 0);
  }
}
