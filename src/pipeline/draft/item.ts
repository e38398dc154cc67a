import type { Texts } from './texts/titles.js';
import { yamlNames, yamlTexts } from './yaml.js';

/** A figure or table of the drafted report. */
export interface DraftItem {
  id: string;
  kind: string;
  title: string | Texts;
  variables?: string[];
  /** Further keys, as YAML. */
  more?: string;
}

export interface DraftChapter {
  id: string;
  title: string | Texts;
  items: DraftItem[];
}

/** Gives ids that a report takes, each once. */
export class Ids {
  private readonly taken = new Set<string>();

  give(text: string): string {
    const base = text.replaceAll('_', '-').replace(/-+/g, '-').replace(/-$/, '');
    let id = base;
    for (let i = 2; this.taken.has(id); i++) id = `${base}-${i}`;
    this.taken.add(id);
    return id;
  }
}

/** An item as YAML in flow style. */
export const itemText = ({ id, kind, title, variables, more }: DraftItem): string => {
  const keys = [
    `id: ${id}`,
    `kind: ${kind}`,
    `title: ${yamlTexts(title)}`,
    ...(variables === undefined ? [] : [`variables: ${yamlNames(variables)}`]),
    ...(more === undefined ? [] : [more]),
  ];
  return `{ ${keys.join(', ')} }`;
};

/** A chapter without figures and tables is left out. */
export const chapterLines = ({ id, title, items }: DraftChapter): string[] =>
  items.length === 0
    ? []
    : [
        `    - id: ${id}`,
        `      title: ${yamlTexts(title)}`,
        '      items:',
        ...items.map((item) => `        - ${itemText(item)}`),
      ];
