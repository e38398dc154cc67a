// Longer than other files: the defaults that complete a model depend on each other and are read in one place.
import { type Fault, FaultError } from '../../errors/index.js';
import type { FormulaOperator, ModelTerm, Modifiers, ParsedModel } from '../syntax/model.js';
import {
  checkCycles,
  checkGroupEqual,
  checkLabels,
  checkThresholds,
  type EqualAcrossGroups,
} from './checks.js';
import { holdEqual } from './equalities.js';
import type { ParameterRow, TableOptions } from './parameter-row.js';
import { classifyVariables, type ModelVariables } from './variables.js';

export type { EqualAcrossGroups } from './checks.js';
export type { ParameterRow } from './parameter-row.js';

export interface ParameterTable {
  variables: ModelVariables;
  rows: ParameterRow[];
  groups: number;
  meanStructure: boolean;
  /** Number of distinct free quantities. */
  slots: number;
}

/**
 * The parameter table of a model: the user's terms, then the defaults that complete them (as
 * lavaan's `sem()`: marker items, residual variances, covariances of exogenous latent variables and of
 * outcomes that predict nothing, exogenous covariates fixed at their sample moments, intercepts).
 * @throws FaultError LV-SEM-DUPLICATE, LV-SEM-GROUPS, LV-SEM-LABEL, LV-SEM-EQUAL, LV-SEM-CYCLE, LV-SEM-LATENT,
 *   LV-SEM-SELF, LV-SEM-THRESHOLD; LV-SEM-GROUP-EQUAL (wrong use)
 */
export function parameterTable(model: ParsedModel, options: TableOptions = {}): ParameterTable {
  checkGroupEqual(options.groupEqual ?? []);
  checkThresholds(model, options.thresholds ?? new Map());
  const classified = classifyVariables(model, options.fixedX ?? true);
  const { fixedX, exogenousX } = classified;
  const conditionalX = fixedX && exogenousX.length > 0 && (options.thresholds?.size ?? 0) > 0;
  const variables = { ...classified, conditionalX };
  const groups = options.groups ?? 1;
  const meanStructure =
    (options.meanStructure ?? false) || options.kind === 'growth' || model.terms.some((t) => t.op === '~1');
  const builder = new TableBuilder(model, variables, { ...options, groups, meanStructure });
  const rows = builder.build();
  const slots = holdEqual(rows, model, options, (row) => parameterType(row, variables));
  checkLabels(
    model,
    rows.map((r) => r.label).filter((l) => l !== ''),
  );
  checkCycles(model);
  return { variables, rows, groups, meanStructure, slots };
}

const modifierKinds = ['fixed', 'start', 'label', 'equal'] as const;
const modifierNames = { fixed: 'a value', start: 'a starting value', label: 'a label', equal: 'an equality' };

type Settings = TableOptions & { groups: number; meanStructure: boolean };

class TableBuilder {
  private readonly rows: ParameterRow[] = [];
  private readonly seen = new Map<string, ParameterRow[]>();

  constructor(
    private readonly model: ParsedModel,
    private readonly v: ModelVariables,
    private readonly o: Settings,
  ) {}

  build(): ParameterRow[] {
    this.userRows();
    this.scaleLatents();
    this.defaults();
    // Group by group, as the user reads it: rows were made in parallel for all groups.
    const ordered: ParameterRow[] = [];
    for (let g = 1; g <= this.o.groups; g++) ordered.push(...this.rows.filter((r) => r.group === g));
    return ordered;
  }

  private key(lhs: string, op: FormulaOperator, rhs: string): string {
    const [a, b] = op === '~~' && rhs < lhs ? [rhs, lhs] : [lhs, rhs];
    return `${a} ${op} ${b}`;
  }

  private has(lhs: string, op: FormulaOperator, rhs: string): boolean {
    return this.seen.has(this.key(lhs, op, rhs));
  }

