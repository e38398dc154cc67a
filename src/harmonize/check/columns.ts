import {
  answerSources,
  type Codebook,
  definitionPlace,
  ownColumns,
  type Variable,
} from '../../codebook/index.js';
import { closest } from '../../errors/index.js';
import type { Finding } from './finding.js';

/** Variables whose column may rightly be absent: they never reach the warehouse, or go to a table of their own. */
const mayBeAbsent = (v: Variable) => v.role === 'direct_identifier' || v.role === 'free_text';

/** Names that the nearest one is sought for: thousands against thousands would take minutes. */
const mostNearest = 100;

/** Columns that only one of codebook and data has: an error where the codebook expects it, else a note. */
export function columnFindings(codebook: Codebook, columns: readonly string[]): Finding[] {
  const present = new Set(columns);
  const cells = codebook.questions.flatMap((q) => (q.cell === undefined ? [] : [q]));
  const inCells = new Set(cells.flatMap((q) => q.variables));
  const expected = new Set([...codebook.variables.map((v) => v.column), ...cells.map((q) => q.cell!.column)]);
  const extra = columns.filter((c) => !expected.has(c));
  const sought = [
    ...codebook.variables.filter((v) => !inCells.has(v.name) && !mayBeAbsent(v)),
    ...cells.map((q) => ({ name: q.name, column: q.cell!.column })),
  ];
  const absent = sought
    .filter(({ column }) => !present.has(column))
    .map(({ name, column }, i): Finding => {
      const near = i < mostNearest ? (closest(column, extra) ?? closest(column, columns)) : undefined;
      return {
        severity: 'error',
        code: 'LV-CHECK-COLUMN',
        place: { ...definitionPlace(codebook, name), variable: name },
        what: `the data have no column '${column}'`,
        remedy:
          near === undefined
            ? "correct the codebook's column, or take the variable out"
            : `did you mean '${near}'?`,
        n: null,
      };
    });
  const lacking = codebook.variables.filter((v) => !present.has(v.column)).map((v) => v.column);
  const { service, own } = ownColumns(columns);
  const services = extra.filter((column) => own.has(column));
  const leftOut: Finding[] =
    services.length === 0
      ? []
      : [
          {
            severity: 'note',
            code: 'LV-CHECK-SERVICE-COLUMN',
            what: `columns that ${service} writes of its own are left out: ${services.join(', ')}`,
            n: null,
          },
        ];
  const others = extra.filter((column) => !own.has(column));
  const unknown = others.map((column, i): Finding => {
    const near = i < mostNearest ? closest(column, lacking) : undefined;
    return {
      severity: 'note',
      code: 'LV-CHECK-UNKNOWN-COLUMN',
      place: { variable: column },
      what: `the column '${column}' is not in the codebook`,
      remedy:
        near === undefined
          ? 'it is left out of the analysis; add it to the codebook if it is wanted'
          : `the codebook expects a column '${near}'`,
      n: null,
    };
  });
  return [...absent, ...leftOut, ...unknown];
}

/** The part of a codebook that the data have columns for, with what hangs on absent columns taken out. */
export function presentPart(codebook: Codebook, columns: readonly string[]): Codebook {
  const present = new Set(columns);
  const variables = codebook.variables.filter((v) => present.has(v.column) && v.role !== 'direct_identifier');
  const known = new Set(variables.map((v) => v.name));
  // Derived variables are in order: each is made from names above it.
  const derived = codebook.derived.filter((d) => {
    const whole = answerSources(d, codebook.scales).every((name) => known.has(name));
    if (whole) known.add(d.name);
    return whole;
  });
  return {
    ...codebook,
    variables,
    derived,
    questions: codebook.questions
      .map((q) => ({ ...q, variables: q.variables.filter((name) => known.has(name)) }))
      .filter((q) => q.variables.length > 0),
    scales: codebook.scales.filter((s) => s.items.every((item) => known.has(item))),
    respondentGroups: [],
  };
}
