/** Readers of exports: one folder a format, each giving the same SourceTable. */

export { writeArrow } from './arrow/write.js';
export { arrowSchema, arrowType, BatchBuilder, batchRows } from './batch-builder.js';
export type { Beside } from './beside.js';
export { type CsvOptions, readCsv } from './csv/read.js';
export { openSource, type SourceOptions } from './detect.js';
export { labelKey, labelsFromJson, labelsToJson } from './label-metadata.js';
export { ColumnScan, type FoundKind, leastTelling } from './privacy/column-scan.js';
export { isIdentityNumber } from './privacy/identity.js';
export { HashKey, readHashKey } from './privacy/key.js';
export { holdsPersonalData, type PersonalKind, personalKind } from './privacy/patterns.js';
export { isFirstName } from './privacy/person-names.js';
export { type ProtectedSource, type ProtectOptions, protect } from './privacy/protect.js';
export { shownSome, shownValue } from './privacy/shown-value.js';
export { sourceFiles } from './source-files.js';
export * from './source-table.js';
export { readSpss, type SpssOptions } from './spss/read.js';
export { type SpssWriteOptions, type SpssWritten, writeSpss } from './spss/write.js';
export { readStata, type StataOptions } from './stata/read.js';
