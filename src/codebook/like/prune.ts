import { type Document, isMap, isScalar, isSeq, type Node, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { conditionNames, derivedSources } from '../definition/index.js';
import type { CodebookFile } from '../schema.js';
import { listAt, writeOutAliases } from './document.js';
import type { Pruned } from './pruned.js';

const nameOf = (node: unknown): string | undefined => {
  const name = isMap(node) ? (node.get('name') ?? node.get('id')) : undefined;
  return name === undefined ? undefined : String(name);
};

/**
 * Takes out of a codebook's document the variables that an export does not have, and what cannot be without them:
 * routing, respondent groups, derived variables, items of scales, published figures.
 */
export function prune(doc: Document, file: CodebookFile, missing: ReadonlySet<string>): Pruned[] {
  const pruning = new Pruning(doc, file, missing);
  pruning.variables();
  pruning.derived();
  pruning.respondents();
  pruning.scales();
  pruning.published();
  routing(doc, file, pruning.gone, pruning.pruned);
  pruning.response();
  pruning.removeNamed(listAt(doc, 'order'), (name) => pruning.gone.has(name));
  for (const key of listed) if (listAt(doc, key)?.items.length === 0) doc.delete(key);
  return pruning.pruned;
}

/** Lists of a codebook that are left out where nothing stands in them any more. */
const listed = [
  'variables',
  'batteries',
  'multiple_choice',
  'derived',
  'respondent_groups',
  'respondents',
  'scales',
  'published',
  'order',
];

/** What is gone so far, and what was taken out or changed with it. */
class Pruning {
  readonly gone: Set<string>;
  readonly pruned: Pruned[] = [];

  constructor(
    readonly doc: Document,
    readonly file: CodebookFile,
    missing: ReadonlySet<string>,
  ) {
    this.gone = new Set(missing);
  }

  /** Variables by themselves, and of questions; a question that has none left. */
  variables(): void {
    const { doc, gone } = this;
    this.removeNamed(listAt(doc, 'variables'), (name) => gone.has(name));
    for (const [key, parts] of [
      ['batteries', 'items'],
      ['multiple_choice', 'options'],
    ] as const) {
      const whole = listAt(doc, key);
      const partsOf = (question: unknown) => {
        const list = isMap(question) ? question.get(parts, true) : undefined;
        return isSeq(list) ? list : undefined;
      };
      for (const question of whole?.items ?? [])
        this.removeNamed(partsOf(question), (name) => gone.has(name));
      this.removeNamed(whole, (name, i) => {
        const empty = partsOf(whole!.items[i])?.items.length === 0;
        if (empty) gone.add(name);
        return empty;
      });
    }
  }

  derived(): void {
    const { gone } = this;
    for (const derived of this.file.derived) {
      if (this.drop('derived variable', derived.name, derivedSources(derived))) gone.add(derived.name);
    }
    this.removeNamed(listAt(this.doc, 'derived'), (name) => gone.has(name));
  }

  respondents(): void {
    const { file } = this;
    const lost = file.respondent_groups.filter((g) =>
      this.drop('respondent group', g.name, g.when === undefined ? [] : conditionNames(g.when)),
    );
    const groups = new Set(lost.map((g) => g.name));
    this.removeNamed(listAt(this.doc, 'respondent_groups'), (name) => groups.has(name));
    for (const group of groups) this.gone.add(group);
    this.removeNamed(listAt(this.doc, 'respondents'), (_, i) =>
      file.respondents[i]!.groups.some((g) => groups.has(g)),
    );
  }

  /** A scale goes where fewer than two items are left. */
  scales(): void {
    const { doc, gone } = this;
    for (const scale of this.file.scales) {
      const left = scale.items.filter((item) => !gone.has(item)).length;
      if (!this.drop(left < 2 ? 'scale' : 'item of the scale', scale.name, scale.items)) continue;
      if (left < 2) gone.add(scale.name);
    }
    const scales = listAt(doc, 'scales');
    this.removeNamed(scales, (name) => gone.has(name));
    for (const scale of scales?.items ?? []) {
      if (!isMap(scale)) continue;
      for (const key of ['items', 'reversed'] as const) {
        const list = scale.get(key, true);
        if (isSeq(list)) this.removeNamed(list, (name) => gone.has(name));
      }
      const left = scale.get('items', true);
      const least = Number(scale.get('min_answered'));
      if (isSeq(left) && least > left.items.length) scale.set('min_answered', left.items.length);
    }
  }

  published(): void {
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
    this.removeNamed(listAt(this.doc, 'published'), (_, i) => {
      const figure = this.file.published[i]!;
      return this.drop('published figure', figure.id, about(figure));
    });
  }

  response(): void {
    for (const key of ['completed', 'declined'] as const) {
      const rule = this.file.response[key];
      if (rule !== undefined && this.drop('response status', key, [rule.variable]))
        this.doc.deleteIn(['response', key]);
    }
  }

  /** Notes what cannot be as it was, where some of the names that it needs are gone; gives whether it is so. */
  private drop(kind: string, name: string, needs: readonly string[]): boolean {
    const lacks = [...new Set(needs.filter((need) => this.gone.has(need)))];
    if (lacks.length > 0) this.pruned.push({ kind, name, lacks });
    return lacks.length > 0;
  }

  /** Takes entries of a list out, by name or place; writes out what others share with them. */
  removeNamed(seq: YAMLSeq | undefined, gone: (name: string, i: number) => boolean): void {
    if (seq === undefined) return;
    const leaving = seq.items.filter((item, i) =>
      gone(nameOf(item) ?? (isScalar(item) ? String(item.value) : ''), i),
    );
    for (const item of leaving) writeOutAliases(this.doc, item as Node);
    seq.items = seq.items.filter((item) => !leaving.includes(item));
  }
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
