import type { DraftVariable } from './classify.js';
import { signature } from './group.js';
import type { Correlate } from './source.js';

/** A scale that the data suggest; a person decides. */
export interface ProposedScale {
  items: DraftVariable[];
  reversed: DraftVariable[];
  meanCorrelation: number;
  alpha: number;
  n: number;
}

/** Mean inter-item correlation from which items are proposed as a scale (Clark & Watson 1995: .15-.50). */
const leastCorrelation = 0.2;

/**
 * Sets of items that may be scales: neighbours with the same answer options (four or more) or the same
 * name stem, whose correlations, turned items turned, are .20 or more on average.
 * @param holdsWords whether a variable's column has words where the draft has codes
 */
export async function proposeScales(
  sets: readonly (readonly DraftVariable[])[],
  correlate: Correlate,
  holdsWords: (v: DraftVariable) => boolean,
): Promise<ProposedScale[]> {
  const out: ProposedScale[] = [];
  const correlations = await correlate(
    sets.map((set) => ({
      columns: set.map((v) => v.column),
      missing: set[0]!.values
        .filter((v) => v.missing !== undefined && typeof v.code === 'number')
        .map((v) => v.code as number),
      ...(set.some(holdsWords) ? { words: answersOf(set[0]!) } : {}),
    })),
  );
  for (const [s, set] of sets.entries()) {
    const { n, r } = correlations[s]!;
    const k = set.length;
    if (n < 20) continue;
    const signs = directions(r, k);
    if (signs === undefined) continue;
    let sum = 0;
    for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) sum += r[i * k + j]! * signs[i]! * signs[j]!;
    const mean = sum / ((k * (k - 1)) / 2);
    if (!(mean >= leastCorrelation)) continue;
    out.push({
      items: [...set],
      reversed: set.filter((_, i) => signs[i] === -1),
      meanCorrelation: mean,
      alpha: (k * mean) / (1 + (k - 1) * mean),
      n,
    });
  }
  return out;
}

const answersOf = (v: DraftVariable) =>
  v.values.flatMap(({ code, label, missing }) =>
    missing === undefined && typeof code === 'number' ? [{ code, label }] : [],
  );

/** Signs that turn every item the way of most: the first principal component's, by power iteration. */
function directions(r: ArrayLike<number>, k: number): number[] | undefined {
  for (let i = 0; i < k * k; i++) if (!Number.isFinite(r[i]!)) return undefined;
  let x = Array.from({ length: k }, (_, i) => 1 + i / (10 * k));
  for (let round = 0; round < 50; round++) {
    // r + identity: the largest eigenvalue is then the largest in size as well.
    const next = x.map((own, i) => own + x.reduce((sum, v, j) => sum + r[i * k + j]! * v, 0));
    const size = Math.hypot(...next);
    x = next.map((v) => v / size);
  }
  const signs = x.map((v) => (v < 0 ? -1 : 1));
  return signs.reduce((a, b) => a + b, 0) < 0 ? signs.map((s) => -s) : signs;
}

/** Neighbouring single variables that look like items of one scale: same options or same name stem. */
export function neighbours(
  variables: readonly DraftVariable[],
  isItem: (v: DraftVariable) => boolean,
): DraftVariable[][] {
  const sets: DraftVariable[][] = [];
  let key = '';
  for (const v of variables) {
    const stem = /^(.*?)[_.]?\d+[a-z]?$/i.exec(v.column)?.[1] ?? '';
    const own = isItem(v) && stem !== '' ? `${stem}|${signature(v)}` : '';
    if (own !== '' && own === key) sets.at(-1)!.push(v);
    else if (own !== '') sets.push([v]);
    key = own;
  }
  return sets.filter((set) => set.length >= 3 && set.length <= 30);
}
