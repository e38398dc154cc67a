/** Whether a file's first bytes are a ZIP archive's, as a workbook's are. */
export function isXlsx(head: Buffer): boolean {
  return head.length >= 4 && head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}
