import { closest, didYouMean, type Fault, FaultError } from '../errors/index.js';
import { nameRange } from './name-range.js';
import { type LoadedDesign, loadDesign } from './parse.js';
import type { CalibrationFile, DesignFile, LonelyPsuRule, ReplicateMethod } from './schema.js';

/** A design whose survey's sampling units are in the data: variances by Taylor linearisation. */
export interface LinearizedDesign {
  kind: 'linearized';
  type: 'srs' | 'stratified' | 'cluster';
  weight: string | null;
  strata: string | null;
  cluster: string | null;
  nest: boolean;
  fpc: string | number | null;
  lonelyPsu: LonelyPsuRule;
  calibrate?: CalibrationFile;
}

/** A design that comes with replicate weights. */
export interface ReplicateDesign {
  kind: 'replicate';
  type: 'replicate';
  method: ReplicateMethod;
  rho: number | null;
  weight: string;
  replicates: string[];
  combined: boolean;
  mse: boolean;
  /** Factor of the sum of squares, and of each replicate's square. */
  scale: number;
  rscales: number[] | null;
  /** Stated degrees of freedom; null takes the rank of the replicate weights less 1. */
  df: number | null;
  calibrate?: CalibrationFile;
}

export type Design = LinearizedDesign | ReplicateDesign;

/** Columns of the data that a design needs. */
export function designColumns(design: Design): string[] {
  const margins = (design.calibrate?.margins ?? []).map(({ variable }) => variable);
  if (design.kind === 'replicate') return [design.weight, ...design.replicates, ...margins];
  const { weight, strata, cluster, fpc } = design;
  return [weight, strata, cluster, fpc, ...margins].filter(
    (name): name is string => typeof name === 'string',
  );
}

/**
 * A design ready for the data at hand: names found among `columns`, ranges of replicate weights written out,
 * scale factors set (Wolter 2007: BRR 1/R; Fay 1/(R(1-rho)^2), Judkins 1990; JK1 (R-1)/R; JK2 and JKn 1;
 * bootstrap 1/(R-1)).
 * @param spec built-in name, YAML file, the design itself, one already read, or undefined for simple random
 * @throws LV-DESIGN-COLUMN for each name that is no column, LV-DESIGN-REPLICATES for a range or number of
 *   replicate weights that can't be, and what loadDesign throws
 */
export function resolveDesign(
  spec: string | Record<string, unknown> | LoadedDesign | undefined,
  columns: readonly string[],
): Design {
  const { alternatives, place, builtIn } = isLoaded(spec) ? spec : loadDesign(spec);
  const names = new Names(columns, builtIn);
  const file = alternatives.find((d) => d.weight === undefined || names.has(d.weight)) ?? alternatives[0]!;
  const drawn = file.type === 'replicate' ? replicateDesign(file, names) : linearizedDesign(file, names);
  const design =
    file.calibrate === undefined ? drawn : { ...drawn, calibrate: calibration(file.calibrate, names) };
  if (names.faults.length > 0)
    throw new FaultError(names.faults.map((f) => ({ ...f, place: { ...place, ...f.place } })));
  return design;
}

const isLoaded = (spec: unknown): spec is LoadedDesign =>
  typeof spec === 'object' && spec !== null && 'alternatives' in spec;

/** Looks columns up by name and gathers what is not there. */
class Names {
  readonly faults: Fault[] = [];
  private readonly known: Map<string, string>;

  /** @param anyCase built-in designs find their columns in upper or lower case, as files come in both */
  constructor(
    readonly columns: readonly string[],
    readonly anyCase: boolean,
  ) {
    this.known = new Map(columns.map((name) => [name, name]));
    if (anyCase) for (const name of columns) this.known.set(name.toUpperCase(), name);
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  find(role: string, name: string): string {
    const found = this.known.get(name);
    if (found === undefined) {
      this.faults.push({
        code: 'LV-DESIGN-COLUMN',
        place: { variable: name },
        what: `the design's ${role} is not a column of the data`,
        remedy: didYouMean(name, this.columns),
      });
    }
    return found ?? name;
  }

  findOptional(role: string, name: string | undefined): string | null {
    return name === undefined ? null : this.find(role, name);
  }
}

function linearizedDesign(file: Exclude<DesignFile, { type: 'replicate' }>, names: Names): LinearizedDesign {
  return {
    kind: 'linearized',
    type: file.type,
    weight: names.findOptional('weight', file.weight),
    strata: file.type === 'stratified' ? names.find('strata column', file.strata) : null,
    cluster: file.type === 'srs' ? null : names.findOptional('cluster', file.cluster),
    nest: file.type === 'stratified' && file.nest,
    fpc: typeof file.fpc === 'number' ? file.fpc : names.findOptional('population size (fpc)', file.fpc),
    lonelyPsu: file.type === 'stratified' ? file.lonely_psu : 'fail',
  };
}

function replicateDesign(file: Extract<DesignFile, { type: 'replicate' }>, names: Names): ReplicateDesign {
  const weight = names.find('full weight', file.weight);
  const wanted = Array.isArray(file.replicates) ? file.replicates : expandRange(file.replicates, names);
  const missing = wanted.filter((name) => !names.has(name));
  if (missing.length > 0) {
    const near = closest(missing[0]!, names.columns);
    names.faults.push({
      code: 'LV-DESIGN-REPLICATES',
      what: `${missing.length} of ${wanted.length} columns of replicate weights are not in the data`,
      found: `no ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', ...' : ''}`,
      expected: `${wanted[0]} to ${wanted.at(-1)}`,
      remedy:
        near === undefined
          ? 'check that the file holds the replicate weights'
          : `nearest column is '${near}'`,
    });
  }
  const replicates = wanted.map((name) => (names.has(name) ? names.find('replicate weight', name) : name));
  const count = replicates.length;
  if (count < 2 && names.faults.length === 0) {
    names.faults.push({
      code: 'LV-DESIGN-REPLICATES',
      what: 'a replicate design needs at least two columns of replicate weights',
      found: replicates.join(', '),
      expected: "a list, or 'first-last'",
    });
  }
  if (file.rscales !== undefined && file.rscales.length !== count) {
    names.faults.push({
      code: 'LV-DESIGN-RSCALES',
      what: 'rscales needs one number a replicate',
      found: String(file.rscales.length),
      expected: String(count),
    });
  }
  const scale = {
    brr: 1 / count,
    fay: 1 / (count * (1 - (file.rho ?? 0)) ** 2),
    jk1: (count - 1) / count,
    jk2: 1,
    jkn: 1,
    bootstrap: 1 / (count - 1),
  }[file.method];
  return {
    kind: 'replicate',
    type: 'replicate',
    method: file.method,
    rho: file.rho ?? null,
    weight,
    replicates,
    combined: file.combined,
    mse: file.mse,
    scale: file.scale ?? scale,
    rscales: file.rscales ?? null,
    df: file.df ?? null,
  };
}

/** What weights are calibrated to, its variables found in the data. */
const calibration = ({ margins, ...rest }: CalibrationFile, names: Names): CalibrationFile => ({
  ...rest,
  margins: margins.map(({ variable, totals }) => ({
    variable: names.find('calibration variable', variable),
    totals,
  })),
});

/** 'W1-W100' written out. */
function expandRange(text: string, names: Names): string[] {
  if (names.has(text)) return [text];
  const range = nameRange(text);
  if (range === null) {
    names.faults.push({
      code: 'LV-DESIGN-REPLICATES',
      what: 'the range of replicate weights is not understood',
      found: text,
      expected: "one column, a list of columns, or a range like 'W1-W100'",
    });
  }
  return range ?? [];
}
