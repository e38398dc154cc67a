import type { ResultsDocument } from './document.js';

/**
 * True where one of two variables is made of the other: years of experience and its classes, a scale and its item. That
 * groups of the one differ in the other is their definition, and no finding.
 */
export function byDefinition({ labels }: Pick<ResultsDocument, 'labels'>, a: string, b: string): boolean {
  return labels[a]?.made_of?.includes(b) === true || labels[b]?.made_of?.includes(a) === true;
}
