import type { Codebook } from '../../codebook/index.js';
import { type DisclosureOptions, protect } from '../../disclosure/index.js';
import { respondentGroupRelation } from '../../harmonize/index.js';
import type { PooledDescription, RegressionDescription, ResultRow } from '../../results/index.js';
import { countFilledBy, stackColumns } from '../../warehouse/index.js';
import type { Tell } from '../analyses/analysis.js';
import { runRegressions } from '../analyses/regressions.js';
import { countUnits, disclosureOptions, unitKey } from '../control/control.js';
import { describeWave } from '../describe/describe.js';
import { partsOf } from '../describe/parts.js';
import { chooseDivisions } from '../divisions/choose.js';
import { divideWave } from '../divisions/divided-wave.js';
import type { ChosenDivision } from '../divisions/division.js';
import type { RegressionRun } from '../regressions/run.js';
import { publishRegressions } from '../regressions/withheld.js';
import { waveText } from '../texts/index.js';
import type { Wave } from '../wave.js';
import { renamedRows } from '../waves/earlier.js';
import type { FiledWave } from '../waves/stack.js';
import { type PoolAsk, waveName } from './asked.js';
import { WithheldInWaves, withheldJointly } from './joint.js';
import { type PooledWave, poolWaves } from './pooled-wave.js';

/** What several waves say together, as it may be published beside the tables of each. */
export interface PoolSaid {
  description: PooledDescription;
  rows: ResultRow[];
  regressions: RegressionDescription[];
  divisions: ChosenDivision[];
}

/** A wave with its answers and what is published of it. */
interface FiledSaid extends FiledWave {
  rows: readonly ResultRow[];
}

/**
 * Puts waves together and tells what is asked of them, less what may not be published.
 * @param waves oldest first
 * @throws what `poolWaves` throws, and what a regression throws of its data
 */
export async function sayOfPool(waves: readonly FiledSaid[], asked: PoolAsk, tell: Tell): Promise<PoolSaid> {
  const codebooks = waves.map(({ wave }) => wave.codebook);
  const published = waves.map(({ rows }, i) => renamedRows(codebooks.slice(i), rows));
  const pooled = await poolWaves(waves, asked);
  try {
    const { min_n } = pooled.wave.definition.disclosure;
    const { inSeveral } = pooled;
    const regressions = await regressionsOf(pooled, asked, published, tell);
    const areas = await areaRowsOf(pooled, asked, published, tell);
    return {
      description: {
        name: pooled.wave.codebook.wave,
        waves: pooled.names,
        shares: pooled.shares.filter(({ n }) => n >= min_n),
        ...(pooled.linked ? { in_several: inSeveral > 0 && inSeveral < min_n ? null : inSeveral } : {}),
        areas: areas.told,
        regressions: asked.regressions.map(({ name }) => name),
      },
      rows: [...areas.rows, ...regressions.rows],
      regressions: regressions.descriptions,
      divisions: areas.divisions,
    };
  } finally {
    pooled.close();
  }
}

/** Estimates by area, held to the rules of a wave's own tables and to the tables of every wave. */
async function areaRowsOf(
  pooled: PooledWave,
  { areas: asked }: PoolAsk,
  published: readonly ResultRow[][],
  tell: Tell,
): Promise<{ rows: ResultRow[]; told: PooledDescription['areas']; divisions: ChosenDivision[] }> {
  if (asked.length === 0) return { rows: [], told: [], divisions: [] };
  const { warehouse } = pooled.answers;
  const divided = await divideWave(warehouse, {
    ...pooled.wave,
    codebook: askedOnly(pooled.wave, asked),
  });
  const described = await describeWave(warehouse, divided.wave, tell.part);
  const persons = await personsOf(pooled, divided.wave, divided.wave.definition.areas);
  const limits = (of: Wave, known: typeof described.control): DisclosureOptions => {
    const options = disclosureOptions(of, known, { models: [], differences: [] });
    const own = options.unitRule;
    return {
      ...options,
      // Who answered in several waves is one respondent, however many answers there are.
      unitRule: {
        minN: own?.minN ?? 1,
        minUnits: own?.minUnits ?? options.minN,
        unitsOf: (row) => {
          const found = persons[unitKey(row)] ?? null;
          if (own === undefined || (found !== null && found < options.minN)) return found;
          return own.unitsOf(row);
        },
      },
    };
  };
  const { wave, rows, control, chosen } = chooseDivisions(divided, described.rows, described.control, limits);
  const { areas } = wave.definition;
  const { rows: protectedRows } = protect(rows, limits(wave, control));
  const told = new Set(
    areas.flatMap(({ by, variables }) => variables.map((name) => JSON.stringify([name, by]))),
  );
  const ofAreas = protectedRows.filter((row) => told.has(JSON.stringify([row.variable, row.group_variable])));
  // Everyone together has the numbers that the areas have: they are the waves' own, which all are published.
  const statistics = new Set(
    ofAreas.map((row) => JSON.stringify([row.variable, row.statistic, row.respondent_group])),
  );
  const ofAll = protectedRows.filter(({ variable, statistic, respondent_group, group_variable }) => {
    if (group_variable !== '') return false;
    // The spread is the mean's.
    const asked = statistic === 'sd' ? 'mean' : statistic;
    return statistics.has(JSON.stringify([variable, asked, respondent_group]));
  });
  const wanted = [...ofAll, ...ofAreas];
  const from = `pooled over ${pooled.names.join(', ')}`;
  const rowsTold = withheldJointly(wanted, control.areas, new WithheldInWaves(published)).map((row) =>
    row.suppressed || row.method === '' ? row : { ...row, method: `${row.method}, ${from}` },
  );
  return {
    rows: rowsTold,
    told: areas.map(({ by, variables }) => ({ by, variables })),
    divisions: chosen,
  };
}

