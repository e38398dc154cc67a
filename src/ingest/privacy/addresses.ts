import { isIPv4, isIPv6 } from 'node:net';

const local = String.raw`[\p{L}\d][\p{L}\d._%+'-]{0,63}`;
const domain = String.raw`[\p{L}\d][\p{L}\d-]{0,62}`;
const top = String.raw`\p{L}{2,}(?![\p{L}\d])`;
const email = /[^\s@,;<>()]\s{0,2}@\s{0,2}[^\s@,;<>()]{1,253}\s?\.\s?[a-zæøå]{2,}/iu;
// «(at)», «[krøllalfa]», «{a}», and the words that mean nothing else.
const sign = String.raw`(?:\s{0,3}[\[({<]\s{0,3}(?:at|a|@|æt|ved|alfa|kr(?:ø|oe)llalfa|alfakr(?:ø|oe)ll|snabel-?a)\s{0,3}[\])}>]\s{0,3}|\s{1,3}(?:kr(?:ø|oe)llalfa|alfakr(?:ø|oe)ll|snabel-?a)\s{1,3})`;
const dot = String.raw`(?:\s{0,3}\.\s{0,3}|\s{0,3}[\[({<]\s{0,3}(?:dot|punktum|punkt|prikk|\.)\s{0,3}[\])}>]\s{0,3}|\s{1,3}(?:dot|punktum|punkt|prikk)\s{1,3})`;
const wordedDot = String.raw`(?:\s{0,3}[\[({<]\s{0,3}(?:dot|punktum|punkt|prikk)\s{0,3}[\])}>]\s{0,3}|\s{1,3}(?:dot|punktum|prikk)\s{1,3})`;
const around = [
  new RegExp(`${local}${sign}${domain}(?:${dot}${domain}){0,4}${dot}${top}`, 'iu'),
  // «at» is a Norwegian word: a written dot, a name with a point or digit, or nothing else in the cell tells it apart.
  new RegExp(`${local}\\s{1,3}(?:at|@)\\s{1,3}${domain}(?:${dot}${domain}){0,4}${wordedDot}${top}`, 'iu'),
  new RegExp(
    `[\\p{L}\\d]{1,63}(?:[._]|\\d)[\\p{L}\\d._]{0,63}\\s{1,3}at\\s{1,3}${domain}(?:\\.${domain}){0,4}\\.${top}`,
    'iu',
  ),
  new RegExp(`^\\s{0,3}${local}\\s{1,3}at\\s{1,3}${domain}(?:\\.${domain}){0,4}\\.${top}\\s{0,3}$`, 'iu'),
  new RegExp(`${local}\\s{0,3}@\\s{0,3}${domain}(?:${dot}${domain}){0,4}${wordedDot}${top}`, 'iu'),
  // «ola#skole.no»: a domain that schools have, and no page's anchor before the sign.
  new RegExp(
    `(?<![\\p{L}\\d._%/+-])[\\p{L}\\d][\\p{L}\\d_%+'-]{0,63}(?:\\.[\\p{L}\\d_-]{1,63}){0,3}(?<!\\.(?:html?|php|aspx?))(?:#|\\s#\\s)(?=\\p{L}{2})${domain}(?:\\.${domain}){0,4}\\.(?:no|com|net|org|se|dk|fi|eu|edu|uk|de)(?![\\p{L}\\d])`,
    'iu',
  ),
];

/** What every way of writing around has; sought first, as it is quick. */
const sought = /[@#]|[[({<]\s{0,3}(?:at|a|æt|ved|alfa|kr|snabel)|alfa|snabel|\sat\s/i;

/** Whether a plain text holds an e-mail address, also one that is written around. */
export function holdsEmail(text: string): boolean {
  if (text.includes('@') && email.test(text)) return true;
  return sought.test(text) && around.some((way) => way.test(text));
}

const dotted = /(?<![\p{L}\d.:-]|[^/]\/)(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5}|\/\d{1,2})?(?![\d:]|\.\d)/gu;
const version =
  /(?:\bv(?:er(?:sjon|sion)?)?\.?|punkt|pkt\.?|kap\w*\.?|avsnitt|section|§{1,2}|release|build|chrome|chromium|edge|firefox|safari|opera|windows|android|ios|mac ?os)[\s/]{0,3}$/i;
const versionAfter = /^\s{0,3}\(?(?:build|beta|alpha|rc)\b/i;
const colons = /(?<![\p{L}\d:.])[\da-f:]*:[\da-f]*:[\da-f:.]*/giu;

/** Whether a plain text holds an IP address of version 4 or 6, with or without a port. */
export function holdsIpAddress(text: string): boolean {
  if (/\d\.\d{1,3}\.\d/.test(text) && holdsVersion4(text)) return true;
  if (!/:[^:]*:/.test(text)) return false;
  for (const [found] of text.matchAll(colons)) {
    const token = found.replace(/[.:]$/, (end) => (found.endsWith('::') ? end : ''));
    if (token.length >= 7 && isIPv6(token) && token.replace(/[^\da-f]/gi, '').length >= 4) return true;
  }
  return false;
}

function holdsVersion4(text: string): boolean {
  for (const match of text.matchAll(dotted)) {
    const parts = match[1]!.split('.').map(Number);
    // 1.2.3.4 is a section or a version, 120.0.0.0 a browser's version or a net.
    if (!isIPv4(match[1]!) || parts.every((p) => p < 10) || (parts[2] === 0 && parts[3] === 0)) continue;
    const end = match.index + match[0].length;
    if (!version.test(text.slice(0, match.index)) && !versionAfter.test(text.slice(end))) return true;
  }
  return false;
}

// Degrees with so many decimals that they point out a house: 59.91390, 10.75220.
const degrees =
  /^\s*\(?\s*(-?\d{1,2}[.,]\d{4,})\s*°?\s*[NnSs]?\s*[,;\s]\s*(-?\d{1,3}[.,]\d{4,})\s*°?\s*[EeWwØøVv]?\s*\)?\s*$/;
const minutes = /\d{1,2}\s?°\s?\d{1,2}\s?['′’]/;

/** Whether a text is a pair of coordinates. */
export function isCoordinatePair(text: string): boolean {
  const match = degrees.exec(text);
  if (match === null) return minutes.test(text);
  const [lat, lon] = [match[1]!, match[2]!].map((x) => Math.abs(Number(x.replace(',', '.'))));
  return lat! <= 90 && lon! <= 180;
}
