import { fault } from '../../errors/index.js';
import { type Decode, decoderOf } from '../binary/decoder.js';

/** Names of the WHATWG encodings for the code pages that SPSS writes as a number. */
function ofCodePage(codePage: number): string {
  if (codePage === 2 || codePage === 3) return 'windows-1252';
  if (codePage === 65001) return 'utf-8';
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28591 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  const others: Record<number, string> = {
    866: 'ibm866',
    874: 'windows-874',
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    10000: 'macintosh',
    20866: 'koi8-r',
    20932: 'euc-jp',
    51932: 'euc-jp',
    54936: 'gb18030',
  };
  return others[codePage] ?? `code page ${codePage}`;
}

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
    named.override ??
    named.name ??
    (named.codePage === undefined ? 'windows-1252' : ofCodePage(named.codePage));
  const label = wanted
    .trim()
    .toLowerCase()
    .replace(/^(?:cp|ibm-?|ms)(\d{4})$/, 'windows-$1');
  const decoder = decoderOf(label);
  if (decoder === undefined || unfit.test(decoder.encoding)) {
    fault({
      code: 'LV-SPSS-ENCODING',
      place: { file },
      what: 'the texts are in an encoding that is not read here',
      found: wanted.slice(0, 60),
      expected: 'utf-8, windows-125x, iso-8859-x or another encoding of the WHATWG standard',
      remedy: 'save the file as UTF-8 in SPSS, or state its encoding',
    });
  }
  return decoder;
}
