import type { Codebook } from '../../codebook/index.js';
import { fault } from '../../errors/index.js';
import { respondentGroupRelation, waveRelations } from '../../harmonize/index.js';
import type { PooledShare } from '../../results/index.js';
import { relationName, sqlName, sqlText } from '../../warehouse/index.js';
import type { Answers, Wave } from '../wave.js';
import { type FiledWave, keyedId, stackWaves, unitColumn, waveColumn } from '../waves/stack.js';
import { type PoolAsk, waveName } from './asked.js';

/** Several waves put together: a wave of its own, whose respondents are those of all. */
export interface PooledWave {
  wave: Wave;
  answers: Answers;
  /** Names of the waves, oldest first. */
  names: string[];
  shares: PooledShare[];
  /** Respondents who are in several of the waves, by their keyed ids. */
  inSeveral: number;
  /** Whether respondents can be known again. */
  linked: boolean;
  close(): void;
}

/** What the waves together are called. */
export const poolName = (names: readonly string[]): string => names.join('+');

/**
 * Puts waves together. Each wave counts by its share of the respondents (of each respondent group, where these are told
 * apart): its weights are scaled to n_k / n of the mean of the waves' weighted totals, which is near the weights of least
 * variance where waves vary alike (Korn & Graubard 1999, section 8.2). Respondents in several waves are one sampling unit.
 * @param waves oldest first
 * @throws LV-WAVES-POOL where the waves' designs can't be put together (replicate weights, clusters without weights)
 */
export async function poolWaves(waves: readonly FiledWave[], asked: PoolAsk): Promise<PooledWave> {
  const newest = waves.at(-1)!.wave;
  const stack = await stackWaves(waves);
  if (stack === null)
    fault({
      code: 'LV-WAVES-POOL',
      place: { file: newest.codebook.file },
      what: 'waves with replicate weights, or with clusters and no weights, can’t be put together',
      remedy: "leave 'pool' out, and tell each wave by itself",
    });
  const { warehouse } = stack;
  try {
    const names = waves.map(({ wave }) => wave.codebook.wave);
    const separate = newest.definition.respondent_groups === 'separate';
    const columns = new Set([...stack.columns]);
    const codebook = codebookOf(newest, poolName(names), columns);
    const { clean, missing } = waveRelations(codebook);
    const part = separate && columns.has('respondent_group') ? 'respondent_group' : `''`;
    const wave = `case ${waveColumn} ${names
      .toReversed()
      .map((name, k) => `when ${k} then ${sqlText(name)}`)
      .join(' ')} end`;
    await warehouse.run(`create table pool_shares as
      select ${waveColumn} as k, coalesce(${part}, '') as part, count(*)::double as n, sum(stack_weight) as total
      from ${relationName(stack.relation)} group by all`);
    await warehouse.run('create schema clean; create schema missing');
    await warehouse.run(`create table ${relationName(clean)} as
      select s.* exclude (stack_weight), row_number() over () as row_id, ${wave} as ${sqlName(waveName)},
        stack_weight * (p.n / sum_n) * (mean_total / p.total) as stack_weight
      from ${relationName(stack.relation)} s
      join (select *, sum(n) over (partition by part) as sum_n, avg(total) over (partition by part) as mean_total
            from pool_shares) p on p.k = s.${waveColumn} and p.part = coalesce(${part}, '')
      order by s.${waveColumn} desc, s.stack_row`);
    // Reasons of missing answers are told of each wave.
    await warehouse.run(
      `create table ${relationName(missing)} as select * from ${relationName(clean)} where false`,
    );
    for (const { name } of columns.has('respondent_group') ? codebook.respondentGroups : [])
      for (const relation of [clean, missing])
        await warehouse.run(`create view ${relationName(respondentGroupRelation(relation, name))} as
          select * from ${relationName(relation)} where respondent_group = ${sqlText(name)}`);
    const told = await warehouse.all<{ k: number; part: string; n: number; share: number }>(
      'select k, part, n, n / sum(n) over (partition by part) as share from pool_shares order by part, k desc',
    );
    const [several] = await warehouse.all<{ n: number | bigint }>(
      `select count(*) as n from (select 1 from ${relationName(clean)} group by ${unitColumn}
        having count(distinct ${waveColumn}) > 1)`,
    );
    const { design } = stack;
    return {
      wave: {
        codebook,
        definition: definitionOf(newest, asked, columns),
        models: [],
        design: {
          alternatives: [
            {
              type: 'stratified',
              weight: 'stack_weight',
              strata: design.strata!,
              cluster: unitColumn,
              nest: true,
              ...(design.fpc === null ? {} : { fpc: design.fpc }),
              lonely_psu: design.lonelyPsu,
            },
          ],
          place: {},
          builtIn: false,
        },
      },
      answers: { warehouse, clean, missing },
      names,
      shares: told.map(({ k, part: group, n, share }) => ({
        wave: names.at(-1 - k)!,
        respondent_group: group,
        n,
        share,
      })),
      inSeveral: Number(several!.n),
      linked: waves.every((each) => keyedId(each.wave.codebook) !== undefined),
      close: () => warehouse.close(),
    };
  } catch (error) {
    warehouse.close();
    throw error;
  }
}

/** The newest wave's codebook, less what the waves do not have in common. */
function codebookOf({ codebook }: Wave, wave: string, columns: ReadonlySet<string>): Codebook {
  const kept = <Named extends { name: string }>(list: readonly Named[]) =>
    list.filter(({ name }) => columns.has(name));
  return {
    ...codebook,
    wave,
    variables: kept(codebook.variables),
    derived: kept(codebook.derived),
    scales: kept(codebook.scales),
    questions: [],
    published: [],
  };
}

/** What is asked of the waves together; their tables are by the groupings that all have. */
function definitionOf(
  { definition }: Wave,
  { areas }: PoolAsk,
  columns: ReadonlySet<string>,
): Wave['definition'] {
  const { keep, give_up, units, ...limits } = definition.disclosure;
  const has = (names: string) => names.split('*').every((name) => columns.has(name));
  const counted = units?.of.every((name) => columns.has(name)) ? units : undefined;
  return {
    ...definition,
    groups: definition.groups.filter((name) => columns.has(name)),
    areas: areas.map(({ pool: _, ...area }) => area),
    averages: [],
    models: [],
    regressions: [],
    variations: [],
    disclosure: {
      ...limits,
      ...(keep === undefined ? {} : { keep: keep.filter(has) }),
      ...(give_up === undefined ? {} : { give_up: give_up.filter(has) }),
      ...(counted === undefined ? {} : { units: counted }),
    },
  };
}
