import { deflateRawSync } from 'node:zlib';

/** What a figure or table can be saved as from the page. */
export interface Payload {
  svg?: string;
  spec?: unknown;
  csv: string;
}

/** The files of an item, small: the page's script unpacks them when the reader asks for one. */
export function payloadScript(id: string, data: Payload): string {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(data)), { level: 9 }).toString('base64');
  return `<script type="text/plain" id="data-${id}">${packed}</script>`;
}
