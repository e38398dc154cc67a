import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language, ResultsDocument } from '../results/index.js';
import { drawFigures } from './drawings.js';
import { reportFiles } from './files/index.js';
import { pageHtml } from './html/index.js';
import { makeTree } from './tree/index.js';

export interface RenderOptions {
  language: Language;
  /** An existing folder; nothing outside it is written. */
  folder: string;
  /** Which files to write; the page alone, or also the figures beside it. Both when left out. */
  formats?: readonly ReportFormat[];
}

/** `html`: the page; `figures`: every figure and table as files. */
export const reportFormats = ['html', 'figures'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * Names of what a report writes: `report.html`, `figures/`, `tables/` in the report's own language, and
 * `report.en.html`, `figures.en/`, `tables.en/` in another.
 */
export function reportNames(doc: ResultsDocument, language: Language) {
  const mark = language === doc.report.language ? '' : `.${language}`;
  return { html: `report${mark}.html`, figures: `figures${mark}`, tables: `tables${mark}` };
}

/**
 * Writes a report from a results document: one self-contained HTML page, and beside it the figures and
 * tables as files. The same document and language give the same bytes.
 *
 * @returns paths written, relative to the folder, sorted
 * @throws FaultError when two items share an id, or an item names a model that the results lack
 */
export async function renderReport(
  doc: ResultsDocument,
  options: RenderOptions,
): Promise<{ files: string[] }> {
  const { language, folder, formats = reportFormats } = options;
  const names = reportNames(doc, language);
  const beside = formats.includes('figures');
  const tree = makeTree(doc, language);
  const drawings = await drawFigures(tree, beside);
  const files = new Map<string, string | Uint8Array>([
    ...(beside ? await reportFiles(tree, drawings, names) : []),
    ...(formats.includes('html') ? [[names.html, pageHtml(tree, drawings)] as const] : []),
  ]);
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return { files: [...files.keys()].sort() };
}
