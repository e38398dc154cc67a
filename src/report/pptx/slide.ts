import type { DrawResult } from '../../figures/index.js';
import { chartHeight } from '../ooxml/chart-parts.js';
import { declaration, emuPerPixel, ns, xml } from '../ooxml/xml.js';
import type { Slide } from './deck.js';
import { boxes, frame, namespaces, shapeTree } from './master.js';
import { titleSize, titleSizes } from './title.js';

/** What a slide needs of the file around it. */
interface SlideContext {
  locale: string;
  /** Stands on top of each slide where data are simulated. */
  flag: string | null;
  drawn(id: string): DrawResult;
  /** Relationship id of what the slide shows. */
  shows: string;
}

interface TextOptions {
  size?: number;
  bold?: boolean;
  colour?: string;
}

const runXml = (text: string, locale: string, { size, bold, colour }: TextOptions = {}) =>
  `<a:r><a:rPr lang="${locale}"${size === undefined ? '' : ` sz="${size}"`}${bold ? ' b="1"' : ''} dirty="0">${colour === undefined ? '' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${xml(text)}</a:t></a:r>`;

const placed = (id: number, name: string, type: string, paragraphs: string[]) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.map((p) => `<a:p>${p}</a:p>`).join('')}</p:txBody></p:sp>`;

const box = (id: number, name: string, at: readonly number[], paragraphs: string[], anchor = 't') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(at)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.map((p) => `<a:p>${p}</a:p>`).join('')}</p:txBody></p:sp>`;

export function slideXml(slide: Slide, context: SlideContext): string {
  const { locale, flag } = context;
  const shapes = [
    placed(2, 'Title', slide.kind === 'cover' ? 'type="ctrTitle"' : 'type="title"', [
      runXml(
        slide.title,
        locale,
        slide.kind === 'cover'
          ? { size: 4000 }
          : { size: 100 * (titleSize(slide.title) ?? titleSizes.at(-1)!) },
      ),
    ]),
    ...(flag === null
      ? []
      : [box(3, 'Flag', boxes.flag, [runXml(flag, locale, { size: 1100, bold: true, colour: '8A4B00' })])]),
  ];
  switch (slide.kind) {
    case 'cover':
      shapes.push(
        placed(
          4,
          'Subtitle',
          'type="subTitle" idx="1"',
          slide.text.map((text) => runXml(text, locale)),
        ),
      );
      break;
    case 'list':
      shapes.push(
        box(
          4,
          'Findings',
          boxes.content,
          slide.lines.map(
            ({ strong, text }) =>
              `<a:pPr><a:spcAft><a:spcPts val="1200"/></a:spcAft></a:pPr>${runXml(`${strong}   `, locale, { size: 2400, bold: true, colour: '255F41' })}${runXml(text, locale, { size: 1800 })}`,
          ),
        ),
        footXml(slide.foot, locale),
      );
      break;
    case 'figure':
      shapes.push(
        box(6, 'Figure', boxes.under, [runXml(slide.under, locale, { size: 1400, colour: '5F5F5F' })]),
        figureXml(slide, context),
        footXml(slide.foot, locale),
      );
  }
  return `${declaration}<p:sld ${namespaces}><p:cSld>${shapeTree(shapes.join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

const footXml = (text: string, locale: string) =>
  box(5, 'Source', boxes.foot, [runXml(text, locale, { size: 1100, colour: '5F5F5F' })], 'b');

function figureXml(slide: Extract<Slide, { kind: 'figure' }>, { drawn, shows }: SlideContext): string {
  const { figure } = slide;
  const alt = `name="${xml(figure.title)}" descr="${xml(slide.alt)}"`;
  const [x, y, width, height] = boxes.content;
  if (slide.shows.kind === 'chart') {
    const own = Math.min(height, chartHeight(slide.shows.chart) * emuPerPixel * 1.35);
    return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" ${alt}/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${frame([x, y, width, own], 'p:xfrm')}<a:graphic><a:graphicData uri="${ns.c}"><c:chart xmlns:c="${ns.c}" r:id="${shows}"/></a:graphicData></a:graphic></p:graphicFrame>`;
  }
  const parts = drawn(figure.id).bare.slide!;
  const picture = parts[slide.shows.part]!;
  // Parts of one figure have one scale.
  const scale = Math.min(width / picture.width, height / Math.max(...parts.map((part) => part.height)));
  const size = [picture.width * scale, picture.height * scale] as const;
  return `<p:pic><p:nvPicPr><p:cNvPr id="4" ${alt}/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${shows}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame([x + (width - size[0]) / 2, y, ...size])}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

export function notesXml(lines: readonly string[], locale: string): string {
  return `${declaration}<p:notes ${namespaces}><p:cSld>${shapeTree(
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>${placed(
      3,
      'Notes',
      'type="body" idx="1"',
      lines.map((line) => runXml(line, locale)),
    )}`,
  )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
