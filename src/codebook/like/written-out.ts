import { type Document, isCollection, isMap, isSeq, type Node } from 'yaml';
import { withIncluded } from '../include.js';
import { listAt } from './document.js';

const sections = ['variables', 'batteries', 'scales'] as const;

/** Without what a schema fills in where nothing is said: empty lists. */
function stated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0))
      .map(([key, v]) => [key, stated(v)]),
  );
}

/** Options, labels and items on one line each. */
function onOneLine(node: Node, from: number): void {
  if (!isCollection(node)) return;
  if (from === 0) {
    node.flow = true;
    return;
  }
  for (const item of node.items) {
    const inner = isMap(node) ? (item as { value: unknown }).value : item;
    if (isCollection(inner)) onOneLine(inner, isSeq(inner) ? from : from - 1);
  }
}

/**
 * Writes what a codebook includes into its document, as its own: a codebook for another export has columns of its own, and
 * may lack some of a shared scale's questions.
 * @param file the codebook's path, which its includes are relative to
 */
export async function writeOutIncluded(doc: Document, file: string): Promise<void> {
  const own = doc.toJS() as Record<string, unknown>;
  const { content, files } = await withIncluded(file, own, () => ({ file }));
  if (files.length === 0) return;
  const all = content as Record<string, unknown>;
  if ('extends' in own) {
    doc.contents = doc.createNode(stated(all)) as Node;
    return;
  }
  for (const section of sections) {
    const had = Array.isArray(own[section]) ? own[section].length : 0;
    const more = (all[section] as unknown[]).slice(had);
    if (more.length === 0) continue;
    if (listAt(doc, section) === undefined) doc.set(section, doc.createNode([]));
    for (const entry of more) {
      const node = doc.createNode(stated(entry)) as Node;
      onOneLine(node, 1);
      listAt(doc, section)!.items.push(node);
    }
  }
  const lists = (own.value_lists ?? {}) as Record<string, unknown>;
  const used = new Set(
    [...sections, 'multiple_choice'].flatMap((section) =>
      ((all[section] ?? []) as { values?: unknown }[]).map(({ values }) => values),
    ),
  );
  for (const [name, values] of Object.entries(all.value_lists as Record<string, unknown>)) {
    if (name in lists || !used.has(name)) continue;
    const node = doc.createNode(stated(values)) as Node;
    onOneLine(node, 1);
    doc.setIn(['value_lists', name], node);
  }
  doc.delete('include');
}
