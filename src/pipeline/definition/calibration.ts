import type { Codebook } from '../../codebook/index.js';
import type { LoadedDesign } from '../../design/index.js';
import { didYouMean } from '../../errors/index.js';
import type { Add, Path } from './item.js';

/** What weights are to be calibrated to that the codebook does not have: variables, and answers without a total. */
export function calibrationFaults(
  design: LoadedDesign | undefined,
  codebook: Codebook,
  path: Path,
  add: Add,
): void {
  const known = new Map([...codebook.variables, ...codebook.derived].map((v) => [v.name, v]));
  const margins = design?.alternatives.flatMap(({ calibrate }) => calibrate?.margins ?? []) ?? [];
  for (const { variable, totals } of margins) {
    const found = known.get(variable);
    if (found === undefined) {
      add(path, 'LV-PIPELINE-NAME', {
        what: `'${variable}', which the weights are to be calibrated to, is no variable of the codebook`,
        remedy: didYouMean(variable, known.keys()),
      });
      continue;
    }
    const codes = (found.values ?? []).filter((v) => v.missing === undefined).map((v) => String(v.code));
    const unknown = Object.keys(totals).filter((code) => codes.length > 0 && !codes.includes(code));
    if (unknown.length === 0) continue;
    add(path, 'LV-PIPELINE-CALIBRATION', {
      what: `'${variable}' has no category ${unknown.map((code) => `'${code}'`).join(', ')}, which 'totals' has`,
      expected: `codes of the categories: ${codes.join(', ')}`,
    });
  }
}
