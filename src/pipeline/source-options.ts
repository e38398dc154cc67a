import type { SourceOptions } from '../ingest/index.js';
import type { SourceFile } from './schema.js';

/** What a pipeline says of its export's file, as the readers take it; nothing for a simulated source. */
export function sourceOptions(source: SourceFile): SourceOptions {
  if ('simulate' in source) return {};
  const { separator, encoding, sheet, header_rows: headerRows } = source;
  return {
    ...(separator === undefined ? {} : { separator }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRows === undefined ? {} : { headerRows }),
  };
}
