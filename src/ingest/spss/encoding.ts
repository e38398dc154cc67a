import { fault } from '../../errors/index.js';
import { type Decode, decoderOf } from '../binary/decoder.js';

// Stateful or 16-bit encodings can't hold SPSS's blank-padded strings.
const unfit = /^(utf-16|iso-2022|replacement|x-user-defined)/;

/**
 * The decoder for a file: by the name in record 7/20, else by the code page in record 7/3, else windows-1252.
 * @throws LV-SPSS-ENCODING when the encoding isn't known
 */
export function decoderFor(
  file: string,
  named: { override?: string; name?: string; codePage?: number },
): { decode: Decode; encoding: string } {
  const wanted =
    named.override ?? named.name ?? (named.codePage === undefined ? 'windows-1252' : String(named.codePage));
  const decoder = decoderOf(wanted);
  if (decoder === undefined || unfit.test(decoder.encoding)) {
    fault({
      code: 'LV-SPSS-ENCODING',
      place: { file },
      what: 'the texts are in an encoding that is not read here',
      found: (named.override ?? named.name ?? `code page ${wanted}`).slice(0, 60),
      expected:
        'utf-8, windows-125x, iso-8859-x, cp437, cp850, cp865, macintosh or another of the WHATWG encoding standard',
      remedy: 'save the file as UTF-8 in SPSS, or name its encoding: --encoding windows-1252',
    });
  }
  return decoder;
}
