import { crc32 } from 'node:zlib';
import type { ColumnMetaData, PageHeader, SchemaElement } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { type Codec, decompress, mostBytesOfBlock } from '../binary/decompress.js';
import { readAt } from '../binary/read-at.js';
import { runs } from './runs.js';
import { checkThrift } from './thrift.js';
import { dictionary, type Stored, type Values, valuesOf } from './values.js';

/** Bytes of unpacked pages that may be held at once, over all columns; what is held is counted here. */
export interface PageBudget {
  held: number;
  limit: number;
}

/** Header and rest of a page header are seldom longer; one with long texts as least and greatest value may be. */
const headerBytes = [1 << 12, 1 << 20];

/**
 * The values of one column in one row group, one after another: a page is read and unpacked when its first value is
 * asked for, and its values are decoded one by one, so that no count in a header is ever allocated.
 * Every method throws an Error that says what is wrong.
 */
export class ColumnPages {
  private at: number;
  private readonly end: number;
  private rowsLeft: number;
  private left = 0;
  private heldByPage = 0;
  private heldByDictionary = 0;
  private isThere: (() => number) | null = null;
  private value: Values = () => 0;
  private entries: ((index: number) => Stored) | undefined;

  constructor(
    private readonly fd: number,
    private readonly column: ColumnMetaData,
    private readonly element: SchemaElement,
    rows: number,
    private readonly budget: PageBudget,
  ) {
    const data = Number(column.data_page_offset);
    const dictionaryAt = Number(column.dictionary_page_offset ?? 0);
    this.at = dictionaryAt > 0 && dictionaryAt < data ? dictionaryAt : data;
    this.end = this.at + Number(column.total_compressed_size);
    this.rowsLeft = rows;
  }

  /** The next row's value, null where there is none. */
  next(): Stored | null {
    while (this.left === 0) this.open();
    this.left--;
    return this.isThere !== null && this.isThere() === 0 ? null : this.value();
  }

  /** Gives back what is held. */
  close(): void {
    this.budget.held -= this.heldByPage + this.heldByDictionary;
    this.heldByPage = this.heldByDictionary = 0;
  }

  private open(): void {
    const header = this.header();
    const packedSize = header.compressed_page_size;
    const size = header.uncompressed_page_size;
    if (!(packedSize >= 0 && packedSize <= this.end - this.at && size >= 0 && size <= mostBytesOfBlock))
      throw new Error(
        `a page of ${packedSize} bytes, ${size} unpacked, where the column has ${this.end - this.at} left`,
      );
    this.budget.held += size - this.heldByPage;
    this.heldByPage = size;
    if (this.budget.held > this.budget.limit)
      throw new Error(`pages of more than ${this.budget.limit} bytes would have to be held at once`);
    const packed = readAt(this.fd, this.at, packedSize);
    this.at += packedSize;
    if (header.crc !== undefined && crc32(packed) !== header.crc >>> 0)
      throw new Error('a page has another checksum than its header');
    if (header.type === 'DICTIONARY_PAGE') this.dictionaryPage(header, packed);
    else if (header.type === 'DATA_PAGE') this.dataPage(header, packed);
    else if (header.type === 'DATA_PAGE_V2') this.dataPage2(header, packed);
    else if (header.type !== 'INDEX_PAGE') throw new Error('a page of a kind that is not known');
  }

  private dictionaryPage(header: PageHeader, packed: Buffer): void {
    const told = header.dictionary_page_header;
    if (told === undefined || this.entries !== undefined) throw new Error('a dictionary out of place');
    this.heldByDictionary = this.heldByPage;
    this.heldByPage = 0;
    const page = this.unpacked(packed, header.uncompressed_page_size);
    this.entries = dictionary(this.column.type, page, told.num_values, this.element.type_length);
  }

  private dataPage(header: PageHeader, packed: Buffer): void {
    const told = header.data_page_header;
    if (told === undefined) throw new Error('a page without its header');
    this.begin(told.num_values);
    let page = this.unpacked(packed, header.uncompressed_page_size);
    if (this.element.repetition_type === 'OPTIONAL') {
      if (told.definition_level_encoding !== 'RLE') throw new Error('levels in an encoding of old');
      const length = page.length < 4 ? Number.POSITIVE_INFINITY : page.readUInt32LE(0);
      if (length > page.length - 4) throw new Error(`levels of ${length} bytes in a page of ${page.length}`);
      this.isThere = runs(page.subarray(4, 4 + length), 1);
      page = page.subarray(4 + length);
    }
    this.value = valuesOf(told.encoding, this.column.type, page, this.element.type_length, this.entries);
  }

  private dataPage2(header: PageHeader, packed: Buffer): void {
    const told = header.data_page_header_v2;
    if (told === undefined) throw new Error('a page without its header');
    this.begin(told.num_values);
    const levels = told.definition_levels_byte_length;
    const before = told.repetition_levels_byte_length;
    if (!(levels >= 0 && before >= 0 && levels + before <= packed.length))
      throw new Error(`levels of ${levels} bytes in a page of ${packed.length}`);
    if (this.element.repetition_type === 'OPTIONAL')
      this.isThere = runs(packed.subarray(before, before + levels), 1);
    const rest = packed.subarray(before + levels);
    const size = header.uncompressed_page_size - levels - before;
    const page = told.is_compressed === false ? rest : this.unpacked(rest, size);
    this.value = valuesOf(told.encoding, this.column.type, page, this.element.type_length, this.entries);
  }

  private begin(values: number): void {
    if (!(values >= 0 && values <= this.rowsLeft))
      throw new Error(`a page of ${values} values where ${this.rowsLeft} rows are left`);
    this.rowsLeft -= values;
    this.left = values;
    this.isThere = null;
  }

  private unpacked(packed: Buffer, size: number): Buffer {
    if (this.column.codec === 'UNCOMPRESSED') {
      if (packed.length !== size) throw new Error(`a page of ${size} bytes has ${packed.length}`);
      return packed;
    }
    // Vectors of a page with no values at all have been seen written without a packed byte.
    if (packed.length === 0 && size === 0) return packed;
    if (this.column.codec === 'LZO') throw new Error('pages packed with LZO are not read');
    const page = decompress(this.column.codec as Codec, packed, size);
    return Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  }

  private header(): PageHeader {
    for (const bytes of headerBytes) {
      const head = readAt(this.fd, this.at, Math.min(bytes, this.end - this.at));
      let length: number;
      try {
        length = checkThrift(head, 0, head.length);
      } catch (cause) {
        if (bytes === headerBytes.at(-1) || head.length < bytes) throw cause;
        continue;
      }
      this.at += length;
      return parquetHeader({ view: new DataView(head.buffer, head.byteOffset, length), offset: 0 });
    }
    throw new Error('a page header without end');
  }
}
