/**
 * A little-endian .dta file (113-115, 117-119) with every number of it turned round, as Stata for big-endian machines
 * writes it. Source: «Description of .dta file format» (StataCorp, help dta).
 */
export function bigEndian(original: Buffer): Buffer {
  const bytes = Buffer.from(original);
  let at = 0;
  const turn = (width: number, count = 1): void => {
    for (let i = 0; i < count; i++, at += width) bytes.subarray(at, at + width).reverse();
  };
  const labelSet = (nameWidth: number): void => {
    at += 4 + nameWidth + 3;
    const count = original.readInt32LE(at);
    const text = original.readInt32LE(at + 4);
    turn(4, 2 + 2 * count);
    at += text;
  };
  const values = (rows: number, widths: readonly number[]): void => {
    for (let row = 0; row < rows; row++) {
      // A text's bytes stay as they are: its width is negative.
      for (const width of widths) {
        if (width < 0) at -= width;
        else turn(width);
      }
    }
  };

  if (bytes[0] !== 60) {
    const count = bytes.readUInt16LE(4);
    const rows = bytes.readInt32LE(6);
    bytes[1] = 1;
    at = 4;
    turn(2);
    turn(4);
    at += 81 + 18;
    const widths = [...bytes.subarray(at, at + count)].map((t) =>
      t <= 244 ? -t : [1, 2, 4, 4, 8][t - 251]!,
    );
    at += count + 33 * count;
    turn(2, count + 1);
    at += count * ((bytes[0] === 113 ? 12 : 49) + 33 + 81);
    for (;;) {
      const [type, length] = [original[at]!, original.readInt32LE(at + 1)];
      at += 1;
      turn(4);
      at += length;
      if (type === 0 && length === 0) break;
    }
    values(rows, widths);
    while (at < bytes.length) {
      bytes.subarray(at, at + 4).reverse();
      labelSet(33);
    }
    return bytes;
  }

  const after = (tag: string): number => {
    at = original.indexOf(tag, at) + tag.length;
    return at;
  };
  const release = Number(original.toString('latin1', after('<release>'), at + 3));
  bytes.write('MSF', after('<byteorder>'), 'latin1');
  const count = release === 119 ? original.readUInt32LE(after('<K>')) : original.readUInt16LE(after('<K>'));
  turn(release === 119 ? 4 : 2);
  const rows = original.readUInt32LE(after('<N>'));
  turn(release === 117 ? 4 : 8);
  after('<label>');
  if (release !== 117) turn(2);
  after('<map>');
  turn(8, 14);
  after('<variable_types>');
  const types = Array.from({ length: count }, (_, i) => original.readUInt16LE(at + 2 * i));
  turn(2, count);
  after('<sortlist>');
  turn(release === 119 ? 4 : 2, count + 1);
  after('<characteristics>');
  while (original.toString('latin1', at, at + 4) === '<ch>') {
    at += 4;
    const length = original.readUInt32LE(at);
    turn(4);
    at += length + '</ch>'.length;
  }
  after('<data>');
  // haven writes 119 with the references of 118 (Stata's own have three and five bytes).
  const reference = release === 117 ? [4, 4] : [2, 6];
  values(
    rows,
    types.flatMap((t) => (t <= 2045 ? [-t] : t === 32768 ? reference : [[8, 4, 4, 2, 1][t - 65526]!])),
  );
  after('<strls>');
  while (original.toString('latin1', at, at + 3) === 'GSO') {
    at += 3;
    turn(4);
    turn(release === 117 ? 4 : 8);
    at += 1;
    const length = original.readUInt32LE(at);
    turn(4);
    at += length;
  }
  after('<value_labels>');
  while (original.toString('latin1', at, at + 5) === '<lbl>') {
    at += 5;
    bytes.subarray(at, at + 4).reverse();
    labelSet(release === 117 ? 33 : 129);
    at += '</lbl>'.length;
  }
  return bytes;
}
