import { inXml } from '../../figures/index.js';

/** Stands for a sign that the font lacks (U+FFFD, which it has). */
const instead = '\ufffd';

/** A text as pages can have it: without control characters, and with signs that no font has shown as «\ufffd». */
export function shownSigns(text: string, lacking: readonly string[]): string {
  // Joiners make marked content of their own, after which readers of the structure lose the rest of the line.
  let shown = inXml(text).replace(/[\ufeff\u2060]/g, '');
  for (const sign of lacking) shown = shown.replaceAll(sign, instead);
  return shown;
}

/** The signs that a refusal of the pages names, longest first: a PDF/UA has none that is not drawn. */
export function signsIn(refusal: string): string[] {
  const named = [...refusal.matchAll(/the text `\\?"((?:(?!`).)+?)\\?"` could not be displayed/gs)];
  return [...new Set(named.map(([, text]) => unescaped(text!)))].sort((a, b) => b.length - a.length);
}

/** A text as Rust writes it for people to look at, once or twice over. */
const unescaped = (text: string): string =>
  text
    .replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\+(["\\])/g, '$1');
