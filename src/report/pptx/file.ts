import type { Printed } from '../format.js';
import { chartFiles, chartName, chartType } from '../ooxml/chart-files.js';
import {
  contentTypesXml,
  type Parts,
  type Relationship,
  relationshipsXml,
  rootParts,
  zipped,
} from '../ooxml/package.js';
import { declaration } from '../ooxml/xml.js';
import { reportTexts } from '../texts/index.js';
import { type Slide, slidesOf } from './deck.js';
import { layoutXml, masterXml, namespaces, notesMasterXml, slideSize, themeXml } from './master.js';
import { notesXml, slideXml } from './slide.js';

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml';
const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** What the parts of every presentation are. */
const ownTypes: Readonly<Record<string, string>> = {
  'ppt/presentation.xml': `${presentation}.presentation.main+xml`,
  'ppt/slideMasters/slideMaster1.xml': `${presentation}.slideMaster+xml`,
  'ppt/slideLayouts/slideLayout1.xml': `${presentation}.slideLayout+xml`,
  'ppt/slideLayouts/slideLayout2.xml': `${presentation}.slideLayout+xml`,
  'ppt/notesMasters/notesMaster1.xml': `${presentation}.notesMaster+xml`,
  'ppt/theme/theme1.xml': themeType,
  'ppt/theme/theme2.xml': themeType,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
};

/** The report as slides (ECMA-376 part 1, 19). The same report gives the same bytes. */
export async function slidesFile(printed: Printed): Promise<Uint8Array> {
  const slides = slidesOf(printed.tree);
  const types: Record<string, string> = { ...ownTypes };
  const parts: Parts = new Map();
  const shown = new ShownParts(printed, parts, types);
  for (const [i, slide] of slides.entries()) await addSlide(slide, i + 1, shown);
  return zipped(
    new Map<string, string | Uint8Array>([
      ['[Content_Types].xml', contentTypesXml(types)],
      ...rootParts('ppt/presentation.xml', printed),
      ...presentationParts(slides.length),
      ...masterParts(),
      ...parts,
    ]),
  );
}

/** Charts and pictures of slides as parts of the file, a picture that several show once. */
class ShownParts {
  private charts = 0;
  private readonly pictures = new Map<Uint8Array, string>();

  constructor(
    readonly printed: Printed,
    readonly parts: Parts,
    readonly types: Record<string, string>,
  ) {}

  /** The relationship to what a slide shows; none where it shows nothing. */
  async of(slide: Slide, id: string): Promise<Relationship[]> {
    if (slide.kind !== 'figure') return [];
    const { shows } = slide;
    if (shows.kind === 'chart') {
      const { chart } = shows;
      this.charts++;
      const name = chartName(this.charts);
      const size = chart.categories.length > 10 ? 11 : 12;
      this.types[`ppt/${name}`] = chartType;
      const { language } = this.printed.tree;
      for (const part of await chartFiles('ppt', this.charts, chart, language, size)) this.parts.set(...part);
      return [{ id, type: 'chart', target: `../${name}` }];
    }
    const png = this.printed.drawings.get(slide.figure.id)!.bare.slide![shows.part]!.png!;
    const media = this.pictures.get(png) ?? `figure${this.pictures.size + 1}.png`;
    this.pictures.set(png, media);
    this.parts.set(`ppt/media/${media}`, png);
    return [{ id, type: 'image', target: `../media/${media}` }];
  }
}

/** A slide with its notes, by its number from 1. */
async function addSlide(slide: Slide, number: number, shown: ShownParts): Promise<void> {
  const { parts, types, printed } = shown;
  const { tree, drawings } = printed;
  const t = reportTexts(tree.language);
  const name = `slide${number}.xml`;
  const notes = `notesSlide${number}.xml`;
  const layout = slide.kind === 'cover' ? 1 : 2;
  const relationships = [
    { id: 'rId1', type: 'slideLayout', target: `../slideLayouts/slideLayout${layout}.xml` },
    { id: 'rId2', type: 'notesSlide', target: `../notesSlides/${notes}` },
    ...(await shown.of(slide, 'rId3')),
  ];
  types[`ppt/slides/${name}`] = `${presentation}.slide+xml`;
  types[`ppt/notesSlides/${notes}`] = `${presentation}.notesSlide+xml`;
  parts.set(
    `ppt/slides/${name}`,
    slideXml(slide, {
      locale: t.locale,
      flag: tree.simulated ? t.simulated : null,
      drawn: (id) => drawings.get(id)!,
      shows: 'rId3',
    }),
  );
  parts.set(`ppt/slides/_rels/${name}.rels`, relationshipsXml(relationships));
  parts.set(`ppt/notesSlides/${notes}`, notesXml(slide.notes, t.locale));
  parts.set(
    `ppt/notesSlides/_rels/${notes}.rels`,
    relationshipsXml([
      { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', type: 'slide', target: `../slides/${name}` },
    ]),
  );
}

/** The list of slides, and what it points to. */
function presentationParts(slides: number): [string, string][] {
  const list = Array.from({ length: slides }, (_, i) => ({
    id: `rId${i + 10}`,
    type: 'slide',
    target: `slides/slide${i + 1}.xml`,
  }));
  return [
    [
      'ppt/presentation.xml',
      `${declaration}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${list.map(({ id }, i) => `<p:sldId id="${256 + i}" r:id="${id}"/>`).join('')}</p:sldIdLst><p:sldSz cx="${slideSize.width}" cy="${slideSize.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    ],
    [
      'ppt/_rels/presentation.xml.rels',
      relationshipsXml([
        { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
        { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
        { id: 'rId3', type: 'theme', target: 'theme/theme1.xml' },
        ...list,
      ]),
    ],
  ];
}

/** The look of slides and notes. */
function masterParts(): [string, string][] {
  const relationships = (theme: string, layouts: number) =>
    relationshipsXml([
      ...Array.from({ length: layouts }, (_, i) => ({
        id: `rId${i + 1}`,
        type: 'slideLayout',
        target: `../slideLayouts/slideLayout${i + 1}.xml`,
      })),
      { id: `rId${layouts + 1}`, type: 'theme', target: `../theme/${theme}.xml` },
    ]);
  const ofLayout = relationshipsXml([
    { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
  ]);
  return [
    ['ppt/slideMasters/slideMaster1.xml', masterXml],
    ['ppt/slideMasters/_rels/slideMaster1.xml.rels', relationships('theme1', 2)],
    ['ppt/slideLayouts/slideLayout1.xml', layoutXml('cover')],
    ['ppt/slideLayouts/_rels/slideLayout1.xml.rels', ofLayout],
    ['ppt/slideLayouts/slideLayout2.xml', layoutXml('figure')],
    ['ppt/slideLayouts/_rels/slideLayout2.xml.rels', ofLayout],
    ['ppt/notesMasters/notesMaster1.xml', notesMasterXml],
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', relationships('theme2', 0)],
    ['ppt/theme/theme1.xml', themeXml],
    ['ppt/theme/theme2.xml', themeXml],
  ];
}
