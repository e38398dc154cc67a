import { isDocument, isNode } from 'yaml';
import { writeOutAliases } from './document.js';

/**
 * Puts a copy in place of every alias of a YAML document whose anchor is about to go with a part of it, for the rooms after this
 * one. What it takes is told by the library itself, whose types are none of the package's own.
 */
export function writeOutShared(doc: unknown, gone: unknown): void {
  if (isDocument(doc) && isNode(gone)) writeOutAliases(doc, gone);
}
