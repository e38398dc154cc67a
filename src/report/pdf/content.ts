import type { Language } from '../../results/index.js';
import { type DocumentNotes, documentNotes } from '../document-notes.js';
import { partAlt } from '../figure-parts.js';
import { findingTexts } from '../findings/index.js';
import type { Printed } from '../format.js';
import { printedHeat } from '../heat-table.js';
import { partsInDocument } from '../printed-table.js';
import { reportTexts } from '../texts/index.js';
import { type Facts, type ItemNode, itemsOf, type ReportTree, surveyAndWave } from '../tree/index.js';
import { paragraphsOf, unbroken } from '../written.js';
import { type Grid, heatGrid, tableGrid, textWidths } from './grid.js';

/** Most figures and tables that the contents list beside the chapters. */
const mostListed = 80;

/** Room for a figure, in points; and points for each of its pixels where there is room. */
const pageRoom = { width: 464, height: 560, scale: 0.61 };

/** Names that the pages link to, and that figures lie under: by place, as ids may hold what Typst reads as its own. */
const markOf = (place: number) => `item${place + 1}`;
const pictureFile = (mark: string, part: number) => `${mark}-${part + 1}.svg`;
export const figureFile = (place: number, part: number): string => pictureFile(markOf(place), part);

/** All that the pages say, as data for report.typ. */
export function pdfContent(printed: Printed) {
  const { tree } = printed;
  const { about, citation, chapters } = tree;
  const t = reportTexts(tree.language);
  const items = itemsOf(tree);
  const marks: Marks = new Map(items.map(({ id }, place) => [id, markOf(place)]));
  const notes = documentNotes(tree);
  const notesOf = (item: ItemNode) => notesContent(notes.get(item.id)!, tree.language, marks);
  return {
    title: tree.title,
    subtitle: tree.subtitle,
    authors: citation === null ? [] : [citation.publisher],
    description: [tree.subtitle, tree.simulated ? t.simulatedLong : null].filter(Boolean).join('. '),
    dated: citation !== null,
    lang: t.languageTag,
    survey: surveyAndWave(tree, ' · '),
    simulated: tree.simulated,
    front: (citation?.facts ?? [[t.source, tree.source]]).map(unbrokenFact),
    longContents: items.length <= mostListed,
    findings: findingsContent(tree, marks),
    about: [
      { title: null as string | null, facts: about.facts.map(unbrokenFact), said: t.aboutApplies },
      { title: t.response, facts: about.response, said: null },
      { title: t.dropped, facts: about.dropped, said: null },
      { title: t.withheldTitle, facts: about.withheld, said: null },
    ].filter(({ facts }) => facts.length > 0),
    chapters: chapters.map(({ title, text, items: own }) => ({
      title,
      text: text === null ? [] : paragraphsOf(text),
      items: own.map((item) => itemContent(item, printed, marks.get(item.id)!, notesOf(item))),
    })),
    appendix: items.flatMap((item) => appendixContent(item, marks, notesOf(item), tree.language)),
    citation:
      citation === null
        ? null
        : { facts: citation.facts.map(unbrokenFact), bibtex: citation.bibtex.trimEnd().split('\n') },
    made: `${t.made} ${tree.madeWith}`,
    texts: textsOf(tree.language),
  };
}

type Marks = ReadonlyMap<string, string>;

/** The words of the pages' own. */
function textsOf(language: Language) {
  const t = reportTexts(language);
  return {
    simulated: t.simulated,
    simulatedLong: t.simulatedLong,
    contents: t.contents,
    provenance: t.provenance,
    appendix: t.appendix,
    citation: t.citation,
    bibtex: t.bibtex,
    pageOf: t.pageOf('{page}', '{pages}'),
  };
}

