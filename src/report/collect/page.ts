import { type DataTable, fontFaceCss, numberFormat } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import type { Drawings } from '../drawings.js';
import { factsHtml } from '../html/caption.js';
import { shownHtml } from '../html/chapter.js';
import { escapeHtml, unbroken } from '../html/escape.js';
import { noIcon, pageHead, simulatedFlag } from '../html/head.js';
import { pageStyle } from '../html/style.js';
import { tableHtml } from '../html/table.js';
import { scriptHash, scrollStops } from '../scroll-stops.js';
import { reportTexts } from '../texts/index.js';
import { type ItemNode, type ReportTree, surveyAndWave } from '../tree/index.js';
import type { CollectedRun } from './chosen.js';
import { type Comparison, verdictOf } from './compare.js';
import type { CollectedPart } from './parts.js';
import { sidesChapter } from './sides.js';
import { collectTexts } from './texts/index.js';

/** Rows of the one table that the page shows: those of everyone; the files have all. */
const style =
  'body{margin:0}main{max-width:900px;margin:0 auto;padding:24px 16px 64px}.item{margin:40px 0}main>section{margin-top:48px}main>section>details{margin:8px 0}figure{margin:0}.from{margin:0 0 4px;font-size:14px;color:var(--mid)}';

interface CollectionPage {
  title: string;
  language: Language;
  /** Each run once. */
  runs: readonly CollectedRun[];
  /** What is shown, in order: the runs, or the parts that the author has laid out. */
  sections: readonly ((CollectedRun | CollectedPart) & { drawings: Drawings })[];
  comparisons: readonly Comparison[];
  /** The numbers of everyone. */
  numbers: DataTable;
  files: readonly string[];
}

/** Chosen figures of several runs on one page, with what can be compared and what can't. Its one script sees to the tab key; nothing is asked of the network. */
export function collectionHtml(page: CollectionPage): string {
  const { title, language, runs, sections, numbers, files } = page;
  const t = collectTexts(language);
  const r = reportTexts(language);
  const simulated = runs.some(({ tree }) => tree.simulated);
  const nameOf = new Map(runs.map(({ name, tree }) => [name, surveyAndWave(tree)]));
  return `${pageHead(r, {
    title: `${simulated ? `${r.simulated} – ` : ''}${title}`,
    policy: `; img-src data:; script-src ${scriptHash(scrollStops)}`,
    rest: `${noIcon}
<style>${fontFaceCss()}${pageStyle}${style}</style>`,
  })}
<body>
${simulated ? simulatedFlag(r) : ''}
<main>
<h1>${escapeHtml(title)}</h1>
${runsHtml(page)}
${comparingHtml(page)}
${sections.map((section, i) => sectionHtml(section, i, nameOf.get(section.name), language)).join('\n')}
<section><h2 id="numbers">${escapeHtml(t.numbers)}</h2>
<p>${escapeHtml(t.files)} ${files.map((file) => `<a href="${file}" download>${file}</a>`).join(', ')}</p>
<details><summary>${escapeHtml(t.rowsOf(numberFormat(language).integer(numbers.rows.length)))}</summary>${tableHtml(numbers, t.numbers, language)}</details>
</section>
<footer><p>${escapeHtml(r.made)} ${escapeHtml(runs[0]!.tree.madeWith)}</p></footer>
</main>
<script>${scrollStops}</script>
</body>
</html>
`;
}

const wordsTable = (columns: string[], rows: string[][], caption: string, language: Language): string =>
  tableHtml({ columns: columns.map((label) => ({ label, kind: 'text' })), rows }, caption, language);

/** The runs: who answered, how they are weighted, and the source. */
function runsHtml({ runs, language }: CollectionPage): string {
  const t = collectTexts(language);
  const r = reportTexts(language);
  const fact = (tree: ReportTree, name: string) =>
    tree.about.facts.find(([known]) => known === name)?.[1] ?? '';
  const rows = runs.map(({ tree }) => [
    tree.survey,
    tree.wave,
    fact(tree, r.answered),
    fact(tree, r.weights),
    tree.source,
  ]);
  const columns = [t.survey, t.wave, t.answered, t.weights, t.source];
  return `<section><h2 id="runs">${escapeHtml(t.runs)}</h2>
${wordsTable(columns, rows, t.runs, language)}
</section>`;
}

