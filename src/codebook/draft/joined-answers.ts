import type { DraftFacts } from './source.js';

/**
 * Whether a column is a tick-all question that the export writes into one cell («Teams;Zoom;»): many cells hold several
 * parts, and most parts stand in three rows or more. The parts are not told: they may be someone's own words.
 */
export function hasJoinedAnswers(facts: DraftFacts): boolean {
  if (facts.kind !== 'text' || facts.values.length === 0) return false;
  const counts = new Map<string, number>();
  let several = 0;
  let rows = 0;
  let all = 0;
  for (const { value, n } of facts.values) {
    const parts = String(value)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.some((part) => part.length > 60)) return false;
    rows += n;
    if (parts.length > 1) several += n;
    for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + n);
    all += n * parts.length;
  }
  const common = [...counts].filter(([, n]) => n >= 3);
  const covered = common.reduce((sum, [, n]) => sum + n, 0);
  if (several < 3 || several < 0.2 * rows || common.length < 2 || common.length > 30) return false;
  return covered >= 0.8 * all;
}
