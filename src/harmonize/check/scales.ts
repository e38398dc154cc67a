import { definitionPlace } from '../../codebook/index.js';
import { moments } from '../../warehouse/index.js';
import type { Checked } from './checked.js';
import type { Finding } from './finding.js';

/**
 * Corrected item-rest correlations from a covariance matrix (row-major k x k): each item with the sum of
 * the others, r_i = (c_i - s_ii) / sqrt(s_ii (S - 2 c_i + s_ii)), c_i the row's sum, S the sum of all
 * (Nunnally & Bernstein 1994, ch. 8). Signs turn an item before it is summed. NaN for a constant item.
 */
function itemRestCorrelations(cov: ArrayLike<number>, k: number, signs: readonly number[]): number[] {
  const at = (i: number, j: number) => cov[i * k + j]! * signs[i]! * signs[j]!;
  const rows = signs.map((_, i) => signs.reduce((sum, _sign, j) => sum + at(i, j), 0));
  const total = rows.reduce((a, b) => a + b, 0);
  return rows.map((row, i) => (row - at(i, i)) / Math.sqrt(at(i, i) * (total - 2 * row + at(i, i))));
}

/** Scales of the whole codebook that the data can't give, and items that run against the rest of theirs. */
export async function scaleFindings(checked: Checked): Promise<Finding[]> {
  const { warehouse, answers, whole, part } = checked;
  const known = new Set([...part.variables, ...part.derived].map((v) => v.name));
  const found: Finding[] = [];
  for (const scale of whole.scales) {
    const place = { ...definitionPlace(whole, scale.name), variable: scale.name };
    const absent = scale.items.filter((item) => !known.has(item));
    if (absent.length > 0) {
      found.push({
        severity: 'error',
        code: 'LV-CHECK-SCALE-ITEM',
        place,
        what: `the scale '${scale.name}' lacks ${absent.length === 1 ? 'an item' : `${absent.length} items`} in the data`,
        found: `no column for ${absent.join(', ')}`,
        remedy: "correct the item's column, or take the item out of the scale",
        n: null,
      });
      continue;
    }
    const m = await moments(warehouse, answers, scale.items);
    const n = m.n;
    if (n < 3) {
      found.push({
        severity: 'note',
        code: 'LV-CHECK-SCALE-EMPTY',
        place,
        what: `only ${n} rows have every item of the scale '${scale.name}'`,
        n,
      });
      continue;
    }
    const signs = scale.items.map((item) => (scale.reversed.includes(item) ? -1 : 1));
    itemRestCorrelations(m.cov, scale.items.length, signs).forEach((r, i) => {
      const item = scale.items[i]!;
      if (Number.isNaN(r)) {
        found.push({
          severity: 'note',
          code: 'LV-CHECK-SCALE-CONSTANT',
          place: { ...place, variable: item },
          what: `everyone has the same answer to the item '${item}' of the scale '${scale.name}'`,
          n,
        });
      } else if (r < 0) {
        // Fisher's (1921) z: the correlation is surely negative when its 95 % interval lies below zero.
        const surely = n > 3 && Math.atanh(Math.max(r, -0.999999)) + 1.959964 / Math.sqrt(n - 3) < 0;
        const turned = signs[i] === -1;
        found.push({
          severity: surely ? 'error' : 'note',
          code: 'LV-CHECK-SCALE-DIRECTION',
          place: { ...place, variable: item },
          what: `the item '${item}' of the scale '${scale.name}' ${surely ? 'runs' : 'may run'} against the other items`,
          found: `item-rest correlation ${r.toFixed(2)}, n = ${n}`,
          expected: 'a positive correlation',
          remedy: turned
            ? "take it out of 'reversed', or out of the scale"
            : "add it to 'reversed' if its wording is turned, or take it out of the scale",
          n,
        });
      }
    });
  }
  return found;
}
