import type { ResultRow } from '../../../src/results/index.js';
import { tQuantile } from '../../../src/stats/index.js';
import { chance, type MadeSurvey, type Person } from '../made-survey.js';

/**
 * Who knows the weights, how many of each stratum answered, all that is published and how each number was rounded looks
 * for all whole numbers of answers in a region's withheld counties that give the same published numbers.
 */
export interface Found {
  question: string;
  region: number;
  /** Whole-number solutions, at least the true one; 1000 where there are as many or more. */
  solutions: number;
  /** Whether all were looked at: else intervals are at least so wide. */
  complete: boolean;
  /** Counts of one answer in one withheld county: what the solutions leave of it, and what n alone leaves. */
  counts: { county: number; answer: number; interval: [number, number]; natural: number }[];
}

/** Answers of a stratum: how many gave each. */
interface Stratum {
  county: number;
  weight: number;
  fraction: number;
  counts: number[];
}

/** Share and mean of a domain of whole strata with their standard errors, by Taylor's linearisation. */
function estimates(strata: readonly Stratum[], weighedBy: (answer: number) => number) {
  let total = 0;
  let sum = 0;
  for (const { weight, counts } of strata)
    counts.forEach((n, a) => {
      total += weight * n;
      sum += weight * n * weighedBy(a + 1);
    });
  const value = sum / total;
  let variance = 0;
  for (const { weight, fraction, counts } of strata) {
    const n = counts.reduce((all, x) => all + x, 0);
    const z = counts.map((_, a) => (weight * (weighedBy(a + 1) - value)) / total);
    const mean = counts.reduce((all, x, a) => all + x * z[a]!, 0) / n;
    const squares = counts.reduce((all, x, a) => all + x * (z[a]! - mean) ** 2, 0);
    variance += ((1 - fraction) * n * squares) / (n - 1);
  }
  return { value, se: Math.sqrt(variance) };
}

/** Share or mean of a domain and its standard error. Limits follow from these as they are published: `limitsFollow`. */
function numbers(strata: readonly Stratum[], statistic: string, answer: number): [number, number] {
  const share = statistic === 'proportion';
  const { value, se } = estimates(strata, (a) => (share ? (a === answer ? 1 : 0) : a));
  return [value, se];
}

/** Whether a row's limits are what its estimate and standard error give, half a step further out: then they tell nothing more. */
function limitsFollow(row: ResultRow, df: number): boolean {
  const [step] = stepsOf(row);
  const { estimate: p, se } = row as { estimate: number; se: number };
  const t = tQuantile(0.975, df);
  let [low, high] = [p - t * se, p + t * se];
  if (row.statistic === 'proportion') {
    if (p <= 1e-9 || p >= 1 - 1e-9) return true;
    const logit = Math.log(p / (1 - p));
    const reach = (t * se) / (p * (1 - p));
    [low, high] = [1 / (1 + Math.exp(reach - logit)), 1 / (1 + Math.exp(-logit - reach))];
    if (step > 0) [low, high] = [Math.max(0, low - step / 2), Math.min(1, high + step / 2)];
  } else [low, high] = [low - step / 2, high + step / 2];
  if (step === 0) return same(low, row.ci_lower!) && same(high, row.ci_upper!);
  return (
    same(Math.floor(low / step + 1e-9) * step, row.ci_lower!) &&
    same(Math.ceil(high / step - 1e-9) * step, row.ci_upper!)
  );
}

/** The steps that a row says that it is rounded to: of the estimate, and of the standard error (up). */
function stepsOf({ method }: ResultRow): [number, number] {
  const step = Number(/, rounded to ([\d.e-]+)/.exec(method)?.[1] ?? 0);
  return [step, Number(/standard error (?:rounded )?to ([\d.e-]+)/.exec(method)?.[1] ?? step)];
}
const rounders = [(x: number) => Math.floor(x + 0.5 + 1e-9), (x: number) => Math.ceil(x - 1e-9)];
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * (1 + Math.abs(b));

/** Whether a number that comes out as `x` would have been published as it was. */
type Check = (strata: readonly Stratum[]) => boolean;

