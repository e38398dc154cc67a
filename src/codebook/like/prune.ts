import { type Document, isMap, isScalar, isSeq, type Node, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { conditionNames, derivedSources } from '../definition/index.js';
import type { CodebookFile } from '../schema.js';
import { listAt, writeOutAliases } from './document.js';
import type { Pruned } from './pruned.js';

const nameOf = (node: unknown): string | undefined => {
  const name = isMap(node) ? (node.get('name') ?? node.get('id')) : undefined;
  return name === undefined ? undefined : String(name);
};

/** Takes the entries of a list out whose name is given; writes out what others share with them. */
function removeNamed(
  doc: Document,
  seq: YAMLSeq | undefined,
  gone: (name: string, i: number) => boolean,
): void {
  if (seq === undefined) return;
  const leaving = seq.items.filter((item, i) =>
    gone(nameOf(item) ?? (isScalar(item) ? String(item.value) : ''), i),
  );
  for (const item of leaving) writeOutAliases(doc, item as Node);
  seq.items = seq.items.filter((item) => !leaving.includes(item));
}

/**
 * Takes out of a codebook's document the variables that an export does not have, and what cannot be without them:
 * routing, respondent groups, derived variables, items of scales, published figures.
 */
export function prune(doc: Document, file: CodebookFile, missing: ReadonlySet<string>): Pruned[] {
  const gone = new Set(missing);
  const pruned: Pruned[] = [];
  const lacking = (names: readonly string[]) => names.filter((name) => gone.has(name));
  const drop = (kind: string, name: string, lacks: readonly string[]) => {
    if (lacks.length === 0) return false;
    pruned.push({ kind, name, lacks: [...new Set(lacks)] });
    return true;
  };

  removeNamed(doc, listAt(doc, 'variables'), (name) => gone.has(name));
  for (const [key, parts] of [
    ['batteries', 'items'],
    ['multiple_choice', 'options'],
  ] as const) {
    const whole = listAt(doc, key);
    for (const question of whole?.items ?? []) {
      const list = isMap(question) ? question.get(parts, true) : undefined;
      if (isSeq(list)) removeNamed(doc, list, (name) => gone.has(name));
    }
    removeNamed(doc, whole, (name, i) => {
      const question = whole!.items[i];
      const list = isMap(question) ? question.get(parts, true) : undefined;
      const empty = isSeq(list) && list.items.length === 0;
      if (empty) gone.add(name);
      return empty;
    });
  }
  for (const derived of file.derived) {
    if (drop('derived variable', derived.name, lacking(derivedSources(derived)))) gone.add(derived.name);
  }
  removeNamed(doc, listAt(doc, 'derived'), (name) => gone.has(name));
  const groups = new Set(
    file.respondent_groups
      .filter((g) =>
        drop('respondent group', g.name, g.when === undefined ? [] : lacking(conditionNames(g.when))),
      )
      .map((g) => g.name),
  );
  removeNamed(doc, listAt(doc, 'respondent_groups'), (name) => groups.has(name));
  for (const group of groups) gone.add(group);
  removeEntries(doc, 'respondents', (i) => file.respondents[i]!.groups.some((g) => groups.has(g)));
  for (const scale of file.scales) {
    const lost = lacking(scale.items);
    if (lost.length === 0) continue;
    drop(scale.items.length - lost.length < 2 ? 'scale' : 'item of the scale', scale.name, lost);
    if (scale.items.length - lost.length < 2) gone.add(scale.name);
  }
  const scales = listAt(doc, 'scales');
  removeNamed(doc, scales, (name) => gone.has(name));
  for (const scale of scales?.items ?? []) {
    if (!isMap(scale)) continue;
    for (const key of ['items', 'reversed'] as const) {
      const list = scale.get(key, true);
      if (isSeq(list)) removeNamed(doc, list, (name) => gone.has(name));
    }
    const left = scale.get('items', true);
    const least = Number(scale.get('min_answered'));
    if (isSeq(left) && least > left.items.length) scale.set('min_answered', left.items.length);
  }
  const about = (p: CodebookFile['published'][number]) =>
    [
      p.variable,
      p.group?.variable,
      p.respondent_group,
      p.less?.respondent_group,
      p.less?.group?.variable,
      p.less?.variable,
      ...(p.members ?? []),
    ].filter((name) => name !== undefined);
  removeEntries(doc, 'published', (i) =>
    drop('published figure', file.published[i]!.id, lacking(about(file.published[i]!))),
  );
  routing(doc, file, gone, pruned);
  for (const key of ['completed', 'declined'] as const) {
    const rule = file.response[key];
    if (rule !== undefined && drop('response status', key, lacking([rule.variable])))
      doc.deleteIn(['response', key]);
  }
  removeNamed(doc, listAt(doc, 'order'), (name) => gone.has(name));
  for (const key of [
    'variables',
    'batteries',
    'multiple_choice',
    'derived',
    'respondent_groups',
    'respondents',
    'scales',
    'published',
    'order',
  ]) {
    if (listAt(doc, key)?.items.length === 0) doc.delete(key);
  }
  return pruned;
}

function removeEntries(doc: Document, key: string, gone: (i: number) => boolean): void {
  const seq = listAt(doc, key);
  if (seq === undefined) return;
  const leaving = seq.items.filter((_, i) => gone(i));
  for (const item of leaving) writeOutAliases(doc, item as Node);
  seq.items = seq.items.filter((item) => !leaving.includes(item));
}

/** Questions whose routing hangs on what is gone are asked of everyone. */
function routing(doc: Document, file: CodebookFile, gone: ReadonlySet<string>, pruned: Pruned[]): void {
  const entries = [...file.variables, ...file.batteries, ...file.multiple_choice];
  const lost = new Map(
    entries.flatMap((entry) => {
      const lacks =
        entry.asked_if === undefined ? [] : conditionNames(entry.asked_if).filter((n) => gone.has(n));
      return lacks.length === 0 || gone.has(entry.name) ? [] : [[entry.name, lacks] as const];
    }),
  );
  for (const [name, lacks] of lost) pruned.push({ kind: 'routing', name, lacks: [...new Set(lacks)] });
  visit(doc, {
    Map: (_, map) => {
      const name = nameOf(map as YAMLMap);
      if (name === undefined || !lost.has(name) || !map.has('asked_if')) return;
      const node = map.get('asked_if', true);
      if (node !== undefined) writeOutAliases(doc, node as Node);
      map.delete('asked_if');
    },
  });
}
