import {
  cellOf,
  columnsAs,
  labelOf,
  type ModelGroup,
  modelGroups,
  numberFormat,
  parameterRow,
  type TableCell,
} from '../../figures/index.js';
import type {
  Language,
  ModelDescription,
  ModelParameter,
  ResultRow,
  ResultsDocument,
} from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { type BuiltTable, fieldOf } from './table.js';

/** Parameters with their numbers: cells in the order of `columns`, a row a parameter. */
interface Estimates {
  parameters: ModelParameter[];
  columns: BuiltTable['columns'];
  cells: TableCell[][];
  /** The rows of results that were used; their n is the table's. */
  used: ResultRow[];
  /** Rows significant at 5 %; none where there are several groups, each with a p of its own. */
  strong: Set<number>;
}

/**
 * Estimate, standard error, interval, p and standardised value of those parameters that have results. With several
 * groups the columns stand side by side under each group's name, without the intervals, which are in the results table.
 */
export function estimates(
  doc: ResultsDocument,
  model: ModelDescription,
  parameters: readonly ModelParameter[],
  groups: readonly (ModelGroup | undefined)[],
  language: Language,
): Estimates {
  const t = reportTexts(language);
  const several = groups.length > 1;
  const listed = parameters
    .map((parameter) => ({
      parameter,
      found: groups.map((group) => ({
        raw: parameterRow(doc, model.name, 'parameter', parameter, group),
        std: parameterRow(doc, model.name, 'parameter_std', parameter, group),
      })),
    }))
    .filter(({ found }) => found.some(({ raw, std }) => raw !== undefined || std !== undefined));
  const columnsOf = (over: string | undefined): BuiltTable['columns'] =>
    [
      ...columnsAs('decimal3', t.estimate, t.se),
      ...(several ? [] : columnsAs('decimal3', t.lower, t.upper)),
      { label: 'p', kind: 'p' as const },
      { label: t.standardised, kind: 'decimal2' as const },
    ].map((column) => (over === undefined ? column : { ...column, over }));
  const strong = new Set<number>();
  const cells = listed.map(({ found }, i) =>
    found.flatMap(({ raw, std }): TableCell[] => {
      const p = raw?.p_value ?? null;
      if (!several && p !== null && p < 0.05) strong.add(i);
      // What the model fixes has no error.
      const error = (field: 'se' | 'ci_lower' | 'ci_upper') =>
        raw?.reason === 'fixed' ? null : fieldOf(raw, field, t.withheld);
      const interval = several ? [] : [error('ci_lower'), error('ci_upper')];
      const shownP = fieldOf(raw, 'p_value', t.withheld);
      return [cellOf(raw, t.withheld), error('se'), ...interval, shownP, cellOf(std, t.withheld)];
    }),
  );
  return {
    parameters: listed.map(({ parameter }) => parameter),
    columns: groups.flatMap((group) => columnsOf(group?.label)),
    cells,
    used: listed.flatMap(({ found }) => found.flatMap(({ raw }) => raw ?? [])),
    strong,
  };
}

/** How the intervals of a model were made, where the bootstrap made them. */
export function bootstrapNote(model: ModelDescription, language: Language): string[] {
  if (model.bootstrap === null) return [];
  return [reportTexts(language).bootstrapped(numberFormat(language).integer(model.bootstrap.draws))];
}

/** How many answers a model used, and what was left out of it and why; a line each where it is run for several variables. */
export function casesNotes(doc: ResultsDocument, model: ModelDescription, language: Language): string[] {
  const t = reportTexts(language);
  const f = numberFormat(language);
  return (model.cases ?? []).map(({ variable, read, used, left_out }) => {
    const reasons = left_out.map(
      ({ reason, n }) => `${t.leftOut[reason] ?? reason} (${n === null ? t.few : f.integer(n)})`,
    );
    const text = t.casesOf(f.integer(used), read === null ? null : f.integer(read), reasons.join(', '));
    return variable === undefined ? text : `${labelOf(doc, variable, language)}: ${text}`;
  });
}

/** The groups of a model and their sizes; nothing for a model of all cases. */
export function groupsNote(doc: ResultsDocument, model: ModelDescription, language: Language): string[] {
  if (model.groups === undefined) return [];
  const f = numberFormat(language);
  const names = modelGroups(doc, model, language).flatMap((group) =>
    group === undefined
      ? []
      : [group.n === null ? group.label : `${group.label} (n = ${f.integer(group.n)})`],
  );
  return [reportTexts(language).laddersGroups(labelOf(doc, model.groups.variable, language), names)];
}
