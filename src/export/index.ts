/** Clean data out: .sav, CSV with codebook, Excel, Parquet, and their description in DDI. */
export { type Content, contentOf } from './content.js';
export { type DdiFile, ddiDocument } from './ddi/document.js';
export { type ExportFormat, exportFormats, formatOf } from './formats.js';
export { type Exported, exportedFiles, writeExport } from './write.js';
