/** Whether a file that begins with these bytes is a Stata data set, formats 113-115 and 117-119. */
export function isStata(head: Buffer): boolean {
  if (head.length >= 11 && head.toString('latin1', 0, 11) === '<stata_dta>') return true;
  // Before 117: release, byte order (1 or 2), file type 1, an unused zero.
  return (
    head.length >= 4 &&
    head[0]! >= 113 &&
    head[0]! <= 115 &&
    (head[1] === 1 || head[1] === 2) &&
    head[2] === 1 &&
    head[3] === 0
  );
}
