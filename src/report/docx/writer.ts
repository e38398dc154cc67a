import { chartName } from '../ooxml/chart-files.js';
import type { Relationship } from '../ooxml/package.js';
import { emuPerPixel, ns, xml } from '../ooxml/xml.js';
import type { BarChart } from '../tree/index.js';

/** What a paragraph's text can have: bold, a place within the document or on the web that it leads to. */
export interface Run {
  text: string;
  bold?: boolean;
  anchor?: string;
  url?: string;
}

/** What a drawing shows, in words, and whether it stays on the page of what follows. */
interface Alt {
  title: string;
  text: string;
  keep: boolean;
}

/** A chart that the document holds, in the order of the documents' numbers. */
interface PlacedChart {
  chart: BarChart;
  name: string;
}

/** Stands where the properties of a section go. */
export const sectionMark = (pages: 'upright' | 'lying'): string => `<!--${pages}-->`;

/** Collects the body of a Word document (ECMA-376 part 1, 17), its pictures, charts and links. Numbers run from 1. */
export class WordWriter {
  readonly body: string[] = [];
  readonly images: { name: string; png: Uint8Array }[] = [];
  readonly charts: PlacedChart[] = [];
  readonly relationships: Relationship[] = [];
  private drawn = 0;
  private marked = 0;

  paragraph(
    style: string,
    content: string | readonly Run[],
    more: { mark?: string; page?: boolean; keep?: boolean; below?: boolean } = {},
  ): void {
    const runs =
      typeof content === 'string' ? this.run({ text: content }) : content.map((r) => this.run(r)).join('');
    this.raw(style, more.mark === undefined ? runs : this.bookmark(more.mark, runs), more);
  }

  /**
   * A paragraph of runs as XML.
   *
   * @param more - `keep`: on the page of what follows, or not; as the style has it when left out; `below`: with room over
   *   it, as after a table, which has none under it
   */
  raw(
    style: string,
    runs: string,
    { page, keep, below }: { page?: boolean; keep?: boolean; below?: boolean } = {},
  ): void {
    this.body.push(
      `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep === undefined ? '' : `<w:keepNext${keep ? '' : ' w:val="0"'}/>`}${page ? '<w:pageBreakBefore/>' : ''}${below ? '<w:spacing w:before="100"/>' : ''}</w:pPr>${runs}</w:p>`,
    );
  }

  run({ text, bold, anchor, url }: Run): string {
    const look = `${anchor !== undefined || url !== undefined ? '<w:rStyle w:val="Hyperlink"/>' : ''}${bold ? '<w:b/>' : ''}`;
    const one = `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
    if (anchor !== undefined) return `<w:hyperlink w:anchor="${anchor}" w:history="1">${one}</w:hyperlink>`;
    return url === undefined
      ? one
      : `<w:hyperlink r:id="${this.relate('hyperlink', url, true)}">${one}</w:hyperlink>`;
  }

  bookmark(name: string, inside: string): string {
    const id = this.marked++;
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** Ends the pages so far, which stand or lie. What the section has is filled in with the document's pages. */
  section(pages: 'upright' | 'lying'): void {
    if (!this.body.at(-1)?.startsWith('<w:p>')) this.raw('Normal', '');
    this.body.push(this.body.pop()!.replace('</w:pPr>', `${sectionMark(pages)}</w:pPr>`));
  }

  /** A field with what it shows until Word counts anew. */
  field(instruction: string, shown: string): string {
    return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${xml(shown)}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  }

  /** A picture in a paragraph of its own; sizes in pixels of 96 an inch. */
  picture(png: Uint8Array, size: { width: number; height: number }, alt: Alt): void {
    const name = `media/figure${this.images.length + 1}.png`;
    this.images.push({ name, png });
    const id = this.relate('image', name);
    this.drawing(
      size,
      alt,
      `<a:graphicData uri="${ns.pic}"><pic:pic xmlns:pic="${ns.pic}"><pic:nvPicPr><pic:cNvPr id="${this.drawn + 1}" name="${xml(alt.title)}" descr="${xml(alt.text)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent(size)}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`,
    );
  }

  /** A chart that can be edited in Word. */
  chart(chart: BarChart, size: { width: number; height: number }, alt: Alt): void {
    const name = chartName(this.charts.length + 1);
    this.charts.push({ chart, name });
    const id = this.relate('chart', name);
    this.drawing(
      size,
      alt,
      `<a:graphicData uri="${ns.c}"><c:chart xmlns:c="${ns.c}" r:id="${id}"/></a:graphicData>`,
    );
  }

  private drawing(size: { width: number; height: number }, alt: Alt, graphic: string): void {
    const id = ++this.drawn;
    this.raw(
      'Figure',
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent(size)}/><wp:docPr id="${id}" name="${xml(alt.title)}" descr="${xml(alt.text)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${ns.a}">${graphic}</a:graphic></wp:inline></w:drawing></w:r>`,
      { keep: alt.keep },
    );
  }

  private relate(type: string, target: string, external = false): string {
    const known = this.relationships.find((r) => r.type === type && r.target === target);
    if (known !== undefined) return known.id;
    const id = `rId${this.relationships.length + 100}`;
    this.relationships.push({ id, type, target, external });
    return id;
  }
}

const extent = ({ width, height }: { width: number; height: number }) =>
  `cx="${Math.round(width * emuPerPixel)}" cy="${Math.round(height * emuPerPixel)}"`;
