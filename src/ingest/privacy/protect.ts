import type { RecordBatch } from 'apache-arrow';
import type { Codebook } from '../../codebook/index.js';
import { didYouMean, FaultError, fault } from '../../errors/index.js';
import { BatchBuilder } from '../batch-builder.js';
import { plainVariable, type SourceTable, type SourceVariable } from '../source-table.js';
import type { Watch } from './column-scan.js';
import type { HashKey } from './key.js';
import { assertNoPersonalData } from './scan.js';

export interface ProtectOptions {
  codebook?: Codebook;
  key?: HashKey;
  /** Columns left out by the user's word. */
  drop?: readonly string[];
}

/** An export with what may not enter the warehouse taken out of it. */
interface ProtectedSource {
  answers: SourceTable;
  /** Respondents' own words, a row each: id, variable, text; null when there are none. */
  freeText: SourceTable | null;
  dropped: { column: string; reason: string }[];
  hashed: string[];
  freeTextColumns: string[];
}

type Treatment = { as: 'keep'; watch: Watch } | { as: 'hash' | 'free text' } | { as: 'drop'; reason: string };

function treatment(variable: SourceVariable, source: SourceTable, options: ProtectOptions): Treatment {
  if (options.drop?.includes(variable.name)) return { as: 'drop', reason: 'left out by the user' };
  const known = options.codebook?.variables.find((v) => v.column === variable.name);
  if (known?.identifier === 'hash') return { as: 'hash' };
  if (known?.role === 'direct_identifier' || known?.identifier === 'drop') {
    return { as: 'drop', reason: 'direct identifier by the codebook' };
  }
  if (variable.element === 'attachment')
    return { as: 'drop', reason: "attachment's name, a direct identifier" };
  if (known?.role === 'free_text') return { as: 'free text' };
  if (known === undefined) {
    const open = source.format === 'nettskjema' && variable.element === 'text';
    return open ? { as: 'free text' } : { as: 'keep', watch: 'all' };
  }
  if (known.role === 'id') return { as: 'keep', watch: 'id' };
  return { as: 'keep', watch: known.type === 'text' ? 'all' : 'certain' };
}

/** A column that is kept, as it is or as a keyed hash. */
interface Kept {
  index: number;
  variable: SourceVariable;
  hash: boolean;
}

/** The batches with some columns only, or their keyed hashes. */
async function* narrowed(
  source: SourceTable,
  kept: readonly Kept[],
  key: HashKey | undefined,
): AsyncGenerator<RecordBatch> {
  const untouched = kept.every((k) => !k.hash);
  for await (const batch of source.batches()) {
    const chosen = batch.selectAt(kept.map((k) => k.index));
    if (untouched) {
      yield chosen;
      continue;
    }
    const builder = new BatchBuilder(kept.map((k) => k.variable));
    for (let row = 0; row < batch.numRows; row++) {
      for (const [k, { hash }] of kept.entries()) {
        const value: unknown = chosen.getChildAt(k)!.get(row);
        const column = builder.columns[k]!;
        if (value === null || value === undefined) column.setNull(builder.row);
        else if (hash) column.setText(builder.row, key!.hash(value as string | number));
        else if (typeof value === 'string') column.setText(builder.row, value);
        else column.setNumber(builder.row, Number(value));
      }
      builder.next();
    }
    yield* builder.take(true);
  }
}

/** The free texts, a row each, under the respondent's id where one is kept, else the row's number. */
async function* freeTexts(
  source: SourceTable,
  variables: readonly SourceVariable[],
  texts: readonly number[],
  id: Kept | undefined,
  key: HashKey | undefined,
): AsyncGenerator<RecordBatch> {
  const builder = new BatchBuilder(variables);
  let row = 0;
  for await (const batch of source.batches()) {
    for (let i = 0; i < batch.numRows; i++) {
      row++;
      const own: unknown = id === undefined ? row : batch.getChildAt(id.index)!.get(i);
      const name = own === null ? String(row) : id?.hash ? key!.hash(own as string) : String(own);
      for (const index of texts) {
        const text: unknown = batch.getChildAt(index)!.get(i);
        if (text === null || text === undefined) continue;
        builder.columns[0]!.setText(builder.row, name);
        builder.columns[1]!.setText(builder.row, source.variables[index]!.name);
        builder.columns[2]!.setText(builder.row, String(text));
        builder.next();
      }
      yield* builder.take();
    }
  }
  yield* builder.take(true);
}