/** A published row as a check, held first against the true answers: an attack on a wrong reading would prove nothing. */
function checkOf(
  row: ResultRow,
  truth: readonly Stratum[],
  statistic: string,
  answer: number,
  df: number,
): Check {
  const published = [row.estimate, row.se];
  const [step, error] = stepsOf(row);
  const check: Check = (strata) =>
    numbers(strata, statistic, answer).every((found, i) => {
      const shown = published[i];
      if (shown == null) return true;
      const by = i === 0 ? step : error;
      return same(by === 0 ? found : rounders[i]!(found / by) * by, shown);
    });
  if (!check(truth) || (row.se != null && !limitsFollow(row, df)))
    throw new Error(`${row.variable} ${statistic} ${answer}: read otherwise than published`);
  return check;
}

function strataOf(people: readonly Person[], question: string, answers: number): Stratum[] {
  const found = new Map<number, Stratum & { n: number; population: number }>();
  for (const person of people) {
    const own = found.get(person.stratum!) ?? {
      county: person.fylke!,
      weight: person.vekt!,
      fraction: 0,
      counts: new Array<number>(answers).fill(0),
      n: 0,
      population: person.antall!,
    };
    found.set(person.stratum!, own);
    own.n++;
    own.fraction = own.n / own.population;
    own.counts[person[question]! - 1]!++;
  }
  return [...found.values()];
}

/** The attack on every region with withheld counties. */
export function wholeNumbers(survey: MadeSurvey, rows: readonly ResultRow[], effort = 2e6): Found[] {
  const found: Found[] = [];
  for (const [question, answers] of Object.entries(survey.questions)) {
    const own = rows.filter((r) => r.variable === question && ['proportion', 'mean'].includes(r.statistic));
    const all = strataOf(survey.people, question, answers);
    const df = survey.people.length - all.length;
    const hidden = new Set(
      own.filter((r) => r.group_variable === 'fylke' && r.suppressed).map((r) => Number(r.group_value)),
    );
    const regionOf = (s: Stratum) => survey.counties[s.county]!.region;
    const touched = new Set(all.filter((s) => hidden.has(s.county)).map(regionOf));
    for (const region of touched) {
      const inside = all.filter((s) => regionOf(s) === region);
      const checks: Known[] = [];
      for (const row of own) {
        const everyone = row.group_variable === '';
        if (
          row.suppressed ||
          !(everyone || (row.group_variable === 'landsdel' && Number(row.group_value) === region))
        )
          continue;
        // All respondents tell of one region only when the others are known.
        if (everyone && touched.size > 1) continue;
        const truth = everyone ? all : inside;
        const answer = row.statistic === 'proportion' ? Number(row.category) : null;
        checks.push({ check: checkOf(row, truth, row.statistic, answer ?? 0, df), all: everyone, answer });
      }
      const alone = touched.size === 1;
      const told = rows.some(
        (r) => r.variable === question && r.statistic === 'count' && r.group_variable === '' && !r.suppressed,
      );
      found.push(
        solve({ question, region, all, inside, hidden, checks, alone, counted: alone && told, effort }),
      );
    }
  }
  return found;
}

/** A published number as a check; of a share, the answer that alone it hangs on. */
interface Known {
  check: Check;
  all: boolean;
  answer: number | null;
}

interface Problem {
  question: string;
  region: number;
  all: readonly Stratum[];
  inside: readonly Stratum[];
  hidden: ReadonlySet<number>;
  checks: readonly Known[];
  /** Whether no other region has withheld counties. */
  alone: boolean;
  /** Whether the unweighted counts of all are published, and tell of this region. */
  counted: boolean;
  effort: number;
}

/**
 * For each answer all whole numbers by stratum that its shares allow; then all ways to put these together so that each
 * stratum has as many as it has, of which those are kept that the means allow too. Ends early once every count is open.
 */
