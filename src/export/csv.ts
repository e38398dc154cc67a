import { open } from 'node:fs/promises';
import { harmlessText } from '../results/index.js';
import type { Cell } from './rows.js';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cellText = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : quoted(harmlessText(cell));

/**
 * Writes rows as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads æ, ø and å; comma between cells,
 * decimal point, empty for missing. Numbers are written so that they are read back the same.
 */
export async function writeCsv(
  path: string,
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<void> {
  const out = await open(path, 'w', 0o600);
  try {
    let part = `\ufeff${header.map(quoted).join(',')}\r\n`;
    for await (const row of rows) {
      part += `${row.map(cellText).join(',')}\r\n`;
      if (part.length < 1 << 16) continue;
      await out.write(part);
      part = '';
    }
    await out.write(part);
  } finally {
    await out.close();
  }
}
