import { describe, expect, test } from 'vitest';
import { drawSvg, figureBuilders } from '../../src/figures/index.js';
import type { Language, ReportItem, ResultRow, ResultsDocument } from '../../src/results/index.js';
import { resultRow } from '../../src/results/index.js';
import { placesDocument } from './places-fixture.js';

const item: ReportItem = {
  id: 'sider',
  kind: 'sides',
  title: { nb: 'Sider' },
  variables: ['dialog'],
  by: 'stor',
  respondent_group: 'leder',
  with: { respondent_group: 'eier', variables: ['eier_dialog'] },
  sort: 'questionnaire',
  show_missing: false,
};

/** Leaders and owners, of all, in small and in large municipalities; the owners of large ones are withheld. */
function document(change: (doc: ResultsDocument) => void = () => {}): ResultsDocument {
  const doc = placesDocument();
  const top = (respondent_group: string, variable: string, group: string, estimate: number, n: number) =>
    resultRow({
      wave: doc.wave,
      respondent_group,
      variable,
      statistic: 'top_two',
      group_variable: group === '' ? '' : 'stor',
      group_value: group,
      estimate,
      ci_lower: estimate - 0.05,
      ci_upper: estimate + 0.05,
      n,
    });
  const difference = (group: string, estimate: number | null, p_value: number | null): ResultRow =>
    resultRow({
      wave: doc.wave,
      respondent_group: 'leder',
      variable: 'dialog',
      category: 'top_two',
      statistic: 'difference',
      group_variable: `${group === '' ? '' : 'stor*'}respondent_group`,
      group_value: `${group === '' ? '' : `${group}*`}eier->leder`,
      contrast: 'eier_dialog',
      estimate,
      p_value,
      suppressed: estimate === null,
      reason: estimate === null ? 'too few respondents' : '',
    });
  doc.rows = [
    top('leder', 'dialog', '', 0.62, 300),
    top('eier', 'eier_dialog', '', 0.9, 90),
    top('leder', 'dialog', '1', 0.7, 100),
    top('eier', 'eier_dialog', '1', 0.72, 40),
    top('leder', 'dialog', '2', 0.5, 200),
    { ...top('eier', 'eier_dialog', '2', 1, 3), suppressed: true, reason: 'too few respondents' },
    difference('', -0.28, 0.001),
    difference('1', -0.02, 0.8),
    difference('2', null, null),
  ];
  const agree = ['1', '2', '3', '4', '5'].map((code) => ({ code, label: { nb: `Svar ${code}` } }));
  const label = (name: string, nb: string) => ({
    name,
    label: { nb },
    kind: 'ordinal' as const,
    categories: agree,
  });
  const groups = (name: string, ...labels: [string, string][]) => ({
    name,
    label: { nb: name },
    kind: 'categorical' as const,
    categories: labels.map(([code, nb]) => ({ code, label: { nb } })),
  });
  doc.labels = {
    dialog: label('dialog', 'Dialogen med eier er god'),
    eier_dialog: label('eier_dialog', 'Dialogen med lederne er god'),
    stor: groups('stor', ['1', 'Små'], ['2', 'Store']),
    respondent_group: groups('respondent_group', ['leder', 'Skoleleder'], ['eier', 'Skoleeier']),
  };
  change(doc);
  return doc;
}

const build = (doc = document(), language: Language = 'nb', own = item) =>
  figureBuilders.sides!(own, doc, { language, width: 'wide' });

