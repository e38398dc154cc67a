import type { Codebook, Value } from './codebook.js';

/** A difference between two waves' codebooks. */
export interface Change {
  kind: 'added' | 'dropped' | 'reworded' | 'recoded' | 'relabelled' | 'rerouted';
  name: string;
  before: string;
  after: string;
}

const options = (values: readonly Value[]) =>
  values.map((v) => `${v.code}${v.missing === undefined ? '' : ` (${v.missing})`}`).join(', ');
const wording = (v: { label: { nb: string }; wording?: { nb: string } }) => v.wording?.nb ?? v.label.nb;
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * What changed from one wave's codebook to the next: variables, questions and scales added and dropped; question
 * texts reworded; codes added, dropped or given another missing reason; labels of a kept code changed; routing.
 */
export function codebookChanges(before: Codebook, after: Codebook): Change[] {
  const changes: Change[] = [];
  const all = (c: Codebook) =>
    new Map(
      [...c.variables, ...c.questions, ...c.derived, ...c.scales].map(
        (entry) => [entry.name, entry] as const,
      ),
    );
  const old = all(before);
  const now = all(after);
  for (const [name, entry] of old) {
    if (!now.has(name)) changes.push({ kind: 'dropped', name, before: wording(entry), after: '' });
  }
  for (const [name, entry] of now) {
    const was = old.get(name);
    if (was === undefined) {
      changes.push({ kind: 'added', name, before: '', after: wording(entry) });
      continue;
    }
    if (squeeze(wording(was)) !== squeeze(wording(entry))) {
      changes.push({ kind: 'reworded', name, before: wording(was), after: wording(entry) });
    }
    if ('items' in was && 'items' in entry) {
      const items = (s: typeof was) =>
        s.items.map((item) => `${s.reversed.includes(item) ? '-' : ''}${item}`).join(', ');
      if (items(was) !== items(entry)) {
        changes.push({ kind: 'recoded', name, before: items(was), after: items(entry) });
      }
    }
    if ('values' in was && 'values' in entry) {
      if (options(was.values) !== options(entry.values) || was.type !== entry.type) {
        const text = (v: typeof was) => `${v.type}: ${options(v.values)}`;
        changes.push({ kind: 'recoded', name, before: text(was), after: text(entry) });
      }
      for (const value of entry.values) {
        const same = was.values.find((v) => v.code === value.code);
        if (same !== undefined && squeeze(same.label.nb) !== squeeze(value.label.nb)) {
          changes.push({
            kind: 'relabelled',
            name,
            before: `${value.code} «${same.label.nb}»`,
            after: `${value.code} «${value.label.nb}»`,
          });
        }
      }
    }
    const route = (v: typeof entry) => JSON.stringify('askedIf' in v ? (v.askedIf ?? null) : null);
    if (route(was) !== route(entry)) {
      changes.push({ kind: 'rerouted', name, before: route(was), after: route(entry) });
    }
  }
  return changes;
}
