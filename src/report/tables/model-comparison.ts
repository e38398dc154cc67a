import { fitRow, inSentence, modelOf, nRange, rowIndex, testLevel } from '../../figures/index.js';
import type { ResultRow } from '../../results/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import { groupsNote } from './estimates.js';
import type { BuiltTable, TableBuilder } from './table.js';

/** A line of the table: a model, or a step of its ladder of invariance. */
interface Line {
  name: string;
  rows: ResultRow[];
}

const inLadder = 'invariance';

/**
 * The fit of models side by side; a ladder of invariance has a line a step, with the chi-square difference and the
 * change in CFI and RMSEA against the step before. Scaled and robust measures stand where the estimator has them.
 */
export const modelComparison: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const index = rowIndex(doc);
  const models = item.variables.map((name) => modelOf({ ...item, variables: [name] }, doc));
  const lines = models.flatMap((model): Line[] => {
    const rows = index.rows(model.name, 'fit');
    const title = model.title[language] ?? model.title.nb;
    if (model.invariance === undefined) {
      return [{ name: title, rows: rows.filter((row) => row.group_variable === '') }];
    }
    const prefix = models.length > 1 ? `${title}: ` : '';
    return model.invariance.map((step) => ({
      name: `${prefix}${t.invariance[step] ?? step}`,
      rows: rows.filter((row) => row.group_variable === inLadder && row.group_value === step),
    }));
  });
  const measured = lines.map(({ name, rows }) => {
    const values = new Map(rows.map((row) => [row.category, row.suppressed ? t.withheld : row.estimate]));
    return {
      name,
      rows,
      of: (measure: string) => fitRow(values, measure) ?? null,
    };
  });
  const ladder = models.some((model) => model.invariance !== undefined);
  const columns: BuiltTable['columns'] = [
    { label: t.model, kind: 'text' },
    { label: t.estimator, kind: 'text' },
    { label: 'n', kind: 'integer' },
    { label: 'χ²', kind: 'decimal2' },
    { label: 'df', kind: 'integer' },
    { label: 'p', kind: 'p' },
    { label: 'CFI', kind: 'decimal3' },
    { label: 'TLI', kind: 'decimal3' },
    { label: 'RMSEA', kind: 'decimal3' },
    { label: 'SRMR', kind: 'decimal3' },
  ];
  if (ladder) {
    columns.push(
      { label: 'Δχ²', kind: 'decimal2' },
      { label: 'Δdf', kind: 'integer' },
      { label: 'p (Δχ²)', kind: 'p' },
      { label: 'ΔCFI', kind: 'decimal3' },
      { label: 'ΔRMSEA', kind: 'decimal3' },
    );
  }
  return {
    columns,
    rows: measured.map(({ name, rows, of }) => [
      name,
      rows[0]?.method ?? '',
      rows[0]?.suppressed ? t.withheld : (rows[0]?.n ?? null),
      of('chisq'),
      of('df'),
      of('pvalue'),
      of('cfi'),
      of('tli'),
      of('rmsea'),
      of('srmr'),
      ...(ladder ? ['chisq_diff', 'df_diff', 'pvalue_diff', 'delta_cfi', 'delta_rmsea'].map(of) : []),
    ]),
    ...(models.length === 1 && ladder ? { lead: ladderLead(measured, t) } : {}),
    notes: [
      ...(ladder ? [t.readLadder] : [t.readComparison]),
      ...models.flatMap((model) => groupsNote(doc, model, language)),
      ...models
        .filter((model) => model.converged === false)
        .map((model) => t.notConverged(model.title[language] ?? model.title.nb)),
    ],
    n: nRange(measured.map(({ rows }) => rows[0])),
  };
};

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
