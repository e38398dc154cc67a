import { expect, test } from 'vitest';
import { explorerNumbers } from '../../src/report/explorer/numbers.js';
import { explorerHtml } from '../../src/report/explorer/page.js';
import { makeTree } from '../../src/report/index.js';
import { fixture } from './fixture.js';

const page = () => {
  const doc = fixture();
  const tree = makeTree(doc, 'nb', ['utdanning']);
  return explorerHtml({ doc, tree });
};

test('the numbers are those of the results, and of withheld ones nothing but that they are', () => {
  const doc = fixture();
  const hidden = doc.rows.find((row) => row.statistic === 'proportion' && row.group_variable === '')!;
  Object.assign(hidden, { suppressed: true, estimate: 0.123456, ci_lower: 0.1, ci_upper: 0.2, n: 7 });
  const { questions, rows } = explorerNumbers(doc, 'nb', 'Alle');
  const q = questions.findIndex(({ name }) => name === hidden.variable);
  const places = rows.question.flatMap((question, i) =>
    question === q && rows.grouping[i] === -1 && rows.statistic[i] === 0 ? [i] : [],
  );
  for (const i of places) {
    const code = questions[q]!.answers[rows.answer[i]!]!.code;
    const row = doc.rows.find(
      (r) =>
        r.variable === hidden.variable &&
        r.statistic === 'proportion' &&
        r.group_variable === '' &&
        r.category === code,
    )!;
    const wanted = row.suppressed
      ? [null, null, null, null]
      : [row.estimate, row.ci_lower, row.ci_upper, row.n];
    const got = [rows.estimate[i]!, rows.lower[i]!, rows.upper[i]!, rows.n[i]!];
    got.forEach((value, k) => {
      // Six digits, more than any screen shows.
      if (wanted[k] === null || value === null) expect(value).toBe(wanted[k]);
      else expect(value).toBeCloseTo(wanted[k]!, 5);
    });
  }
  expect(places.length).toBeGreaterThan(1);
});

test('the page runs no text as a program, asks the network for nothing, and is the same twice', () => {
  const html = page();
  expect(html).toBe(page());
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html)!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-eval');
  expect(html.match(/<script>/g)).toHaveLength(policy!.match(/'sha256-/g)!.length);
  expect(html).not.toMatch(/<script>[^<]*import /);
  expect(html).toContain('vegaInterpreter = expression');
});
