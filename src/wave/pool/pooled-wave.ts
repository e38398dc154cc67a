import type { Codebook } from '../../codebook/index.js';
import { fault } from '../../errors/index.js';
import { makeRespondentGroups, waveRelations } from '../../harmonize/index.js';
import type { PooledShare } from '../../results/index.js';
import {
  countInSeveralWaves,
  makeEmptyLike,
  makeSchemas,
  poolRows,
  stackColumns,
  waveTotals,
} from '../../warehouse/index.js';
import type { Answers, Wave } from '../wave.js';
import { type FiledWave, keyedId, stackWaves } from '../waves/stack.js';
import { type PoolAsk, waveName } from './asked.js';
import { poolShares } from './shares.js';

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
const poolName = (names: readonly string[]): string => names.join('+');

/**
 * Puts waves together. Each wave counts by its share of the respondents (of each respondent group, where these are told
 * apart), see `poolShares`. Respondents in several waves are one sampling unit.
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
    const part = separate && columns.has('respondent_group') ? 'respondent_group' : null;
    const shares = poolShares(await waveTotals(warehouse, stack.relation, part));
    await makeSchemas(warehouse, 'clean', 'missing');
    await poolRows(
      warehouse,
      stack.relation,
      clean,
      { column: waveName, names: names.toReversed() },
      part,
      shares.map(({ wave, part: of, share, balance }) => ({ wave, part: of, factors: [share, balance] })),
    );
    // Reasons of missing answers are told of each wave.
    await makeEmptyLike(warehouse, clean, missing);
    if (columns.has('respondent_group')) await makeRespondentGroups(warehouse, codebook);
    const several = await countInSeveralWaves(warehouse, clean, { respondentGroup: '' });
    const { design } = stack;
    return {
      wave: {
        codebook,
        definition: definitionOf(newest, asked, columns),
        models: [],
        ...(newest.correspondences === undefined ? {} : { correspondences: newest.correspondences }),
        design: {
          alternatives: [
            {
              type: 'stratified',
              weight: stackColumns.weight,
              strata: design.strata!,
              cluster: stackColumns.unit,
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
      shares: shares.map(({ wave, part: group, n, share }) => ({
        wave: names.at(-1 - wave)!,
        respondent_group: group,
        n,
        share,
      })),
      inSeveral: several.get('') ?? 0,
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
