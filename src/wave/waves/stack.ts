import type { Codebook } from '../../codebook/index.js';
import { type Design, type LinearizedDesign, resolveDesign } from '../../design/index.js';
import { waveRelations } from '../../harmonize/index.js';
import { relationName, sqlName, sqlText, Warehouse } from '../../warehouse/index.js';
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
  parts: readonly { relation: string; codebook: Codebook }[];
}

/** The column that tells the wave: 0 for the newest, then back in time. */
export const waveColumn = 'stack_wave';
/** The sampling unit that rows of one respondent share, whatever the wave. */
export const unitColumn = 'stack_unit';

/** The variable that holds a wave's keyed ids; undefined where it keeps none. */
export const keyedId = (codebook: Codebook): string | undefined =>
  codebook.variables.find((v) => v.role === 'direct_identifier' && v.identifier === 'hash')?.name;

/**
 * Stacks waves, the newest's names for all. A respondent who is in several waves by the keyed id is one sampling unit,
 * in the stratum of that name in both, so that what the waves' estimates share is counted; strata and units of waves
 * that carry no ids are their own (Kish, 1965, ch. 12.4). A stratum's population is the newest wave's that has it.
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
    const parts: string[] = [];
    const told: Stack['parts'][number][] = [];
    const designs: LinearizedDesign[] = [];
    let shared: Set<string> | undefined;
    for (const [i, { wave, file }] of waves.toReversed().entries()) {
      const from = `w${i}`;
      await warehouse.run(`attach ${sqlText(file)} as ${from} (read_only)`);
      const relation = `${from}.${relationName(waveRelations(wave.codebook).clean)}`;
      const own = (await warehouse.all<{ column_name: string }>(`describe ${relation}`)).map(
        (c) => c.column_name,
      );
      const design: Design = resolveDesign(wave.design, own);
      if (design.kind === 'replicate' || (design.cluster !== null && design.weight === null)) {
        warehouse.close();
        return null;
      }
      designs.push(design);
      const names = namesOf(all.slice(all.findIndex((each) => each.wave === wave.codebook.wave)), own);
      told.push({ relation, codebook: wave.codebook });
      const id = keyedId(wave.codebook);
      parts.push(partSql(relation, i, names, design, id));
      const here = new Set(names.keys());
      shared = shared === undefined ? here : new Set([...shared].filter((name) => here.has(name)));
    }
    await warehouse.run(`create table parts as ${parts.join(' union all by name ')}`);
    const stratum = 'stack_stratum';
    // Frames change between waves: a stratum has no fewer units than were drawn from it.
    await warehouse.run(
      `create table stacked as select p.* exclude (stack_size),
         case when s.size is null then null when s.size <= 1 then s.size else greatest(s.size, s.units) end as stack_size
       from parts p join (select ${stratum}, arg_min(stack_size, ${waveColumn}) as size, count(distinct ${unitColumn}) as units
                          from parts group by ${stratum}) s using (${stratum})
       order by ${waveColumn}, stack_row`,
    );
    const finite = designs.every(({ fpc }) => fpc !== null);
    return {
      warehouse,
      relation: 'stacked',
      columns: shared!,
      parts: told,
      design: {
        kind: 'linearized',
        type: 'stratified',
        weight: 'stack_weight',
        strata: stratum,
        cluster: unitColumn,
        nest: true,
        fpc: finite ? 'stack_size' : null,
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

/** A wave's part of the stack. */
function partSql(
  relation: string,
  wave: number,
  names: ReadonlyMap<string, string>,
  design: LinearizedDesign,
  id: string | undefined,
): string {
  const stratum = design.strata === null ? `''` : `cast(${sqlName(design.strata)} as varchar)`;
  const size =
    design.fpc === null
      ? 'null'
      : typeof design.fpc === 'number'
        ? String(design.fpc)
        : `cast(${sqlName(design.fpc)} as double)`;
  const drawn = `count(*) over (partition by ${stratum})`;
  const weight =
    design.weight !== null
      ? `cast(${sqlName(design.weight)} as double)`
      : design.fpc === null
        ? '1.0'
        : `case when ${size} <= 1 then 1 / ${size} else ${size} / ${drawn} end`;
  const apart = sqlText(`${wave} `);
  const alone = design.cluster === null ? 'row_id' : sqlName(design.cluster);
  const linked = id === undefined ? 'false' : `${sqlName(id)} is not null`;
  const unit =
    design.cluster === null
      ? id === undefined
        ? 'null'
        : sqlName(id)
      : `cast(${sqlName(design.cluster)} as varchar)`;
  // Without ids, the strata are the wave's own.
  const own = id === undefined ? `${apart} || ` : '';
  const columns = [...names]
    .filter(([, before]) => before !== id)
    .map(([name, before]) => `${sqlName(before)} as ${sqlName(name)}`);
  return `select ${columns.join(', ')}, ${wave} as ${waveColumn}, row_id as stack_row,
    case when ${linked} then ${unit} else ${apart} || cast(${alone} as varchar) end as ${unitColumn},
    ${own}${stratum} as stack_stratum, ${size} as stack_size, ${weight} as stack_weight from ${relation}`;
}
