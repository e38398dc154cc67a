import { declaration, ns } from '../ooxml/xml.js';

/** Slides of 16:9, in English metric units. */
export const slideSize = { width: 12192000, height: 6858000 };

/** Boxes of a slide: x, y, width, height. */
export const boxes = {
  title: [609600, 320000, 10972800, 860000],
  under: [609600, 1210000, 10972800, 280000],
  content: [609600, 1560000, 10972800, 4600000],
  foot: [609600, 6220000, 10972800, 460000],
  flag: [609600, 60000, 10972800, 260000],
  coverTitle: [609600, 2000000, 10972800, 1700000],
  coverText: [609600, 3800000, 10972800, 1500000],
} as const satisfies Record<string, readonly [number, number, number, number]>;

export const namespaces = `xmlns:a="${ns.a}" xmlns:r="${ns.r}" xmlns:p="${ns.p}"`;

export const frame = (box: readonly number[], tag = 'a:xfrm'): string =>
  `<${tag}><a:off x="${Math.round(box[0]!)}" y="${Math.round(box[1]!)}"/><a:ext cx="${Math.round(box[2]!)}" cy="${Math.round(box[3]!)}"/></${tag}>`;

/** The group that every slide's shapes lie in. */
export const shapeTree = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;

const placeholder = (id: number, name: string, type: string, box: readonly number[], anchor: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr lang="nb-NO"/></a:p></p:txBody></p:sp>`;

const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const level = (size: number, colour: string, bold = false) =>
  `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/><a:defRPr sz="${size}"${bold ? ' b="1"' : ''}><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;

export const masterXml = `${declaration}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree(
  placeholder(2, 'Title', 'type="title"', boxes.title, 't') +
    placeholder(3, 'Text', 'type="body" idx="1"', boxes.content, 't'),
)}</p:cSld>${colourMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(2600, '1A1A1A', true)}</p:titleStyle><p:bodyStyle>${level(1800, '1A1A1A')}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`;

/** `cover`: title and text in the middle; `figure`: a title over what the slide shows. */
export const layoutXml = (kind: 'cover' | 'figure'): string =>
  `${declaration}<p:sldLayout ${namespaces} type="${kind === 'cover' ? 'title' : 'titleOnly'}" preserve="1"><p:cSld name="${kind === 'cover' ? 'Title' : 'Title only'}">${shapeTree(
    kind === 'cover'
      ? placeholder(2, 'Title', 'type="ctrTitle"', boxes.coverTitle, 'b') +
          placeholder(3, 'Subtitle', 'type="subTitle" idx="1"', boxes.coverText, 't')
      : placeholder(2, 'Title', 'type="title"', boxes.title, 't'),
  )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

export const notesMasterXml = `${declaration}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree(
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${frame([685800, 1143000, 5486400, 3086100])}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>${placeholder(3, 'Notes', 'type="body" sz="quarter" idx="3"', [685800, 4400550, 5486400, 3600450], 't')}`,
)}</p:cSld>${colourMap}<p:notesStyle>${level(1200, '1A1A1A')}</p:notesStyle></p:notesMaster>`;

const themeColours: [string, string][] = [
  ['dk1', '1A1A1A'],
  ['lt1', 'FFFFFF'],
  ['dk2', '255F41'],
  ['lt2', 'F2F5F3'],
  ['accent1', '5BA27E'],
  ['accent2', '255F41'],
  ['accent3', '7D8CA3'],
  ['accent4', 'BCC6D3'],
  ['accent5', '8FC3A8'],
  ['accent6', '1F5C8B'],
  ['hlink', '1F5C8B'],
  ['folHlink', '5F5F5F'],
];
const three = (one: string) => one.repeat(3);
const themeFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

export const themeXml = `${declaration}<a:theme xmlns:a="${ns.a}" name="ledervilkar"><a:themeElements><a:clrScheme name="ledervilkar">${themeColours
  .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
  .join(
    '',
  )}</a:clrScheme><a:fontScheme name="ledervilkar"><a:majorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="ledervilkar"><a:fillStyleLst>${three(themeFill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="6350">${themeFill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(themeFill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
