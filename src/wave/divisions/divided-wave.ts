import { makeRespondentGroups, waveRelations } from '../../harmonize/index.js';
import { relationName, sqlLiteral, sqlName, sqlText, Warehouse } from '../../warehouse/index.js';
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

/** The wave's harmonised answers in a warehouse of their own, where columns can be added. */
export async function copyOfAnswers(file: string, { codebook }: Pick<Wave, 'codebook'>): Promise<Warehouse> {
  const warehouse = await Warehouse.open();
  try {
    await warehouse.run(`attach ${sqlText(file)} as answers_file (read_only)`);
    await warehouse.run('create schema clean; create schema missing');
    const { clean, missing } = waveRelations(codebook);
    for (const relation of [clean, missing])
      await warehouse.run(
        `create table ${relationName(relation)} as select * from answers_file.${relationName(relation)} order by row_id`,
      );
    await makeRespondentGroups(warehouse, codebook);
    return warehouse;
  } catch (error) {
    warehouse.close();
    throw error;
  }
}

/** Gives the clean table a column for each division, and its views anew. */
async function addColumns(
  warehouse: Warehouse,
  { codebook }: Pick<Wave, 'codebook'>,
  divisions: readonly Division[],
): Promise<void> {
  const clean = relationName(waveRelations(codebook).clean);
  for (const { name, of, areas, kind } of divisions) {
    if (kind === 'municipality') continue;
    await warehouse.run(`alter table ${clean} add column ${sqlName(name)} varchar`);
    const pairs = areas.flatMap(({ code, municipalities }) =>
      municipalities.map((each) => `(${sqlLiteral(each)}, ${sqlLiteral(code)})`),
    );
    await warehouse.run(
      `update ${clean} set ${sqlName(name)} = d.area from (values ${pairs.join(', ')}) d(place, area)
       where cast(${sqlName(of)} as varchar) = d.place`,
    );
  }
  await makeRespondentGroups(warehouse, codebook);
}