function solve({ question, region, all, inside, hidden, checks, alone, counted, effort }: Problem): Found {
  const open = inside.filter((s) => hidden.has(s.county));
  const sizes = open.map((s) => s.counts.reduce((a, b) => a + b, 0));
  const answers = inside[0]!.counts.length;
  const trueCounts = open[0]!.counts.map((_, a) => open.reduce((sum, s) => sum + s.counts[a]!, 0));
  const tried = open.map((s) => ({ ...s, counts: [...s.counts] }));
  const world = (list: readonly Stratum[]) => {
    const place = new Map(open.map((s, i) => [s, tried[i]!]));
    return list.map((s) => place.get(s) ?? s);
  };
  const worlds = { regional: world(inside), whole: world(all) };
  const holds = (of: readonly Known[]) =>
    of.every(({ check, all: everyone }) => check(everyone ? worlds.whole : worlds.regional));

  const lists = trueCounts.map((total, a) => {
    const own = checks.filter((c) => c.answer === a + 1);
    const found: number[][] = [];
    const visit = (i: number, vector: number[], sum: number): void => {
      if (i < open.length) {
        for (let x = 0; x <= sizes[i]!; x++) visit(i + 1, [...vector, x], sum + x);
        return;
      }
      if (counted && sum !== total) return;
      // The others are put with one answer: a share hangs on its own counts and on n.
      tried.forEach((s, k) => {
        s.counts = s.counts.map((_, b) =>
          b === a ? vector[k]! : b === (a + 1) % answers ? sizes[k]! - vector[k]! : 0,
        );
      });
      if (holds(own)) found.push(vector);
    };
    visit(0, [], 0);
    return found;
  });

  const counties = [...new Set(open.map((s) => s.county))];
  const found = counties.flatMap((county) =>
    trueCounts.map((total, a) => {
      const own = sizes.reduce((sum, n, i) => sum + (open[i]!.county === county ? n : 0), 0);
      const others = sizes.reduce((sum, n) => sum + n, 0) - own;
      return {
        county,
        answer: a + 1,
        interval: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number],
        // In full, numbers of all would tell the answers of the region's withheld counties together where nobody else is.
        natural: alone ? Math.min(own, total) - Math.max(0, total - others) : own,
      };
    }),
  );
  const means = checks.filter((c) => c.answer === null);
  const chosen: number[][] = lists.map(() => []);
  const seen = new Set<string>();
  const countOf = (vector: readonly number[], county: number) =>
    vector.reduce((sum, x, i) => sum + (open[i]!.county === county ? x : 0), 0);
  /** Puts the lists together in this order, until `enough` says so or the effort is spent; whether all was seen. */
  const join = (order: readonly number[], of: readonly number[][][], enough: () => boolean): boolean => {
    const last = order.at(-1)!;
    const allowed = new Set(of[last]!.map(String));
    let left = effort;
    const visit = (k: number, rest: readonly number[]): void => {
      if (left <= 0) return;
      if (k < order.length - 1) {
        for (const vector of of[order[k]!]!) {
          if (left-- <= 0) return;
          if (vector.some((x, i) => x > rest[i]!)) continue;
          chosen[order[k]!] = vector;
          visit(
            k + 1,
            rest.map((n, i) => n - vector[i]!),
          );
        }
        return;
      }
      if (!allowed.has(String(rest))) return;
      chosen[last] = [...rest];
      tried.forEach((s, i) => {
        s.counts = chosen.map((vector) => vector[i]!);
      });
      if (!holds(means)) return;
      if (seen.size < 1000) seen.add(String(chosen));
      for (const count of found) {
        const x = countOf(chosen[count.answer - 1]!, count.county);
        count.interval = [Math.min(count.interval[0], x), Math.max(count.interval[1], x)];
      }
      if (enough()) left = 0;
    };
    visit(0, sizes);
    return left > 0;
  };
  const isOpen = ({ interval, natural }: (typeof found)[number]) =>
    interval[1] - interval[0] >= Math.min(2, natural);
  const draw = chance(region);
  const shuffled = lists.map((list) =>
    list
      .map((v) => [draw(), v] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, v]) => v),
  );
  const byLength = lists.map((_, a) => a).sort((a, b) => lists[a]!.length - lists[b]!.length);
  const complete = join(byLength, shuffled, () => seen.size >= 1000);
  // Of each count that stays narrow, those first of which it is another.
  for (const count of found) {
    if (complete) break;
    for (const more of [true, false]) {
      if (isOpen(count)) continue;
      const a = count.answer - 1;
      const [low, high] = count.interval;
      const other = shuffled[a]!.filter((v) => {
        const x = countOf(v, count.county);
        return more ? x > high : x < low;
      });
      const order = [a, ...byLength.filter((b) => b !== a)];
      join(
        order,
        shuffled.map((list, b) => (b === a ? other : list)),
        () => isOpen(count),
      );
    }
  }
  const solutions = seen.size;
  return { question, region, solutions, complete, counts: found };
}
