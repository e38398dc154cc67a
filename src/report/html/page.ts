import { createHash } from 'node:crypto';
import { fontFaceCss } from '../../figures/index.js';
import type { Printed } from '../format.js';
import { reportTexts } from '../texts/index.js';
import { aboutBox } from './about.js';
import { chapterHtml } from './chapter.js';
import { citationHtml } from './citation.js';
import { contentsHtml, searchIndex } from './contents.js';
import { escapeHtml } from './escape.js';
import { findingsHtml } from './findings.js';
import { noIcon, pageHead, simulatedFlag } from './head.js';
import { pageScript, pageStyle } from './style.js';

/**
 * The whole report as one HTML page that needs nothing beside it: style, font, figures and numbers are
 * inside, and a content security policy keeps it from asking the network for anything.
 */
export function pageHtml(printed: Printed): string {
  const { tree } = printed;
  const t = reportTexts(tree.language);
  const { title, subtitle, simulated } = tree;
  const flag = simulated ? `${t.simulated} – ` : '';
  const scriptHash = createHash('sha256').update(pageScript).digest('base64');
  const policy = `; img-src data: blob:; script-src 'sha256-${scriptHash}'`;
  const onPaper = simulated
    ? `@page{@top-center{content:"${t.simulated}";font:bold 10pt Roboto,Arial,sans-serif}}`
    : '';
  return `${pageHead(t, {
    title: flag + title,
    policy,
    rest: `${noIcon}
<style id="font">${fontFaceCss()}</style>
<style>${pageStyle}${onPaper}</style>`,
  })}
<body>
<a class="skip" href="#innhold">${escapeHtml(t.skipLink)}</a>
${simulated ? simulatedFlag(t) : ''}
<div class="page">
${contentsHtml(printed, [
  ...(tree.findings === null ? [] : [['hovedfunn', tree.findings.title] as const]),
  ['om-tallene', t.provenance],
])}
<main id="innhold" tabindex="-1">
<header>
${subtitle === null ? '' : `<p class="subtitle">${escapeHtml(subtitle)}</p>`}
<h1>${escapeHtml(title)}</h1>
${simulated ? `<p>${escapeHtml(t.simulatedLong)}</p>` : ''}
</header>
${findingsHtml(tree)}
${aboutBox(tree)}
${tree.chapters.map((chapter) => chapterHtml(chapter, printed)).join('\n')}
${citationHtml(tree)}
<footer><p>${escapeHtml(t.made)} ${escapeHtml(tree.madeWith)}</p></footer>
</main>
</div>
${searchIndex(tree)}
<script>${pageScript}</script>
</body>
</html>
`;
}