/** What several of the runs have asked, with the verdict of each, and what only one has. */
function comparingHtml({ runs, comparisons, language }: CollectionPage): string {
  const t = collectTexts(language);
  const shared = comparisons.filter((one) => one.runs.length > 1);
  // The wave only where it tells two runs of one survey apart: it stands in the table of runs.
  const surveys = runs.map(({ tree }) => tree.survey);
  const shortName = (run: string) => {
    const { tree } = runs.find(({ name }) => name === run)!;
    return surveys.filter((other) => other === tree.survey).length > 1 ? surveyAndWave(tree) : tree.survey;
  };
  const rows = byVerdict(shared, (one) => [one.runs.map(shortName).join('; '), verdictOf(one, t)]);
  return `<section><h2 id="comparing">${escapeHtml(t.comparing)}</h2>
${
  shared.length === 0
    ? `<p>${escapeHtml(t.none)}</p>`
    : `<p>${escapeHtml(t.comparingText)}</p>
${wordsTable([t.askedIn, t.verdict, t.question], rows, t.comparing, language)}`
}
${runs.flatMap(({ name }) => aloneHtml(comparisons, name, (n) => t.onlyIn(shortName(name), n))).join('\n')}
</section>`;
}

/** A run's chosen figures, or a part's with what other surveys claim beside it. */
function sectionHtml(
  section: CollectionPage['sections'][number],
  i: number,
  runName: string | undefined,
  language: Language,
): string {
  const { name, tree, drawings } = section;
  const t = collectTexts(language);
  const from = surveyAndWave(tree);
  const part = 'heading' in section ? section : null;
  const items = tree.chapters.flatMap((chapter) => chapter.items);
  return `<section aria-labelledby="run-${i}"><h2 id="run-${i}">${escapeHtml(part?.heading ?? runName ?? from)}</h2>
${part === null || part.text === '' ? '' : `<p>${escapeHtml(part.text)}</p>`}
${items
  .map((item) =>
    itemHtml(
      item,
      `${name}-${item.id}`,
      tree,
      drawings, // Two sides stand in no report of their own.
      item.kind === 'figure' && section.doc.report.chapters[0]?.id === sidesChapter
        ? `${t.from}: ${from}`
        : `${t.from}: ${from}, ${item.label}`,
    ),
  )
  .join('\n')}
${part === null || part.claims.length === 0 ? '' : claimsHtml(part, `${name}-claims`, language)}
${tree.citation === null ? '' : `<p class="from">${escapeHtml(tree.citation.reference)}</p>`}
</section>`;
}

/** What other surveys tell, beside the part's own figures: in their words, with why the two can't be compared. */
function claimsHtml({ claims, because }: CollectedPart, id: string, language: Language): string {
  const t = collectTexts(language);
  const columns = [t.claim, t.quote, t.source].map((label) => ({ label, kind: 'text' as const }));
  const rows = claims.map(({ statement, quote, source }) => [
    statement,
    quote === '' ? '' : `«${quote}»`,
    source,
  ]);
  return `<article class="item" id="${id}"><h3>${escapeHtml(t.notComparable)}</h3>
<p>${escapeHtml(because)}</p>
${tableHtml({ columns, rows }, t.notComparable, language)}
</article>`;
}

/** What only one of the runs has asked. */
function aloneHtml(comparisons: readonly Comparison[], run: string, said: (n: number) => string): string[] {
  const own = comparisons.filter(({ runs }) => runs.length === 1 && runs[0] === run);
  return own.length === 0
    ? []
    : [
        `<details><summary>${escapeHtml(said(own.length))}</summary><p>${own.map(({ question }) => escapeHtml(unbroken(question))).join('; ')}.</p></details>`,
      ];
}

function itemHtml(item: ItemNode, id: string, tree: ReportTree, drawings: Drawings, from: string): string {
  const { language } = tree;
  const inside = (): string => {
    switch (item.kind) {
      case 'unknown':
      case 'withheld':
        return `<p>${escapeHtml(item.sentence)}</p>`;
      case 'table':
        return `${item.table.lead ? `<p>${escapeHtml(unbroken(item.table.lead))}</p>` : ''}${tableHtml(item.table, item.title, language)}`;
      case 'figure':
        return `<figure aria-labelledby="${id}-title">${item.lead === null ? '' : `<p class="lead">${escapeHtml(unbroken(item.lead))}</p>`}
${shownHtml(item, drawings.get(item.id)!, language)}</figure>`;
    }
  };
  return `<article class="item" id="${id}">
<p class="from">${escapeHtml(from)}</p>
<h3 id="${id}-title">${escapeHtml(item.title)}</h3>
${inside()}
<div class="under">${factsHtml(item, tree)}</div>
</article>`;
}

/** A row for each verdict on the same runs, with the questions that it holds of. */
function byVerdict(
  shared: readonly Comparison[],
  said: (one: Comparison) => [runs: string, verdict: string],
): string[][] {
  const rows = new Map<string, { said: string[]; questions: string[] }>();
  for (const one of shared) {
    const own = said(one);
    const row = rows.get(own.join('\n')) ?? { said: own, questions: [] };
    row.questions.push(one.question);
    rows.set(own.join('\n'), row);
  }
  return [...rows.values()].map(({ said: own, questions }) => [...own, questions.join('; ')]);
}
