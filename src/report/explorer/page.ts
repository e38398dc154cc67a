import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { fontFaceCss } from '../../figures/index.js';
import type { Printed } from '../format.js';
import { escapeHtml } from '../html/escape.js';
import { noIcon, pageHead, simulatedFlag } from '../html/head.js';
import { bandStyle } from '../html/style.js';
import { scriptHash, scrollStops } from '../scroll-stops.js';
import { reportTexts } from '../texts/index.js';
import { surveyAndWave } from '../tree/index.js';
import { explorerNumbers } from './numbers.js';
import { explorerTexts } from './texts/index.js';

const asset = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** The chart library with its interpreter of expressions, which asks for no `eval`; as scripts of a page. */
function chartScripts(): string[] {
  const find = createRequire(import.meta.url);
  // The built program has them beside this file; under a TypeScript loader they are where their packages are.
  const place = (name: string, file: string) => {
    const beside = fileURLToPath(new URL(`./${file}`, import.meta.url));
    return existsSync(beside) ? beside : join(dirname(find.resolve(name)), file);
  };
  const built = (name: string, file: string) =>
    readFileSync(place(name, file), 'utf8').replace(/^\/\/# sourceMappingURL.*$/m, '');
  const interpreter = built('vega-interpreter', 'vega-interpreter.js')
    .replace(/^import \{([^}]*)\} from 'vega-util';/, 'const {$1} = vega;')
    .replace(/^export \{ expression as expressionInterpreter \};/m, 'window.vegaInterpreter = expression;');
  return [built('vega', 'vega.min.js'), `(() => {${interpreter}})();`];
}

/**
 * The published numbers as a page that asks of them: question, respondents, background variable and statistic are chosen,
 * and the address holds the choice. All that it needs is inside; its policy lets it ask the network for nothing, and run no
 * text as a program.
 */
export function explorerHtml({ doc, tree }: Pick<Printed, 'doc' | 'tree'>): string {
  const { language } = tree;
  const t = explorerTexts(language);
  const r = reportTexts(language);
  const packed = deflateRawSync(Buffer.from(JSON.stringify(contentOf({ doc, tree }))), { level: 9 });
  const scripts = [
    ...chartScripts(),
    asset('script/explorer.js'),
    asset('script/chart.js'),
    asset('script/save.js'),
    scrollStops,
  ].map((script) => script.replaceAll('</script', '<\\/script'));
  const hashes = scripts.map(scriptHash).join(' ');
  return `${pageHead(r, {
    title: `${tree.simulated ? `${r.simulated} – ` : ''}${t.title}: ${tree.title}`,
    policy: `; img-src data: blob:; script-src ${hashes}`,
    rest: `${noIcon}
<style id="font">${fontFaceCss()}</style>
<style>${asset('style/explorer.css')}${tree.simulated ? bandStyle : ''}</style>`,
  })}
<body>
${tree.simulated ? simulatedFlag(r) : ''}
${mainHtml(tree.title, t)}
<script type="text/plain" id="data">${packed.toString('base64')}</script>
${scripts.map((script) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`;
}

/** All that the page's scripts know. */
function contentOf({ doc, tree }: Pick<Printed, 'doc' | 'tree'>) {
  const { language } = tree;
  const t = explorerTexts(language);
  const r = reportTexts(language);
  return {
    ...explorerNumbers(doc, language, t.everyone),
    texts: t,
    language,
    simulated: tree.simulated ? r.simulated : '',
    source: tree.source,
    weights: tree.about.facts.find(([name]) => name === r.weights)?.[1] ?? '',
    reference: tree.citation?.reference ?? [tree.title, surveyAndWave(tree, '. ')].join('. '),
  };
}

const buttons = ['copyFigure', 'saveSvg', 'savePng', 'copyNumbers', 'copyReference', 'copyLink'] as const;

/** What is chosen, and what is shown of it: empty until the scripts have filled it. */
function mainHtml(title: string, t: ReturnType<typeof explorerTexts>): string {
  const select = (id: string, label: string, hidden = false) =>
    `<div class="choice" id="${id}-choice"${hidden ? ' hidden' : ''}><label for="${id}">${escapeHtml(label)}</label><select id="${id}"></select></div>`;
  return `<main>
<header><p class="over">${escapeHtml(title)}</p><h1>${escapeHtml(t.title)}</h1><p>${escapeHtml(t.intro)}</p></header>
<noscript><p>${escapeHtml(t.needsScript)}</p></noscript>
<form class="choices" aria-label="${escapeHtml(t.choices)}">
<div class="choice wide"><label for="find">${escapeHtml(t.findQuestion)}</label><input id="find" type="search" autocomplete="off"></div>
<div class="choice wide"><label for="question">${escapeHtml(t.question)}</label><select id="question"></select><p id="found" role="status"></p></div>
${select('respondents', t.respondents)}
${select('grouping', t.background)}
${select('statistic', t.statistic)}
${select('answer', t.answer, true)}
${select('sort', t.sort)}
<div class="choice"><label for="filter">${escapeHtml(t.filter)}</label><input id="filter" type="search" autocomplete="off"></div>
</form>
<section aria-labelledby="shown">
<h2 id="shown" tabindex="-1"></h2>
<p id="wording"></p>
<div id="chart" role="img"></div>
<p id="status" role="status"></p>
<ul class="tools">${buttons.map((name) => `<li><button type="button" id="${name}">${escapeHtml(t[name])}</button></li>`).join('')}</ul>
<h3 id="numbers-title">${escapeHtml(t.numbers)}</h3>
<div class="scroll" role="region" tabindex="0" aria-labelledby="numbers-title"><table id="numbers"></table></div>
<p id="caption"></p>
</section>
</main>`;
}
