import { normalQuantile } from '../stats/index.js';

/** Agreement of two coders beyond chance. */
export interface Kappa {
  n: number;
  /** Share of cases that both gave the same category. */
  agreement: number;
  /** Null where both coders used one and the same category alone: nothing could differ. */
  kappa: number | null;
  /** Large-sample standard error; null with kappa. */
  se: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
}

/**
 * Cohen's kappa of two coders with its large-sample standard error.
 *
 * Sources: Cohen (1960), *A coefficient of agreement for nominal scales*, Educational and Psychological Measurement 20;
 * Fleiss, Cohen & Everitt (1969), *Large sample standard errors of kappa and weighted kappa*, Psychological Bulletin 72,
 * eq. 13 with weights of 0 and 1. The interval is normal, and ends at 1.
 * @param counts square table of whole numbers: cases by the first coder's category (rows) and the second's (columns)
 * @param level of the interval
 * @throws RangeError where the table is not square, holds anything but counts, or has no case
 */
export function cohenKappa(counts: readonly (readonly number[])[], level = 0.95): Kappa {
  const k = counts.length;
  const n = counts.flat().reduce((sum, x) => sum + x, 0);
  if (counts.some((row) => row.length !== k)) throw new RangeError('the table must be square');
  if (counts.flat().some((x) => !Number.isInteger(x) || x < 0))
    throw new RangeError('counts must be whole numbers from 0');
  if (n === 0) throw new RangeError('the table has no case');
  const p = counts.map((row) => row.map((x) => x / n));
  const rows = p.map((row) => row.reduce((sum, x) => sum + x, 0));
  const columns = p.map((_, j) => p.reduce((sum, row) => sum + row[j]!, 0));
  const agreement = p.reduce((sum, row, i) => sum + row[i]!, 0);
  const chance = rows.reduce((sum, row, i) => sum + row * columns[i]!, 0);
  if (1 - chance < 1e-12) return { n, agreement, kappa: null, se: null, ci_lower: null, ci_upper: null };
  const kappa = (agreement - chance) / (1 - chance);
  let sum = -((kappa - chance * (1 - kappa)) ** 2);
  for (let i = 0; i < k; i++) {
    sum += p[i]![i]! * (1 - (rows[i]! + columns[i]!) * (1 - kappa)) ** 2;
    for (let j = 0; j < k; j++)
      if (i !== j) sum += (1 - kappa) ** 2 * p[i]![j]! * (columns[i]! + rows[j]!) ** 2;
  }
  const se = Math.sqrt(Math.max(0, sum) / n) / (1 - chance);
  const z = normalQuantile(0.5 + level / 2);
  return { n, agreement, kappa, se, ci_lower: kappa - z * se, ci_upper: Math.min(1, kappa + z * se) };
}

/** One text as one coder has it: a theme, or null where it has none. */
export interface Coding {
  row: string;
  theme: string | null;
  coder: string;
}

/** Agreement of the two coders of a frame on each theme: given or not, over the texts that both have coded. */
interface ThemeAgreement extends Kappa {
  theme: string;
}

/**
 * Kappa of each theme, in alphabetical order, and of how many texts both coders have coded.
 * @throws RangeError where the frame has not two coders exactly
 */
export function themeAgreement(codings: readonly Coding[]): {
  coders: [string, string];
  both: number;
  themes: ThemeAgreement[];
} {
  const coders = [...new Set(codings.map(({ coder }) => coder))];
  if (coders.length !== 2)
    throw new RangeError(`two coders are compared, and the frame has ${coders.length}`);
  const given = coders.map((coder) => {
    const texts = new Map<string, Set<string>>();
    for (const { row, theme } of codings.filter((one) => one.coder === coder)) {
      const own = texts.get(row) ?? new Set<string>();
      if (theme !== null) own.add(theme);
      texts.set(row, own);
    }
    return texts;
  });
  const both = [...given[0]!.keys()].filter((row) => given[1]!.has(row));
  const themes = [...new Set(codings.flatMap(({ theme }) => theme ?? []))].sort();
  return {
    coders: [coders[0]!, coders[1]!],
    both: both.length,
    themes:
      both.length === 0
        ? []
        : themes.map((theme) => {
            const counts = [
              [0, 0],
              [0, 0],
            ];
            for (const row of both)
              counts[given[0]!.get(row)!.has(theme) ? 1 : 0]![given[1]!.get(row)!.has(theme) ? 1 : 0]! += 1;
            return { theme, ...cohenKappa(counts) };
          }),
  };
}
