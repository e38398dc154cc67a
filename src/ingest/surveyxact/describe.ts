import { fault } from '../../errors/index.js';
import type { SourceNote, SourceTable, SourceType, SourceVariable, ValueLabel } from '../source-table.js';

/** A structure that so large a part of the dataset is not in is another form's. */
const mostlyBare = 0.5;

/** A row of the structure table. */
interface StructureRow {
  question: string;
  type: string;
  subType: string;
  text: string;
  choiceText: string;
}

/** What the structure and labels tables say. */
interface SurveyXactDescription {
  structure: Map<string, StructureRow>;
  labels: Map<string, ValueLabel[]>;
}

const columns = [
  'questionName',
  'variableName',
  'questionType',
  'subType',
  'questionText',
  'choiceValue',
  'choiceText',
];

/** The service leaves blanks and line breaks at the ends of texts, not the same ones in each format. */
const tidy = (text: string | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim();

/**
 * Reads the structure table (with header) and the labels table (without) from their rows.
 * Throws LV-SURVEYXACT-STRUCTURE when the structure has not the columns that the service writes.
 */
export function describe(
  file: string,
  structure: readonly string[][],
  labels: readonly string[][],
): SurveyXactDescription {
  const header = (structure[0] ?? []).map((name) => name.trim());
  const lacking = columns.filter((name) => !header.includes(name));
  if (lacking.length > 0) {
    fault({
      code: 'LV-SURVEYXACT-STRUCTURE',
      place: { file, line: 1 },
      what: `the structure table lacks ${lacking.join(', ')}`,
      expected: columns.join(', '),
      remedy: 'export structure, labels and dataset together from SurveyXact',
    });
  }
  const at = (row: readonly string[], name: string) => tidy(row[header.indexOf(name)]);
  const described = new Map<string, StructureRow>();
  for (const row of structure.slice(1)) {
    const name = at(row, 'variableName');
    if (name === '') continue;
    described.set(name, {
      question: at(row, 'questionName'),
      type: at(row, 'questionType'),
      subType: at(row, 'subType'),
      text: at(row, 'questionText'),
      choiceText: at(row, 'choiceText'),
    });
  }
  const valueLabels = new Map<string, ValueLabel[]>();
  for (const [variable, value, label] of labels) {
    const name = tidy(variable);
    if (name === '') continue;
    const code = tidy(value);
    const list = valueLabels.get(name) ?? [];
    valueLabels.set(name, list);
    list.push({ value: /^-?\d{1,15}$/.test(code) ? Number(code) : code, label: tidy(label) });
  }
  return { structure: described, labels: valueLabels };
}

/** Column type by the structure table: closed questions hold codes; open ones texts, dates or numbers. */
export function typeHint(description: SurveyXactDescription): (name: string) => SourceType | undefined {
  return (name) => {
    const row = description.structure.get(name);
    if (row === undefined) return undefined;
    if (row.type === 'Closed') return 'number';
    return row.subType === 'String' ? 'text' : undefined;
  };
}

/** The text before the last « - », which a grid's items share. */
function sharedText(text: string): string {
  const at = text.lastIndexOf(' - ');
  return at < 0 ? '' : text.slice(0, at).trim();
}

function element(row: StructureRow, grid: boolean): SourceVariable['element'] {
  if (row.subType === 'Multiple') return 'multiple';
  if (row.type === 'Closed') return grid ? 'matrix' : 'single';
  if (row.subType === 'String') return 'text';
  if (/date/i.test(row.subType)) return 'date';
  return /num|int|dec/i.test(row.subType) ? 'number' : 'unknown';
}

/** The table with what structure and labels say of its variables; what is said of others is noted. */
export function withDescription(
  table: SourceTable,
  files: string[],
  description: SurveyXactDescription,
): SourceTable {
  const { structure, labels } = description;
  const present = new Set(table.variables.map((v) => v.name));
  const grids = new Map<string, number>();
  for (const [name, row] of structure) {
    if (row.type !== 'Closed' || row.subType === 'Multiple' || !present.has(name)) continue;
    const shared = sharedText(row.text);
    if (shared !== '') grids.set(shared, (grids.get(shared) ?? 0) + 1);
  }
  const variables = table.variables.map((variable): SourceVariable => {
    const row = structure.get(variable.name);
    const valueLabels = labels.get(variable.name) ?? [];
    if (row === undefined) return { ...variable, valueLabels, element: 'meta' };
    const shared = sharedText(row.text);
    const grid = row.type === 'Closed' && row.subType !== 'Multiple' && (grids.get(shared) ?? 0) > 1;
    const label =
      row.subType === 'Multiple'
        ? row.choiceText
        : grid
          ? row.text.slice(shared.length).replace(/^\s*-\s*/, '')
          : row.text;
    const question = row.subType === 'Multiple' ? row.text : grid ? shared : '';
    // The service doesn't tell order; a grid's answers are mostly in one.
    const measure = row.type === 'Closed' && !grid ? 'nominal' : 'unknown';
    return { ...variable, label, question, valueLabels, element: element(row, grid), measure };
  });
  const notes: SourceNote[] = [...table.notes];
  for (const name of labels.keys()) {
    if (!present.has(name)) {
      notes.push({
        code: 'LV-SURVEYXACT-LABELS',
        text: `labels are given for '${name}', which is not in the dataset`,
        variable: name,
      });
    }
  }
  for (const name of structure.keys()) {
    if (!present.has(name)) {
      notes.push({
        code: 'LV-SURVEYXACT-STRUCTURE',
        text: `'${name}' is described, but is not in the dataset`,
        variable: name,
      });
    }
  }
  const bare = table.variables.filter((v) => !structure.has(v.name));
  if (bare.length > mostlyBare * table.variables.length) {
    notes.push({
      code: 'LV-SURVEYXACT-STRUCTURE',
      text: `${bare.length} of the dataset's ${table.variables.length} columns are not described in the structure, which may be another form's; export all three files together`,
    });
  }
  return { ...table, format: 'surveyxact', files, variables, notes };
}
