/** Whether a file's first bytes are an Arrow IPC file's (`ARROW1`) or stream's (continuation mark). */
export function isArrow(head: Buffer): boolean {
  if (head.length >= 8 && head.toString('latin1', 0, 6) === 'ARROW1') return true;
  return (
    head.length >= 8 &&
    head.readUInt32LE(0) === 0xffffffff &&
    head.readUInt32LE(4) > 0 &&
    head.readUInt32LE(4) < 1 << 28
  );
}
