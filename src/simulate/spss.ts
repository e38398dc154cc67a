import type { Codebook, Variable } from '../codebook/index.js';
import { BatchBuilder, plainVariable, type SourceTable, type SourceVariable } from '../ingest/index.js';
import type { Answers } from './answers.js';

/**
 * Made-up answers as a data file in SPSS's format has them: the codebook's columns, labels, codes and declared missing
 * codes, with the weights. Respondents without an id of their own are numbered.
 */
export function spssTable(codebook: Codebook, answers: Answers, n: number): SourceTable {
  const asked = codebook.variables.filter((v) => v.role !== 'direct_identifier');
  const variables = asked.map(columnOf);
  return {
    format: 'spss',
    files: [],
    variables,
    rowCount: n,
    notes: [],
    async *batches() {
      const builder = new BatchBuilder(variables, n);
      for (let row = 0; row < n; row++) {
        asked.forEach((v, c) => {
          const answer = answers.get(v.name)![row] ?? (v.role === 'id' ? 1001 + row : null);
          const cell = builder.columns[c]!;
          if (answer === null) cell.setNull(builder.row);
          else if (variables[c]!.type === 'number') cell.setNumber(builder.row, Number(answer));
          else cell.setText(builder.row, String(answer));
        });
        builder.next();
        yield* builder.take();
      }
      yield* builder.take(true);
    },
  };
}

/** Codes that are no numbers make a text variable. */
const isText = (v: Variable): boolean =>
  v.type === 'text' || (v.values.length > 0 && v.values.some(({ code }) => !Number.isFinite(Number(code))));

function columnOf(v: Variable): SourceVariable {
  const text = isText(v);
  const code = (c: string | number) => (text ? String(c) : Number(c));
  return {
    ...plainVariable(v.column, text ? 'text' : 'number'),
    label: (v.label.en ?? v.label.nb).slice(0, 250),
    valueLabels: v.values.map((value) => ({
      value: code(value.code),
      label: value.label.en ?? value.label.nb,
    })),
    missing: declared(v, text),
    measure: v.type === 'ordinal' ? 'ordinal' : v.type === 'number' ? 'scale' : 'nominal',
  };
}

/** SPSS declares three codes, or a range and one more: a run of codes above the answers is a range. */
function declared(v: Variable, text: boolean): SourceVariable['missing'] {
  const codes = v.values.filter(({ missing }) => missing !== undefined).map(({ code }) => code);
  if (text || codes.length <= 3)
    return codes.map((value) => ({ value: text ? String(value) : Number(value) }));
  const numbers = codes.map(Number);
  return [{ from: Math.min(...numbers), to: Math.max(...numbers) }];
}
