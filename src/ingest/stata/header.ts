import { type Decode, decoderOf } from '../binary/decoder.js';
import { FileCursor } from '../binary/file-cursor.js';
import { type StataLayout, stataFault } from './layout.js';
import { type Utf8, withText } from './letters.js';
import { readOld } from './old-header.js';
import { readTagged } from './tagged-header.js';

/** Releases from this one on are UTF-8; older ones say nothing of their encoding. */
export const firstUtf8Release = 118;

/** Text decoder of a release: Stata 13 and older know no encoding (windows-1252 unless told), 14 on is UTF-8. */
function releaseDecoder(file: string, release: number, encoding: string | undefined): Decode {
  const label = encoding ?? (release >= firstUtf8Release ? 'utf-8' : 'windows-1252');
  const decoder = decoderOf(label);
  if (!decoder) {
    stataFault(file, 'ENCODING', 'the encoding asked for is not known', {
      found: label,
      expected: 'a name of the WHATWG encoding standard, such as windows-1252 or utf-8',
      remedy: 'correct the name of the encoding',
    });
  }
  return decoder.decode;
}

/**
 * Reads everything but the data, and sees whether its texts are UTF-8. Throws LV-STATA-HEADER, -TRUNCATED, -MAP, -TYPE,
 * -NO-VARIABLES, -LABELS.
 */
export function readLayout(
  file: string,
  fd: number,
  size: number,
  encoding: string | undefined,
): { layout: StataLayout; decode: Decode; utf8: Utf8 } {
  const cursor = new FileCursor(fd, size, (offset, wanted) =>
    stataFault(file, 'TRUNCATED', `the file ends within its header, at byte ${size}`, {
      found: wanted < 0 ? `a negative length at byte ${offset}` : `${wanted} bytes wanted at byte ${offset}`,
    }),
  );
  let utf8: Utf8 = null;
  const decoderFor = (release: number): Decode => {
    const decode = releaseDecoder(file, release, encoding);
    return (bytes) => {
      utf8 = withText(utf8, bytes);
      return decode(bytes);
    };
  };
  const layout =
    cursor.view(1)[0] === 60 ? readTagged(file, cursor, decoderFor) : readOld(file, cursor, decoderFor);
  return { layout, decode: releaseDecoder(file, layout.release, encoding), utf8 };
}