/**
 * Takes personal data out of an export before anything of it is stored: direct identifiers are dropped, or
 * replaced by a keyed hash where the codebook says so; free text goes to a table of its own; every other
 * column is looked through for e-mail addresses, phone numbers, national identity numbers, IP addresses and
 * attachments' names. Every column is kept, hashed, free text or named in `dropped`; no row is lost.
 * Throws LV-PRIVACY-FOUND, LV-PRIVACY-KEY when a hash is asked for and there is no key, LV-PRIVACY-DROP.
 */
export async function protect(source: SourceTable, options: ProtectOptions = {}): Promise<ProtectedSource> {
  const { codebook, key } = options;
  assertColumns(source, options.drop ?? []);
  const plans = source.variables.map((variable, index) => ({
    index,
    variable,
    plan: treatment(variable, source, options),
  }));
  const hashed = plans.filter((p) => p.plan.as === 'hash').map((p) => p.variable.name);
  if (key === undefined) assertNoHash(codebook, hashed);
  const watch = new Map<string, Watch>();
  for (const { variable, plan } of plans) if (plan.as === 'keep') watch.set(variable.name, plan.watch);
  await assertNoPersonalData(source, watch);

  const kept = plans
    .filter((p) => p.plan.as === 'keep' || p.plan.as === 'hash')
    .map(({ index, variable, plan }) => {
      const hash = plan.as === 'hash';
      const { name, label, element } = variable;
      return { index, hash, variable: hash ? { ...plainVariable(name, 'text'), label, element } : variable };
    });
  const texts = plans.filter((p) => p.plan.as === 'free text');
  const dropped = plans.flatMap(({ variable, plan }) =>
    plan.as === 'drop' ? [{ column: variable.name, reason: plan.reason }] : [],
  );
  return {
    answers: {
      ...source,
      variables: kept.map((k) => k.variable),
      batches: () => narrowed(source, kept, key),
    },
    freeText:
      texts.length === 0
        ? null
        : freeTextTable(
            source,
            texts.map(({ index }) => index),
            kept.find((k) => k.variable.name === idColumn(codebook)),
            key,
          ),
    dropped,
    hashed,
    freeTextColumns: texts.map(({ variable }) => variable.name),
  };
}

const idColumn = (codebook: Codebook | undefined): string =>
  codebook?.variables.find((v) => v.role === 'id')?.column ?? '$submission_id';

/** Throws LV-PRIVACY-DROP for columns to leave out that are not there. */
function assertColumns({ variables }: SourceTable, drop: readonly string[]): void {
  const names = variables.map((v) => v.name);
  const unknown = drop.filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw new FaultError(
    unknown.map((name) => ({
      code: 'LV-PRIVACY-DROP',
      what: `there is no column '${name}' to leave out`,
      remedy: didYouMean(name, names),
    })),
  );
}

/** Throws LV-PRIVACY-KEY where columns are to be hashed without a key. */
function assertNoHash(codebook: Codebook | undefined, hashed: readonly string[]): void {
  if (hashed.length === 0) return;
  fault({
    code: 'LV-PRIVACY-KEY',
    place: { file: codebook?.file, variable: hashed[0] },
    what: `the codebook asks for a keyed hash of ${hashed.length} columns, and there is no key`,
    expected: 'a key in the environment variable LEDERVILKAR_KEY, or a key file',
    remedy: 'set LEDERVILKAR_KEY or give --key FILE; the key is neither stored nor logged',
  });
}

/** Texts as rows of their own. */
function freeTextTable(
  source: SourceTable,
  columns: readonly number[],
  id: Kept | undefined,
  key: HashKey | undefined,
): SourceTable {
  const variables = ['id', 'variable', 'text'].map((name) => plainVariable(name, 'text'));
  return {
    ...source,
    variables,
    rowCount: null,
    batches: () => freeTexts(source, variables, columns, id, key),
  };
}
