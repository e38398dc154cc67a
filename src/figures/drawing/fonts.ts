import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The one font of figures and reports, shipped with the package because a bare machine has none.
 * It has no kerning, so the width of a text is the sum of the advance widths of its letters, wherever
 * it is drawn: labels are laid out by exact widths, not by a guess.
 */
export const fontFamily = 'Roboto';
/** What a reader's program falls back on when it can't use the embedded font. */
export const fontStack = 'Roboto, Arial, Helvetica, sans-serif';

const file = (name: string): string => fileURLToPath(new URL(`./fonts/${name}`, import.meta.url));

/** TrueType files for the PNG renderer. */
export const fontFiles: readonly string[] = [file('Roboto-Regular.ttf'), file('Roboto-Bold.ttf')];

interface Metrics {
  unitsPerEm: number;
  /** Advance width by code point, in font units. */
  advance: Map<number, number>;
  missing: number;
}

const loaded = new Map<boolean, Metrics>();

function metrics(bold: boolean): Metrics {
  let known = loaded.get(bold);
  if (known === undefined) {
    known = readMetrics(readFileSync(fontFiles[bold ? 1 : 0]!));
    loaded.set(bold, known);
  }
  return known;
}

/** Reads advance widths from a TrueType file (OpenType specification: head, hhea, hmtx, cmap format 4). */
function readMetrics(font: Buffer): Metrics {
  const tables = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
  }
  const at = (tag: string): number => tables.get(tag)!;
  const longMetrics = font.readUInt16BE(at('hhea') + 34);
  const width = (glyph: number) => font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, longMetrics - 1));
  const advance = new Map<number, number>();
  const cmap = at('cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(table) !== 4) continue;
    const segments = font.readUInt16BE(table + 6) / 2;
    const [ends, starts] = [table + 14, table + 16 + 2 * segments];
    const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
    for (let s = 0; s < segments; s++) {
      const start = font.readUInt16BE(starts + 2 * s);
      const end = font.readUInt16BE(ends + 2 * s);
      const delta = font.readUInt16BE(deltas + 2 * s);
      const offset = font.readUInt16BE(offsets + 2 * s);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const listed = offset === 0 ? code : font.readUInt16BE(offsets + 2 * s + offset + 2 * (code - start));
        if (listed !== 0) advance.set(code, width((listed + delta) & 0xffff));
      }
    }
  }
  return { unitsPerEm: font.readUInt16BE(at('head') + 18), advance, missing: width(0) };
}

/** Width in pixels of one line of text at a font size in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  const { unitsPerEm, advance, missing } = metrics(bold);
  let units = 0;
  for (const letter of text) units += advance.get(letter.codePointAt(0)!) ?? missing;
  return (units * size) / unitsPerEm;
}

/** Width of the widest of some lines. */
export function linesWidth(lines: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, bold)));
}

/**
 * Breaks a text into lines no wider than `width` pixels, at blanks and after hyphens and slashes; a single
 * word that is wider is broken inside, with a hyphen. Nothing is left out.
 */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = text
    .trim()
    .split(/[ \n]+/)
    .flatMap((word) =>
      word.split(/(?<=[-/–])(?=\p{L}{3})/u).map((piece, i) => ({ piece, glue: i === 0 ? ' ' : '' })),
    );
  for (const { piece, glue } of pieces) {
    if (line !== '' && textWidth(line + glue + piece, size, bold) <= width) {
      line += glue + piece;
      continue;
    }
    if (line !== '') lines.push(line);
    let word = piece;
    while (textWidth(word, size, bold) > width && word.length > 4) {
      // No scrap of one or two letters is left for the next line.
      let cut = Math.max(3, word.length - 3);
      while (cut > 3 && textWidth(`${word.slice(0, cut)}-`, size, bold) > width) cut--;
      lines.push(`${word.slice(0, cut)}-`);
      word = word.slice(cut);
    }
    line = word;
  }
  if (line !== '') lines.push(line);
  return lines.length === 0 ? [''] : lines;
}

let css: string | undefined;

/** `@font-face` rules with the font inside, for the HTML page and the SVG files. */
export function fontFaceCss(): string {
  css ??= (['Regular', 'Bold'] as const)
    .map((weight) => {
      const data = readFileSync(file(`Roboto-${weight}.woff2`)).toString('base64');
      return `@font-face{font-family:${fontFamily};font-weight:${weight === 'Bold' ? 700 : 400};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    })
    .join('');
  return css;
}
