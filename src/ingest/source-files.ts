import { stat } from 'node:fs/promises';
import { isText } from './csv/detect.js';
import { readHead } from './encoding.js';
import { elementsBeside, isNettskjemaHeader, reportOf } from './nettskjema/detect.js';
import { otherFormat } from './other-formats.js';
import { surveyXactFiles } from './surveyxact/detect.js';

/**
 * The files that `openSource` takes up of an export, without reading it: the three of a SurveyXact folder, the one
 * report of a Nettskjema folder, and the elements that stand beside a report. A folder that is no export gives none.
 * @param elements the elements' file, where it is given and not looked for
 */
export async function sourceFiles(path: string, elements?: string): Promise<string[]> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) return [];
  if (info.isDirectory()) {
    const parts = await surveyXactFiles(path);
    if (parts !== null) return [parts.dataset, parts.structure, parts.labels];
    const report = await reportOf(path);
    return report === null ? [] : sourceFiles(report, elements);
  }
  if (elements !== undefined) return [path, elements];
  const beside = (await isNettskjemaReport(path)) ? await elementsBeside(path) : null;
  return beside === null ? [path] : [path, beside];
}

/** Whether a text file's first line has Nettskjema's own columns, in whatever encoding. */
async function isNettskjemaReport(path: string): Promise<boolean> {
  const head = await readHead(path);
  if (otherFormat(head) !== undefined || !isText(head)) return false;
  // The service's names are plain letters, which stand in every encoding when its zero bytes are left out.
  const [line = ''] = head
    .toString('latin1')
    .replaceAll('\0', '')
    .split(/[\r\n]/, 1);
  return isNettskjemaHeader(line.split(/[;,\t|]/).map((cell) => cell.replace(/^[^$]*?(?=\$)|"$/g, '')));
}