  private add(
    lhs: string,
    op: FormulaOperator,
    rhs: string,
    fields: Partial<ParameterRow> = {},
  ): ParameterRow[] {
    const made = Array.from({ length: this.o.groups }, (_, g) => ({
      lhs,
      op,
      rhs,
      user: false,
      group: g + 1,
      free: 0,
      slot: -1,
      label: '',
      fixed: Number.NaN,
      start: Number.NaN,
      exogenous: false,
      derived: false,
      ...fields,
    }));
    this.rows.push(...made);
    this.seen.set(this.key(lhs, op, rhs), made);
    return made;
  }

  private userRows(): void {
    const faults: Fault[] = [];
    for (const term of this.model.terms) {
      const key = this.key(term.lhs, term.op, term.rhs);
      const earlier = this.seen.get(key);
      const kinds = modifierKinds.filter((kind) => term[kind] !== undefined);
      const known = this.modified.get(key) ?? new Set();
      const again = kinds.find((kind) => known.has(kind));
      if (earlier !== undefined && (kinds.length === 0 || again !== undefined)) {
        faults.push({
          code: 'LV-SEM-DUPLICATE',
          place: { file: this.model.file, line: term.line, column: term.column },
          what: `the parameter '${term.lhs} ${term.op} ${term.rhs}' is in the model twice${again === undefined ? '' : `, each time with ${modifierNames[again]}`}`,
          remedy: 'delete one of the two',
        });
        continue;
      }
      this.modified.set(key, new Set([...known, ...kinds]));
      const rows = earlier ?? this.add(term.lhs, term.op, term.rhs, { user: true });
      rows.forEach((row, g) => {
        this.modify(row, g, term, faults);
      });
    }
    if (faults.length > 0) throw new FaultError(faults);
  }

  private modify(row: ParameterRow, g: number, term: ModelTerm, faults: Fault[]): void {
    for (const values of [term.fixed, term.start, term.label, term.equal]) {
      if (values && values.length !== 1 && values.length !== this.o.groups && g === 0) {
        faults.push({
          code: 'LV-SEM-GROUPS',
          place: { file: this.model.file, line: term.line, column: term.column },
          what: 'a list by group has the wrong length',
          found: `${values.length} values`,
          expected:
            this.o.groups === 1
              ? 'one value: the model has one group'
              : `1 or ${this.o.groups}, the number of groups`,
        });
      }
    }
    const pick = <T>(values: T[] | undefined): T | undefined => values?.[values.length === 1 ? 0 : g];
    const fixed = pick(term.fixed);
    if (fixed !== undefined) {
      row.fixed = fixed;
      // NA* frees even what a default would fix.
      if (Number.isNaN(fixed)) this.freed.add(row);
    }
    row.start = pick(term.start) ?? row.start;
    row.label = pick(term.label) ?? row.label;
  }

  private readonly freed = new Set<ParameterRow>();
  /** Kinds of modifiers that a parameter has had; a second of a kind would undo the first. */
  private readonly modified = new Map<string, Set<keyof Modifiers>>();

  /** Gives each latent variable a scale: first indicator 1, or variance 1. */
  private scaleLatents(): void {
    for (const latent of this.v.latent) {
      const indicators = this.model.terms.filter((t) => t.op === '=~' && t.lhs === latent);
      const first = indicators[0];
      if (!first || this.o.stdLv) continue;
      for (const row of this.seen.get(this.key(latent, '=~', first.rhs))!) {
        if (Number.isNaN(row.fixed) && !this.freed.has(row)) row.fixed = scaleOf(row);
      }
    }
  }

