import type { DrawResult } from '../../figures/index.js';
import { pngZoom } from '../../figures/index.js';
import { type DocumentNotes, documentNotes } from '../document-notes.js';
import { partAlt } from '../figure-parts.js';
import type { Printed } from '../format.js';
import { printedHeat } from '../heat-table.js';
import { chartHeight, chartParts } from '../ooxml/chart-parts.js';
import { partsInDocument } from '../printed-table.js';
import { reportTexts } from '../texts/index.js';
import { type FigureNode, type ItemNode, itemsOf, type TableNode, type WithheldNode } from '../tree/index.js';
import { paragraphsOf, unbroken } from '../written.js';
import { heatXml, lyingWidth, tableXml } from './table.js';
import type { Run, WordWriter } from './writer.js';

/** Room for a figure on a page, in pixels of 96 an inch: 16 cm, and what a chapter's title, caption and notes leave of the height. */
const room = { width: 605, height: 610 };

/** Prints figures and tables; keeps those that are too long for the text until the appendix. */
export class ItemPrinter {
  private readonly later: (TableNode | WithheldNode)[];
  private readonly told: ReadonlyMap<string, DocumentNotes>;

  constructor(
    private readonly word: WordWriter,
    private readonly printed: Printed,
    private readonly marks: ReadonlyMap<string, string>,
  ) {
    this.later = itemsOf(printed.tree).filter(
      (item): item is TableNode | WithheldNode => partsInDocument(item).appendix !== null,
    );
    this.told = documentNotes(printed.tree, asChart);
  }

  inAppendix(): readonly (TableNode | WithheldNode)[] {
    return this.later;
  }

  item(item: ItemNode): void {
    const { word } = this;
    const parts = item.kind === 'table' && item.sentence === null ? partsInDocument(item) : null;
    // A table that stands in the appendix has its caption there; where it would have stood is a line that leads to it.
    const away = parts !== null && parts.text === null && parts.appendix !== null;
    if (!away) this.caption(item);
    for (const text of item.text === null ? [] : paragraphsOf(item.text)) word.paragraph('Normal', text);
    switch (item.kind) {
      case 'unknown':
        word.paragraph('Normal', item.sentence);
        break;
      case 'withheld':
        word.paragraph('Normal', item.sentence);
        if (partsInDocument(item).appendix !== null) this.restLine(item);
        break;
      case 'table':
        for (const text of item.table.lead ? paragraphsOf(item.table.lead) : []) {
          word.paragraph('Lead', unbroken(text));
        }
        if (item.sentence !== null) word.paragraph('Normal', item.sentence);
        else if (away) this.lineTo(item);
        else this.table(item);
        break;
      case 'figure':
        if (item.lead !== null) word.paragraph('Lead', unbroken(item.lead));
        this.figure(item, this.printed.drawings.get(item.id)!);
    }
    // Notes stand where the table does.
    const { text, appendix } = partsInDocument(item);
    if (text !== null || appendix === null || item.kind === 'withheld') this.notes(item);
  }

  /** @param last - nothing comes after it */
  appendix(title: string, last: boolean): void {
    if (this.later.length === 0) return;
    // Long tables are wide: their pages lie.
    this.word.section('upright');
    this.word.paragraph('Heading1', title, { mark: 'appendix' });
    for (const item of this.later) {
      const { text, appendix } = partsInDocument(item);
      if (text === null && item.kind === 'table') this.caption(item);
      else
        this.word.paragraph('Caption', `${item.label}. ${item.title}`, {
          mark: `${this.marks.get(item.id)}a`,
        });
      this.word.body.push(
        tableXml(appendix!, `${item.label}. ${item.title}`, this.printed.tree.language, lyingWidth),
      );
      if (text === null && item.kind === 'table') this.notes(item);
      else this.word.paragraph('FigureNote', '');
    }
    if (!last) this.word.section('lying');
  }

  /** «Figur 3. Title», its number a field that Word counts; a part of a report says where it begins. */
  private caption(item: ItemNode): void {
    const name = item.label.replace(/ \d+$/, '');
    const field = this.word.field(`SEQ ${name} \\* ARABIC \\r ${item.number}`, String(item.number));
    this.word.raw(
      'Caption',
      this.word.bookmark(
        this.marks.get(item.id)!,
        `${this.word.run({ text: `${name} ` })}${field}${this.word.run({ text: `. ${item.title}` })}`,
      ),
    );
  }

