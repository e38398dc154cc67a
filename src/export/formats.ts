import { extname } from 'node:path';
import { fault } from '../errors/index.js';

/** The formats that clean data are written in, by the ending of the file. */
const exportFormats = ['sav', 'csv', 'xlsx', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The format that a file's name asks for. Throws LV-EXPORT-FORMAT (exit code 2) for a name that asks for none. */
export function formatOf(path: string): ExportFormat {
  const ending = extname(path).slice(1).toLowerCase();
  const found = exportFormats.find((format) => format === ending);
  return (
    found ??
    fault(
      {
        code: 'LV-EXPORT-FORMAT',
        place: { file: path },
        what: 'the name does not tell in which format to write',
        found: ending === '' ? 'no ending' : `.${ending}`,
        expected: exportFormats.map((format) => `.${format}`).join(', '),
      },
      { exitCode: 2 },
    )
  );
}
