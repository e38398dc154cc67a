/** Clean data out: .sav, CSV with codebook, Excel, Parquet, and their description in DDI. */
export { type Content, contentOf } from './content.js';
export { exportedFiles, writeExport } from './write.js';
