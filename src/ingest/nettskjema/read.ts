import { type CsvOptions, readCsv } from '../csv/read.js';
import type { SourceNote, SourceTable, SourceVariable } from '../source-table.js';
import { type ColumnDescription, readElements } from './elements.js';

const answered = new Set(['single', 'matrix']);

/** The code or text of an option as the column holds it: a form without a code book holds the texts. */
function heldLabels(variable: SourceVariable, description: ColumnDescription): SourceVariable['valueLabels'] {
  const labels = description.valueLabels;
  if (!answered.has(description.element) || variable.type === 'number') return labels;
  return labels.every((l) => typeof l.value === 'number')
    ? labels.map((l) => ({ value: l.label, label: l.label }))
    : labels;
}

/**
 * Opens a Nettskjema report: with the form's elements (question texts, options, kinds of question), or alone,
 * where columns that share a stem (`stem.row`) count as one question. The service's own columns begin with $.
 */
export async function readNettskjema(
  report: string,
  elements: string | null,
  options: CsvOptions = {},
): Promise<SourceTable> {
  const form = elements === null ? new Map<string, ColumnDescription>() : await readElements(elements);
  const table = await readCsv(report, { ...options, hint: (name) => form.get(name)?.type });
  const stems = new Map<string, number>();
  const stemOf = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf('.')));
  for (const v of table.variables) stems.set(stemOf(v.name), (stems.get(stemOf(v.name)) ?? 0) + 1);
  const notes: SourceNote[] = [...table.notes];
  const variables = table.variables.map((variable): SourceVariable => {
    if (variable.name.startsWith('$')) return { ...variable, element: 'meta' };
    const said = form.get(variable.name);
    if (said !== undefined) {
      const { type: _type, ...description } = said;
      return { ...variable, ...description, valueLabels: heldLabels(variable, said) };
    }
    if (form.size > 0) {
      notes.push({
        code: 'LV-NETTSKJEMA-COLUMN',
        text: `'${variable.name}' is not among the form's elements`,
        variable: variable.name,
      });
    }
    const stem = stemOf(variable.name);
    return stem !== '' && stems.get(stem)! > 1 ? { ...variable, question: stem } : variable;
  });
  const files = elements === null ? [report] : [report, elements];
  return { ...table, format: 'nettskjema', files, variables, notes };
}
