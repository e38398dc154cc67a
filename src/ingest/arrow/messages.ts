import { readAt } from '../binary/read-at.js';
import { FlatTable } from './flatbuffer.js';

interface Message {
  kind: 'schema' | 'dictionary' | 'batch';
  /** The message's own table, of the kind's shape. */
  table: FlatTable;
  bodyStart: number;
  bodyLength: number;
}

const kinds: Record<number, Message['kind']> = { 1: 'schema', 2: 'dictionary', 3: 'batch' };
const mark = 'ARROW1';

/** What a file's footer tells; a stream has none. */
interface Footer {
  schema: FlatTable;
  batches: number;
}

/** Where the messages begin and end, and the footer. */
export function extentOf(fd: number, size: number): { start: number; end: number; footer: Footer | null } {
  const head = readAt(fd, 0, Math.min(8, size)).toString('latin1', 0, 6);
  if (head !== mark) return { start: 0, end: size, footer: null };
  if (size < 22) throw new Error('the file ends too soon');
  const tail = readAt(fd, size - 10, 10);
  if (tail.toString('latin1', 4) !== mark) throw new Error('the file does not end as an Arrow file does');
  const length = tail.readInt32LE(0);
  if (!(length > 0 && length <= size - 18))
    throw new Error(`a footer of ${length} bytes in a file of ${size}`);
  const end = size - 10 - length;
  const table = FlatTable.root(readAt(fd, end, length));
  const schema = table.table(1);
  if (schema === undefined) throw new Error('a footer without a schema');
  // A block has 24 bytes: offset, and the lengths of the message and its body.
  return { start: 8, end, footer: { schema, batches: table.vector(3, 24).count } };
}

/** The messages of an IPC stream, one after another (Arrow columnar format, «IPC streaming format»). Throws an Error. */
export function* messages(fd: number, start: number, end: number): Generator<Message> {
  let at = start;
  while (at + 4 <= end) {
    let length = readAt(fd, at, 4).readInt32LE(0);
    at += 4;
    if (length === -1) {
      if (at + 4 > end) throw new Error('the file ends within a message');
      length = readAt(fd, at, 4).readInt32LE(0);
      at += 4;
    }
    if (length === 0) return;
    if (!(length > 0 && length <= end - at))
      throw new Error(`a message of ${length} bytes where ${end - at} are left`);
    const message = FlatTable.root(readAt(fd, at, length));
    at += length;
    const bodyLength = message.int64(3);
    if (!(bodyLength >= 0 && bodyLength <= end - at))
      throw new Error(`a body of ${bodyLength} bytes where ${end - at} are left`);
    const kind = kinds[message.int8(1)];
    const table = message.table(2);
    if (kind === undefined || table === undefined) throw new Error('a message of a kind that is not known');
    yield { kind, table, bodyStart: at, bodyLength };
    at += bodyLength;
  }
}
