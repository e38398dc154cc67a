import { fontFamily, fontStack } from './fonts.js';

/** The text without what XML can't hold: control characters, halves of pairs. */
export const inXml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** Attributes that hold lengths and positions; all others hold words, colours or names, and stay as they are. */
const geometry =
  / (d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|points|transform|viewBox|font-size|stroke-width|stroke-dasharray|stroke-dashoffset)="([^"]*)"/g;

const tenth = (numbers: string) =>
  numbers.replace(/-?\d+\.\d{2,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(1))));

/**
 * A path of straight lines with each point told from the one before, in tenths so that no rounding adds up: coasts of
 * many near points take half the room.
 */
function relative(path: string): string {
  if (!/^(?:M[-\d.,]+(?:L[-\d.,]+)*Z?)+$/.test(path)) return path;
  return path.replace(/M([-\d.,]+)L([-\d.,L]+)/g, (_, start: string, rest: string) => {
    let [x, y] = tenths(start);
    const steps = rest.split('L').map((point) => {
      const [fromX, fromY] = [x, y];
      [x, y] = tenths(point);
      return `${signed(x - fromX)}${signed(y - fromY)}`;
    });
    return `M${start}l${steps.join('').trimStart()}`;
  });
}

const tenths = (point: string) =>
  point.split(',').map((number) => Math.round(Number(number) * 10)) as [number, number];

/** A number that can follow another: its sign parts them, else a blank. */
const signed = (number: number) => {
  const text = String(Math.abs(number) / 10).replace(/^0\./, '.');
  return `${number < 0 ? '-' : ' '}${text}`;
};

/** A tag without what says nothing: no class or role, coordinates to a tenth of a pixel. */
function compactTag(tag: string): string {
  return tag
    .replace(/ (?:class|role|aria-[a-z]+|pointer-events|stroke-miterlimit|xmlns:xlink|version)="[^"]*"/g, '')
    .replaceAll(` font-family="${fontFamily}"`, '')
    .replace(/ (?:stroke-)?opacity="1"/g, '')
    .replace(/ transform="translate\(0,0\)"/g, '')
    .replace(/ stroke-width="1"/g, '')
    .replace(/ font-size="([\d.]+)px"/g, ' font-size="$1"')
    .replace(/ (fill|stroke)="#ffffff"/g, ' $1="#fff"')
    .replace(geometry, (_, name: string, value: string) => {
      const rounded = tenth(value);
      return ` ${name}="${name === 'd' ? relative(rounded) : rounded}"`;
    });
}

/**
 * Makes Vega's SVG smaller without changing what it shows: coordinates to a tenth of a pixel, no classes,
 * roles or empty groups, the font named once. A report holds hundreds of figures in one file. What stands
 * between tags is read by people and is never touched.
 */
export function compactSvg(raw: string): string {
  let svg = raw
    .replace(/<(?:path|text|line)\b[^>]* d(?:isplay)?="(?:none|)"[^>]*?(?:\/>|>(?:<\/\w+>)?)/g, '')
    .replace(/<text[^>]* opacity="0"[^>]*>[^<]*<\/text>/g, '')
    .replace(/<[^>]*>/g, compactTag)
    .replace(/<path d="M0,0h[-\d.]+v[-\d.]+h[-\d.]+Z"\/>/g, '');
  // Groups that say nothing: unwrapped from the inside out until none is left.
  for (let before = ''; before !== svg; ) {
    before = svg;
    svg = svg.replace(/<g[^>]*><\/g>/g, '').replace(/<g>((?:(?!<g[ >])[\s\S])*?)<\/g>/g, '$1');
  }
  return svg.replace(/^<svg /, `<svg font-family="${fontStack}" `);
}
