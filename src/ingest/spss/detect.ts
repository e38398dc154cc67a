/** Whether a file that begins with these bytes is an SPSS system file (.sav: `$FL2`; .zsav: `$FL3`). */
export function isSpss(head: Buffer): boolean {
  if (head.length < 4) return false;
  const magic = head.toString('latin1', 0, 4);
  return magic === '$FL2' || magic === '$FL3';
}
