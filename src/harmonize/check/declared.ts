import {
  type Codebook,
  definitionPlace,
  missingReason,
  namesInLine,
  type Variable,
} from '../../codebook/index.js';
import type { MissingCode } from '../../ingest/index.js';
import { relationName, sqlName, type Warehouse } from '../../warehouse/index.js';
import { type DeclaredMissing, inMissingRange, reasonOf, sameCode } from '../declared-missing.js';
import type { RawKind } from '../values-sql.js';
import type { Finding } from './finding.js';

const shown = (m: MissingCode): string => {
  if ('value' in m) return m.label === undefined ? String(m.value) : `${m.value} «${m.label}»`;
  const from = Number.isFinite(m.from) ? String(m.from) : 'lowest';
  const to = Number.isFinite(m.to) ? String(m.to) : 'highest';
  return `${from} to ${to}`;
};

/** Whether the codebook has a declared code or range as missing, or says that it is an answer all the same. */
function known(v: Variable, m: MissingCode): boolean {
  const ranges = v.missingRanges ?? [];
  if ('value' in m) {
    return v.values.some((x) => sameCode(x.code, m.value)) || ranges.some((r) => inMissingRange(m.value, r));
  }
  if (ranges.some((r) => (r.from ?? -Infinity) <= m.from && (r.to ?? Infinity) >= m.to)) return true;
  // A short range is known when each whole number in it is listed.
  const n = Math.floor(m.to) - Math.ceil(m.from) + 1;
  return (
    n >= 1 &&
    n <= 20 &&
    Array.from({ length: n }, (_, i) => Math.ceil(m.from) + i).every((code) =>
      v.values.some((x) => sameCode(x.code, code)),
    )
  );
}

/** Options that the codebook takes for answers and the file declares missing. */
const contradicted = (v: Variable, declared: readonly MissingCode[]) =>
  v.values.filter(
    (x) =>
      x.missing === undefined &&
      !x.valid &&
      declared.some((m) => ('value' in m ? sameCode(m.value, x.code) : inMissingRange(x.code, m))),
  );

/** The values or missing_ranges entry that a codebook needs for a declared code. */
function entry(m: MissingCode): string {
  if ('value' in m) {
    const code = JSON.stringify(m.value);
    return `{ code: ${code}, label: ${JSON.stringify(m.label ?? String(m.value))}, missing: ${reasonOf(m.label)} }`;
  }
  const ends = [
    ...(Number.isFinite(m.from) ? [`from: ${m.from}`] : []),
    ...(Number.isFinite(m.to) ? [`to: ${m.to}`] : []),
  ];
  return `{ ${ends.join(', ')}, label: Missing, missing: omitted }`;
}

/** What the codebook needs for declared codes, as it is written there. */
function additions(codes: readonly MissingCode[]): string {
  const list = (keep: (m: MissingCode) => boolean) => codes.filter(keep).map(entry).join(', ');
  const [single, ranges] = [list((m) => 'value' in m), list((m) => !('value' in m))];
  return [
    ...(single === '' ? [] : [`to values: ${single}`]),
    ...(ranges === '' ? [] : [`missing_ranges: [${ranges}]`]),
  ].join('; ');
}

/** Variables that lack the same codes without a row that has one are told of together: replicate weights are a hundred. */
function grouped(
  lacking: readonly { v: Variable; codes: readonly MissingCode[]; rows: number }[],
): { variables: string[]; codes: readonly MissingCode[]; rows: number }[] {
  const out: { variables: string[]; codes: readonly MissingCode[]; rows: number }[] = [];
  const together = new Map<string, string[]>();
  for (const { v, codes, rows } of lacking) {
    const key = rows > 0 ? '' : additions(codes);
    const known = together.get(key);
    if (key !== '' && known !== undefined) known.push(v.name);
    else {
      const variables = [v.name];
      out.push({ variables, codes, rows });
      if (key !== '') together.set(key, variables);
    }
  }
  return out;
}

