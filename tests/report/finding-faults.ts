import { rowIndex } from '../../src/figures/index.js';
import { makeTree } from '../../src/report/index.js';
import type { ResultsDocument } from '../../src/results/index.js';

/**
 * What is wrong with the findings of a document, in all languages: a row that is not published, a number on the page that
 * is not its row's rounding, a link to nothing, a text without words.
 */
export function findingFaults(doc: ResultsDocument): string[] {
  const faults: string[] = [];
  const index = rowIndex(doc);
  for (const language of ['nb', 'nn', 'en'] as const) {
    const tree = makeTree(doc, language);
    const targets = new Set([
      ...tree.chapters.map(({ id }) => `kapittel-${id}`),
      ...tree.chapters.flatMap(({ items }) => items.map(({ id }) => id)),
    ]);
    const findings = tree.findings?.sections.flatMap((section) => section.findings) ?? [];
    if (findings.length === 0 || findings.length > 8) faults.push(`${language}: ${findings.length} findings`);
    for (const { id, rows, target, sentence, big, kind } of findings) {
      const fault = (what: string) => faults.push(`${language} ${id}: ${what}`);
      if (!targets.has(target)) fault(`no ${target}`);
      if (/undefined|NaN|\{|\}/.test(sentence)) fault(sentence);
      const values = rows.map((key) => index.row(key));
      if (values.some((row) => row === undefined || row.suppressed)) {
        fault('a row that is not published');
        continue;
      }
      // The sum of the two highest answers is one number.
      const shown =
        kind === 'level' ? [values.reduce((a, r) => a + r!.estimate!, 0)] : values.map((r) => r!.estimate!);
      for (const [i, value] of shown.entries()) {
        const share = ['top_two', 'proportion'].includes(rows[i]!.statistic);
        const text = share ? (100 * value).toFixed(0) : value.toFixed(2);
        const written = big[i]!.replaceAll(',', '.').replace(/[^\d.]/g, '');
        if (Number(written) !== Number(text) && Number(written) !== Number(value.toFixed(1)))
          fault(`${big[i]} of ${value}`);
        if (!sentence.includes(big[i]!.replace(/[^\d.,]/g, ''))) fault(`${big[i]} is not in the sentence`);
      }
    }
  }
  return faults;
}
