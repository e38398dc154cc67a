import { type Fault, FaultError } from '../../errors/index.js';
import type { ModelTerm, ParsedModel } from '../syntax/model.js';
import type { EqualAcrossGroups } from './checks.js';
import type { ParameterRow, TableOptions } from './parameter-row.js';

/**
 * Parameters with one label, those tied by `equal()`, and what `groupEqual` names are one quantity each: free ones share
 * a slot, and where one of them is fixed (by the user or as a marker), all are. Numbers the free parameters and returns
 * the number of slots.
 * @throws LV-SEM-LABEL for a label whose parameters are fixed at different values, or that a residual variance of an
 *   ordered item has; LV-SEM-EQUAL for an `equal()` that names no parameter;
 *   LV-SEM-GROUP-PARTIAL for what is left free and not held equal
 */
export function holdEqual(
  rows: ParameterRow[],
  model: ParsedModel,
  options: TableOptions,
  typeOf: (row: ParameterRow) => EqualAcrossGroups | null,
): number {
  const tied = new Ties<ParameterRow>();
  const byName = new Map<string, ParameterRow>();
  const tie = (name: string, row: ParameterRow) => {
    const first = byName.get(name);
    if (first === undefined) byName.set(name, row);
    else tied.tie(first, row);
  };
  const partial = new Set((options.groupPartial ?? []).map((p) => p.replaceAll(/\s+/g, '')));
  const freed = new Set<string>();
  const held = new Set<EqualAcrossGroups>();
  const equal = new Set(options.groupEqual ?? []);
  for (const row of rows) {
    if (row.label !== '') tie(`label ${row.label}`, row);
    if (row.exogenous || row.derived) continue;
    const type = typeOf(row);
    const written = spelling(row);
    if (type === null || !equal.has(type)) continue;
    held.add(type);
    if (partial.has(written)) {
      freed.add(written);
      continue;
    }
    // Different values by group, written out, are what the user wants.
    const fixed = byName.get(`equal ${written}`)?.fixed ?? row.fixed;
    if (Number.isNaN(fixed) || Number.isNaN(row.fixed) || fixed === row.fixed) tie(`equal ${written}`, row);
  }
  const faults = [
    ...heldByNothing(partial, freed, rows),
    ...[...equal]
      .filter((type) => !held.has(type) && (options.groups ?? 1) > 1)
      .map((type) => ({
        code: 'LV-SEM-GROUP-EQUAL',
        what: `${type.replaceAll('_', ' ')} are to be equal over groups, and the model has none`,
        expected: 'types of parameters that the model has',
        remedy: 'leave it out',
      })),
    ...equalTerms(rows, model, options.groups ?? 1, tied),
  ];
  for (const members of tied.classes(rows)) faults.push(...fixTogether(members, model));
  if (faults.length > 0) throw new FaultError(faults);
  return number(rows, tied);
}

/** What is to be left free over groups has to be a parameter that is held equal. */
function heldByNothing(
  partial: ReadonlySet<string>,
  freed: ReadonlySet<string>,
  rows: readonly ParameterRow[],
): Fault[] {
  return [...partial]
    .filter((name) => !freed.has(name))
    .map((name) => ({
      code: 'LV-SEM-GROUP-PARTIAL',
      what: rows.some((row) => spelling(row) === name)
        ? 'a parameter is to be left free over groups, and nothing holds it equal'
        : 'a parameter is to be left free over groups, and the model does not have it',
      found: `'${name}'`,
      expected: "a parameter of the model that is held equal, written as 'f=~x2' or 'x3~1'",
    }));
}

const isFree = (row: ParameterRow): boolean => Number.isNaN(row.fixed) && !row.exogenous && !row.derived;
const spelling = (row: Pick<ParameterRow, 'lhs' | 'op' | 'rhs'>) => `${row.lhs}${row.op}${row.rhs}`;

/** The first term of the model that a row stands for. */
const termOf = (model: ParsedModel, row: ParameterRow): ModelTerm | undefined =>
  model.terms.find(
    (t) =>
      t.op === row.op &&
      ((t.lhs === row.lhs && t.rhs === row.rhs) || (t.op === '~~' && t.lhs === row.rhs && t.rhs === row.lhs)),
  );

