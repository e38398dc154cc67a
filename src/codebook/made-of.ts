import type { Codebook } from './codebook.js';
import { derivedSources } from './definition/index.js';

/** The variables that a derived variable or a scale is made of, those of its derived sources too; none of any other. */
export function madeOf(codebook: Pick<Codebook, 'derived' | 'scales'>, name: string): string[] {
  const found = new Set<string>();
  const visit = (one: string) => {
    const derived = codebook.derived.find((d) => d.name === one);
    const scale = codebook.scales.find((s) => s.name === one);
    for (const source of derived === undefined ? (scale?.items ?? []) : derivedSources(derived)) {
      if (found.has(source)) continue;
      found.add(source);
      visit(source);
    }
  };
  visit(name);
  return [...found];
}
