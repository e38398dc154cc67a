import type { Language } from '../../results/index.js';
import { declaration, ns } from '../ooxml/xml.js';
import { reportTexts } from '../texts/index.js';

/** A paragraph style: the name that Word knows it by (built-in ones in English, in every language of Word), and its look. */
interface Look {
  name: string;
  paragraph?: string;
  run?: string;
  based?: string;
  next?: string;
}

const colour = (hex: string) => `<w:color w:val="${hex}"/>`;
const size = (points: number) => `<w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`;
const spacing = (before: number, after: number, line = 264) =>
  `<w:spacing w:before="${20 * before}" w:after="${20 * after}" w:line="${line}" w:lineRule="auto"/>`;

/** The report's styles by their ids, in order. A house template that has a style of the same name gives the look instead. */
export const looks: Readonly<Record<string, Look>> = {
  Normal: { name: 'Normal', paragraph: spacing(0, 6), run: '' },
  Title: {
    name: 'Title',
    based: 'Normal',
    next: 'Normal',
    paragraph: spacing(0, 12, 240),
    run: `<w:b/>${colour('255F41')}${size(28)}`,
  },
  Subtitle: {
    name: 'Subtitle',
    based: 'Normal',
    paragraph: spacing(120, 6),
    run: `${colour('5F5F5F')}${size(14)}`,
  },
  Heading1: {
    name: 'heading 1',
    based: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/><w:pageBreakBefore/>${spacing(0, 12)}<w:outlineLvl w:val="0"/>`,
    run: `<w:b/>${colour('255F41')}${size(20)}`,
  },
  Heading2: {
    name: 'heading 2',
    based: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(16, 6)}<w:outlineLvl w:val="1"/>`,
    run: `<w:b/>${size(14)}`,
  },
  TOC1: { name: 'toc 1', based: 'Normal', paragraph: spacing(4, 2) },
  TOC2: { name: 'toc 2', based: 'Normal', paragraph: `${spacing(0, 0)}<w:ind w:left="240"/>` },
  TOCHeading: { name: 'TOC Heading', based: 'Normal', paragraph: spacing(0, 12), run: `<w:b/>${size(20)}` },
  Caption: {
    name: 'caption',
    based: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(18, 4)}`,
    run: `<w:b/>${size(11)}`,
  },
  Lead: { name: 'Lead', based: 'Normal', paragraph: `<w:keepNext/>${spacing(0, 6)}`, run: size(11) },
  Figure: { name: 'Figure', based: 'Normal', paragraph: `<w:keepNext/>${spacing(0, 4, 240)}` },
  FigureNote: {
    name: 'Figure Note',
    based: 'Normal',
    paragraph: `<w:keepLines/>${spacing(0, 2, 252)}`,
    run: `${colour('4A4A4A')}${size(9)}`,
  },
  TableText: { name: 'Table Text', based: 'Normal', paragraph: spacing(1, 1, 240), run: size(9) },
  Finding: { name: 'Finding', based: 'Normal', paragraph: `<w:keepLines/>${spacing(8, 2)}`, run: size(12) },
  Simulated: {
    name: 'Simulated',
    based: 'Normal',
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="FDECC8"/>${spacing(6, 6)}`,
    run: `<w:b/>${size(10)}`,
  },
  Header: {
    name: 'header',
    based: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>${spacing(0, 0, 240)}`,
    run: `${colour('5F5F5F')}${size(9)}`,
  },
  Footer: {
    name: 'footer',
    based: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>${spacing(0, 0, 240)}`,
    run: `${colour('5F5F5F')}${size(9)}`,
  },
};

/** Styles of the report's own that every template lacks. */
export const styleXml = (id: string): string => {
  const { name, paragraph = '', run = '', based, next } = looks[id]!;
  return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${based === undefined ? '' : `<w:basedOn w:val="${based}"/>`}${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
};

const tableStyleXml = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

export const linkStyleXml =
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F5C8B"/><w:u w:val="single"/></w:rPr></w:style>';

export function stylesXml(language: Language): string {
  const { locale } = reportTexts(language);
  return `${declaration}<w:styles xmlns:w="${ns.w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>${size(11)}<w:lang w:val="${locale}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${Object.keys(looks).map(styleXml).join('')}${tableStyleXml}${linkStyleXml}</w:styles>`;
}
