/** Results to a report: a tree of plain data, printed in each of the forms that are published. */
export { collect, type Part } from './collect/index.js';
export { languagesOf, reportNames, type Template } from './format.js';
export {
  formatsOfRun,
  ownersFolder,
  type ReportFormat,
  reportEntries,
  reportFilesOfRun,
  reportFormats,
} from './formats.js';
export { tableCsv } from './kits/index.js';
export { type Owner, ownerName, ownersOf } from './owner/index.js';
export { pagesThere, relinkPages } from './pages-there.js';
export { type RenderOptions, renderReport } from './render.js';
export { tableBuilders } from './tables/index.js';
export * from './tree/index.js';
