import type { Codebook } from '../../codebook/index.js';
import { FaultError } from '../../errors/index.js';
import { harmonize, waveRelations } from '../../harmonize/index.js';
import { countFilled, type Warehouse } from '../../warehouse/index.js';

/** How many of those whose answers a run would use lack a valid one, by variable. */
export type Lacking = ReadonlyMap<string, number>;

/**
 * Harmonises the raw answers by the codebook, in a warehouse in memory, and counts who lacks a valid answer; nothing where
 * they can't be harmonised yet.
 */
export async function lackingAnswers(
  warehouse: Warehouse,
  raw: string,
  codebook: Codebook,
): Promise<Lacking> {
  try {
    await harmonize(warehouse, codebook, raw);
  } catch (error) {
    if (error instanceof FaultError) return new Map();
    throw error;
  }
  const { clean } = waveRelations(codebook);
  const names = (await warehouse.describe(clean)).map((c) => c.name);
  const { rows, filled } = await countFilled(warehouse, clean, names);
  return new Map(names.map((name) => [name, rows - filled.get(name)!]));
}
