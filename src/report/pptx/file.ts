import type { Printed } from '../format.js';
import { chartWorkbook, chartXml } from '../ooxml/chart.js';
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
import { slidesOf } from './deck.js';
import { layoutXml, masterXml, namespaces, notesMasterXml, slideSize, themeXml } from './master.js';
import { notesXml, slideXml } from './slide.js';

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml';

/** The report as slides (ECMA-376 part 1, 19). The same report gives the same bytes. */
export async function slidesFile({ tree, drawings }: Printed): Promise<Uint8Array> {
  const t = reportTexts(tree.language);
  const slides = slidesOf(tree);
  const types: Record<string, string> = {
    'ppt/presentation.xml': `${presentation}.presentation.main+xml`,
    'ppt/slideMasters/slideMaster1.xml': `${presentation}.slideMaster+xml`,
    'ppt/slideLayouts/slideLayout1.xml': `${presentation}.slideLayout+xml`,
    'ppt/slideLayouts/slideLayout2.xml': `${presentation}.slideLayout+xml`,
    'ppt/notesMasters/notesMaster1.xml': `${presentation}.notesMaster+xml`,
    'ppt/theme/theme1.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
    'ppt/theme/theme2.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  };
  const parts: Parts = new Map();
  let charts = 0;
  const pictures = new Map<Uint8Array, string>();
  for (const [i, slide] of slides.entries()) {
    const name = `slide${i + 1}.xml`;
    const relationships: Relationship[] = [
      {
        id: 'rId1',
        type: 'slideLayout',
        target: `../slideLayouts/slideLayout${slide.kind === 'cover' ? 1 : 2}.xml`,
      },
      { id: 'rId2', type: 'notesSlide', target: `../notesSlides/notesSlide${i + 1}.xml` },
    ];
    if (slide.kind === 'figure' && slide.shows.kind === 'chart') {
      const { chart } = slide.shows;
      charts++;
      relationships.push({ id: 'rId3', type: 'chart', target: `../charts/chart${charts}.xml` });
      types[`ppt/charts/chart${charts}.xml`] =
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
      parts.set(
        `ppt/charts/chart${charts}.xml`,
        chartXml(chart, tree.language, chart.categories.length > 10 ? 11 : 12),
      );
      parts.set(
        `ppt/charts/_rels/chart${charts}.xml.rels`,
        relationshipsXml([{ id: 'rId1', type: 'package', target: `../embeddings/chart${charts}.xlsx` }]),
      );
      parts.set(`ppt/embeddings/chart${charts}.xlsx`, await chartWorkbook(chart, tree.language));
    } else if (slide.kind === 'figure' && slide.shows.kind === 'picture') {
      const { png } = drawings.get(slide.figure.id)!.bare.slide![slide.shows.part]!;
      const media = pictures.get(png!) ?? `figure${pictures.size + 1}.png`;
      pictures.set(png!, media);
      relationships.push({ id: 'rId3', type: 'image', target: `../media/${media}` });
      parts.set(`ppt/media/${media}`, png!);
    }
    types[`ppt/slides/${name}`] = `${presentation}.slide+xml`;
    types[`ppt/notesSlides/notesSlide${i + 1}.xml`] = `${presentation}.notesSlide+xml`;
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
    parts.set(`ppt/notesSlides/notesSlide${i + 1}.xml`, notesXml(slide.notes, t.locale));
    parts.set(
      `ppt/notesSlides/_rels/notesSlide${i + 1}.xml.rels`,
      relationshipsXml([
        { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
        { id: 'rId2', type: 'slide', target: `../slides/${name}` },
      ]),
    );
  }
  const toSlides = slides.map((_, i) => ({
    id: `rId${i + 10}`,
    type: 'slide',
    target: `slides/slide${i + 1}.xml`,
  }));
  const masterRelationships = (theme: string, layouts: number) =>
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
  return zipped(
    new Map<string, string | Uint8Array>([
      ['[Content_Types].xml', contentTypesXml(types)],
      ...rootParts('ppt/presentation.xml', { tree }),
      [
        'ppt/presentation.xml',
        `${declaration}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${toSlides.map(({ id }, i) => `<p:sldId id="${256 + i}" r:id="${id}"/>`).join('')}</p:sldIdLst><p:sldSz cx="${slideSize.width}" cy="${slideSize.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
      ],
      [
        'ppt/_rels/presentation.xml.rels',
        relationshipsXml([
          { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
          { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
          { id: 'rId3', type: 'theme', target: 'theme/theme1.xml' },
          ...toSlides,
        ]),
      ],
      ['ppt/slideMasters/slideMaster1.xml', masterXml],
      ['ppt/slideMasters/_rels/slideMaster1.xml.rels', masterRelationships('theme1', 2)],
      ['ppt/slideLayouts/slideLayout1.xml', layoutXml('cover')],
      ['ppt/slideLayouts/_rels/slideLayout1.xml.rels', ofLayout],
      ['ppt/slideLayouts/slideLayout2.xml', layoutXml('figure')],
      ['ppt/slideLayouts/_rels/slideLayout2.xml.rels', ofLayout],
      ['ppt/notesMasters/notesMaster1.xml', notesMasterXml],
      ['ppt/notesMasters/_rels/notesMaster1.xml.rels', masterRelationships('theme2', 0)],
      ['ppt/theme/theme1.xml', themeXml],
      ['ppt/theme/theme2.xml', themeXml],
      ...parts,
    ]),
  );
}
