/** Whether a file's first bytes are a Parquet file's (`PAR1`). */
export function isParquet(head: Buffer): boolean {
  return head.length >= 4 && head.toString('latin1', 0, 4) === 'PAR1';
}
