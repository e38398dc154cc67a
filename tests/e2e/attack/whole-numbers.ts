import type { ResultRow } from '../../../src/results/index.js';
import { tQuantile } from '../../../src/stats/index.js';
import type { MadeSurvey, Person } from '../made-survey.js';

/**
 * Who knows the weights, how many of each stratum answered, all that is published and how each number was rounded looks
 * for all whole numbers of answers in a region's withheld counties that give the same published numbers.
 */
export interface Found {
  question: string;
  region: number;
  /** Whole-number solutions; at least the true one. */
  solutions: number;
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

/** All ways in which n respondents can be spread over so many answers. */
function spreads(n: number, answers: number): number[][] {
  if (answers === 1) return [[n]];
  const found: number[][] = [];
  for (let first = 0; first <= n; first++)
    for (const rest of spreads(n - first, answers - 1)) found.push([first, ...rest]);
  return found;
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
export function wholeNumbers(survey: MadeSurvey, rows: readonly ResultRow[], most = 3e6): Found[] {
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
      const checks: { check: Check; all: boolean }[] = [];
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
        checks.push({ check: checkOf(row, truth, row.statistic, Number(row.category), df), all: everyone });
      }
      found.push(...solve(question, region, all, inside, hidden, checks, touched.size === 1, most));
    }
  }
  return found;
}

function solve(
  question: string,
  region: number,
  all: readonly Stratum[],
  inside: readonly Stratum[],
  hidden: ReadonlySet<number>,
  checks: readonly { check: Check; all: boolean }[],
  counted: boolean,
  most: number,
): Found[] {
  const open = inside.filter((s) => hidden.has(s.county));
  const choices = open.map((s) =>
    spreads(
      s.counts.reduce((a, b) => a + b, 0),
      s.counts.length,
    ),
  );
  if (choices.reduce((product, c) => product * c.length, 1) > most) return [];
  const answers = inside[0]!.counts.length;
  const trueCounts = open[0]!.counts.map((_, a) => open.reduce((sum, s) => sum + s.counts[a]!, 0));
  const counties = [...new Set(open.map((s) => s.county))];
  const low = counties.map(() => new Array<number>(answers).fill(Number.POSITIVE_INFINITY));
  const high = counties.map(() => new Array<number>(answers).fill(Number.NEGATIVE_INFINITY));
  const fewest = counties.map(() => new Array<number>(answers).fill(Number.POSITIVE_INFINITY));
  const mostOf = counties.map(() => new Array<number>(answers).fill(Number.NEGATIVE_INFINITY));
  let solutions = 0;
  const tried = open.map((s) => ({ ...s }));
  const world = (list: readonly Stratum[]) => {
    const place = new Map(open.map((s, i) => [s, tried[i]!]));
    return list.map((s) => place.get(s) ?? s);
  };
  const regional = world(inside);
  const whole = world(all);
  const note = (into: { low: number[][]; high: number[][] }) =>
    counties.forEach((county, c) => {
      for (let a = 0; a < answers; a++) {
        let x = 0;
        for (const s of tried) if (s.county === county) x += s.counts[a]!;
        into.low[c]![a] = Math.min(into.low[c]![a]!, x);
        into.high[c]![a] = Math.max(into.high[c]![a]!, x);
      }
    });
  const visit = (i: number): void => {
    if (i < tried.length) {
      for (const choice of choices[i]!) {
        tried[i]!.counts = choice;
        visit(i + 1);
      }
      return;
    }
    // Of all respondents the unweighted counts are published too.
    if (counted && !trueCounts.every((n, a) => n === tried.reduce((sum, s) => sum + s.counts[a]!, 0))) return;
    note({ low: fewest, high: mostOf });
    if (!checks.every(({ check, all: everyone }) => check(everyone ? whole : regional))) return;
    solutions++;
    note({ low, high });
  };
  visit(0);
  return [
    {
      question,
      region,
      solutions,
      counts: counties.flatMap((county, c) =>
        Array.from({ length: answers }, (_, a) => ({
          county,
          answer: a + 1,
          interval: [low[c]![a]!, high[c]![a]!] as [number, number],
          natural: mostOf[c]![a]! - fewest[c]![a]!,
        })),
      ),
    },
  ];
}