/** The findings with the figures that they lead to. */
function findingsContent({ findings, language }: ReportTree, marks: Marks) {
  if (findings === null) return null;
  return {
    title: findings.title,
    rule: unbroken(findings.rule),
    sections: findings.sections.map((section) => ({
      title: section.title,
      sentence: section.sentence,
      findings: section.findings.map((finding) => ({
        big: finding.big.join(` ${findings.against} `),
        sentence: unbroken(finding.sentence),
        detail: unbroken(finding.detail),
        see: findingTexts(language).see(finding.chapter.title, finding.question),
        mark: marks.get(finding.target) ?? null,
      })),
    })),
  };
}

/** What of an item stands in the appendix: a long table, with its notes where the whole of it stands there. */
function appendixContent(
  item: ItemNode,
  marks: Marks,
  notes: ReturnType<typeof notesContent>,
  language: Language,
) {
  const { text, appendix } = partsInDocument(item);
  if (appendix === null) return [];
  const whole = text === null && item.kind === 'table';
  const grid = tableGrid(appendix, language, textWidths.lying);
  return [{ ...named(item, marks.get(item.id)!), whole, grid, notes: whole ? notes : null }];
}

const unbrokenFact = ([name, value]: Facts[number]): Facts[number] => [name, unbroken(value)];

/** What stands under an item: its facts, and where the rest of them is told. */
function notesContent({ facts, as, said }: DocumentNotes, language: Language, marks: Marks) {
  return {
    facts: facts.map(unbrokenFact),
    told: as.length === 0 ? null : reportTexts(language).toldUnder[said],
    as: as.map(({ id, label }) => ({ label: unbroken(label.toLowerCase()), mark: marks.get(id)! })),
  };
}

/** What an item is called, and where it stands. Figures and tables are counted apart. */
const named = (item: ItemNode, mark: string) => ({
  mark,
  number: item.number,
  counted: item.kind === 'table' ? 'table-of-report' : 'figure-of-report',
  word: item.label.replace(/ \d+$/, ''),
  title: item.title,
});

function itemContent(
  item: ItemNode,
  { tree, drawings }: Printed,
  mark: string,
  notes: ReturnType<typeof notesContent>,
) {
  const t = reportTexts(tree.language);
  const base = {
    ...named(item, mark),
    text: item.text === null ? [] : paragraphsOf(item.text),
    lead: null as string | null,
    sentence: null as string | null,
    under: null as string | null,
    elsewhere: null as string | null,
    notes: notes as typeof notes | null,
  };
  switch (item.kind) {
    case 'unknown':
      return { ...base, sentence: item.sentence };
    case 'withheld': {
      const elsewhere = partsInDocument(item).appendix === null ? null : t.tableInAppendix;
      return { ...base, sentence: item.sentence, elsewhere };
    }
    case 'figure': {
      const parts = drawings.get(item.id)!.bare.page!;
      const highest = Math.max(...parts.map(({ height }) => height));
      // Parts of one figure have one scale.
      const scale = Math.min(pageRoom.scale, pageRoom.width / parts[0]!.width, pageRoom.height / highest);
      const lead = item.lead === null ? null : unbroken(item.lead);
      const pictures = parts.map(({ width }, part) => ({
        file: pictureFile(mark, part),
        alt: partAlt(item, part + 1, parts.length, t),
        width: width * scale,
      }));
      return { ...base, lead, pictures };
    }
    case 'table': {
      const { table } = item;
      const lead = table.lead === undefined ? null : unbroken(table.lead);
      if (table.heat !== undefined) {
        const heat = printedHeat(table.heat, tree.language);
        const under = `${t.marked(heat.shown, heat.all)} ${t.holds}.`;
        return { ...base, lead, under, ...(heat.shown > 0 ? { grid: heatGrid(heat) as Grid } : {}) };
      }
      if (table.rows.length === 0) return { ...base, lead, sentence: item.sentence };
      const { text, appendix } = partsInDocument(item);
      return {
        ...base,
        lead,
        notes: text === null && appendix !== null ? null : notes,
        elsewhere: appendix === null ? null : text === null ? t.inAppendix : t.restInAppendix,
        ...(text === null ? {} : { grid: tableGrid(text, tree.language) }),
      };
    }
  }
}
