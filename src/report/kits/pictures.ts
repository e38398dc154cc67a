import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnIn, type KnownPixels } from '../../figures/index.js';

/** The PNG files of a report's folder by what was drawn in the SVG beside them, in whatever language. */
export function picturesIn(folder: string): KnownPixels {
  const folders = readdirSync(folder).filter((name) => /^figures(?:\.\w+)?$/.test(name));
  const found = new Map<string, string>();
  for (const file of folders.flatMap((name) => svgFiles(join(folder, name)))) {
    const [drawn, png] = [drawnIn(readFileSync(file, 'utf8')), file.replace(/svg$/, 'png')];
    if (drawn !== null && existsSync(png)) found.set(drawn, png);
  }
  return (svg) => {
    const png = found.get(svg);
    return png === undefined ? undefined : readFileSync(png);
  };
}

const svgFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => join(folder, name));
