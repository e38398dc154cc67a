import type { Code } from '../../warehouse/index.js';
import { fillValue, fillValues, levelOfColumn, type Variable, widthOf } from './variables.js';

/** Cells that are filled in at a time. */
const BLOCK = 256;

/** A column of the model matrix. */
interface ModelColumn {
  /** As R names it: `stypeH`, `ell`, `stypeH:ell`, `(Intercept)`. */
  name: string;
  /** Place of its term; -1 of the intercept. */
  term: number;
  /** Variables of its term with `:` between; null of the intercept. */
  variable: string | null;
  /** Category that it stands for; several with `:` between. Null of numbers. */
  category: Code | null;
  /** Places in a cell's basis (`ModelColumns.basis`) that are multiplied; none gives 1. */
  parts: number[];
}

/**
 * The columns of a model: an intercept, then each term's, in R's order (in an interaction the first variable's change
 * fastest). A cell's columns are products of its basis: the columns of each variable by itself.
 */
export class ModelColumns {
  readonly columns: ModelColumn[] = [];
  /** Where each variable's columns begin in a basis. */
  readonly start: number[] = [];
  readonly basisSize: number;

  /** @param terms lists of places among the variables */
  constructor(
    readonly variables: readonly Variable[],
    readonly terms: readonly (readonly number[])[],
  ) {
    let size = 0;
    for (const variable of variables) {
      this.start.push(size);
      size += widthOf(variable);
    }
    this.basisSize = size;
    this.columns.push({ name: '(Intercept)', term: -1, variable: null, category: null, parts: [] });
    for (const [t, term] of terms.entries()) this.addTerm(t, term);
  }

  private addTerm(t: number, term: readonly number[]): void {
    const widths = term.map((v) => widthOf(this.variables[v]!));
    const count = widths.reduce((product, width) => product * width, 1);
    for (let c = 0; c < count; c++) {
      const names: string[] = [];
      const codes: Code[] = [];
      const parts: number[] = [];
      let rest = c;
      for (const [k, v] of term.entries()) {
        const own = rest % widths[k]!;
        rest = Math.floor(rest / widths[k]!);
        const variable = this.variables[v]!;
        parts.push(this.start[v]! + own);
        if (variable.kind === 'categorical') {
          const code = variable.levels[levelOfColumn(variable, own)]!;
          names.push(`${variable.name}${code}`);
          codes.push(code);
        } else names.push(own === 0 ? variable.name : `${variable.name}^${own + 1}`);
      }
      this.columns.push({
        name: names.join(':'),
        term: t,
        variable: term.map((v) => this.variables[v]!.name).join(':'),
        category: codes.length === 0 ? null : codes.length === 1 ? codes[0]! : codes.join(':'),
        parts,
      });
    }
  }

  /** Writes the basis of a cell. */
  basis(cell: number, into: Float64Array): void {
    for (const [v, variable] of this.variables.entries()) fillValue(variable, cell, into, this.start[v]!);
  }

  /** The model matrix: cells x columns, row by row. */
  rows(cells: number): Float64Array {
    const width = this.columns.length;
    const out = new Float64Array(cells * width);
    const basis = new Float64Array(this.basisSize * BLOCK);
    for (let first = 0; first < cells; first += BLOCK) {
      const count = Math.min(BLOCK, cells - first);
      for (const [v, variable] of this.variables.entries())
        fillValues(variable, first, count, basis, this.start[v]! * BLOCK, BLOCK);
      for (const [j, { parts }] of this.columns.entries()) {
        const from = first * width + j;
        const [one, ...others] = parts;
        for (let c = 0, to = from; c < count; c++, to += width)
          out[to] = one === undefined ? 1 : basis[one * BLOCK + c]!;
        for (const part of others)
          for (let c = 0, to = from; c < count; c++, to += width) out[to]! *= basis[part * BLOCK + c]!;
      }
    }
    return out;
  }

  /** Writes the columns of a basis. */
  products(basis: Float64Array, into: Float64Array, from = 0): void {
    for (const [j, { parts }] of this.columns.entries()) {
      let x = 1;
      for (const part of parts) x *= basis[part]!;
      into[from + j] = x;
    }
  }

  /** The same, but 0 in the columns without variable `v`: with its derivatives in the basis, the derivatives by it. */
  productsOf(v: number, basis: Float64Array, into: Float64Array): void {
    for (const [j, { term, parts }] of this.columns.entries()) {
      let x = term >= 0 && this.terms[term]!.includes(v) ? 1 : 0;
      if (x !== 0) for (const part of parts) x *= basis[part]!;
      into[j] = x;
    }
  }
}
