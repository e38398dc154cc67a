import { sectionMark } from './writer.js';

/**
 * The document's text with its sections: pages that stand, those of the appendix that lie, and those after it, where there are any, each as
 * `section` has them.
 *
 * @param section - properties of the pages that stand (ECMA-376 part 1, 17.6)
 * @param onLying - of the relationships of headers and footers, those in their place on pages that lie
 */
export function withSections(
  text: string,
  section: string,
  onLying: Readonly<Record<string, string>> = {},
): string {
  const inner = (properties: string) => `<w:sectPr>${properties}</w:sectPr>`;
  const marks = { upright: sectionMark('upright'), lying: sectionMark('lying') };
  // A first page of its own, and a number to begin with, are for the document's first section only.
  const later = section
    .replace(/<w:titlePg\b[^>]*\/>/g, '')
    .replace(/(<w:pgNumType\b[^>]*?) w:start="\d+"/g, '$1');
  const laid = lying(later).replace(/\br:id="([^"]*)"/g, (whole, id: string) =>
    onLying[id] === undefined ? whole : `r:id="${onLying[id]}"`,
  );
  if (!text.includes(marks.upright)) return `${text}${inner(section)}`;
  const begun = text.replace(marks.upright, () => inner(section));
  return begun.includes(marks.lying)
    ? `${begun.replace(marks.lying, () => inner(laid))}${inner(later)}`
    : `${begun}${inner(laid)}`;
}

const a4 = { width: 11906, height: 16838 };

/** The same pages laid down. */
function lying(section: string): string {
  const given = /<w:pgSz\b[^>]*\/>/.exec(section)?.[0];
  const length = (name: string, otherwise: number) =>
    Number(new RegExp(`w:${name}="(\\d+)"`).exec(given ?? '')?.[1] ?? otherwise);
  const sides = [length('w', a4.width), length('h', a4.height)];
  const size = `<w:pgSz w:w="${Math.max(...sides)}" w:h="${Math.min(...sides)}" w:orient="landscape"/>`;
  return given === undefined
    ? section.replace(/^((?:<w:(?:header|footer)Reference\b[^>]*\/>)*)/, `$1${size}`)
    : section.replace(given, size);
}
