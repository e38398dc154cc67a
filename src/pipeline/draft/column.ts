import type { Codebook, DraftFacts, Value, Variable } from '../../codebook/index.js';

/** A variable of the drafted codebook with what its column holds. */
export interface Known {
  variable: Variable;
  facts: DraftFacts;
  /** How many gave each answer option; empty where any value goes. */
  answers: { value: Value; n: number }[];
  /** Cells with a valid answer. */
  n: number;
}

const plain = (x: number | string) => String(x).trim().toLowerCase();

const same = (a: number | string, b: number | string) =>
  plain(a) === plain(b) || (plain(a) !== '' && plain(b) !== '' && Number(a) === Number(b));

/** The variables of a codebook by name, each with its column's facts; without those whose column is not there. */
export function knownVariables(
  codebook: Codebook,
  facts: ReadonlyMap<string, DraftFacts>,
): ReadonlyMap<string, Known> {
  const out = new Map<string, Known>();
  // Options whose ticks share a cell have that column.
  const cellOf = new Map(
    codebook.questions.flatMap((q) => q.variables.map((name) => [name, q.cell?.column])),
  );
  for (const variable of codebook.variables) {
    const own = facts.get(cellOf.get(variable.name) ?? variable.column);
    if (own !== undefined) out.set(variable.name, known(variable, own));
  }
  return out;
}

function known(variable: Variable, facts: DraftFacts): Known {
  // A column of words has the label where the codebook gives the answer a number.
  const countOf = ({ code, label }: Value) =>
    facts.values.reduce((sum, v) => sum + (same(v.value, code) || same(v.value, label.nb) ? v.n : 0), 0);
  const missing = variable.values
    .filter((v) => v.missing !== undefined)
    .reduce((sum, v) => sum + countOf(v), 0);
  const answers = variable.values
    .filter((v) => v.missing === undefined)
    .map((value) => ({ value, n: countOf(value) }));
  const ranged = (variable.missingRanges ?? []).reduce(
    (sum, { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }) =>
      sum +
      facts.values.reduce((n, v) => {
        const listed = variable.values.some((x) => same(v.value, x.code));
        return n + (!listed && Number(v.value) >= from && Number(v.value) <= to ? v.n : 0);
      }, 0),
    0,
  );
  // Options of a tick-all question in one cell, and columns of many values, are not counted by value.
  const counted = answers.length > 0 && answers.some((a) => a.n > 0);
  const n = counted ? answers.reduce((sum, a) => sum + a.n, 0) : facts.filled - missing - ranged;
  return { variable, facts, answers, n };
}

/** The answers that somebody gave. */
export const given = ({ answers }: Known) => answers.filter((a) => a.n > 0);
