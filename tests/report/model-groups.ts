import type { ResultsDocument } from '../../src/results/index.js';

/** Puts a model `grupper` fitted in two groups into a document: a factor with three items that explains an outcome. */
export function withGroups(doc: ResultsDocument): void {
  doc.labels.slag = {
    name: 'slag',
    label: { nb: 'Skoleslag', nn: 'Skuleslag', en: 'Kind of school' },
    kind: 'categorical',
    categories: [
      { code: '1', label: { nb: 'Grunnskole', nn: 'Grunnskule', en: 'Primary' } },
      { code: '2', label: { nb: 'Videregående', nn: 'Vidaregåande', en: 'Upper secondary' } },
    ],
  };
  doc.models.push({
    name: 'grupper',
    title: { nb: 'To grupper' },
    syntax: '',
    observed: ['x1', 'x2', 'x3', 'y'],
    latent: ['f'],
    endogenous: ['y'],
    parameters: [
      ...['x1', 'x2', 'x3'].map((rhs) => ({ lhs: 'f', op: '=~' as const, rhs, label: '' })),
      { lhs: 'y', op: '~', rhs: 'f', label: '' },
      { lhs: 'x1', op: '~~', rhs: 'x3', label: '' },
      { lhs: 'forskjell', op: ':=', rhs: 'b1-b2', label: '' },
    ],
    estimator: 'ML',
    bootstrap: null,
    groups: { variable: 'slag', values: ['1', '2'] },
  });
  const row = { ...doc.rows[0]!, variable: 'grupper', suppressed: false, reason: '' };
  const add = (category: string, group: string, std: number, p: number | null, n: number) => {
    const where = { group_variable: group === '' ? '' : 'slag', group_value: group, n, category };
    const marker = category === 'f =~ x1';
    doc.rows.push(
      {
        ...row,
        ...where,
        statistic: 'parameter',
        estimate: marker ? 1 : 2 * std,
        se: marker ? 0 : 0.1,
        ci_lower: null,
        ci_upper: null,
        p_value: marker ? null : p,
        reason: marker ? 'fixed' : '',
      },
      { ...row, ...where, statistic: 'parameter_std', estimate: std, se: 0.05, p_value: p },
    );
  };
  for (const [group, add1, n] of [
    ['1', 0, 40],
    ['2', 0.1, 120],
  ] as const) {
    for (const [i, item] of ['x1', 'x2', 'x3'].entries())
      add(`f =~ ${item}`, group, 0.6 + 0.05 * i + add1, 0.0001, n);
    add('y ~ f', group, 0.31 + add1, group === '1' ? 0.2 : 0.01, n);
    add('x1 ~~ x3', group, 0.21, 0.03, n);
    doc.rows.push({
      ...row,
      statistic: 'r_square',
      category: 'y',
      group_variable: 'slag',
      group_value: group,
      estimate: 0.1 + add1,
      n,
    });
  }
  add('forskjell := b1-b2', '', 0.1, 0.4, 160);
}
