// The rooms of the house, first to last. A later room may import from an earlier one, never the reverse,
// and only through its door (index.ts).
const rooms = [
  'errors',
  'stats',
  'results',
  'codebook',
  'ingest',
  'warehouse',
  'harmonize',
  'design',
  'estimate',
  'regression',
  'variation',
  'reliability',
  'sem',
  'disclosure',
  'figures',
  'report',
  'simulate',
  'export',
  'wave',
  'pipeline',
  'cli',
];

const upward = rooms.slice(0, -1).map((room, index) => ({
  name: `${room}-knows-no-later-room`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${rooms.slice(index + 1).join('|')})/` },
}));

// What a room may know at all, where that is less than every earlier room.
const narrow = [
  ['stats', ['errors']],
  ['results', ['errors']],
  ['codebook', ['errors', 'stats', 'results']],
  ['disclosure', ['errors', 'stats', 'results']],
  ['figures', ['errors', 'stats', 'results', 'disclosure']],
  ['report', ['errors', 'stats', 'results', 'disclosure', 'figures']],
  ['export', ['errors', 'results', 'codebook', 'ingest', 'warehouse', 'harmonize']],
].map(([room, allowed]) => ({
  name: `${room}-knows-only-${allowed.join('-')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...upward,
    ...narrow,
    {
      name: 'only-through-the-door',
      comment: 'another room is imported through its index.ts only',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sql-in-warehouse-and-harmonize-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(warehouse|harmonize)/' },
      to: { path: '@duckdb/node-api' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