  private figure(item: FigureNode, drawn: DrawResult): void {
    const title = `${item.label}. ${item.title}`;
    const t = reportTexts(this.printed.tree.language);
    const said = (part: number, of: number) => ({
      title,
      text: partAlt(item, part + 1, of, t),
      // The last part stands with the notes; the others may be on a page before.
      keep: part === of - 1,
    });
    if (item.chart !== null) {
      const parts = chartParts(item.chart, room.height);
      parts.forEach((chart, i) => {
        const height = Math.min(room.height, chartHeight(chart));
        this.word.chart(chart, { width: room.width, height }, said(i, parts.length));
      });
      return;
    }
    const parts = drawn.bare.page!;
    // At this width the picture has 300 dots an inch. Parts of one figure have one scale.
    const highest = Math.max(...parts.map(({ height }) => height));
    const scale = Math.min((pngZoom * 96) / 300, room.width / parts[0]!.width, room.height / highest);
    parts.forEach(({ width, height, png }, i) => {
      this.word.picture(png!, { width: width * scale, height: height * scale }, said(i, parts.length));
    });
  }

  private table(item: TableNode): void {
    const { language } = this.printed.tree;
    const t = reportTexts(language);
    const name = `${item.label}. ${item.title}`;
    if (item.table.heat !== undefined) {
      const heat = printedHeat(item.table.heat, language);
      if (heat.shown > 0) this.word.body.push(heatXml(heat, name));
      this.word.paragraph('FigureNote', `${t.marked(heat.shown, heat.all)} ${t.holds}.`, {
        keep: true,
        below: true,
      });
      return;
    }
    const { text, appendix } = partsInDocument(item);
    if (text !== null) this.word.body.push(tableXml(text, name, language));
    if (appendix === null) return;
    this.restLine(item);
  }

  /** Where the rest of a table stands, or that of a figure that is left out. */
  private restLine(item: TableNode | WithheldNode): void {
    const { restInAppendix, tableInAppendix } = reportTexts(this.printed.tree.language);
    const text = item.kind === 'withheld' ? tableInAppendix : restInAppendix;
    this.word.paragraph('FigureNote', [{ text, anchor: `${this.marks.get(item.id)}a` }], {
      keep: true,
      below: true,
    });
  }

  private lineTo(item: TableNode): void {
    this.word.paragraph('Normal', [
      { text: `${item.label}. ${item.title}`, anchor: this.marks.get(item.id)! },
      { text: `. ${reportTexts(this.printed.tree.language).inAppendix}` },
    ]);
  }

  /** What a figure or table rests on: lines that stand together. */
  private notes(item: ItemNode): void {
    const t = reportTexts(this.printed.tree.language);
    const { facts, as, said } = this.told.get(item.id)!;
    const lines: Run[][] = [
      ...(this.printed.tree.simulated ? [[{ text: t.simulated, bold: true }]] : []),
      ...facts.map(([name, value]) => [{ text: `${name}: `, bold: true }, { text: unbroken(value) }]),
    ];
    if (as.length > 0) {
      lines.push([
        { text: t.toldUnder[said] },
        ...as.flatMap(({ id, label }, i): Run[] => [
          { text: i === 0 ? ' ' : ', ' },
          { text: unbroken(label.toLowerCase()), anchor: this.marks.get(id)! },
        ]),
      ]);
    }
    if (item.kind !== 'unknown' && this.printed.linked) {
      const folder = this.printed.names.folder(item.kind === 'table' ? 'tables' : 'figures');
      lines.push([{ text: t.excel, url: `${folder}/${item.id}.xlsx` }]);
    }
    lines.forEach((line, i) => {
      this.word.paragraph('FigureNote', line, {
        ...(i < lines.length - 1 ? { keep: true } : {}),
        below: i === 0,
      });
    });
  }
}

/** A figure as the document shows it: what tells how the report's own drawing is read does not hold of a chart. */
function asChart(item: ItemNode): ItemNode {
  if (item.kind !== 'figure' || item.chart === null) return item;
  const { facts } = item.chart;
  return {
    ...item,
    facts,
    notes: item.notes.filter((note) => facts.some(([, value]) => value.includes(note))),
  };
}
