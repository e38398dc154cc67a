import { didYouMean, type Fault, FaultError, fault } from '../errors/index.js';
import { type Moments, type PairSums, pairCorrelation, pairCovariance } from '../stats/index.js';
import { numberedRows, ROW_NUMBER, relationName, sqlLiteral, sqlName, type Warehouse } from './warehouse.js';

const numericType = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*|BOOLEAN)$/;

/**
 * Checks that the columns stand in the relation and hold numbers; every fault at once.
 * @throws LV-WAREHOUSE-UNKNOWN-RELATION, LV-WAREHOUSE-UNKNOWN-COLUMN, LV-WAREHOUSE-NOT-NUMERIC
 */
async function requireNumericColumns(
  warehouse: Warehouse,
  relation: string,
  names: readonly string[],
): Promise<void> {
  const types = await requireColumns(warehouse, relation, names);
  const faults: Fault[] = [...new Set(names)]
    .filter((name) => !numericType.test(types.get(name)!))
    .map((name) => ({
      code: 'LV-WAREHOUSE-NOT-NUMERIC',
      place: { variable: name },
      what: 'the column does not hold numbers',
      found: types.get(name)!,
      expected: 'a column of numbers',
      remedy: 'leave it out, or give its answers number codes in the codebook',
    }));
  if (faults.length > 0) throw new FaultError(faults);
}

/** Checks that the columns stand in the relation. @returns the SQL type of every column of the relation */
export async function requireColumns(
  warehouse: Warehouse,
  relation: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const types = new Map((await warehouse.describe(relation)).map((c) => [c.name, c.type]));
  if (types.size === 0) {
    fault({
      code: 'LV-WAREHOUSE-UNKNOWN-RELATION',
      what: `there is no table '${relation}'`,
      place: { file: warehouse.path },
    });
  }
  const unknown = [...new Set(names)].filter((name) => !types.has(name));
  if (unknown.length > 0) {
    throw new FaultError(
      unknown.map((name) => ({
        code: 'LV-WAREHOUSE-UNKNOWN-COLUMN',
        place: { variable: name },
        what: `there is no such column in '${relation}'`,
        remedy: didYouMean(name, types.keys()),
      })),
    );
  }
  return types;
}

/** @throws LV-WAREHOUSE-WEIGHT when a row's weight is missing, negative or not finite */
export async function requireWeights(
  warehouse: Warehouse,
  relation: string,
  weight: string,
  where = 'true',
): Promise<void> {
  await requireNumericColumns(warehouse, relation, [weight]);
  const w = `${sqlName(weight)}::double`;
  const [row] = await warehouse.all<{ bad: number }>(
    `select count(*) filter (where ${w} is null or ${w} < 0 or not isfinite(${w})) as bad
     from ${relationName(relation)} where ${where}`,
  );
  if (row!.bad > 0) {
    fault({
      code: 'LV-WAREHOUSE-WEIGHT',
      place: { variable: weight },
      what: 'weights must be finite numbers of at least 0',
      found: `${row!.bad} rows with a missing, negative or infinite weight`,
      remedy: 'leave those rows out or mend the weight',
    });
  }
}

interface MomentOptions {
  /** Column of weights; rows of weight 0 count as not there. */
  weight?: string;
  missing?: 'listwise' | 'pairwise';
  /** SQL condition on the rows. */
  where?: string;
}

/**
 * Means and covariances in one pass of DuckDB, of sums about a first guess of the means (from the first
 * rows, rounded so that whole-number answers are summed without any rounding). Should the guess turn out
 * far off (over 1 000 standard deviations), the pass is made again about the means found.
 * Definitions: `Moments`.
 * @throws LV-WAREHOUSE-UNKNOWN-RELATION, -UNKNOWN-COLUMN, -NOT-NUMERIC, -WEIGHT; -NOT-FINITE for NaN or infinite values
 */