/** Ties parameters to those that their `equal()` names. */
function equalTerms(
  rows: ParameterRow[],
  model: ParsedModel,
  groups: number,
  tied: Ties<ParameterRow>,
): Fault[] {
  return model.terms.flatMap((term): Fault[] => {
    if (!term.equal) return [];
    const place = { file: model.file, line: term.line, column: term.column };
    if (groups > 1 || term.equal.length > 1) {
      const what = 'equal() does not say which group it means';
      const remedy = 'give the parameters that are to be equal a common label, as c(a, b)*x2 + c(a, b)*x3';
      return [{ code: 'LV-SEM-EQUAL', place, what, remedy }];
    }
    const name = term.equal[0]!;
    const other = rows.find(
      (r) =>
        spelling(r) === name ||
        (r.op === '~~' && `${r.rhs}~~${r.lhs}` === name) ||
        (r.op === '~1' && `${r.lhs}~1` === name),
    );
    const own = rows.find((r) => termOf(model, r) === term);
    if (other === undefined || own === undefined || other === own) {
      const what =
        other === own
          ? 'equal() names the parameter itself'
          : 'equal() names a parameter that the model does not have';
      const expected = 'left side, operator and right side of another parameter, as "f =~ x2"';
      return [{ code: 'LV-SEM-EQUAL', place, what, found: `'${name}'`, expected }];
    }
    tied.tie(own, other);
    return [];
  });
}

/** What is equal to a fixed parameter is fixed at its value. */
function fixTogether(members: ParameterRow[], model: ParsedModel): Fault[] {
  if (members.length < 2) return [];
  const at = (row: ParameterRow) => {
    const term = termOf(model, row);
    return { file: model.file, line: term?.line, column: term?.column };
  };
  const label = members.find((m) => m.label !== '')?.label ?? '';
  const derived = members.find((m) => m.derived);
  if (derived !== undefined) {
    const what = `the residual variance of the ordered item '${derived.lhs}' cannot be held equal by a label: it follows from the item's unit variance`;
    return [
      { code: 'LV-SEM-LABEL', place: at(derived), what, found: `'${label}'`, remedy: 'leave the label out' },
    ];
  }
  const fixed = members.filter((m) => !Number.isNaN(m.fixed));
  if (fixed.length === 0) return [];
  const [first] = fixed;
  const other = fixed.find((m) => m.fixed !== first!.fixed);
  if (other !== undefined) {
    const shown = (m: ParameterRow): string => {
      const name = `${m.lhs} ${m.op} ${m.rhs}`.trim();
      return `${name} fixed at ${m.fixed}${m.user ? '' : ' by default'}`;
    };
    return [
      {
        code: 'LV-SEM-LABEL',
        place: at(other),
        what: `parameters held equal${label === '' ? '' : ` by the label '${label}'`} are fixed at different values`,
        found: `${shown(first!)}, ${shown(other)}`,
        expected: 'one value, or labels of their own',
      },
    ];
  }
  for (const m of members) m.fixed = first!.fixed;
  return [];
}

function number(rows: ParameterRow[], tied: Ties<ParameterRow>): number {
  const slotOf = new Map<ParameterRow, number>();
  let free = 0;
  for (const row of rows) {
    if (!isFree(row)) continue;
    row.free = ++free;
    const root = tied.root(row);
    if (!slotOf.has(root)) slotOf.set(root, slotOf.size);
    row.slot = slotOf.get(root)!;
  }
  return slotOf.size;
}

/** Disjoint sets (Tarjan 1975). */
class Ties<T> {
  private readonly parent = new Map<T, T>();

  root(x: T): T {
    let at = x;
    for (let up = this.parent.get(at); up !== undefined; up = this.parent.get(at)) at = up;
    return at;
  }

  tie(a: T, b: T): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x !== y) this.parent.set(y, x);
  }

  classes(all: readonly T[]): T[][] {
    const out = new Map<T, T[]>();
    for (const x of all) {
      const root = this.root(x);
      const list = out.get(root);
      if (list) list.push(x);
      else out.set(root, [x]);
    }
    return [...out.values()];
  }
}
