import type { BoundDesign } from '../design/index.js';
import type { Code } from '../warehouse/index.js';
import { modelDataOf } from './model/build.js';
import type { LabelledColumn } from './model/read.js';
import type { Variable } from './model/variables.js';
import type { RegressionRequest } from './request.js';

/** A table that a model tells of: predictors by outcome. */
export interface ModelTable {
  /** Predictors that are crossed; none for all respondents. */
  variables: string[];
  /** Set where a number of few values is crossed, of which the model tells no single cell but sums over them. */
  trend?: true;
  cells: {
    codes: Code[];
    /** Respondents. */
    n: number;
    /** Of a logistic or ordered model: respondents by answer, those that nobody gave too. */
    answers: { answer: Code; n: number }[];
    /** True where all have the same outcome, whatever the family. */
    alike: boolean;
  }[];
}

/**
 * The tables that a model's numbers may give away. A fit repeats, for each of its terms, the weighted sum of the outcome
 * by the term's categories (the score equations), so that a term of categories tells as much as the table of them by the
 * outcome. A number tells sums over its values: where it has no more values than its powers can tell apart it is
 * categories, and of few values it gives equations by which a table that withholds two of them can be solved.
 * @throws what `regression` throws of the data
 */
export async function regressionCells(
  bound: BoundDesign,
  request: RegressionRequest,
  labels: readonly LabelledColumn[] = [],
): Promise<ModelTable[]> {
  const data = await modelDataOf(bound, request, labels);
  const { variables, terms } = data.columns;
  const sorted = variables.map(categoriesOf);
  const { n } = data.cells.cells;
  const few = variables.map(fewValuesOf);
  const table = (term: readonly number[], trend = false): ModelTable => {
    const codeOf = (v: number) => sorted[v] ?? (trend ? few[v]! : null);
    const own = term.filter((v) => codeOf(v) !== null);
    const cells = new Map<string, ModelTable['cells'][number]>();
    const first = new Map<string, number>();
    for (let i = 0; i < data.y.length; i++) {
      const codes = own.map((v) => codeOf(v)!(i));
      const key = JSON.stringify(codes);
      let cell = cells.get(key);
      if (cell === undefined) {
        cell = { codes, n: 0, answers: (data.levels ?? []).map((answer) => ({ answer, n: 0 })), alike: true };
        cells.set(key, cell);
        first.set(key, data.y[i]!);
      }
      if (data.y[i] !== first.get(key)) cell.alike = false;
      cell.n += n[i]!;
      if (data.levels !== null) cell.answers[data.y[i]!]!.n += n[i]!;
    }
    return {
      variables: own.map((v) => variables[v]!.name),
      ...(trend ? { trend } : {}),
      cells: [...cells.values()],
    };
  };
  const trends = terms.filter((term) => term.some((v) => sorted[v] === null && few[v] !== null));
  const all = [table([]), ...terms.map((term) => table(term)), ...trends.map((term) => table(term, true))];
  return [...new Map(all.map((one) => [JSON.stringify(one.variables), one])).values()];
}

/** How a predictor tells respondents apart: by its code in a cell; null for a number of many values. */
function categoriesOf(variable: Variable): ((cell: number) => Code) | null {
  if (variable.kind === 'categorical') return (cell) => variable.levels[variable.at[cell]!]!;
  const values = new Set<number>();
  for (const x of variable.values) if (values.add(x).size > variable.degree + 1) return null;
  return (cell) => variable.values[cell]!;
}

/** Values of a number that a table may be by. */
const MOST = 50;

/** The same of a number of few values. */
function fewValuesOf(variable: Variable): ((cell: number) => Code) | null {
  if (variable.kind === 'categorical') return null;
  const values = new Set<number>();
  for (const x of variable.values) if (values.add(x).size > MOST) return null;
  return (cell) => variable.values[cell]!;
}

/** A table for which a model may not be published. It tells no number. */
interface RefusedTable {
  variables: string[];
  reason: 'too few respondents' | 'too alike answers' | 'a cell of the table is withheld';
}

/** What tables of answers are held to. */
interface TableRule {
  /** Fewest respondents of a group. */
  minN: number;
  /** A group where fewer than this answered otherwise than the most is too alike; default 1: all answered the same. */
  alikeBelow?: number;
  /** Whether a published table withholds a group, by any rule. */
  withheld?: (variables: readonly string[], codes: readonly Code[]) => boolean;
}

/**
 * The tables of a model that forbid its publication, by the rules that those tables are held to themselves: a group of
 * too few respondents, of one answer alone, or one that is withheld where the table is published. Of a trend the last alone.
 */
export function refusedTables(
  tables: readonly ModelTable[],
  { minN, alikeBelow = 1, withheld = () => false }: TableRule,
): RefusedTable[] {
  return tables.flatMap(({ variables, cells, trend }): RefusedTable[] => {
    const alike = (cell: ModelTable['cells'][number]) =>
      alikeBelow > 0 &&
      (cell.alike ||
        (cell.answers.length > 0 && cell.n - Math.max(...cell.answers.map((a) => a.n)) < alikeBelow));
    if (trend === undefined) {
      if (cells.some((cell) => cell.n < minN)) return [{ variables, reason: 'too few respondents' }];
      if (cells.some(alike)) return [{ variables, reason: 'too alike answers' }];
    }
    return cells.some((cell) => withheld(variables, cell.codes))
      ? [{ variables, reason: 'a cell of the table is withheld' }]
      : [];
  });
}