/** Rows of each column that hold a code which the file declares missing. */
async function rowsWith(
  warehouse: Warehouse,
  raw: string,
  tests: readonly { v: Variable; codes: readonly MissingCode[]; kind: RawKind }[],
): Promise<number[]> {
  if (tests.length === 0) return [];
  const counts: number[] = [];
  for (let start = 0; start < tests.length; start += 200) {
    const select = tests.slice(start, start + 200).map(({ v, codes, kind }) => {
      const x = sqlName(v.column);
      const number =
        kind === 'number'
          ? x
          : kind === 'time'
            ? `epoch_ms(cast(${x} as timestamp))`
            : `try_cast(${x} as double)`;
      const text = `trim(cast(${x} as varchar))`;
      const any = codes.map((m) => {
        if (!('value' in m)) {
          const low = Number.isFinite(m.from) ? `${number} >= ${m.from}` : 'true';
          const high = Number.isFinite(m.to) ? `${number} <= ${m.to}` : 'true';
          return `(${low} and ${high} and ${x} is not null)`;
        }
        return typeof m.value === 'number'
          ? `${number} = ${m.value}`
          : `${text} = '${m.value.trim().replaceAll("'", "''")}'`;
      });
      return `count(*) filter (where coalesce(${any.join(' or ')}, false))`;
    });
    const row = await warehouse.columns(`select ${select.join(', ')} from ${relationName(raw)}`);
    counts.push(...row.map((column) => column[0]!));
  }
  return counts;
}

/**
 * What the data file declares missing and the codebook lacks, or takes for an answer. In a run the file's word
 * counts, so that both are notes.
 */
export async function declaredFindings(
  warehouse: Warehouse,
  raw: string,
  codebook: Codebook,
  variables: readonly Variable[],
  kinds: ReadonlyMap<string, RawKind>,
  declared: DeclaredMissing,
): Promise<Finding[]> {
  const own = variables
    .filter((v) => v.role !== 'free_text' && v.role !== 'multiple_choice' && declared.has(v.column))
    .map((v) => ({ v, codes: declared.get(v.column)!, kind: kinds.get(v.name)! }));
  const lacking = own
    .map(({ v, codes, kind }) => ({ v, kind, codes: codes.filter((m) => !known(v, m)) }))
    .filter(({ codes }) => codes.length > 0);
  const turned = own
    .map(({ v, codes, kind }) => ({ v, kind, options: contradicted(v, codes) }))
    .filter(({ options }) => options.length > 0);
  const lackingRows = await rowsWith(warehouse, raw, lacking);
  const turnedRows = await rowsWith(
    warehouse,
    raw,
    turned.map(({ v, kind, options }) => ({ v, kind, codes: options.map((o) => ({ value: o.code })) })),
  );
  return [
    ...grouped(lacking.map(({ v, codes }, i) => ({ v, codes, rows: lackingRows[i]! }))).map(
      ({ variables: names, codes, rows }): Finding => ({
        severity: 'note',
        code: 'LV-CHECK-MISSING-LACKS',
        place: { ...definitionPlace(codebook, names[0]!), variable: names[0]! },
        what: `the data file declares missing what the codebook does not know of (${rows} rows have it); it is missing in a run`,
        found: `${codes.map(shown).join(', ')}${names.length === 1 ? '' : ` in ${names.length} variables: ${namesInLine(names)}`}`,
        remedy: `add ${additions(codes)}`,
        n: rows,
      }),
    ),
    ...turned.map(
      ({ v, options }, i): Finding => ({
        severity: 'note',
        code: 'LV-CHECK-MISSING-ANSWER',
        place: { ...definitionPlace(codebook, v.name), variable: v.name },
        what: `the codebook takes for an answer what the data file declares missing (${turnedRows[i]} rows have it); it is missing in a run`,
        found: options.map((o) => `${o.code} «${o.label.nb}»`).join(', '),
        remedy: `write ${[...new Set(options.map((o) => `'missing: ${missingReason(o.label.nb) ?? 'omitted'}'`))].join(' or ')} on it in the codebook, or 'valid: true' if it is an answer all the same`,
        n: turnedRows[i]!,
      }),
    ),
  ];
}
