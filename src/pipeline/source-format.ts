import { fault } from '../errors/index.js';
import type { SourceFile } from './schema.js';

/**
 * Stops where a pipeline says that its export is of another format than its content is, or names a form's elements for an
 * export that has no use for them.
 * @param found the reader that the content asked for
 * @throws LV-PIPELINE-FORMAT (exit code 2)
 */
export function requireFormat(source: SourceFile, found: string, file: string): void {
  if ('simulate' in source) return;
  const { format, elements } = source;
  if (format !== undefined && format !== found)
    fault(
      {
        code: 'LV-PIPELINE-FORMAT',
        place: { file },
        what: `the pipeline says 'format: ${format}', and the export's content is ${found}`,
        found,
        expected: format,
        remedy: `write 'format: ${found}' if this is the right file, or leave it out: formats are known by content`,
      },
      { exitCode: 2 },
    );
  if (elements !== undefined && found !== 'nettskjema')
    fault(
      {
        code: 'LV-PIPELINE-FORMAT',
        place: { file },
        what: `'elements' belongs to exports from Nettskjema, and the export's content is ${found}`,
        remedy: "remove 'elements', or name the form's own CSV file under 'export'",
      },
      { exitCode: 2 },
    );
}