/** The codebook less what is neither asked for nor crossed with what is. */
function askedOnly({ codebook, definition }: Wave, areas: PoolAsk['areas']): Codebook {
  const wanted = new Set([...areas.flatMap(({ by, variables }) => [by, ...variables]), ...definition.groups]);
  const kept = <Named extends { name: string }>(list: readonly Named[]) =>
    list.filter(({ name }) => wanted.has(name));
  return {
    ...codebook,
    variables: kept(codebook.variables),
    derived: kept(codebook.derived),
    scales: kept(codebook.scales),
  };
}

/** Respondents behind every number, by `unitKey`. */
async function personsOf(
  { answers: { warehouse } }: PooledWave,
  wave: Wave,
  areas: PoolAsk['areas'],
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const variables = [...new Set(areas.flatMap((area) => area.variables))];
  const fine = areas.map(({ by }) => by);
  for (const { relation, respondentGroup, groups, countsOnly } of partsOf(wave)) {
    if (countsOnly) continue;
    const by = [...new Set([...groups, ...fine])];
    Object.assign(
      found,
      await countUnits(warehouse, relation, respondentGroup, variables, by, [stackColumns.unit]),
    );
  }
  return found;
}

/** Regressions with the wave as a predictor, held to the tables of every wave. */
async function regressionsOf(
  pooled: PooledWave,
  { regressions }: PoolAsk,
  published: readonly ResultRow[][],
  tell: Tell,
): Promise<{ rows: ResultRow[]; descriptions: RegressionDescription[] }> {
  if (regressions.length === 0) return { rows: [], descriptions: [] };
  const wave = { ...pooled.wave, codebook: withWave(pooled.wave.codebook, pooled.names) };
  const asks = regressions.map((ask) => ({
    ...ask,
    predictors: withWavePredictor(ask.predictors),
    reference: { [waveName]: pooled.names[0]!, ...ask.reference },
  }));
  const runs = await runRegressions(wave, asks, pooled.answers, tell);
  const answered = new Map<string, Map<string, number>>();
  for (const { outcome, respondent_group } of asks)
    answered.set(
      JSON.stringify([outcome, respondent_group]),
      await byWave(pooled, outcome, respondent_group),
    );
  const limits = wave.definition.disclosure;
  const out = publishRegressions(
    wave,
    runs,
    beside(published, pooled.names),
    (outcome, group) => {
      const each = answered.get(JSON.stringify([outcome, group]));
      return each === undefined ? null : [...each.values()].reduce((sum, n) => sum + n, 0);
    },
    { minN: limits.min_n, alikeBelow: limits.alike_below, secondary: limits.secondary },
    (run) => nearInAWave(run, answered, limits.min_n),
  );
  for (const note of out.notes) tell.note(note);
  return out;
}

/** The waves stand among the predictors, by themselves where they stand in no interaction. */
const withWavePredictor = (predictors: readonly string[]): string[] =>
  predictors.some((word) => word.includes('*') && word.split('*').some((part) => part.trim() === waveName))
    ? [...predictors]
    : [...predictors.filter((word) => word.trim() !== waveName), waveName];

/** The codebook with the waves as a background variable. */
const withWave = (codebook: Codebook, names: readonly string[]): Codebook => ({
  ...codebook,
  variables: [
    ...codebook.variables,
    {
      name: waveName,
      column: waveName,
      label: waveText((t) => t.wave),
      type: 'categorical',
      role: 'background',
      values: names.map((code) => ({ code, label: { nb: code } })),
      question: '',
    },
  ],
});

/** Tables of every wave as tables of the waves together: each wave's, and the same by wave. */
const beside = (published: readonly ResultRow[][], names: readonly string[]): ResultRow[] =>
  published.flatMap((rows, k) =>
    rows.flatMap((row) => [
      row,
      {
        ...row,
        group_variable: row.group_variable === '' ? waveName : `${row.group_variable}*${waveName}`,
        group_value: row.group_variable === '' ? names[k]! : `${row.group_value}*${names[k]}`,
      },
    ]),
  );

/** Respondents with an answer to a variable, by wave. */
const byWave = (
  { answers: { warehouse, clean } }: PooledWave,
  variable: string,
  group: string,
): Promise<Map<string, number>> =>
  countFilledBy(warehouse, group === '' ? clean : respondentGroupRelation(clean, group), variable, waveName);

/** Whether a wave's part of the regression and that wave's table differ by so few that the difference would tell of them. */
function nearInAWave(
  { ask, tables }: RegressionRun,
  answered: ReadonlyMap<string, ReadonlyMap<string, number>>,
  minN: number,
): boolean {
  const byTable = answered.get(JSON.stringify([ask.outcome, ask.respondent_group]));
  const own = tables.find(({ variables }) => variables.length === 1 && variables[0] === waveName);
  return (own?.cells ?? []).some(({ codes, n }) => {
    const m = byTable?.get(String(codes[0])) ?? n;
    return m !== n && Math.abs(m - n) < minN;
  });
}
