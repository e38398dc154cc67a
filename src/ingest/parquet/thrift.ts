const deepest = 32;

/**
 * Walks a structure of Thrift's compact protocol and throws an Error where a length or a count goes past `end`,
 * or structures lie too deep: what is parsed after it costs no more than the bytes that are there.
 * (Apache Thrift, doc/specs/thrift-compact-protocol.md.) Gives the offset behind the structure.
 */
export function checkThrift(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const byte = (): number => {
    if (at >= end) throw new Error('the metadata end within a structure');
    return bytes[at++]!;
  };
  const varint = (): number => {
    let value = 0;
    for (let k = 0; k < 10; k++) {
      const b = byte();
      value += (b & 127) * 2 ** (7 * k);
      if (b < 128) return value;
    }
    throw new Error('the metadata hold a number of more than 64 bits');
  };
  const skip = (count: number): void => {
    if (count > end - at) throw new Error(`the metadata claim ${count} bytes where ${end - at} are left`);
    at += count;
  };
  const list = (depth: number): void => {
    const head = byte();
    const count = head >> 4 === 15 ? varint() : head >> 4;
    // Every element has a byte at least; booleans too, in lists.
    if (count > end - at) throw new Error(`the metadata claim a list of ${count}`);
    const type = head & 15;
    for (let k = 0; k < count; k++) element(type <= 2 ? 3 : type, depth);
  };
  const element = (type: number, depth: number): void => {
    // 1 and 2 are true and false, told by the type alone.
    if (type === 3) skip(1);
    else if (type >= 4 && type <= 6) varint();
    else if (type === 7) skip(8);
    else if (type === 8) skip(varint());
    else if (type === 9) list(depth);
    else if (type === 12) struct(depth + 1);
    else if (type !== 1 && type !== 2) throw new Error(`the metadata hold a field of type ${type}`);
  };
  const struct = (depth: number): void => {
    if (depth > deepest) throw new Error(`the metadata are nested more than ${deepest} deep`);
    for (;;) {
      const head = byte();
      if ((head & 15) === 0) return;
      if (head >> 4 === 0) varint();
      element(head & 15, depth);
    }
  };
  struct(0);
  return at;
}
