import { type ColumnMetaData, type FileMetaData, parquetMetadata, type RowGroup } from 'hyparquet';
import { readAt } from '../binary/read-at.js';
import { checkThrift } from './thrift.js';

/** Plain columns stand in a row group as in the schema: their metadata in that order. */
export function columnsOf(group: RowGroup): ColumnMetaData[] {
  return group.columns.map((column) => column.meta_data!);
}

/** Throws when the parts of the metadata contradict one another, or the file, as damaged ones may. */
function checkConsistent(metadata: FileMetaData, bytes: number): void {
  // Nested columns are refused by name later; only plain ones are as many as the schema's elements.
  if (metadata.schema.length === 0) throw new Error('a file without a schema');
  const elements = metadata.schema.slice(1);
  const nested = elements.some((element) => (element.num_children ?? 0) > 0);
  let rows = 0;
  for (const group of metadata.row_groups) {
    const groupRows = Number(group.num_rows);
    if (!(groupRows >= 0 && Number.isSafeInteger(groupRows)))
      throw new Error(`a row group of ${groupRows} rows`);
    rows += groupRows;
    if (nested) continue;
    if (group.columns.length !== elements.length)
      throw new Error(`a row group of ${group.columns.length} columns in a file of ${elements.length}`);
    for (const [k, { meta_data: column, file_path: elsewhere }] of group.columns.entries()) {
      const element = elements[k]!;
      if (column === undefined) throw new Error(`column ${element.name} is encrypted`);
      if (elsewhere) throw new Error(`column ${element.name} lies in another file`);
      if (column.type !== element.type || column.path_in_schema.join('.') !== element.name)
        throw new Error(`column ${element.name} is another in a row group`);
      if (column.codec === undefined) throw new Error(`column ${element.name} is packed in an unknown way`);
      const data = Number(column.data_page_offset);
      const entries = Number(column.dictionary_page_offset ?? data);
      const start = entries > 0 ? Math.min(data, entries) : data;
      const size = Number(column.total_compressed_size);
      if (Number(column.num_values) !== groupRows && element.repetition_type !== 'REPEATED')
        throw new Error(`column ${element.name} has ${column.num_values} values in ${groupRows} rows`);
      if (!(start >= 4 && size >= 0 && start + size <= bytes))
        throw new Error(`column ${element.name} takes ${size} bytes at ${start} of ${bytes}`);
    }
  }
  if (elements.length === 0) throw new Error('a file without columns');
  if (rows !== Number(metadata.num_rows))
    throw new Error(`row groups of ${rows} rows in a file of ${metadata.num_rows}`);
}

function parsed(footer: Buffer): FileMetaData {
  try {
    return parquetMetadata(footer, { geoparquet: false });
  } catch (cause) {
    throw new Error('the metadata lack what belongs in them', { cause });
  }
}

/** The metadata at a Parquet file's end, checked against themselves and the file's size. Throws an Error. */
export function readFooter(fd: number, bytes: number): FileMetaData {
  if (bytes < 12) throw new Error(`a file of ${bytes} bytes`);
  const tail = readAt(fd, bytes - 8, 8);
  const mark = tail.toString('latin1', 4);
  if (mark === 'PARE') throw new Error('the file is encrypted');
  if (mark !== 'PAR1') throw new Error('the file does not end as a Parquet file does');
  const length = tail.readUInt32LE(0);
  if (length > bytes - 12) throw new Error(`metadata of ${length} bytes in a file of ${bytes}`);
  const footer = readAt(fd, bytes - 8 - length, length + 8);
  checkThrift(footer, 0, length);
  const metadata = parsed(footer);
  checkConsistent(metadata, bytes);
  return metadata;
}
