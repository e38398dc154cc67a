import type { DrawResult } from '../../figures/index.js';
import { fontFaceCss } from '../../figures/index.js';
import { reportTexts } from '../texts/index.js';
import type { FigureNode, ReportTree } from '../tree/index.js';
import { factsHtml } from './caption.js';
import { shownHtml } from './chapter.js';
import { escapeHtml, unbroken } from './escape.js';
import { pageHead } from './head.js';
import { pageStyle } from './style.js';
import { tableHtml } from './table.js';

/** What an embedded figure has beyond the report's own style: no margins, as the page around it has its own. */
const embedStyle =
  'body{margin:0;padding:8px 12px}main{max-width:860px;margin:0}h1{font-size:1.15rem;line-height:1.3;margin:0 0 8px}figure{margin:0}';

/**
 * A figure as a page of its own that another page sets in (`iframe`): the figure as the report shows it at every width,
 * its finding, caption and numbers, who answers for it. No script; it asks the network for nothing.
 */
export function embedHtml(item: FigureNode, tree: ReportTree, drawn: DrawResult): string {
  const t = reportTexts(tree.language);
  const reference =
    tree.citation === null
      ? ''
      : `<p class="reference">${escapeHtml(t.inReport(item.label, item.title, tree.citation.reference))}</p>`;
  return `${pageHead(t, { title: item.title, rest: `<style>${fontFaceCss()}${pageStyle}${embedStyle}</style>` })}
<body>
<main class="item" id="${item.id}">
<h1 id="${item.id}-tittel">${escapeHtml(item.title)}</h1>
<figure aria-labelledby="${item.id}-tittel">
${item.lead === null ? '' : `<p class="lead">${escapeHtml(unbroken(item.lead))}</p>`}
${shownHtml(item, drawn, tree.language)}
<figcaption>${factsHtml(item, tree)}${reference}</figcaption>
</figure>
<details class="fold"><summary>${escapeHtml(t.showTable)}</summary>
<p>${escapeHtml(unbroken(item.alt))}</p>
${tableHtml(item.table, item.title, tree.language)}</details>
</main>
</body>
</html>
`;
}
