/** Readers of exports: one folder a format, each giving the same SourceTable. */

export { writeArrow } from './arrow/write.js';
export { BatchBuilder } from './batch-builder.js';
export type { Beside } from './beside.js';
export { readCsv } from './csv/read.js';
export { openSource, type SourceOptions } from './detect.js';
export { labelKey, labelsToJson } from './label-metadata.js';
export { ColumnScan, leastTelling } from './privacy/column-scan.js';
export { isIdentityNumber } from './privacy/identity.js';
export { HashKey, readHashKey } from './privacy/key.js';
export { holdsPersonalData, personalKind } from './privacy/patterns.js';
export { isFirstName } from './privacy/person-names.js';
export { type ProtectOptions, protect } from './privacy/protect.js';
export { shownSome, shownValue } from './privacy/shown-value.js';
export { sourceFiles } from './source-files.js';
export * from './source-table.js';
export { readSpss } from './spss/read.js';
export { writeSpss } from './spss/write.js';
