import type { Finding, Strip } from '../findings/index.js';
import { findingTexts } from '../findings/index.js';
import type { ReportTree } from '../tree/index.js';
import { escapeHtml, unbroken } from './escape.js';

/** The findings that the report begins with; '' where there are none. */
export function findingsHtml({ findings, language }: ReportTree): string {
  if (findings === null) return '';
  const t = findingTexts(language);
  let before = '';
  let number = 0;
  const sections = findings.sections.map(({ title, findings: list, sentence }) => {
    const start = number + 1;
    number += list.length;
    const items = list.map((finding) => {
      const axis = JSON.stringify([finding.strip.kind, finding.strip.ends]);
      // The ends of an axis stand at its first strip, and where the next has another.
      const ends = axis !== before;
      before = axis;
      return findingHtml(finding, ends, findings.against, t.see(finding.chapter.title, finding.question));
    });
    return `<h3 class="findings-part">${escapeHtml(title)}</h3>
${sentence === null ? '' : `<p class="nothing">${escapeHtml(sentence)}</p>`}
${items.length === 0 ? '' : `<ol class="findings"${start === 1 ? '' : ` start="${start}"`}>\n${items.join('\n')}\n</ol>`}`;
  });
  return `<section id="hovedfunn" aria-labelledby="hovedfunn-tittel">
<h2 id="hovedfunn-tittel">${escapeHtml(findings.title)}</h2>
${sections.join('\n')}
<p class="findings-rule">${escapeHtml(unbroken(findings.rule))}</p>
</section>`;
}

function findingHtml(finding: Finding, ends: boolean, against: string, see: string): string {
  const { big, strip, sentence, detail, target, chapter, id } = finding;
  const [main, other] = big;
  const number =
    other === undefined
      ? escapeHtml(main)
      : `${escapeHtml(main)} <i>${escapeHtml(against)}</i> ${escapeHtml(other)}`;
  const axis = ends
    ? `<span class="ends">${strip.ends.map((end) => `<span>${escapeHtml(end)}</span>`).join('')}</span>`
    : '';
  return `<li class="finding" id="funn-${id}"><div class="number" aria-hidden="true"><span class="big">${number}</span>${stripSvg(strip)}${axis}</div>
<div><p class="sentence">${escapeHtml(unbroken(sentence))}</p><p class="detail">${escapeHtml(unbroken(detail))}</p></div>
<a href="#${target}" aria-label="${escapeHtml(`${chapter.title}. ${see}`)}">${escapeHtml(chapter.title)}\u00a0→</a></li>`;
}

const percent = (share: number): string => `${Number((100 * share).toFixed(2))}%`;

/** A number strip: a bar with its interval, or two dots on their axis. */
function stripSvg(strip: Strip): string {
  const line = (x1: string, x2: string, y1: number, y2: number, name: string) =>
    `<line x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}" class="${name}"/>`;
  const inside =
    strip.kind === 'bar'
      ? [
          `<rect x="0" y="4" width="100%" height="10" class="ground"/>`,
          `<rect x="0" y="4" width="${percent(strip.value)}" height="10" class="level"/>`,
          line(percent(strip.lower), percent(strip.upper), 9, 9, 'interval'),
          line(percent(strip.lower), percent(strip.lower), 5, 13, 'interval'),
          line(percent(strip.upper), percent(strip.upper), 5, 13, 'interval'),
        ]
      : [
          line('0', '100%', 9, 9, 'axis'),
          line('0', '0', 4, 14, 'axis'),
          line('100%', '100%', 4, 14, 'axis'),
          line(percent(strip.other), percent(strip.main), 9, 9, 'between'),
          `<circle cx="${percent(strip.other)}" cy="9" r="5" class="hollow"/>`,
          `<circle cx="${percent(strip.main)}" cy="9" r="5" class="filled"/>`,
        ];
  return `<svg class="strip" width="100%" height="18" aria-hidden="true" focusable="false">${inside.join('')}</svg>`;
}
