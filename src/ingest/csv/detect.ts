/** Whether a file's first bytes can be text (delimited text is what remains when no binary format fits). */
export function isText(head: Buffer): boolean {
  if (head.length === 0) return false;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  // Latin text in UTF-16 is close to half zeros; other text has none.
  return zeros === 0 || zeros > 0.3 * head.length;
}
