import type { Beside, SourceOptions } from '../ingest/index.js';
import type { SourceFile } from './schema.js';

/** What a pipeline says of its export's file, as the readers take it; of a simulated source, what stands beside it. */
export function sourceOptions({
  source,
  beside,
}: {
  source: SourceFile;
  /** The tables beside it, their files by absolute path. */
  beside: readonly Beside[];
}): SourceOptions {
  const also = beside.length === 0 ? {} : { beside };
  if ('simulate' in source) return also;
  const { separator, encoding, sheet, header_rows: headerRows } = source;
  return {
    ...also,
    ...(separator === undefined ? {} : { separator }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRows === undefined ? {} : { headerRows }),
  };
}