export async function moments(
  warehouse: Warehouse,
  relation: string,
  variables: readonly string[],
  options: MomentOptions = {},
): Promise<Moments> {
  const { weight, missing = 'listwise', where = 'true' } = options;
  await requireNumericColumns(warehouse, relation, variables);
  if (weight !== undefined) await requireWeights(warehouse, relation, weight, where);
  const from = `from ${relationName(relation)} where (${where})${weight === undefined ? '' : ` and ${sqlName(weight)} > 0`}`;
  const guessed = variables.map((v, i) => `coalesce(round(avg(${sqlName(v)}::double)), 0)::double as g${i}`);
  const columns = variables.map((v) => sqlName(v)).join(', ');
  const [first] = await warehouse.all<Record<string, number>>(
    `select ${guessed.join(', ')} from (select ${columns} ${from} limit 1000)`,
  );
  // Not finite: the pass itself says which variable it is.
  let centre = variables.map((_, i) => (Number.isFinite(first![`g${i}`]) ? first![`g${i}`]! : 0));
  for (let attempt = 0; ; attempt++) {
    const result = await momentsAbout(warehouse, from, variables, centre, weight, missing);
    const k = variables.length;
    // A variance that came out 0 or below may itself be the cancellation that the second pass is for.
    const far = centre.some((c, i) => {
      const distance = Math.abs(result.means[i]! - c);
      return Number.isFinite(distance) && !(distance ** 2 <= 1e6 * result.cov[i * k + i]!);
    });
    if (!far || attempt > 0) return result;
    centre = centre.map((c, i) => (Number.isFinite(result.means[i]!) ? result.means[i]! : c));
  }
}

async function momentsAbout(
  warehouse: Warehouse,
  from: string,
  variables: readonly string[],
  centre: readonly number[],
  weight: string | undefined,
  missing: 'listwise' | 'pairwise',
): Promise<Moments> {
  const pairwise = missing === 'pairwise';
  const w = weight === undefined ? '' : `${sqlName(weight)}::double as w, `;
  const x = variables.map((v, i) => `${sqlName(v)}::double - (${sqlLiteral(centre[i]!)})::double as x${i}`);
  const present = variables.map((v) => `${sqlName(v)} is not null`).join(pairwise ? ' or ' : ' and ');
  const sums = sumsOf(variables.length, weight !== undefined, pairwise);
  const row = await sumsInOrder(warehouse, sums, `select ${w}${x.join(', ')} ${from} and (${present})`);
  const at = (name: string): number => row[name] ?? 0;
  const pairOf = pairwise ? ownPair(at, weight !== undefined) : commonPair(at);
  return momentsOf(variables, missing, centre, at, pairOf);
}

/** SQL of the sums that the moments of so many columns are made of. */
function sumsOf(k: number, weighted: boolean, pairwise: boolean): string[] {
  const times = weighted ? 'w * ' : '';
  const sums = [`count(*) as n`, `${weighted ? 'sum(w)' : 'count(*)::double'} as w`];
  for (let i = 0; i < k; i++) {
    sums.push(`sum(${times}x${i}) as s${i}`);
    for (let j = i; j < k; j++) {
      sums.push(`sum(${times}x${i} * x${j}) as q${i}_${j}`);
      if (!pairwise) continue;
      sums.push(`count(x${i} + x${j}) as n${i}_${j}`);
      if (weighted) sums.push(`sum(case when x${i} + x${j} is not null then w end) as w${i}_${j}`);
      if (i === j) continue;
      sums.push(`sum(case when x${j} is not null then ${times}x${i} end) as a${i}_${j}`);
      sums.push(`sum(case when x${i} is not null then ${times}x${j} end) as b${i}_${j}`);
      sums.push(`sum(case when x${j} is not null then ${times}x${i} * x${i} end) as c${i}_${j}`);
      sums.push(`sum(case when x${i} is not null then ${times}x${j} * x${j} end) as d${i}_${j}`);
    }
  }
  return sums;
}

/** A sum by its name. */
type SumAt = (name: string) => number;

type PairOf = (i: number, j: number) => PairSums;

/** The sums of a pair of columns over the rows that all columns have. */
const commonPair =
  (at: SumAt): PairOf =>
  (i, j) => ({
    n: at('n'),
    w: at('w'),
    x: at(`s${i}`),
    y: at(`s${j}`),
    xx: at(`q${i}_${i}`),
    yy: at(`q${j}_${j}`),
    xy: at(`q${i}_${j}`),
  });

