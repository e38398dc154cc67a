import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultRow } from '../../src/results/index.js';
import { project } from './cli.js';

/** Digits of a number that must stay: sums of many parts differ in the last two or three between processors. */
const digits = 12;

const numbers = [
  'estimate',
  'se',
  'df',
  'ci_lower',
  'ci_upper',
  'p_value',
  'df1',
  'df2',
  'n',
  'weighted_n',
] as const;
const words = ['variable', 'category', 'group_value', 'contrast', 'suppressed', 'reason', 'method'] as const;

/** Rows of each kind by respondent group, statistic and grouping: how many there are, and a fingerprint of them. */
function fingerprints(rows: readonly ResultRow[]): Record<string, string> {
  const kinds = new Map<string, string[]>();
  for (const row of rows) {
    const key = [row.respondent_group || 'all', row.statistic, row.group_variable || 'all'].join(' ');
    const text = JSON.stringify([
      ...words.map((name) => row[name]),
      ...numbers.map((name) => (row[name] === null ? null : Number(row[name].toPrecision(digits)))),
    ]);
    kinds.set(key, [...(kinds.get(key) ?? []), text]);
  }
  return Object.fromEntries(
    [...kinds].sort().map(([key, lines]) => {
      const hash = createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
      return [key, `${lines.length} ${hash}`];
    }),
  );
}

/**
 * Kinds of rows of a pipeline of the repository that are not what they were when tests/golden/pipelines was written.
 * Where numbers are meant to move, `GOLDEN=write npx vitest run tests/e2e` writes them anew; CHANGELOG.md says which
 * and why.
 */
export function movedNumbers(pipeline: string, rows: readonly ResultRow[]): string[] {
  const file = join(project, 'tests', 'golden', 'pipelines', `${pipeline}.json`);
  const found = fingerprints(rows);
  if (process.env.GOLDEN === 'write') writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return [...new Set([...Object.keys(found), ...Object.keys(known)])].filter(
    (key) => found[key] !== known[key],
  );
}
