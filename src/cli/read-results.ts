import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../errors/index.js';
import type { ResultsDocument } from '../results/index.js';

/** The results of a finished run. Throws LV-REPORT-NO-RESULTS (exit code 2), LV-REPORT-BAD-RESULTS. */
export function readResults(folder: string): ResultsDocument {
  const file = join(folder, 'results.json');
  if (!existsSync(file)) {
    fault(
      {
        code: 'LV-REPORT-NO-RESULTS',
        place: { file: folder },
        what: existsSync(folder) ? 'the folder has no results.json' : 'there is no such folder',
        expected: 'the folder of a finished run',
        remedy: 'run the pipeline first: ledervilkar run <pipeline.yaml>',
      },
      { exitCode: 2 },
    );
  }
  let doc: unknown;
  try {
    doc = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    fault(
      {
        code: 'LV-REPORT-BAD-RESULTS',
        place: { file },
        what: 'the file is not whole JSON',
        found: cause instanceof Error ? cause.message : String(cause),
        remedy: 'run the pipeline again',
      },
      { cause },
    );
  }
  const { format, version } = (doc ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'ledervilkar-results' || version !== 1) {
    fault({
      code: 'LV-REPORT-BAD-RESULTS',
      place: { file },
      what: 'the file holds no results that this version can read',
      found: `format ${JSON.stringify(format ?? null)}, version ${JSON.stringify(version ?? null)}`,
      expected: 'format "ledervilkar-results", version 1',
      remedy: 'run the pipeline again with this version',
    });
  }
  return doc as ResultsDocument;
}
