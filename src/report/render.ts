import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FaultError, fault } from '../errors/index.js';
import {
  type BuiltFigure,
  DrawError,
  drawAll,
  figureBuilders,
  nothingLeft,
  type Spec,
  standalone,
  svgFile,
} from '../figures/index.js';
import type { FigureKind, Language, ReportItem, ResultsDocument } from '../results/index.js';
import { isFigure, type PreparedItem, tableOf } from './chapter.js';
import { tableCsv } from './data-table.js';
import { pageHtml } from './page.js';
import { workbookWriter } from './workbook.js';

export interface RenderOptions {
  language: Language;
  /** An existing folder; nothing outside it is written. */
  folder: string;
  /** Which files to write; the page alone, or also the figures beside it. Both when left out. */
  formats?: readonly ReportFormat[];
}

/** `html`: the page; `figures`: every figure as SVG, PNG, Vega-Lite, CSV and XLSX (one of which all is withheld as the last two), every table as CSV and XLSX. */
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
  checkIds(doc);
  const names = reportNames(doc, language);
  const beside = formats.includes('figures');
  const workbook = beside ? await workbookWriter(doc, language) : null;
  const files = new Map<string, string | Uint8Array>();
  const prepared = new Map<string, PreparedItem>();
  const figures: FigureInPreparation[] = [];
  let [figureNumber, tableNumber] = [0, 0];
  for (const item of doc.report.chapters.flatMap((chapter) => chapter.items)) {
    const table = tableOf(item);
    if (table !== undefined) {
      const built = table(item, doc, { language });
      const csv = tableCsv(built, language);
      const number = ++tableNumber;
      prepared.set(item.id, { item, kind: 'table', number, built, csv });
      if (workbook === null) continue;
      files.set(`${names.tables}/${item.id}.csv`, csv);
      files.set(
        `${names.tables}/${item.id}.xlsx`,
        workbook({ item, kind: 'table', number, table: built, built }),
      );
    } else if (isFigure(item)) {
      const figure = { item, number: ++figureNumber, ...buildFigure(item, doc, language) };
      if (!nothingLeft(figure.built, language)) {
        figures.push(figure);
        continue;
      }
      const { number, built } = figure;
      const csv = tableCsv(built.table, language);
      prepared.set(item.id, { item, kind: 'withheld', number, built, csv });
      if (workbook === null) continue;
      const base = `${names.figures}/${item.id}`;
      files.set(`${base}.csv`, csv);
      files.set(`${base}.xlsx`, workbook({ item, kind: 'figure', number, table: built.table, built }));
    } else {
      prepared.set(item.id, { item, kind: 'unknown', number: ++figureNumber });
    }
  }
  const drawn = await drawAll(
    figures.map(({ item, spec, footer, narrow }) => ({
      id: item.id,
      wide: spec,
      footer,
      narrow,
      png: beside,
    })),
  ).catch((error: unknown) => {
    if (!(error instanceof DrawError)) throw error;
    return notDrawn(figures.find(({ item }) => item.id === error.id)!.item, error);
  });
  for (const [i, { item, number, built, spec }] of figures.entries()) {
    const { wide, narrow, png } = drawn[i]!;
    const csv = tableCsv(built.table, language);
    prepared.set(item.id, { item, kind: 'figure', number, built, spec, csv, wide, narrow });
    if (png === null || workbook === null) continue;
    const base = `${names.figures}/${item.id}`;
    files.set(`${base}.svg`, svgFile(wide));
    files.set(`${base}.png`, png);
    files.set(`${base}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`);
    files.set(`${base}.csv`, csv);
    files.set(`${base}.xlsx`, workbook({ item, kind: 'figure', number, table: built.table, built }));
  }
  if (formats.includes('html')) files.set(names.html, pageHtml(doc, prepared, language));
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return { files: [...files.keys()].sort() };
}

interface FigureInPreparation {
  item: ReportItem;
  number: number;
  built: BuiltFigure;
  /** Wide, with its title: what is drawn, and what readers download. */
  spec: Spec;
  /** Its caption, in lines, for the file. */
  footer: string[];
  narrow: Spec;
}

function buildFigure(item: ReportItem, doc: ResultsDocument, language: Language) {
  const build = figureBuilders[item.kind as FigureKind]!;
  try {
    const built = build(item, doc, { language, width: 'wide' });
    const narrow = build(item, doc, { language, width: 'narrow' }).spec;
    return { built, ...standalone(built, item, doc, language), narrow };
  } catch (error) {
    if (error instanceof FaultError) throw error;
    return notDrawn(item, error);
  }
}

function notDrawn(item: ReportItem, cause: unknown): never {
  fault(
    {
      code: 'LV-REPORT-FIGURE',
      what: `figure '${item.id}' (${item.kind}) could not be drawn`,
      found: cause instanceof Error ? cause.message : String(cause),
      remedy: "check the item's kind, variables and grouping in the pipeline's report",
    },
    { cause },
  );
}

/** Ids name files and anchors: each must be there once. */
function checkIds(doc: ResultsDocument): void {
  const seen = new Set<string>();
  const twice = doc.report.chapters
    .flatMap((chapter) => chapter.items)
    .filter(({ id }) => seen.size === seen.add(id).size);
  if (twice.length > 0) {
    throw new FaultError(
      twice.map(({ id }) => ({
        code: 'LV-REPORT-DUPLICATE-ID',
        what: `two items of the report have the id '${id}'`,
        expected: 'an id of its own for each figure and table, as it names the files beside the report',
      })),
    );
  }
}
