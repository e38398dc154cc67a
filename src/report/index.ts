/** Results to a report: a tree of plain data, printed as one self-contained HTML page with files beside it. */
export { tableCsv } from './files/index.js';
export { type RenderOptions, type ReportFormat, renderReport, reportFormats, reportNames } from './render.js';
export { type BuiltTable, type TableBuilder, tableBuilders } from './tables/index.js';
export * from './tree/index.js';