/** The sums of a pair of columns over the rows that have both. */
const ownPair =
  (at: SumAt, weighted: boolean): PairOf =>
  (i, j) => {
    const n = at(`n${i}_${j}`);
    const sums = { n, w: weighted ? at(`w${i}_${j}`) : n, xy: at(`q${i}_${j}`) };
    return i === j
      ? { ...sums, x: at(`s${i}`), y: at(`s${i}`), xx: sums.xy, yy: sums.xy }
      : {
          ...sums,
          x: at(`a${i}_${j}`),
          y: at(`b${i}_${j}`),
          xx: at(`c${i}_${j}`),
          yy: at(`d${i}_${j}`),
        };
  };

/** @throws LV-WAREHOUSE-NOT-FINITE */
function momentsOf(
  variables: readonly string[],
  missing: 'listwise' | 'pairwise',
  centre: readonly number[],
  at: SumAt,
  pairOf: PairOf,
): Moments {
  const k = variables.length;
  const result: Moments = {
    names: [...variables],
    missing,
    n: at('n'),
    sumWeights: at('w'),
    means: new Float64Array(k),
    cov: new Float64Array(k * k),
    cor: new Float64Array(k * k),
    pairs: new Float64Array(k * k),
  };
  for (let i = 0; i < k; i++) {
    for (let j = i; j < k; j++) {
      const pair = pairOf(i, j);
      if (!Number.isFinite(pair.xy)) {
        fault({
          code: 'LV-WAREHOUSE-NOT-FINITE',
          place: { variable: variables[Number.isFinite(at(`q${i}_${i}`)) ? j : i]! },
          what: 'the column holds NaN or infinite values',
          remedy: 'declare them missing in the codebook',
        });
      }
      result.cov[i * k + j] = result.cov[j * k + i] = pairCovariance(pair);
      result.cor[i * k + j] = result.cor[j * k + i] = pairCorrelation(pair);
      result.pairs[i * k + j] = result.pairs[j * k + i] = pair.n;
      if (i === j) result.means[i] = centre[i]! + pair.x / pair.w;
    }
  }
  return result;
}

/**
 * Sums over the rows of a query, added up in the order of the rows: the same data give the same last bit. Two passes
 * of one thread each, with half of the sums, run side by side.
 * @param sums aggregates with their names
 */
async function sumsInOrder(
  warehouse: Warehouse,
  sums: readonly string[],
  rows: string,
): Promise<Record<string, number | null>> {
  const half = Math.ceil(sums.length / 2);
  const passes = [sums.slice(0, half), sums.slice(half)].map(
    (part, i) => `(select ${part.join(', ')}, max(${ROW_NUMBER}) as rows${i} from ${numberedRows(rows)})`,
  );
  const [row] = await warehouse.all<Record<string, number | null>>(`select * from ${passes.join(', ')}`);
  return row!;
}

/** Answers of one variable, over all rows of the condition. */
interface VariableRange {
  name: string;
  /** Rows with and without an answer. */
  n: number;
  missing: number;
  /** Smallest and largest answer; NaN when there is none. */
  min: number;
  max: number;
}

/** Valid and missing answers, smallest and largest of each variable, in one query. Throws as `moments`. */
export async function ranges(
  warehouse: Warehouse,
  relation: string,
  variables: readonly string[],
  where = 'true',
): Promise<VariableRange[]> {
  await requireNumericColumns(warehouse, relation, variables);
  const parts = variables.map((v, i) => {
    const x = sqlName(v);
    return `count(${x}) as n${i}, min(${x})::double as a${i}, max(${x})::double as b${i}`;
  });
  const [row] = await warehouse.all<Record<string, number | null>>(
    `select count(*) as rows, ${parts.join(', ')} from ${relationName(relation)} where ${where}`,
  );
  return variables.map((name, i) => ({
    name,
    n: row![`n${i}`]!,
    missing: row!.rows! - row![`n${i}`]!,
    min: row![`a${i}`] ?? Number.NaN,
    max: row![`b${i}`] ?? Number.NaN,
  }));
}