  private defaults(): void {
    const { v, o } = this;
    const growth = o.kind === 'growth';
    const single = soleIndicators(this.model);
    for (const y of v.observed) {
      if (v.exogenousX.includes(y)) continue;
      const ordered = o.thresholds?.has(y) ?? false;
      if (this.has(y, '~~', y)) {
        if (ordered) for (const row of this.seen.get(this.key(y, '~~', y))!) row.derived = true;
        continue;
      }
      if (ordered) this.add(y, '~~', y, { derived: true });
      else this.add(y, '~~', y, single.has(y) ? { fixed: 0 } : {});
    }
    for (const f of v.latent) {
      if (this.has(f, '~~', f)) {
        // Unit variances are what was asked for; NA* frees one.
        if (o.stdLv)
          for (const row of this.seen.get(this.key(f, '~~', f))!)
            if (Number.isNaN(row.fixed) && !this.freed.has(row)) row.fixed = scaleOf(row);
        continue;
      }
      const rows = this.add(f, '~~', f, single.has(f) ? { fixed: 0 } : o.stdLv ? { fixed: 1 } : {});
      if (single.has(f)) continue;
      const equalLoadings = o.groupEqual?.includes('loadings') ?? false;
      if (o.stdLv && equalLoadings) for (const row of rows.slice(1)) row.fixed = Number.NaN;
    }
    this.covariances(v.exogenousLatent, o.orthogonal ? { fixed: 0 } : {});
    this.covariances(v.outcomes, {});
    v.exogenousX.forEach((a, i) => {
      for (const b of v.exogenousX.slice(i))
        if (!this.has(a, '~~', b)) this.add(a, '~~', b, { exogenous: v.fixedX });
    });
    for (const [y, count] of o.thresholds ?? []) {
      for (let k = 1; k <= count; k++) if (!this.has(y, '|', `t${k}`)) this.add(y, '|', `t${k}`);
    }
    const equal = new Set(o.groupEqual ?? []);
    for (const y of o.thresholds?.keys() ?? []) {
      if (this.has(y, '~*~', y)) continue;
      const rows = this.add(y, '~*~', y, { fixed: 1 });
      if (equal.has('thresholds')) for (const row of rows.slice(1)) row.fixed = Number.NaN;
    }
    if (!o.meanStructure) return;
    for (const y of v.observed) {
      if (this.has(y, '~1', '')) continue;
      if (v.exogenousX.includes(y) && v.fixedX) this.add(y, '~1', '', { exogenous: true });
      else this.add(y, '~1', '', o.thresholds?.has(y) || (growth && v.indicators.has(y)) ? { fixed: 0 } : {});
    }
    for (const f of v.latent) {
      if (this.has(f, '~1', '')) continue;
      const rows = this.add(f, '~1', '', growth ? {} : { fixed: 0 });
      // With intercepts (or thresholds) held equal the latent means of the later groups can be told apart.
      const identified = equal.has('intercepts') || equal.has('thresholds');
      if (identified && !equal.has('means') && !growth)
        for (const row of rows.slice(1)) row.fixed = Number.NaN;
    }
  }

  private covariances(names: readonly string[], fields: Partial<ParameterRow>): void {
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) if (!this.has(a, '~~', b)) this.add(a, '~~', b, fields);
    });
  }
}

/** What scales a latent variable is fixed at 1, or at the starting value given for it, as in lavaan. */
const scaleOf = (row: ParameterRow): number => (Number.isNaN(row.start) ? 1 : row.start);

/**
 * Indicators that a latent variable has alone and that measure nothing else: their residual variance is not known apart
 * from the latent variable's, and is 0 unless the model says otherwise.
 */
function soleIndicators(model: ParsedModel): Set<string> {
  const pairs = new Map<string, { lhs: string; rhs: string }>();
  for (const { op, lhs, rhs } of model.terms) if (op === '=~') pairs.set(`${lhs} ${rhs}`, { lhs, rhs });
  const measures = [...pairs.values()];
  const count = (part: 'lhs' | 'rhs', name: string) => measures.filter((m) => m[part] === name).length;
  return new Set(
    measures.filter((m) => count('lhs', m.lhs) === 1 && count('rhs', m.rhs) === 1).map((m) => m.rhs),
  );
}

/** Which kind of parameter a row is, for equality over groups; null for those never held equal this way. */
function parameterType(row: ParameterRow, v: ModelVariables): EqualAcrossGroups | null {
  const latent = (name: string) => v.latent.includes(name);
  switch (row.op) {
    case '=~':
      return 'loadings';
    case '~':
      return 'regressions';
    case '|':
      return 'thresholds';
    case '~1':
      return latent(row.lhs) ? 'means' : 'intercepts';
    case '~~':
      if (row.lhs === row.rhs) return latent(row.lhs) ? 'lv_variances' : 'residuals';
      return latent(row.lhs) && latent(row.rhs) ? 'lv_covariances' : 'residual_covariances';
    case '~*~':
      return null;
  }
}
