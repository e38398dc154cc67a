import { readFileSync } from 'node:fs';
import { type Codebook, loadCodebook, type PublishedFigure } from '../../src/codebook/index.js';
import { completeGeography } from '../../src/harmonize/index.js';
import { parseModel } from '../../src/sem/index.js';
import { drawAnswers, type Known } from '../../src/simulate/answers.js';
import { answerPlan } from '../../src/simulate/index.js';
import { type Answer, derivedValue, holds } from '../../src/simulate/rules.js';
import { cholesky, choleskySolve, Random } from '../../src/stats/index.js';
import type { LookedUp } from '../../src/wave/document/looked-up-number.js';
import { amongHighest, placeOf } from '../../src/wave/document/looked-up-place.js';
import { lessOf, peersOf } from '../../src/wave/published-sides.js';

/** Standard errors of the draw that a simulated number may be off by: with some 400 figures one in fifty runs. */
const errors = 4;

/** Made-up answers of a codebook, asked for what was published. */
export interface Simulated {
  codebook: Codebook;
  /** A published figure of these answers, with an interval as wide as the draw; null for what isn't asked here. */
  numberOf(figure: PublishedFigure, syntax?: string): LookedUp;
}

export async function simulated(file: string, n: number, seed: number): Promise<Simulated> {
  const codebook = completeGeography(await loadCodebook(file));
  const answers = drawAnswers(answerPlan(codebook), n, seed, knownUnits(codebook, file, n, seed));
  const variables = new Map(codebook.variables.map((v) => [v.name, v]));
  const derived = new Map(codebook.derived.map((d) => [d.name, d]));
  const scales = new Map(codebook.scales.map((s) => [s.name, s]));
  const columns = new Map<string, Answer[]>();
  const column = (name: string): Answer[] => {
    const kept = columns.get(name) ?? answers.get(name);
    if (kept !== undefined) return kept;
    if (scales.has(name)) return valuesOf(name);
    const rule = derived.get(name)!;
    const made = Array.from({ length: n }, (_, row) => derivedValue(rule, (other) => column(other)[row]!));
    columns.set(name, made);
    return made;
  };
  const missingOf = (name: string) =>
    new Set((variables.get(name) ?? derived.get(name))!.values.filter((v) => v.missing).map((v) => v.code));
  const numbers = new Map<string, (number | null)[]>();
  const valuesOf = (name: string): (number | null)[] => {
    const kept = numbers.get(name);
    if (kept !== undefined) return kept;
    const made = scales.has(name) ? scoreOf(name) : plainValues(name);
    numbers.set(name, made);
    return made;
  };
  const plainValues = (name: string) => {
    const missing = missingOf(name);
    return column(name).map((a) => (a === null || missing.has(a) ? null : Number(a)));
  };
  const scoreOf = (name: string) => {
    const { items, reversed, min_answered, range } = scales.get(name)!;
    const parts = items.map((item) => ({ values: valuesOf(item), turned: reversed.includes(item) }));
    return Array.from({ length: n }, (_, row) => {
      const own = parts.flatMap(({ values, turned }) => {
        const x = values[row]!;
        return x === null ? [] : [turned ? range[0] + range[1] - x : x];
      });
      return own.length < (min_answered ?? items.length) ? null : own.reduce((a, b) => a + b, 0) / own.length;
    });
  };
  const rowsOf = ({ respondent_group, group }: Pick<PublishedFigure, 'respondent_group' | 'group'>) => {
    const when = codebook.respondentGroups.find((g) => g.name === respondent_group)?.when;
    return Array.from({ length: n }, (_, row) => row).filter(
      (row) =>
        (when === undefined || holds(when, (name) => column(name)[row]!)) &&
        (group === undefined || String(column(group.variable)[row]) === String(group.value)),
    );
  };
  const found = (estimate: number, se: number, count: number): LookedUp => ({
    estimate,
    interval: [estimate - errors * se, estimate + errors * se],
    level: 0.95,
    n: count,
    reason: '',
  });
  const share = (figure: Pick<PublishedFigure, 'variable' | 'category' | 'respondent_group' | 'group'>) => {
    const [values, missing] = [column(figure.variable), missingOf(figure.variable)];
    const wanted = new Set((figure.category ?? [1]).map(String));
    const valid = rowsOf(figure).filter((row) => values[row] !== null && !missing.has(values[row]!));
    const p = valid.filter((row) => wanted.has(String(values[row]))).length / valid.length;
    return found(p, Math.sqrt((p * (1 - p)) / valid.length), valid.length);
  };
  const mean = (figure: Pick<PublishedFigure, 'variable' | 'respondent_group' | 'group'>) => {
    const values = valuesOf(figure.variable);
    const own = rowsOf(figure).flatMap((row) => values[row] ?? []);
    const m = own.reduce((a, b) => a + b, 0) / own.length;
    const variance = own.reduce((sum, x) => sum + (x - m) ** 2, 0) / (own.length - 1);
    return found(m, Math.sqrt(variance / own.length), own.length);
  };
  /** Slopes of a regression on standardised variables, of those with an answer to all. */
  const slopes = (outcome: string, predictors: readonly string[]) => {
    const list = [outcome, ...predictors].map(valuesOf);
    const rows = Array.from({ length: n }, (_, row) => row).filter((row) =>
      list.every((v) => v[row] !== null),
    );
    const standard = list.map((v) => {
      const own = rows.map((row) => v[row]!);
      const m = own.reduce((a, b) => a + b, 0) / own.length;
      const sd = Math.sqrt(own.reduce((sum, x) => sum + (x - m) ** 2, 0) / own.length);
      return own.map((x) => (x - m) / sd);
    });
    const r = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0) / rows.length;
    const x = standard.slice(1);
    const factor = cholesky(Float64Array.from(x.flatMap((a) => x.map((b) => r(a, b)))), x.length)!;
    const b = choleskySolve(
      factor,
      x.length,
      x.map((a) => r(a, standard[0]!)),
    );
    return new Map(
      predictors.map((name, i) => [
        `${outcome} ~ ${name}`,
        found(b[i]!, 1 / Math.sqrt(rows.length), rows.length),
      ]),
    );
  };
  const numberOf = (figure: PublishedFigure, syntax = ''): LookedUp => {
    switch (figure.statistic) {
      case 'proportion':
        return share(figure);
      case 'mean':
        return mean(figure);
      case 'missing_share': {
        const values = column(figure.variable);
        const of = rowsOf(figure).filter((row) => values[row] !== null);
        const wanted = new Set((figure.category ?? [...missingOf(figure.variable)]).map(String));
        const p = of.filter((row) => wanted.has(String(values[row]))).length / of.length;
        return found(p, Math.sqrt((p * (1 - p)) / of.length), of.length);
      }
      case 'difference': {
        const { less: _, respondent_group, group, ...about } = figure;
        const side = figure.category === undefined ? mean : share;
        const [a, b] = [side(figure), side({ ...about, ...lessOf(figure) })];
        const half = (x: LookedUp) => (x.interval![1] - x.estimate!) / errors;
        return found(a.estimate! - b.estimate!, Math.hypot(half(a), half(b)), a.n!);
      }
      case 'alpha': {
        const { items, reversed } = scales.get(figure.variable)!;
        const list = items.map((item) => ({ v: valuesOf(item), sign: reversed.includes(item) ? -1 : 1 }));
        const rows = rowsOf(figure).filter((row) => list.every(({ v }) => v[row] !== null));
        const variance = (of: (row: number) => number) => {
          const m = rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
          return rows.reduce((sum, row) => sum + (of(row) - m) ** 2, 0) / (rows.length - 1);
        };
        const parts = list.reduce((sum, { v }) => sum + variance((row) => v[row]!), 0);
        const whole = variance((row) => list.reduce((sum, { v, sign }) => sum + sign * v[row]!, 0));
        return found((items.length / (items.length - 1)) * (1 - parts / whole), 0.005, rows.length);
      }
      case 'rank':
      case 'top': {
        if (figure.parameter !== undefined) {
          const effects = effectsIn(figure, syntax);
          const size = (x: LookedUp) => found(Math.abs(x.estimate!), 1 / Math.sqrt(n), n);
          return placeOf(figure.parameter, new Map([...effects].map(([name, x]) => [name, size(x)])));
        }
        const { names, statistic, ...by } = peersOf(codebook, figure)!;
        const one = (variable: string) =>
          (statistic === 'mean' ? mean : share)({ ...figure, ...by, variable } as PublishedFigure);
        const peers = new Map(names.map((name) => [name, one(name)]));
        return figure.statistic === 'rank'
          ? placeOf(figure.variable, peers)
          : amongHighest(figure.members!, peers, figure.lowest);
      }
      case 'effect':
        return effectsIn(figure, syntax).get(figure.parameter!)!;
      default:
        throw new Error(`no simulated ${figure.statistic}`);
    }
  };
  const effectsIn = ({ parameter = '' }: PublishedFigure, syntax: string) => {
    const [outcome] = parameter.split(' ~ ');
    const terms = parseModel(syntax).terms.filter((t) => t.op === '~' && t.lhs === outcome);
    return slopes(
      outcome!,
      terms.map(({ rhs }) => rhs),
    );
  };
  return { codebook, numberOf };
}

/** Units drawn from the codebook's register with replacement, so that each counts as in the population. */
function knownUnits(codebook: Codebook, file: string, n: number, seed: number): Known | undefined {
  if (codebook.register === undefined) return undefined;
  const [header, ...lines] = readFileSync(file.replace(/[^/]+$/, 'population.csv'), 'utf8')
    .trim()
    .split('\n');
  const names = header!.split(';');
  const at = codebook.variables
    .map((v) => ({ v, index: names.indexOf(v.column) }))
    .filter(({ index }) => index >= 0);
  const units = lines.map((line) => {
    const cells = line.split(';');
    return new Map<string, Answer>(
      at.map(({ v, index }) => {
        const cell = cells[index]!;
        const code = v.values.find((o) => String(o.code) === cell)?.code;
        return [v.name, cell === '' ? null : (code ?? (v.type === 'number' ? Number(cell) : cell))];
      }),
    );
  });
  const random = new Random(seed).fork();
  return Array.from({ length: n }, () => units[random.integer(units.length)]!);
}
