import { numberIn, textOn } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { BarChart } from '../tree/index.js';
import { declaration, ns, xml } from './xml.js';

/** Segments below this share of the axis have no room for their number, on a slide, and on a page, where the type is smaller and the chart half as wide. */
const leastLabelled = (size: number) => (size < 10 ? 0.055 : 0.045);
const font = 'Roboto';

/**
 * A figure of bars as a chart that Word and PowerPoint draw, and whose numbers can be changed there: DrawingML chart
 * (ECMA-376 part 1, 21.2), with the numbers also in the workbook that lies in it (`chartWorkbook`, relationship rId1).
 *
 * @param size of its texts, in points
 */
export function chartXml(chart: BarChart, language: Language, size: number): string {
  const { form, unit, categories, series } = chart;
  const share = unit === 'share';
  // A space before the sign as the language has it; decimals are Office's own.
  const code = share ? (language === 'en' ? '0%' : '0 %') : '0.00';
  const sheet = reportTexts(language).numbers;
  const last = categories.length + 1;
  const axisCode = share ? code : 'General';
  const cell = (column: number, row: number) => `$${columnName(column)}$${row}`;
  const strings = (list: readonly string[], reference: string) =>
    `<c:strRef><c:f>${xml(`'${sheet}'!${reference}`)}</c:f><c:strCache><c:ptCount val="${list.length}"/>${list
      .map((text, i) => `<c:pt idx="${i}"><c:v>${xml(text)}</c:v></c:pt>`)
      .join('')}</c:strCache></c:strRef>`;
  const numbers = (list: BarChart['series'][number]['values'], reference: string) =>
    `<c:numRef><c:f>${xml(`'${sheet}'!${reference}`)}</c:f><c:numCache><c:formatCode>${code}</c:formatCode><c:ptCount val="${list.length}"/>${list
      .map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${numberIn(value)}</c:v></c:pt>`))
      .join('')}</c:numCache></c:numRef>`;
  const one = ({ name, colour, values }: BarChart['series'][number], s: number) => {
    const unlabelled =
      form === 'stacked'
        ? values
            .map((value, i) =>
              (numberIn(value) ?? 0) >= leastLabelled(size)
                ? ''
                : `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`,
            )
            .join('')
        : '';
    const look = (format: string) =>
      `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text(size - 1, form === 'stacked' ? textOn(colour) : '#1a1a1a')}<c:dLblPos val="${form === 'stacked' ? 'ctr' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
    // A number in steps has a label of its own, with no more decimals than its step.
    const coarse = share
      ? ''
      : values
          .map((value, i) =>
            typeof value === 'object' && value !== null && value.decimals < 2
              ? `<c:dLbl><c:idx val="${i}"/>${look(value.decimals === 0 ? '0' : '0.0')}</c:dLbl>`
              : '',
          )
          .join('');
    return `<c:ser><c:idx val="${s}"/><c:order val="${s}"/><c:tx>${strings([name], cell(s + 1, 1))}</c:tx><c:spPr>${fill(colour)}<a:ln w="6350">${fill('#ffffff')}</a:ln></c:spPr><c:invertIfNegative val="0"/><c:dLbls>${unlabelled}${coarse}${look(code)}</c:dLbls><c:cat>${strings(categories, `${cell(0, 2)}:${cell(0, last)}`)}</c:cat><c:val>${numbers(values, `${cell(s + 1, 2)}:${cell(s + 1, last)}`)}</c:val></c:ser>`;
  };
  const ends = `${form === 'stacked' && share ? '<c:max val="1"/>' : ''}${share ? '<c:min val="0"/>' : ''}`;
  return `${declaration}<c:chartSpace xmlns:c="${ns.c}" xmlns:a="${ns.a}" xmlns:r="${ns.r}"><c:date1904 val="0"/><c:lang val="${reportTexts(language).locale}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="${form === 'stacked' ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series.map(one).join('')}<c:gapWidth val="45"/>${form === 'stacked' ? '<c:overlap val="100"/>' : ''}<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart><c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="6350">${fill('#1a1a1a')}</a:ln></c:spPr>${text(size, '#1a1a1a')}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350">${fill('#d9d9d9')}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${axisCode}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text(size - 1, '#5f5f5f')}<c:crossAx val="111111111"/><c:crosses val="max"/><c:crossBetween val="between"/>${share ? '<c:majorUnit val="0.2"/>' : ''}</c:valAx><c:spPr><a:noFill/></c:spPr></c:plotArea>${series.length > 1 ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${text(size, '#1a1a1a')}</c:legend>` : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** The numbers of a chart as the workbook that lies in the file, for who edits it. */
export async function chartWorkbook(chart: BarChart, language: Language): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const rows = [
    ['', ...chart.series.map(({ name }) => name)],
    ...chart.categories.map((category, i) => [
      category,
      ...chart.series.map(({ values }) => numberIn(values[i])),
    ]),
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), reportTexts(language).numbers);
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

const fill = (colour: string) =>
  `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;

const text = (size: number, colour: string) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(100 * size)}">${fill(colour)}<a:latin typeface="${font}"/></a:defRPr></a:pPr><a:endParaRPr lang="nb-NO"/></a:p></c:txPr>`;

const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
