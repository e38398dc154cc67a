import { type AttachedRelation, attachedName } from '../attach.js';
import { sqlName, sqlText, type Warehouse } from '../warehouse.js';

/** The columns that a stack of waves has beside the answers. */
export const stackColumns = {
  /** 0 for the newest wave, then back in time. */
  wave: 'stack_wave',
  /** The sampling unit that rows of one respondent share, whatever the wave. */
  unit: 'stack_unit',
  /** The row's number in its wave. */
  row: 'stack_row',
  stratum: 'stack_stratum',
  /** The stratum's population, or the share of it that was drawn; null where that is not known. */
  size: 'stack_size',
  weight: 'stack_weight',
} as const;

/** A wave's clean answers on their way into a stack. */
export interface StackPart extends AttachedRelation {
  /** 0 for the newest wave, then back in time. */
  wave: number;
  /** The stack's columns, with what each is called in this wave. */
  columns: ReadonlyMap<string, string>;
  /** The column of the keyed ids; undefined where there is none. */
  id: string | undefined;
  design: {
    strata: string | null;
    cluster: string | null;
    weight: string | null;
    /** Column, or number, of the population (above 1) or of the share that was drawn. */
    fpc: string | number | null;
  };
}

/**
 * Makes a table of the waves' rows, one wave above the other, with `stackColumns`. Rows with the same id are one unit; rows
 * without have their wave's own, as have the strata of a wave without ids. A wave without weights is weighted by population
 * over those drawn, in each stratum, or by 1. A stratum's size is the newest wave's that has it, and no less than its units.
 * @returns the table
 */
export async function stackParts(warehouse: Warehouse, parts: readonly StackPart[]): Promise<string> {
  const { wave, unit, row, stratum, size } = stackColumns;
  await warehouse.run(`create table parts as ${parts.map(partSql).join(' union all by name ')}`);
  await warehouse.run(
    `create table stacked as select p.* exclude (${size}),
       case when s.size is null then null when s.size <= 1 then s.size else greatest(s.size, s.units) end as ${size}
     from parts p join (select ${stratum}, arg_min(${size}, ${wave}) as size, count(distinct ${unit}) as units
                        from parts group by ${stratum}) s using (${stratum})
     order by ${wave}, ${row}`,
  );
  return 'stacked';
}

function partSql(part: StackPart): string {
  const { wave, id, design } = part;
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
  const columns = [...part.columns]
    .filter(([, before]) => before !== id)
    .map(([name, before]) => `${sqlName(before)} as ${sqlName(name)}`);
  return `select ${columns.join(', ')}, ${wave} as ${stackColumns.wave}, row_id as ${stackColumns.row},
    case when ${linked} then ${unit} else ${apart} || cast(${alone} as varchar) end as ${stackColumns.unit},
    ${own}${stratum} as ${stackColumns.stratum}, ${size} as ${stackColumns.size}, ${weight} as ${stackColumns.weight}
    from ${attachedName(part)}`;
}
