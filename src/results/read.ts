import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../errors/index.js';
import type { ResultsDocument } from './document.js';

/** The results of a finished run. Throws LV-REPORT-NO-RESULTS (exit code 2), LV-REPORT-BAD-RESULTS. */
export function readResults(folder: string): ResultsDocument {
  const file = join(folder, 'results.json');
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!existsSync(file) || !statSync(file).isFile()) {
    fault(
      {
        code: 'LV-REPORT-NO-RESULTS',
        place: { file: folder },
        what:
          found === undefined
            ? 'there is no such folder'
            : found.isDirectory()
              ? 'the folder has no results.json'
              : 'this is a file, no folder',
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
        found: (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' '),
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
  const lacking = partsLackedBy(doc as Record<string, unknown>);
  if (lacking.length > 0) {
    fault({
      code: 'LV-REPORT-BAD-RESULTS',
      place: { file },
      what: 'the results lack what a report needs: another version wrote them, or they are cut',
      found: `no ${lacking.join(', no ')}`,
      remedy: 'run the pipeline again with this version',
    });
  }
  return doc as ResultsDocument;
}

/** What every results document has, with its type: what is looked up without asking whether it is there. */
const needed = {
  pipeline: 'string',
  survey: 'string',
  wave: 'string',
  title: 'object',
  provenance: 'object',
  labels: 'object',
  models: 'list',
  report: 'object',
  'report.language': 'string',
  'report.chapters': 'list',
  published: 'list',
  rows: 'list',
} as const;

function partsLackedBy(doc: Record<string, unknown>): string[] {
  const isA = (value: unknown, kind: string) =>
    kind === 'list'
      ? Array.isArray(value)
      : kind === 'object'
        ? typeof value === 'object' && value !== null
        : typeof value === kind;
  return Object.entries(needed).flatMap(([path, kind]) => {
    const [first, second] = path.split('.') as [string, string?];
    const outer = doc[first];
    // What lies in a part that is lacking is told by that part.
    if (second !== undefined && !isA(outer, 'object')) return [];
    const value = second === undefined ? outer : (outer as Record<string, unknown>)[second];
    return isA(value, kind) ? [] : [path];
  });
}
