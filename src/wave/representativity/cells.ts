import { invitedByCell, mergeStrata, registerCells, waveRelations } from '../../harmonize/index.js';
import type { Answers, Wave } from '../wave.js';
import type { ResponseCell } from './response-cell.js';

/**
 * Who was invited and who answered of a respondent group, by background variables and weights: each invited unit stands for
 * the population of its stratum by those invited there, and each answer is weighted up from the strata that the design
 * merges. Null where the wave has no register.
 */
export async function responseCells(
  wave: Pick<Wave, 'codebook'>,
  { warehouse }: Pick<Answers, 'warehouse'>,
  respondentGroup: string,
  variables: readonly string[],
): Promise<ResponseCell[] | null> {
  const { register } = wave.codebook;
  if (register === undefined) return null;
  const relation = waveRelations(wave.codebook).register;
  if ((await warehouse.describe(relation)).length === 0) return null;
  // Strata are of the register as a whole, so that merging them is what the weights come from.
  const cells = await registerCells(warehouse, relation, register.strata);
  const inCell = new Map(cells.map((cell) => [JSON.stringify(cell.path), cell]));
  const rates = new Map<string, number>();
  for (const stratum of mergeStrata(cells)) {
    const paths = stratum.cells.map((cell) => JSON.stringify(cell));
    const invited = paths.reduce((sum, path) => sum + (inCell.get(path)?.invited ?? 0), 0);
    for (const path of paths) rates.set(path, invited === 0 ? 0 : stratum.used / invited);
  }
  const units = await invitedByCell(warehouse, relation, variables, register.strata, respondentGroup);
  return units.flatMap(({ codes, path, invited, answered }) => {
    if (invited === 0) return [];
    const cell = JSON.stringify(path);
    const stratum = inCell.get(cell)!;
    return [{ codes, invited, answered, weight: stratum.size / stratum.invited, rate: rates.get(cell)! }];
  });
}
