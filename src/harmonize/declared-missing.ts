import {
  type Codebook,
  codeRange,
  type MissingRange,
  type MissingReason,
  missingReason,
  type Value,
  type Variable,
} from '../codebook/index.js';
import type { MissingCode, SourceVariable } from '../ingest/index.js';
import { loadLabels, type Warehouse } from '../warehouse/index.js';

/** What the data file declares missing, by column; columns that declare nothing are not there. */
export type DeclaredMissing = ReadonlyMap<string, readonly MissingCode[]>;

/** What the file that a raw table was read from declares missing. */
export async function declaredMissing(warehouse: Warehouse, raw: string): Promise<DeclaredMissing> {
  return declaredBy(await loadLabels(warehouse, raw));
}

/** What a file's variables declare missing; a code within a range that has a label of its own stands before the range. */
export function declaredBy(variables: readonly Declaring[]): DeclaredMissing {
  return new Map(
    variables
      .filter((v) => v.missing.length > 0)
      .map((v) => {
        const labelled = v.valueLabels.filter(
          ({ value }) =>
            v.missing.some((m) => 'from' in m && inMissingRange(value, m)) &&
            !v.missing.some((m) => 'value' in m && sameCode(m.value, value)),
        );
        return [v.name, [...labelled, ...v.missing]];
      }),
  );
}
type Declaring = Pick<SourceVariable, 'name' | 'valueLabels' | 'missing'>;

/** Whether two codes are the same answer: 9, '9' and '9 ' are. */
export const sameCode = (a: number | string, b: number | string): boolean =>
  String(a).trim() === String(b).trim() ||
  (String(a).trim() !== '' && String(b).trim() !== '' && Number(a) === Number(b));

/** Whether a code lies in a range of missing codes. */
export function inMissingRange(
  code: number | string,
  { from, to }: { from?: number | undefined; to?: number | undefined },
): boolean {
  const x = String(code).trim() === '' ? Number.NaN : Number(code);
  return x >= (from ?? -Infinity) && x <= (to ?? Infinity);
}

/** Why a declared code is missing: by the words of its label, else it is an answer left out. */
export const reasonOf = (label: string | undefined): MissingReason => missingReason(label ?? '') ?? 'omitted';

/**
 * The codebook with what the data file declares missing: a code or range of the file is missing whether the
 * codebook has it, lacks it or takes it for an answer; only a value that the codebook calls `valid` stays one.
 * Codes that the codebook lacks are added to the variable's values, marked as `declared`.
 */
export function withDeclaredMissing(codebook: Codebook, declared: DeclaredMissing): Codebook {
  if (declared.size === 0) return codebook;
  const variables = codebook.variables.map((v) => {
    const codes = declared.get(v.column);
    return codes === undefined || v.role === 'multiple_choice' ? v : withCodes(v, codes);
  });
  return withVariables(codebook, variables);
}

/** The codebook with other values of its variables, and its scales' ranges by them where the values gave them. */
function withVariables(codebook: Codebook, variables: Variable[]): Codebook {
  const rangeOf = (list: readonly Variable[], item: string) => {
    const v = list.find((x) => x.name === item);
    return v === undefined ? undefined : codeRange(v);
  };
  const scales = codebook.scales.map((s) => {
    const before = rangeOf(codebook.variables, s.items[0]!);
    const after = rangeOf(variables, s.items[0]!);
    const given = before === undefined || before.join() !== s.range.join();
    return given || after === undefined ? s : { ...s, range: after };
  });
  return { ...codebook, variables, scales };
}

/** A value that the codebook takes for an answer and the data file declares missing. */
export interface MissingAnswer {
  variable: string;
  code: number | string;
  reason: MissingReason;
}

/** Values that `withDeclaredMissing` made missing. */
export function missingAnswers(before: Codebook, after: Codebook): MissingAnswer[] {
  return after.variables.flatMap((v, i) =>
    v.values.flatMap((value) => {
      const known = before.variables[i]!.values.find((x) => x.code === value.code);
      return known === undefined || known.missing !== undefined || value.missing === undefined
        ? []
        : [{ variable: v.name, code: value.code, reason: value.missing }];
    }),
  );
}

/** The codebook as a run takes it: without the answers that the data file declares missing. */
export function withoutMissingAnswers(codebook: Codebook, missing: readonly MissingAnswer[]): Codebook {
  if (missing.length === 0) return codebook;
  const variables = codebook.variables.map((v) => {
    const own = missing.filter((m) => m.variable === v.name);
    if (own.length === 0) return v;
    const reason = (code: number | string) => own.find((m) => m.code === code)?.reason;
    return {
      ...v,
      values: v.values.map((value) => {
        const why = reason(value.code);
        return why === undefined ? value : { ...value, missing: why };
      }),
    };
  });
  return withVariables(codebook, variables);
}

function withCodes(variable: Variable, declared: readonly MissingCode[]): Variable {
  const by = (code: number | string) =>
    declared.find((m) => ('value' in m ? sameCode(m.value, code) : inMissingRange(code, m)));
  const values = variable.values.map((value): Value => {
    const code = by(value.code);
    if (code === undefined || value.valid || value.missing !== undefined) return value;
    return { ...value, missing: missingReason(value.label.nb) ?? reasonOf(code.label) };
  });
  const ranges: MissingRange[] = [...(variable.missingRanges ?? [])];
  for (const m of declared) {
    if ('value' in m) {
      if (values.some((value) => sameCode(value.code, m.value))) continue;
      const nb = m.label ?? String(m.value);
      values.push({ code: m.value, label: { nb }, missing: reasonOf(m.label), declared: true });
    } else {
      ranges.push({
        ...(Number.isFinite(m.from) ? { from: m.from } : {}),
        ...(Number.isFinite(m.to) ? { to: m.to } : {}),
        label: { nb: m.label ?? `${m.from} - ${m.to}` },
        missing: reasonOf(m.label),
      });
    }
  }
  return { ...variable, values, ...(ranges.length === 0 ? {} : { missingRanges: ranges }) };
}
