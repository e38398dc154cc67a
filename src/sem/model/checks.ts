import { didYouMean, type Fault, FaultError, fault } from '../../errors/index.js';
import { namesIn } from '../syntax/expression.js';
import type { ParsedModel } from '../syntax/model.js';

/** Parameter types that can be held equal over groups. */
const equalAcrossGroups = [
  'loadings',
  'intercepts',
  'means',
  'thresholds',
  'regressions',
  'residuals',
  'residual_covariances',
  'lv_variances',
  'lv_covariances',
] as const;
export type EqualAcrossGroups = (typeof equalAcrossGroups)[number];

/** LV-SEM-GROUP-EQUAL for a kind of parameter that there isn't. */
export function checkGroupEqual(types: readonly string[]): void {
  const unknown = types.filter((t) => !(equalAcrossGroups as readonly string[]).includes(t));
  if (unknown.length === 0) return;
  fault(
    {
      code: 'LV-SEM-GROUP-EQUAL',
      what: 'what is to be equal over groups is not known',
      found: unknown.join(', '),
      expected: equalAcrossGroups.join(', '),
    },
    { exitCode: 2 },
  );
}

/** LV-SEM-GROUP-EQUAL for what is to be equal over groups where the cases are of one group only. */
export function checkSeveralGroups(types: readonly string[], groups: number, label: string): void {
  if (types.length === 0 || groups > 1) return;
  fault({
    code: 'LV-SEM-GROUP-EQUAL',
    what: 'parameters are to be equal over groups, and the cases are of one group',
    ...(label === '' ? {} : { found: `'${label}' alone` }),
    expected: 'a group column with at least two values among the cases used',
  });
}

/** LV-SEM-THRESHOLD for thresholds that no answer has: of a variable not named as ordered, or beyond its last category. */
export function checkThresholds(model: ParsedModel, thresholds: ReadonlyMap<string, number>): void {
  const faults = model.terms.flatMap((term): Fault[] => {
    if (term.op !== '|') return [];
    const place = { file: model.file, line: term.line, column: term.column };
    const count = thresholds.get(term.lhs);
    if (count === undefined) {
      const what = `'${term.lhs}' has a threshold in the model, but is not an ordered item`;
      return [{ code: 'LV-SEM-THRESHOLD', place, what, remedy: 'name it among the ordered items' }];
    }
    const known = Array.from({ length: count }, (_, k) => `t${k + 1}`);
    if (known.includes(term.rhs)) return [];
    const what = `'${term.lhs}' has no threshold of that name`;
    return [{ code: 'LV-SEM-THRESHOLD', place, what, found: term.rhs, expected: known.join(', ') }];
  });
  if (faults.length > 0) throw new FaultError(faults);
}

/** A defined parameter may build on others, but not on itself, directly or through them: LV-SEM-CYCLE. */
export function checkCycles(model: ParsedModel): void {
  const uses = new Map(model.defined.map((d) => [d.name, namesIn(d.expression).map((n) => n.name)]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (uses.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  const faults = model.defined
    .filter((d) => reaches(d.name, d.name, new Set()))
    .map(
      (d): Fault => ({
        code: 'LV-SEM-CYCLE',
        place: { file: model.file, line: d.line, column: d.column },
        what: `the defined parameter '${d.name}' is defined by itself, directly or through others`,
        remedy: 'define it by labels of the model',
      }),
    );
  if (faults.length > 0) throw new FaultError(faults);
}

/** Names in `:=` and `==` must be labels (or defined parameters). */
export function checkLabels(model: ParsedModel, known: readonly string[]): void {
  const labels = new Set(known);
  const faults: Fault[] = [];
  const check = (names: { name: string; line: number; column: number }[], what: string) => {
    for (const n of names) {
      if (labels.has(n.name)) continue;
      faults.push({
        code: 'LV-SEM-LABEL',
        place: { file: model.file, line: n.line, column: n.column },
        what: `${what} uses a label that no parameter has`,
        found: `'${n.name}'`,
        remedy: didYouMean(n.name, labels),
      });
    }
  };
  const defined = new Set<string>();
  for (const d of model.defined) {
    if (known.includes(d.name) || defined.has(d.name))
      faults.push({
        code: 'LV-SEM-LABEL',
        place: { file: model.file, line: d.line, column: d.column },
        what: `'${d.name}' is defined, and is ${defined.has(d.name) ? 'defined before' : 'the label of a parameter'}`,
        expected: 'a name of its own for a defined parameter',
        remedy: `to fix or tie a label write '=='`,
      });
    defined.add(d.name);
  }
  for (const d of model.defined) labels.add(d.name);
  for (const d of model.defined) check(namesIn(d.expression), `the defined parameter '${d.name}'`);
  for (const c of model.constraints) check([...namesIn(c.left), ...namesIn(c.right)], 'a constraint');
  if (faults.length > 0) throw new FaultError(faults);
}
