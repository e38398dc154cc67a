import type { Decode } from '../binary/decoder.js';
import type { SourceNote } from '../source-table.js';
import { decoderFor } from './encoding.js';
import { isUtf8Instead } from './letters.js';
import type { SystemFile } from './records.js';

/** Text without the blanks (or NULs) that pad it. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 32 || bytes[end - 1] === 0)) end--;
  return bytes.subarray(0, end);
}

/** The texts of a file in its encoding. */
export class SpssTexts {
  #unreadable = 0;

  /** @param plain - decodes, whatever the bytes are @param encoding - its name */
  constructor(
    readonly plain: Decode,
    readonly encoding: string,
  ) {}

  /** A text as it stands; counts those that are none in the encoding. */
  readonly decode: Decode = (bytes) => {
    const decoded = this.plain(bytes);
    if (decoded.includes('\ufffd')) this.#unreadable++;
    return decoded;
  };

  /** A text without what pads it. */
  readonly text = (bytes: Uint8Array): string => this.decode(trimmed(bytes));

  /** Tells of texts decoded so far that are none in the file's encoding. */
  unreadableNote(): SourceNote | undefined {
    const n = this.#unreadable;
    if (n === 0) return undefined;
    return {
      code: 'LV-SPSS-BYTES',
      text: `${n} ${n === 1 ? 'text has' : 'texts have'} bytes that are none in ${this.encoding}, the encoding that the file names; they are shown as \ufffd. Save the file anew in SPSS with the right encoding`,
    };
  }
}

/**
 * The texts in the encoding asked for, else the one that the file names, unless all are UTF-8 all the same; notes where
 * that is not what the file says. Throws LV-SPSS-ENCODING.
 */
export function textsOf(
  file: string,
  system: SystemFile,
  codePage: number | undefined,
  asked: string | undefined,
  notes: SourceNote[],
): SpssTexts {
  const named = system.extensions.get(20);
  const said = decoderFor(file, {
    override: asked,
    name: named ? Buffer.from(trimmed(named.data)).toString('latin1') : undefined,
    codePage,
  });
  const other = asked === undefined && isUtf8Instead(system, said.encoding);
  if (other) {
    notes.push({
      code: 'LV-SPSS-UTF8',
      text: `the file says ${said.encoding}, but every name and label with other letters than a to z is UTF-8, and so the texts are read as that; name the encoding if letters are wrong: --encoding ${said.encoding}`,
    });
  } else if (codePage === undefined && named === undefined && asked === undefined)
    notes.push({ code: 'LV-SPSS-NO-ENCODING', text: 'the file names no encoding; read as windows-1252' });
  const { decode, encoding } = other ? decoderFor(file, { override: 'utf-8' }) : said;
  return new SpssTexts(decode, encoding);
}
