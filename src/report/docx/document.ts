import { findingTexts } from '../findings/index.js';
import type { Printed } from '../format.js';
import { reportTexts } from '../texts/index.js';
import { type Facts, itemsOf } from '../tree/index.js';
import { paragraphsOf, unbroken } from '../written.js';
import { ItemPrinter } from './item-printer.js';
import { factsXml } from './table.js';
import { type Run, WordWriter } from './writer.js';

/** The report as the body of a Word document, in the order of the tree; long tables stand in an appendix. */
export function documentBody(printed: Printed): WordWriter {
  const { tree } = printed;
  const t = reportTexts(tree.language);
  const word = new WordWriter();
  const marks = new Map(itemsOf(tree).map(({ id }, i) => [id, `item${i + 1}`]));
  const print = new ItemPrinter(word, printed, marks);
  word.paragraph('Subtitle', tree.subtitle ?? '');
  word.paragraph('Title', tree.title);
  if (tree.simulated) word.paragraph('Simulated', `${t.simulated}. ${t.simulatedLong}`);
  const headings = [
    ...(tree.findings === null ? [] : [{ mark: 'findings', title: tree.findings.title }]),
    { mark: 'about', title: t.provenance },
    ...tree.chapters.map(({ title }, i) => ({ mark: `chapter${i + 1}`, title })),
    ...(print.inAppendix().length > 0 ? [{ mark: 'appendix', title: t.appendix }] : []),
    ...(tree.citation === null ? [] : [{ mark: 'citation', title: t.citation }]),
  ];
  contents(word, t.contents, headings);
  if (tree.findings !== null) findings(word, printed, marks);
  word.paragraph('Heading1', t.provenance, { mark: 'about' });
  word.body.push(factsXml(tree.about.facts, t.provenance));
  word.paragraph('FigureNote', t.aboutApplies, { below: true });
  if (itemsOf(tree).some((item) => item.kind === 'figure' && item.chart !== null))
    word.paragraph('FigureNote', printed.linked ? `${t.chartsEdited} ${t.numbersLinked}` : t.chartsEdited);
  for (const [title, facts] of [
    [t.response, tree.about.response],
    [t.dropped, tree.about.dropped],
    [t.withheldTitle, tree.about.withheld],
  ] as [string, Facts][]) {
    if (facts.length === 0) continue;
    word.paragraph('Heading2', title);
    word.body.push(factsXml(facts, title));
  }
  tree.chapters.forEach((chapter, i) => {
    word.paragraph('Heading1', chapter.title, { mark: `chapter${i + 1}` });
    for (const text of chapter.text === null ? [] : paragraphsOf(chapter.text))
      word.paragraph('Normal', text);
    for (const item of chapter.items) print.item(item);
  });
  const made = `${t.made} ${tree.madeWith}`;
  // A line alone is no page after the appendix.
  const last = tree.citation === null;
  if (last) word.paragraph('FigureNote', made);
  print.appendix(t.appendix, last);
  if (tree.citation !== null) {
    word.paragraph('Heading1', t.citation, { mark: 'citation' });
    word.body.push(factsXml(tree.citation.facts, t.citation));
    word.paragraph('Heading2', t.bibtex);
    for (const line of tree.citation.bibtex.trimEnd().split('\n')) word.paragraph('TableText', line);
    word.paragraph('FigureNote', made);
  }
  return word;
}

/** Contents as a field: its lines link at once, and Word fills in the pages when it opens the document. */
function contents(word: WordWriter, title: string, headings: { mark: string; title: string }[]): void {
  word.paragraph('TOCHeading', title, { page: true });
  const mark = (type: string, inside = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}"${type === 'begin' ? ' w:dirty="true"' : ''}/></w:r>${inside}`;
  headings.forEach((heading, i) => {
    const start =
      i === 0
        ? `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>${mark('separate')}`
        : '';
    word.raw(
      'TOC1',
      `${start}${word.run({ text: heading.title, anchor: heading.mark })}${i === headings.length - 1 ? mark('end') : ''}`,
    );
  });
}

function findings(word: WordWriter, { tree }: Printed, marks: ReadonlyMap<string, string>): void {
  const { findings: found, language } = tree;
  word.paragraph('Heading1', found!.title, { mark: 'findings' });
  let number = 0;
  for (const section of found!.sections) {
    word.paragraph('Heading2', section.title);
    if (section.sentence !== null) word.paragraph('Normal', section.sentence);
    for (const finding of section.findings) {
      number++;
      word.paragraph('Finding', [
        { text: `${number}. ${finding.big.join(` ${found!.against} `)}  `, bold: true },
        { text: unbroken(finding.sentence) },
      ]);
      const anchor = marks.get(finding.target);
      const see: Run = { text: findingTexts(language).see(finding.chapter.title, finding.question) };
      word.paragraph('FigureNote', [
        { text: `${unbroken(finding.detail)}. ` },
        anchor === undefined ? see : { ...see, anchor },
      ]);
    }
  }
  word.paragraph('FigureNote', unbroken(found!.rule));
}