describe('two sides', () => {
  test('stand beside each other for all and each group, with their difference and its test', () => {
    const { table, lead, n, notes } = build();
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Gruppe',
      'Skoleleder: Andel',
      'Skoleleder: n',
      'Skoleeier: Andel',
      'Skoleeier: n',
      'Forskjell',
      'Nedre grense (95 %)',
      'Øvre grense (95 %)',
      'p',
    ]);
    expect(table.rows).toEqual([
      ['Alle', 0.62, 300, 0.9, 90, -0.28, null, null, 0.001],
      ['Små', 0.7, 100, 0.72, 40, -0.02, null, null, 0.8],
      ['Store', 0.5, 200, 'skjermet', null, null, null, null, null],
    ]);
    expect(lead).toBe(
      'Høyere for «Skoleeier»: Alle (28 pp.). Ellers er ingen forskjeller statistisk signifikante.',
    );
    expect(n).toEqual([90, 300]);
    expect(notes.join(' ')).toContain('andelen for «Skoleleder» minus andelen for «Skoleeier»');
    expect(notes).toContain('De to er ikke spurt med de samme ordene.');
  });

  test('a withheld side shows no number anywhere', async () => {
    const built = build();
    const { svg } = await drawSvg(built.spec);
    expect(svg).toContain('skjermet');
    expect(svg).not.toMatch(/100\s%, n = 3/);
    expect(JSON.stringify(built)).not.toContain('"n":3,');
  });

  test('tests are adjusted for the number of groups', () => {
    const twice = document((doc) => {
      doc.rows.find(({ group_value }) => group_value === '1*eier->leder')!.p_value = 0.03;
      doc.rows.find(({ group_value }) => group_value === 'eier->leder')!.p_value = 0.03;
    });
    expect(build(twice).lead).toBe('Ingen av forskjellene mellom de to er statistisk signifikante.');
  });

  test('without differences worked out the numbers themselves stand at the right', () => {
    const bare = document((doc) => {
      doc.rows = doc.rows.filter(({ statistic }) => statistic !== 'difference');
    });
    const built = build(bare, 'nb', { ...item, by: '' });
    expect(built.lead).toBeUndefined();
    expect(built.table.columns).toHaveLength(5);
    expect(JSON.stringify(built.spec)).toContain('62\u00a0% / 90\u00a0%');
    expect(built.alt).toBe(
      'To punkter på en strek i 1 rad: Skoleleder og Skoleeier. «Dialogen med eier er god / Dialogen med lederne er god»: 62\u00a0% for Skoleleder, 90\u00a0% for Skoleeier.',
    );
  });

  test('of several questions, one that is told apart in a group alone is not said to be alike', () => {
    const several = document((doc) => {
      for (const row of doc.rows.filter(({ statistic }) => statistic === 'difference'))
        row.p_value = row.group_value === '1*eier->leder' ? 0.001 : 0.9;
    });
    const both = {
      ...item,
      variables: ['dialog', 'x'],
      with: { ...item.with!, variables: ['eier_dialog', 'x'] },
    };
    several.labels.x = { ...several.labels.dialog!, name: 'x' };
    expect(build(several, 'nb', both).lead).toBe('Bare i noen grupper: «Dialogen med eier er god».');
  });

  test('says that answers are others, and that rounding makes a test careful', () => {
    const unlike = document((doc) => {
      const own = doc.labels.eier_dialog!;
      own.categories = own.categories.map((c) => ({ ...c, label: { nb: `Ofte ${c.code}` } }));
      for (const row of doc.rows.filter(({ statistic }) => statistic === 'difference'))
        row.method = 'top_two, samples drawn apart, rounded to 0.1';
    });
    const { notes } = build(unlike);
    expect(notes).toContain(
      '«Skoleeier» svarte med andre svaralternativer: Andelen der er dem som har svart «Ofte 4» eller «Ofte 5».',
    );
    expect(notes.join(' ')).toContain('avrundet av hensyn til personvernet');
    expect(build().notes.join(' ')).not.toMatch(/svaralternativer|avrundet/);
    const one = { ...item, statistic: 'proportion', category: '4' };
    const columns = build(unlike, 'nb', one).table.columns.map(({ label }) => label);
    expect(columns).toContain('Skoleleder: Andel: Svar 4');
    expect(columns).toContain('Skoleeier: Andel: Ofte 4');
  });

  test.each(['nn', 'en'] as const)('is told in %s', (language) => {
    const told = JSON.stringify(build(document(), language));
    expect(told).not.toMatch(/Forskjell|Høyere|skjermet/);
    expect(told).toMatch(language === 'nn' ? /Høgare for «Skoleeier»/ : /Higher for “Skoleeier”/);
  });
});
