import {
  cellOf,
  labelOf,
  modelGroups,
  modelOf,
  nRange,
  rowIndex,
  type TableCell,
} from '../../figures/index.js';
import type { Language, ModelDescription, ModelParameter, ResultsDocument } from '../../results/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import { bootstrapNote, estimates, groupsNote } from './estimates.js';
import { improperNotes } from './improper.js';
import type { Journal, TableBuilder, TableSection } from './table.js';

/** What an operator of the model syntax states, in words; of explained variables (co)variances are residual. */
function relationName(
  t: ReportTexts,
  { lhs, op, rhs }: ModelParameter,
  explained: readonly string[],
): string {
  if (op === '~~') {
    const residual = explained.includes(lhs) && explained.includes(rhs);
    if (lhs === rhs) return residual ? t.residualVariance : t.variance;
    return residual ? t.residualCovariance : t.covariance;
  }
  return { '~': t.path, '=~': t.loading, '~1': t.intercept, ':=': t.definedKind, '|': t.threshold }[op];
}

/**
 * Every parameter of a model: estimate, SE, interval, p, standardised; significant ones in bold. Under them the
 * explained share of each outcome. A model of several groups has their columns side by side. Read are the paths by
 * outcome and the loadings by factor; variances, covariances, intercepts and thresholds are looked up.
 */
export const parameters: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const model = modelOf(item, doc);
  const groups = modelGroups(doc, model, language);
  const plain = model.parameters.filter(({ op }) => op !== ':=');
  const found = estimates(doc, model, plain, groups, language);
  const name = (id: string) => labelOf(doc, id, language);
  // Beside the columns of several groups there is room for one column of names.
  const several = groups.length > 1;
  const lead = (lhs: string, relation: string, rhs: string, op: ModelParameter['op']): TableCell[] =>
    several ? [inOne(lhs, relation, rhs, op)] : [lhs, relation, rhs];
  const explained = explainedOf(model, groups, found.columns.length / groups.length, doc, language);
  const outcomes = explained.map(({ outcome }) => outcome);
  return {
    columns: [
      ...(several ? [t.relation] : [t.outcome, t.relation, t.predictor]).map((label) => ({
        label,
        kind: 'text' as const,
      })),
      ...found.columns,
    ],
    rows: [
      ...found.parameters.map((parameter, i) => {
        const { lhs, op, rhs } = parameter;
        const relation = relationName(t, parameter, model.endogenous);
        // A factor explains its items, though the syntax has it on the left.
        const [to, from] = op === '=~' ? [rhs, lhs] : [lhs, rhs];
        return [...lead(name(to), relation, secondName(t, parameter, name(from)), op), ...found.cells[i]!];
      }),
      ...explained.map(({ outcome, shares }) => [...lead(name(outcome), t.explained, '', '~1'), ...shares]),
    ],
    journal: {
      lead: t.predictor,
      from: several ? 1 : 3,
      ...sections(t, model, found.parameters, outcomes, name),
    },
    strong: found.strong,
    notes: [
      ...improperNotes(doc, model, language),
      ...bootstrapNote(model, language),
      ...groupsNote(doc, model, language),
    ],
    n: nRange(found.used),
  };
};

/** The explained share of each outcome that has one, in the first of each group's columns. */
function explainedOf(
  { name, parameters: all }: ModelDescription,
  groups: ReturnType<typeof modelGroups>,
  columns: number,
  doc: ResultsDocument,
  language: Language,
): { outcome: string; shares: TableCell[] }[] {
  const { withheld } = reportTexts(language);
  const outcomes = [...new Set(all.filter(({ op }) => op === '~').map(({ lhs }) => lhs))];
  return outcomes.flatMap((outcome) => {
    const rows = groups.map((group) =>
      rowIndex(doc).row({
        variable: name,
        statistic: 'r_square',
        category: outcome,
        group_variable: group?.variable,
        group_value: group?.value,
      }),
    );
    if (rows.every((row) => row === undefined)) return [];
    const blanks = Array.from({ length: columns - 1 }, () => '');
    return [{ outcome, shares: rows.flatMap((row) => [cellOf(row, withheld), ...blanks]) }];
  });
}

/** What a parameter is with: the predictor, the other of two, the number of a threshold; nothing for an intercept. */
function secondName(t: ReportTexts, { op, rhs }: ModelParameter, name: string): string {
  if (op === '~1') return '';
  return op === '|' ? `${t.threshold} ${rhs.replace(/^t/, '')}` : name;
}

/** Paths under their outcomes, with what these have explained; loadings under their factors; the rest by kind. */
function sections(
  t: ReportTexts,
  model: ModelDescription,
  listed: readonly ModelParameter[],
  explained: readonly string[],
  name: (id: string) => string,
): Pick<Journal, 'shown' | 'folded'> {
  const [shown, folded] = [new Map<string, TableSection['rows']>(), new Map<string, TableSection['rows']>()];
  const put = (into: typeof shown, heading: string, row: number, called: string) =>
    into.set(heading, [...(into.get(heading) ?? []), { row, name: called }]);
  for (const [row, parameter] of listed.entries()) {
    const { lhs, op, rhs } = parameter;
    const [left, right] = [name(lhs), name(rhs)];
    if (op === '~') put(shown, left, row, right);
    else if (op === '=~') put(shown, t.measuredBy(left), row, right);
    else {
      const called =
        op === '|'
          ? `${left}: ${rhs.replace(/^t/, '')}`
          : lhs === rhs || op === '~1'
            ? left
            : `${left} ↔ ${right}`;
      put(folded, relationName(t, parameter, model.endogenous), row, called);
    }
  }
  for (const [i, outcome] of explained.entries()) put(shown, name(outcome), listed.length + i, t.explained);
  const list = (of: typeof shown) => [...of].map(([heading, rows]) => ({ heading, rows }));
  return { shown: list(shown), folded: list(folded) };
}

/** A parameter in one line: an arrow from cause to outcome and from factor to indicator, else what it is and of what. */
function inOne(lhs: string, relation: string, rhs: string, op: ModelParameter['op']): string {
  if (op === '~' || op === '=~') return `${rhs} → ${lhs}`;
  if (op === '~~' && lhs !== rhs) return `${lhs} ↔ ${rhs}`;
  return op === '|' ? `${rhs}: ${lhs}` : `${relation}: ${lhs}`;
}
