import {
  type Codebook,
  type Derived,
  derivedText,
  type Question,
  type Scale,
  scaleText,
  type Value,
  type Variable,
} from '../codebook/index.js';
import type { AnswerColumn } from '../harmonize/index.js';
import { type MissingCode, plainVariable, type SourceType, type SourceVariable } from '../ingest/index.js';
import { inLanguage, type Language, type Text } from '../results/index.js';
import { exportTexts } from './texts/index.js';

/** A column that goes out, with all that is known of it. */
export interface OutVariable {
  /** As the writers of data files take it: labels in one language. */
  source: SourceVariable;
  /** The codes that stand for reasons why an answer is missing. */
  reasons: AnswerColumn['reasons'];
  /** Reasons that two codes share: answers with the second come out with the first. */
  merged: { reason: string; codes: (number | string)[] }[];
  /** What the codebook has it as; null of columns that are nobody's (row_id), and where there is no codebook. */
  of:
    | { kind: 'variable'; variable: Variable }
    | { kind: 'derived'; derived: Derived }
    | { kind: 'scale'; scale: Scale }
    | null;
  /** The battery or tick-all question that it belongs to. */
  question: Question | null;
  label: Text;
  values: Value[];
}

/** How a derived variable or a scale is made, in words; '' of what was asked. */
export function madeText(of: OutVariable['of'], language: Language): string {
  if (of?.kind === 'scale') return scaleText(of.scale, language);
  return of?.kind === 'derived' ? derivedText(of.derived, language) : '';
}

/** The columns of a clean table as they go out, in its order. */
export function outVariables(
  codebook: Codebook,
  columns: readonly { name: string; type: string }[],
  language: Language,
): OutVariable[] {
  const variables = new Map(codebook.variables.map((v) => [v.name, v]));
  const derived = new Map(codebook.derived.map((d) => [d.name, d]));
  const scales = new Map(codebook.scales.map((s) => [s.name, s]));
  const questions = new Map(codebook.questions.flatMap((q) => q.variables.map((name) => [name, q] as const)));
  const t = exportTexts(language);
  return columns.map(({ name, type: sqlType }): OutVariable => {
    const type = typeOf(sqlType);
    const [v, d, s] = [variables.get(name), derived.get(name), scales.get(name)];
    const question = questions.get(name) ?? null;
    const own = v ?? d ?? s;
    const label: Text = own?.label ?? { nb: t.columns[name] ?? name };
    const values =
      name === 'respondent_group'
        ? codebook.respondentGroups.map((g): Value => ({ code: g.name, label: g.label }))
        : (v?.values ?? d?.values ?? []);
    const { reasons, merged } = reasonCodes(values);
    return {
      source: {
        ...plainVariable(name, type),
        label: question === null ? inLanguage(label, language) : joined(question.label, label, language),
        valueLabels: values.map((value) => ({
          value: type === 'text' ? String(value.code) : Number(value.code),
          label: inLanguage(value.label, language),
        })),
        missing: missingCodes(values, type),
        format: formatOf(sqlType, s),
        question: question === null ? '' : inLanguage(question.label, language),
        measure: measureOf(v ?? d, s, type),
      },
      reasons,
      merged,
      of:
        v !== undefined
          ? { kind: 'variable', variable: v }
          : d !== undefined
            ? { kind: 'derived', derived: d }
            : s !== undefined
              ? { kind: 'scale', scale: s }
              : null,
      question,
      label,
      values,
    };
  });
}

/** «Stem: item», as the columns of a battery stand alone in a data file. */
const joined = (question: Text, label: Text, language: Language): string =>
  `${inLanguage(question, language).replace(/[:.]\s*$/, '')}: ${inLanguage(label, language)}`;

function typeOf(sql: string): SourceType {
  if (sql === 'BOOLEAN') return 'boolean';
  if (sql === 'DATE') return 'date';
  if (sql.startsWith('TIMESTAMP')) return 'datetime';
  if (sql === 'TIME') return 'time';
  return /INT|DOUBLE|FLOAT|DECIMAL|REAL/.test(sql) ? 'number' : 'text';
}

function formatOf(sql: string, scale: Scale | undefined): string {
  if (scale !== undefined) return 'F8.3';
  return /INT/.test(sql) ? 'F8.0' : '';
}

function measureOf(
  v: { type: string; role: string } | undefined,
  scale: Scale | undefined,
  type: SourceType,
): SourceVariable['measure'] {
  if (scale !== undefined || v?.type === 'number') return 'scale';
  if (v?.type === 'ordinal') return 'ordinal';
  if (v === undefined || type === 'date' || type === 'datetime') return 'unknown';
  return 'nominal';
}

/** The first code of each reason, and the reasons that several codes share. */
function reasonCodes(values: readonly Value[]): Pick<OutVariable, 'reasons' | 'merged'> {
  const byReason = new Map<string, (number | string)[]>();
  for (const { code, missing } of values) {
    if (missing !== undefined) byReason.set(missing, [...(byReason.get(missing) ?? []), code]);
  }
  const all = [...byReason].map(([reason, codes]) => ({ reason, codes }));
  return {
    reasons: all.map(({ reason, codes }) => ({ reason, code: codes[0]! })),
    merged: all.filter(({ codes }) => codes.length > 1),
  };
}

/**
 * The missing codes as a data file declares them. SPSS holds three, or a range and one more: of more codes, those that
 * lie together with no answer between become a range.
 */
function missingCodes(values: readonly Value[], type: SourceType): MissingCode[] {
  const missing = values.filter((v) => v.missing !== undefined);
  if (missing.length <= 3 || type === 'text') return missing.slice(0, 3).map(({ code }) => ({ value: code }));
  const codes = missing.map(({ code }) => Number(code)).sort((a, b) => a - b);
  const answers = values.filter((v) => v.missing === undefined).map(({ code }) => Number(code));
  const free = (from: number, to: number) => answers.every((code) => code < from || code > to);
  const [first, last] = [codes[0]!, codes.at(-1)!];
  if (free(first, last)) return [{ from: first, to: last }];
  if (free(codes[1]!, last)) return [{ from: codes[1]!, to: last }, { value: first }];
  if (free(first, codes.at(-2)!)) return [{ from: first, to: codes.at(-2)! }, { value: last }];
  return codes.slice(0, 3).map((value) => ({ value }));
}
