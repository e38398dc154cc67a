import type { DraftFacts } from './source.js';

const month =
  'jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars?|march|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|de[sc](?:ember)?';
const inWords = new RegExp(
  `^(?:\\p{L}+day,? |\\p{L}+dag,? )?(?:\\d{1,2}\\.? (?:${month})\\.?|(?:${month}) \\d{1,2}),?(?: \\d{2,4})?(?:,? (?:kl\\.? ?)?\\d{1,2}[.:]\\d{2})?$`,
  'iu',
);
const eitherWay = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?: \d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?$/;
const number = /^[-+]?\d+(?:[.,]\d+)?$/;

/** Most of a column's cells are numbers when so many are. */
const mostly = 0.7;

/** What texts look like that a person may have meant as something else: dates, or numbers with a slip here and there. */
export function textHint({
  values,
  filled,
}: DraftFacts): { kind: 'dates' | 'numbers'; comment: string } | undefined {
  const cells = (is: RegExp) =>
    values.reduce((sum, { value, n }) => sum + (is.test(String(value).trim()) ? n : 0), 0);
  if (filled === 0 || values.length === 0) return undefined;
  if (cells(inWords) === filled) {
    return {
      kind: 'dates',
      comment:
        'Dates in words are texts: write them as 2025-03-01 or 01.03.2025 in the export to have them as dates.',
    };
  }
  if (cells(eitherWay) === filled) {
    return {
      kind: 'dates',
      comment:
        'Dates that may have the day or the month first are texts: write them as 2025-03-01 in the export to have them as dates.',
    };
  }
  const numbers = cells(number);
  if (filled < 5 || numbers < mostly * filled || numbers === filled) return undefined;
  return {
    kind: 'numbers',
    comment: `${numbers} of ${filled} cells are numbers, ${filled - numbers === 1 ? 'the other one is not' : 'the others are not'}: correct them in the export, and the column is read as numbers.`,
  };
}
