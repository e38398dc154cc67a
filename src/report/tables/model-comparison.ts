import {
  columnsAs,
  fitRow,
  inSentence,
  modelOf,
  nRange,
  rowIndex,
  type TableCell,
  testLevel,
} from '../../figures/index.js';
import type { Language, ModelDescription, ResultRow, ResultsDocument } from '../../results/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import { groupsNote } from './estimates.js';
import type { TableBuilder } from './table.js';

/** A line of the table: a model, or a step of its ladder of invariance. */
interface Line {
  name: string;
  rows: ResultRow[];
  /** A measure of its fit. */
  of(measure: string): TableCell;
}

const inLadder = 'invariance';

/**
 * The fit of models side by side; a ladder of invariance has a line a step, with the chi-square difference and the
 * change in CFI and RMSEA against the step before. Scaled and robust measures stand where the estimator has them.
 */
export const modelComparison: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const models = item.variables.map((name) => modelOf({ ...item, variables: [name] }, doc));
  const lines = models.flatMap((model) => linesOf(model, models.length > 1, doc, language));
  const ladder = models.some((model) => model.invariance !== undefined);
  const measures = [...fit, ...(ladder ? change : [])];
  return {
    columns: [
      ...columnsAs('text', t.model, t.estimator),
      { label: 'n', kind: 'integer' },
      ...measures.map(({ label, kind }) => ({ label, kind })),
    ],
    rows: lines.map(({ name, rows, of }) => [
      name,
      rows[0]?.method ?? '',
      rows[0]?.suppressed ? t.withheld : (rows[0]?.n ?? null),
      ...measures.map(({ name: measure }) => of(measure)),
    ]),
    ...(models.length === 1 && ladder ? { lead: ladderLead(lines, t) } : {}),
    notes: [
      ...(ladder ? [t.readLadder] : [t.readComparison]),
      ...models.flatMap((model) => groupsNote(doc, model, language)),
      ...models
        .filter((model) => model.converged === false)
        .map((model) => t.notConverged(model.title[language] ?? model.title.nb)),
    ],
    n: nRange(lines.map(({ rows }) => rows[0])),
  };
};

/** Measures of fit, as the results name them and as the table's columns do. */
const fit = [
  { name: 'chisq', label: 'χ²', kind: 'decimal2' },
  { name: 'df', label: 'df', kind: 'integer' },
  { name: 'pvalue', label: 'p', kind: 'p' },
  { name: 'cfi', label: 'CFI', kind: 'decimal3' },
  { name: 'tli', label: 'TLI', kind: 'decimal3' },
  { name: 'rmsea', label: 'RMSEA', kind: 'decimal3' },
  { name: 'srmr', label: 'SRMR', kind: 'decimal3' },
] as const;

/** What they change by against the step before. */
const change = [
  { name: 'chisq_diff', label: 'Δχ²', kind: 'decimal2' },
  { name: 'df_diff', label: 'Δdf', kind: 'integer' },
  { name: 'pvalue_diff', label: 'p (Δχ²)', kind: 'p' },
  { name: 'delta_cfi', label: 'ΔCFI', kind: 'decimal3' },
  { name: 'delta_rmsea', label: 'ΔRMSEA', kind: 'decimal3' },
] as const;

/** A model's line, or those of the steps of its ladder. */
function linesOf(
  { name, title: titles, invariance }: ModelDescription,
  amongOthers: boolean,
  doc: ResultsDocument,
  language: Language,
): Line[] {
  const t = reportTexts(language);
  const all = rowIndex(doc).rows(name, 'fit');
  const title = titles[language] ?? titles.nb;
  const line = (label: string, rows: ResultRow[]): Line => {
    const values = new Map(rows.map((row) => [row.category, row.suppressed ? t.withheld : row.estimate]));
    return { name: label, rows, of: (measure) => fitRow(values, measure) ?? null };
  };
  if (invariance === undefined)
    return [
      line(
        title,
        all.filter((row) => row.group_variable === ''),
      ),
    ];
  return invariance.map((step) =>
    line(
      `${amongOthers ? `${title}: ` : ''}${t.invariance[step] ?? step}`,
      all.filter((row) => row.group_variable === inLadder && row.group_value === step),
    ),
  );
}

/** Changes at which a step still holds (Chen 2007). */
const mostFall = { cfi: -0.01, rmsea: 0.015 } as const;

/** How far up the ladder the steps hold, each against the one before; undefined where a measure is not there. */
function ladderLead(
  steps: readonly { name: string; of: (measure: string) => unknown }[],
  t: ReportTexts,
): string | undefined {
  const held: string[] = [];
  for (const { name, of } of steps.slice(1)) {
    const [p, cfi, rmsea] = ['pvalue_diff', 'delta_cfi', 'delta_rmsea'].map(of);
    if (typeof p !== 'number' || typeof cfi !== 'number' || typeof rmsea !== 'number') return undefined;
    if (p < testLevel || cfi < mostFall.cfi || rmsea > mostFall.rmsea) return t.ladderTo(name, held);
    held.push(inSentence(name));
  }
  return held.length === 0 ? undefined : t.ladderTo(null, held);
}
