/** Results to a report: one self-contained HTML page, with its figures and tables as files beside it. */
export { tableCsv } from './data-table.js';
export { type RenderOptions, type ReportFormat, renderReport, reportFormats, reportNames } from './render.js';
export { type BuiltTable, type TableBuilder, tableBuilders } from './tables/index.js';
