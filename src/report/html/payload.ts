import { deflateRawSync } from 'node:zlib';

/** What a figure or table can be saved as from the page. */
export interface Payload {
  /** The whole drawing, of a figure that the page lays out as a table. */
  svg?: string;
  /** What the drawing in the page lacks: its whole size, and the caption in it. */
  around?: { width: number; height: number; caption: string };
  spec?: unknown;
  csv: string;
}

/** The files of an item, small: the page's script unpacks them when the reader asks for one. */
export function payloadScript(id: string, data: Payload): string {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(data)), { level: 9 }).toString('base64');
  return `<script type="text/plain" id="data-${id}">${packed}</script>`;
}
