/**
 * A seeded stream of random numbers: xoshiro128** (Blackman & Vigna 2021, "Scrambled linear pseudorandom
 * number generators", ACM TOMS 47), its state filled from the seed by splitmix32. The same seed gives the
 * same numbers on every machine: only 32-bit integer arithmetic, logarithm and square root are used.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;
  private spare: number | null = null;

  /** @param seed any finite number; its integer part modulo 2^53 counts. Throws RangeError otherwise. */
  constructor(seed: number) {
    if (!Number.isFinite(seed)) throw new RangeError(`seed must be a finite number, found ${seed}`);
    const whole = Math.abs(Math.trunc(seed));
    let state =
      ((whole >>> 0) ^ Math.imul(Math.floor(whole / 4294967296) + (seed < 0 ? 1 : 0), 0x85ebca6b)) >>> 0;
    const next = (): number => {
      state = (state + 0x9e3779b9) >>> 0;
      let z = state;
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return (z ^ (z >>> 15)) >>> 0;
    };
    this.a = next();
    this.b = next();
    this.c = next();
    this.d = next() | 1;
  }

  /** 32 random bits as an integer in [0, 2^32). */
  bits(): number {
    const r = Math.imul(this.b, 5);
    const result = Math.imul((r << 7) | (r >>> 25), 9) >>> 0;
    const t = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= t;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** Uniform on [0, 1), 53 bits. */
  uniform(): number {
    return ((this.bits() >>> 5) * 67108864 + (this.bits() >>> 6)) / 9007199254740992;
  }

  /** Uniform integer in [0, n), without modulo bias (rejection). @param n whole number, 1 to 2^32 */
  integer(n: number): number {
    if (!(n >= 1 && n <= 4294967296)) throw new RangeError(`n must lie in 1..2^32, found ${n}`);
    const limit = 4294967296 - (4294967296 % n);
    let x = this.bits();
    while (x >= limit) x = this.bits();
    return x % n;
  }

  /** Normal variate by the polar method (Marsaglia & Bray 1964). */
  normal(mean = 0, sd = 1): number {
    if (this.spare !== null) {
      const z = this.spare;
      this.spare = null;
      return mean + sd * z;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * Math.log(s)) / s);
        this.spare = v * factor;
        return mean + sd * u * factor;
      }
    }
  }

  /** Index drawn with probability proportional to `weights` (non-negative, sum > 0). */
  weighted(weights: ArrayLike<number>): number {
    let total = 0;
    for (let i = 0; i < weights.length; i++) total += weights[i]!;
    if (!(total > 0)) throw new RangeError('weights must have a positive sum');
    let u = this.uniform() * total;
    let last = 0;
    for (let i = 0; i < weights.length; i++) {
      if (weights[i]! > 0) {
        last = i;
        u -= weights[i]!;
        if (u < 0) return i;
      }
    }
    return last;
  }

  /** Shuffles in place (Fisher & Yates; Durstenfeld 1964) and returns the same array. */
  shuffle<T extends { length: number; [index: number]: unknown }>(array: T): T {
    for (let i = array.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      const kept = array[i];
      array[i] = array[j];
      array[j] = kept;
    }
    return array;
  }

  /** A new stream, independent for practical purposes, seeded by this one's next bits. */
  fork(): Random {
    return new Random(this.bits() * 2097152 + (this.bits() >>> 11));
  }
}
