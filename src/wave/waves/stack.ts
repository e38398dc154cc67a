import type { Codebook } from '../../codebook/index.js';
import { type Design, type LinearizedDesign, resolveDesign } from '../../design/index.js';
import { waveRelations } from '../../harmonize/index.js';
import {
  type AttachedRelation,
  attachedColumns,
  attachReadOnly,
  type StackPart,
  stackColumns,
  stackParts,
  Warehouse,
} from '../../warehouse/index.js';
import type { Wave } from '../wave.js';
import { comparisons } from './comparability.js';
import { seenFrom } from './seen-from.js';

/** A wave with the file of its harmonised answers. */
export interface FiledWave {
  wave: Wave;
  file: string;
}

/** Answers of several waves, one above the other, with a design for them all. */
export interface Stack {
  warehouse: Warehouse;
  relation: string;
  design: LinearizedDesign;
  /** The columns, under the newest wave's names. */
  columns: ReadonlySet<string>;
  /** The answers of each wave by themselves, newest first. */
  parts: readonly (AttachedRelation & { codebook: Codebook })[];
}

/** The variable that holds a wave's keyed ids; undefined where it keeps none. */
export const keyedId = (codebook: Codebook): string | undefined =>
  codebook.variables.find((v) => v.role === 'direct_identifier' && v.identifier === 'hash')?.name;

/**
 * Stacks waves, the newest's names for all. A respondent who is in several waves by the keyed id is one sampling unit,
 * in the stratum of that name in both, so that what the waves' estimates share is counted; strata and units of waves
 * that carry no ids are their own (Kish, 1965, ch. 12.4). A stratum's population is the newest wave's that has it: frames
 * change between waves, and a stratum has no fewer units than were drawn from it.
 * Null where a design can't be stacked: replicate weights, clusters without weights.
 * @param waves oldest first
 * @param all codebooks of every wave from the first of these to the last, also of those that are not stacked: names are
 *   followed through them
 */
export async function stackWaves(
  waves: readonly FiledWave[],
  all: readonly Codebook[] = waves.map(({ wave }) => wave.codebook),
): Promise<Stack | null> {
  const warehouse = await Warehouse.open();
  try {
    const parts: StackPart[] = [];
    const told: Stack['parts'][number][] = [];
    const designs: LinearizedDesign[] = [];
    let shared: Set<string> | undefined;
    for (const [i, { wave, file }] of waves.toReversed().entries()) {
      const of = { database: `w${i}`, relation: waveRelations(wave.codebook).clean };
      await attachReadOnly(warehouse, file, of.database);
      const own = await attachedColumns(warehouse, of);
      const design: Design = resolveDesign(wave.design, own);
      if (design.kind === 'replicate' || (design.cluster !== null && design.weight === null)) {
        warehouse.close();
        return null;
      }
      designs.push(design);
      const columns = namesOf(all.slice(all.findIndex((each) => each.wave === wave.codebook.wave)), own);
      told.push({ ...of, codebook: wave.codebook });
      parts.push({ ...of, wave: i, columns, design, id: keyedId(wave.codebook) });
      const here = new Set(columns.keys());
      shared = shared === undefined ? here : new Set([...shared].filter((name) => here.has(name)));
    }
    const relation = await stackParts(warehouse, parts);
    const finite = designs.every(({ fpc }) => fpc !== null);
    return {
      warehouse,
      relation,
      columns: shared!,
      parts: told,
      design: {
        kind: 'linearized',
        type: 'stratified',
        weight: stackColumns.weight,
        strata: stackColumns.stratum,
        cluster: stackColumns.unit,
        nest: true,
        fpc: finite ? stackColumns.size : null,
        lonelyPsu: designs[0]!.lonelyPsu === 'fail' ? 'adjust' : designs[0]!.lonelyPsu,
      },
    };
  } catch (error) {
    warehouse.close();
    throw error;
  }
}

/** The columns of the first of these waves by the last one's names, those that both have. */
function namesOf(codebooks: readonly Codebook[], columns: readonly string[]): Map<string, string> {
  const known = new Set(columns);
  const pairs =
    codebooks.length < 2
      ? columns.map((name) => [name, name] as const)
      : comparisons(codebooks[0]!, seenFrom(codebooks)).flatMap(({ name, before, compared }) =>
          before !== null && compared ? [[name, before] as const] : [],
        );
  const found = new Map(pairs.filter(([, before]) => known.has(before)));
  if (known.has('respondent_group')) found.set('respondent_group', 'respondent_group');
  found.delete('row_id');
  return found;
}
