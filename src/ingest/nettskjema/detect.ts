import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whether a header is a Nettskjema report's: it has columns of the service's own, as `$submission_id`. */
export function isNettskjemaHeader(header: readonly string[]): boolean {
  return header.some((name) => /^\$(submission_id|created|answer_time_ms)$/.test(name));
}

/**
 * The JSON file with the elements of a report's form, beside the report: `<report>-elements.json`, else the
 * only `*elements*.json` of the folder; null when there is none.
 */
export async function elementsBeside(report: string): Promise<string | null> {
  const folder = dirname(report);
  const names = (await readdir(folder)).filter((name) => /elements.*\.json$/i.test(name)).sort();
  const stem = basename(report).replace(/\.[^.]+$/, '');
  const own = names.find((name) => name.startsWith(stem));
  const chosen = own ?? (names.length === 1 ? names[0] : undefined);
  return chosen === undefined ? null : join(folder, chosen);
}

/** The delimited file of a Nettskjema folder: its only .csv or .tsv, or without one its only .txt;
 * null when there is not exactly one. */
export async function reportOf(folder: string): Promise<string | null> {
  const all = await readdir(folder);
  const reports = all.filter((name) => /\.(csv|tsv)$/i.test(name));
  const names = reports.length > 0 ? reports : all.filter((name) => /\.txt$/i.test(name));
  return names.length === 1 ? join(folder, names[0]!) : null;
}
