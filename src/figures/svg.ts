import { fontFamily, fontStack } from './fonts.js';

/**
 * Makes Vega's SVG smaller without changing what it shows: coordinates to a tenth of a pixel, no classes,
 * roles or empty groups, the font named once. A report holds hundreds of figures in one file.
 */
export function compactSvg(raw: string): string {
  let svg = raw
    .replace(/ (?:class|role|aria-[a-z]+|pointer-events|stroke-miterlimit|xmlns:xlink|version)="[^"]*"/g, '')
    .replaceAll(` font-family="${fontFamily}"`, '')
    .replace(/<(?:path|text|line)\b[^>]* d(?:isplay)?="(?:none|)"[^>]*?(?:\/>|>(?:<\/\w+>)?)/g, '')
    .replace(/<text[^>]* opacity="0"[^>]*>[^<]*<\/text>/g, '')
    .replace(/<path d="M0,0h[-\d.]+v[-\d.]+h[-\d.]+Z"\/>/g, '')
    .replace(/ (?:stroke-)?opacity="1"/g, '')
    .replace(/ transform="translate\(0,0\)"/g, '')
    .replace(/ stroke-width="1"/g, '')
    .replace(/ font-size="([\d.]+)px"/g, ' font-size="$1"')
    .replace(/-?\d+\.\d{2,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(1))))
    .replaceAll('#ffffff', '#fff');
  // Groups that say nothing: unwrapped from the inside out until none is left.
  for (let before = ''; before !== svg; ) {
    before = svg;
    svg = svg.replace(/<g[^>]*><\/g>/g, '').replace(/<g>((?:(?!<g[ >])[\s\S])*?)<\/g>/g, '$1');
  }
  return svg.replace(/^<svg /, `<svg font-family="${fontStack}" `);
}
