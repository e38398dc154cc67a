import { makeRespondentGroups, waveRelations } from '../../harmonize/index.js';
import { addRecodedColumn, type Warehouse } from '../../warehouse/index.js';
import type { Wave } from '../wave.js';
import { candidateDivisions, mayDo } from './candidates.js';
import type { Division } from './division.js';

/** A wave whose answers are also told by divisions of municipalities, from which one is to be chosen. */
export interface DividedWave {
  wave: Wave;
  /** Of each entry of `areas` that is divided: what may be chosen, finest first, and what can't be. */
  choices: Choice[];
}

export interface Choice {
  variables: string[];
  respondents: string[];
  candidates: Division[];
  /** Finer ones that too few areas of can be shown of, by the number of respondents alone. */
  out: { division: Division; shown: number }[];
}

/** Whether any area of the wave is to be divided: those of several waves together are, when these are put together. */
export const isDivided = ({ definition }: Pick<Wave, 'definition'>): boolean =>
  definition.areas.some(({ divisions, pool }) => divisions !== undefined && pool === undefined);

/** The wave with every division that may be chosen as areas of its own; its tables get a column of each. */
export async function divideWave(warehouse: Warehouse, wave: Wave): Promise<DividedWave> {
  const { definition, codebook } = wave;
  const taken = new Set([...codebook.variables, ...codebook.derived, ...codebook.scales].map((v) => v.name));
  const choices: Choice[] = [];
  const areas: Wave['definition']['areas'] = [];
  for (const area of definition.areas) {
    if (area.divisions === undefined || area.pool !== undefined) {
      areas.push(area);
      continue;
    }
    const { candidates: all, passed } = await candidateDivisions(warehouse, wave, area, taken);
    const fit = all.filter((division) => mayDo(division, passed));
    const candidates = fit.length > 0 ? fit : all.slice(-1);
    const first = all.indexOf(candidates[0]!);
    const { variables, respondent_groups = [''] } = area;
    choices.push({
      variables,
      respondents: respondent_groups,
      candidates,
      out: all.slice(0, first).map((division) => ({ division, shown: passed(division) })),
    });
    for (const { name } of candidates) {
      taken.add(name);
      areas.push({ by: name, variables, respondent_groups });
    }
  }
  const divisions = choices.flatMap(({ candidates }) => candidates);
  await addColumns(warehouse, wave, divisions);
  return { wave: { ...wave, definition: { ...definition, areas }, divisions }, choices };
}

/** Gives the clean table a column for each division, and its views anew. */
async function addColumns(
  warehouse: Warehouse,
  { codebook }: Pick<Wave, 'codebook'>,
  divisions: readonly Division[],
): Promise<void> {
  const { clean } = waveRelations(codebook);
  for (const { name, of, areas, kind } of divisions) {
    if (kind === 'municipality') continue;
    const codes = areas.flatMap(({ code, municipalities }) =>
      municipalities.map((each) => [each, code] as const),
    );
    await addRecodedColumn(warehouse, clean, { name, of, codes });
  }
  await makeRespondentGroups(warehouse, codebook);
}
