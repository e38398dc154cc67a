import { Resvg } from '@resvg/resvg-js';
import { fontFamily, fontFiles, fontStack } from './fonts.js';
import { palettePng, withResolution } from './png.js';

/** What a PNG holds for each pixel of the figure: at its resolution a wide figure is as wide as the text of a page. */
export const pngZoom = 2.5;
const pngDotsPerInch = 300;

/** The SVG of a figure as a PNG file on white, for print: 300 dots an inch, said in the file. */
export function pngFile({ svg }: { svg: string }): Uint8Array {
  const image = new Resvg(svg.replaceAll(`font-family="${fontStack}"`, `font-family="${fontFamily}"`), {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: fontFamily },
    fitTo: { mode: 'zoom', value: pngZoom },
    background: '#ffffff',
    logLevel: 'off',
  }).render();
  const { width, height, pixels } = image;
  return (
    palettePng({ width, height, rgba: pixels }, pngDotsPerInch) ??
    withResolution(image.asPng(), pngDotsPerInch)
  );
}
