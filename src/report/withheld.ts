import { type SuppressionReason, suppressionReasons } from '../disclosure/index.js';
import type { Language, ResultsDocument } from '../results/index.js';
import { reportTexts } from './texts/index.js';

/** Why a number is withheld, in the report's language; other notes on a number as they stand. */
export function reasonText(reason: string, language: Language): string {
  const known = (Object.keys(suppressionReasons) as SuppressionReason[]).find(
    (key) => suppressionReasons[key] === reason,
  );
  return known === undefined ? reason : reportTexts(language).withheldReasons[known];
}

/** How many numbers are withheld for each reason, in the order of the reasons; empty when none is. */
export function withheldCounts(doc: ResultsDocument, language: Language): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of doc.rows) {
    if (row.suppressed) counts.set(row.reason, (counts.get(row.reason) ?? 0) + 1);
  }
  return Object.values(suppressionReasons)
    .filter((reason) => counts.has(reason))
    .map((reason) => [reasonText(reason, language), counts.get(reason)!]);
}
