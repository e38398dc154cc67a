import { definitionPlace } from '../../codebook/index.js';
import type { PlaceReport } from '../geography/place-table.js';
import type { Checked } from './checked.js';
import { type Finding, shownPlace } from './finding.js';

/** Places that are unknown (errors), and those that can't be placed whole or were not of the wave's date (notes). */
export function placeFindings(checked: Checked, places: readonly PlaceReport[]): Finding[] {
  return places.map((p): Finding => {
    const unknown = p.status === 'unknown';
    return {
      severity: unknown ? 'error' : 'note',
      code: unknown ? 'LV-CHECK-PLACE' : `LV-CHECK-PLACE-${p.status.toUpperCase().replaceAll('_', '-')}`,
      place: { ...definitionPlace(checked.whole, p.variable), variable: p.variable },
      what: `${p.n} of ${checked.rows} rows have the place ${shownPlace(p.value)}: ${p.note}`,
      ...(unknown ? { remedy: "correct the data, or the codebook's as_of" } : {}),
      n: p.n,
    };
  });
}
