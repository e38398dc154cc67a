import type { LoggerInterface } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { Spec } from '../figure.js';
import { fontFaceCss, textWidth } from './fonts.js';
import { ink } from './palette.js';
import { size } from './spec.js';
import { compactSvg, inXml } from './svg.js';
import { loadVega } from './vega.js';

/** A drawn figure: an `<svg>` element without a font of its own, its size, and the height of its title. */
export interface DrawnFigure {
  svg: string;
  width: number;
  height: number;
  /** Pixels from the top down to where the figure under its title starts; 0 without a title. */
  titleHeight: number;
  /** Pixels at the bottom that the caption takes; 0 without one. */
  footerHeight: number;
}

interface SceneItem {
  role?: string;
  bounds?: { y2: number };
  y?: number;
  items?: SceneItem[];
}

/** Draws a specification as SVG. The same specification gives the same bytes. */
export async function drawSvg(spec: Spec): Promise<DrawnFigure> {
  const { vega, compile } = await loadVega();
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: silent }).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger: vega.logger(vega.Error) });
  const raw = await view.toSVG();
  const root = (view.scenegraph() as unknown as { root: SceneItem }).root;
  const group = root.items?.[0];
  const title = group?.items?.find((mark) => mark.role === 'title');
  const origin = Number(/<g fill="none"[^>]*translate\([^,]*,([^)]*)\)/.exec(raw)?.[1] ?? 0);
  view.finalize();
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(raw)!;
  return {
    svg: compactSvg(inXml(raw)),
    width: Number(width),
    height: Number(height),
    footerHeight: 0,
    titleHeight: title?.bounds === undefined ? 0 : Math.max(0, Math.round(origin + title.bounds.y2 + 4)),
  };
}

const silent: LoggerInterface = {
  level: (() => silent) as unknown as LoggerInterface['level'],
  error: (...what: unknown[]): LoggerInterface => {
    throw new Error(what.map(String).join(' '));
  },
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
};

const footerLine = 14;
const xmlText = (text: string) =>
  inXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The figure with its caption under it, a line each: what a file that stands alone must say of itself. */
export function withFooter(figure: DrawnFigure, lines: readonly string[]): DrawnFigure {
  if (lines.length === 0) return figure;
  const footerHeight = lines.length * footerLine + 14;
  const height = figure.height + footerHeight;
  // A figure is as wide as what it draws, which may be less than its caption.
  const width = Math.max(figure.width, ...lines.map((line) => Math.ceil(textWidth(line, size.footer)) + 8));
  const texts = lines
    .map((line, i) => `<tspan x="4" y="${figure.height + 14 + i * footerLine}">${xmlText(line)}</tspan>`)
    .join('');
  return {
    ...figure,
    width,
    height,
    footerHeight,
    svg: figure.svg
      .replace(/ width="[\d.]+"/, ` width="${width}"`)
      .replace(/ height="[\d.]+"/, ` height="${height}"`)
      .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${height}"`)
      // By a function, as a caption may hold what `replace` would read as a pattern («$&»).
      .replace(
        /<\/svg>$/,
        () => `<text class="caption" font-size="${size.footer}" fill="${ink}">${texts}</text></svg>`,
      ),
  };
}

/** The SVG as a file that stands alone, with the font inside, and in words for those who can't see it. */
export function svgFile(figure: DrawnFigure, words?: { title: string; description: string }): string {
  const said =
    words === undefined
      ? ''
      : `<title id="title">${xmlText(words.title)}</title><desc id="desc">${xmlText(words.description)}</desc>`;
  const role = words === undefined ? '' : ' role="img" aria-labelledby="title desc"';
  const inside = `${role}>${said}<style>${fontFaceCss()}</style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${figure.svg.replace(/>/, () => inside)}\n`;
}

/** What of such a file was drawn: the SVG without font and words; null of another file. */
export function drawnIn(file: string): string | null {
  const found =
    /^<\?xml[^\n]*\n(<svg [^>]*?)(?: role="img" aria-labelledby="title desc")?>(?:<title id="title">[^<]*<\/title><desc id="desc">[^<]*<\/desc>)?<style>[^<]*<\/style>([\s\S]*)\n$/.exec(
      file,
    );
  return found === null ? null : `${found[1]}>${found[2]}`;
}
