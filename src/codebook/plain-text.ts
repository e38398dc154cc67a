// «5a. », «Q12_3: », «b) »: numbers that forms set before a question or an item.
const enumerator =
  /(^|[:?.!–—-]\s+)(?:\(?(?:sp(?:ørsmål|m)?\.?|q|v|s)?\s?\d{1,3}(?:[._]\d{1,3})*[a-zæøå]?[.:)]|\(?[a-zæøå]\))\s+(?=\S)/giu;

/**
 * A text as it is compared with another wording of it: markup, soft hyphens, numbering, punctuation, blanks and
 * capitals are of no account.
 */
export function plainText(text: string): string {
  return text
    .replace(/<\/?(?:b|i|u|em|strong|br|p|span|div|font|su[bp]|[uo]l|li|a|h\d)\b[^<>]*>/gi, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(enumerator, '$1')
    .toLowerCase()
    .replace(/(?<=\p{L})\((\p{L}{1,3})\)/gu, '$1')
    .replace(/[^\p{L}\p{N}%+<>=]+/gu, ' ')
    .trim();
}
