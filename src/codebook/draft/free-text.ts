import type { DraftFacts, DraftSource } from './source.js';

/** Longer lists than this are no answer options without labels. */
const longestList = 15;
/** Texts longer than this are options only where all of them come back. */
const longText = 80;
const wordy = 4;

const wordCount = (text: string) => text.split(/\s+/).filter((w) => w !== '').length;

// Headings that ask for a respondent's own words: «Andre kommentarer», «Annet, spesifiser», «Gi en kort beskrivelse».
const ownWords =
  /(?:^|[[(:?.–-]\s*)(?:andre |annet |eventuelle? |evt\.? |generelle |øvrige |frie |åpne |other |any |any other |additional |general )*(?:kommentar|merknad|innspill|fritekst|comment|remark|free ?text|open ?text)|har du (?:noen |andre |noe )*(?:kommentar|merknad|innspill|å tilføye)|kommentar(?:er|felt)?\s*\]?$|\butdyp|\bspesifiser|presiser|\bbegrunn\b|\bbeskriv\b|(?:gi|skriv) (?:en )?(?:kort )?(?:beskrivelse|begrunnelse|forklaring)|(?:egne|eigne) ord|\bspecify|\belaborate|\bdescribe\b|please explain|own words|skriv (?:her|inn|gjerne|litt)|fortell|^(?:hvilket annet|hvilken annen|kva anna|what other)\b/i;
// Open questions by their form. A list of options may follow one, so that the answers must be as wordy.
const openQuestion =
  /^(?:hva|kva) (?:var (?:best|bra|dårlig|nyttig|mindre|mest)|likte|savn|kan|kunne|bør|burde|skulle|fungerte|vil du|ville|lærte|tar du)|^(?:what) (?:could|did you|would|should|worked|was (?:best|good|most|least)|can)|^hvordan (?:kan|kunne|opplevde)|^how (?:could|can|would)|\bforslag til\b|^noe (?:mer|annet)|^anything/i;
const closed =
  /^(?:ja|nei|jo|yes|no|vet ikke|veit ikkje|don'?t know|ikke aktuelt|ikkje aktuelt|n\/?a)[.!]?$/i;

const abbreviation = /(?:\b(?:mv|m\.?\s?v|osv|etc|m\.?\s?m|o\.?\s?l|m\.?\s?fl|kl|nr|evt|inkl|pst)|\d)\.$/i;
// Telling and wishing, as a comment does and an option seldom.
const telling =
  /(?<!\p{L})(?:hadde|fikk|fekk|ble|blei|burde|skulle ønske|savnet|sakna|takk|gjerne|ring meg|kontakt meg|litt for|for mye|for mykje|for lite|altfor|mer tid|mindre tid|var (?!ikke)|was|were|thanks|thank you|too (?:much|little|long|short)|please|should have|could have|wish)(?!\p{L})/iu;

/** Whether a text reads like something that a respondent wrote: three words or more, and a full stop or a telling word. */
export function isSentence(text: string): boolean {
  if (wordCount(text) < 3) return false;
  return (/[.!?…]$/.test(text.trim()) && !abbreviation.test(text.trim())) || telling.test(text);
}

/** Whether a column's heading asks for words of one's own. */
export const asksForOwnWords = ({ label, name }: Pick<DraftSource, 'label' | 'name'>): boolean =>
  ownWords.test((label || name).trim()) || ownWords.test(name);

/** The texts of a column with several options in a cell, taken apart. */
function parts(facts: DraftFacts): { text: string; n: number }[] {
  const count = new Map<string, number>();
  for (const { value, n } of facts.values) {
    const cell = String(value);
    const own = /\S;\S|;$/.test(cell) ? cell.split(';') : [cell];
    for (const text of own.map((x) => x.trim()).filter((x) => x !== ''))
      count.set(text, (count.get(text) ?? 0) + n);
  }
  return Array.from(count, ([text, n]) => ({ text, n }));
}

/**
 * Whether a column of texts without labels holds respondents' own words. It does when a text has personal data or
 * names someone, when there are many different texts or they come back too seldom, when the heading asks for own
 * words, and when the texts read like sentences. Texts that another column has as well are options.
 */
export function isFreeText(source: DraftSource, facts: DraftFacts): boolean {
  if ((facts.personal ?? 0) > 0 || facts.values.length === 0) return true;
  if (facts.distinct > longestList || facts.distinct * 2 > facts.filled) return true;
  const texts = parts(facts);
  const heading = (source.label || source.name).trim();
  if (asksForOwnWords(source)) return !texts.every((t) => closed.test(t.text));
  if (facts.maxLength > longText) {
    const seldom = texts.some((t) => t.text.length > longText && t.n < 3);
    if (seldom || (facts.distinct * 5 > facts.filled && !facts.alike)) return true;
  }
  if (facts.alike) return false;
  if (openQuestion.test(heading) && texts.some((t) => wordCount(t.text) >= 3)) return true;
  const sentences = texts.filter((t) => isSentence(t.text));
  if (sentences.length * 3 >= texts.length && sentences.length > 0) return true;
  const long = texts.filter((t) => wordCount(t.text) >= wordy);
  const cells = long.reduce((sum, t) => sum + t.n, 0);
  return long.length * 2 > texts.length && cells < 3 * long.length;
}

/** Whether a text among answer options is one that a respondent wrote in instead: one did, and it reads like a sentence. */
export function isWriteIn(value: { value: number | string; n: number }, facts: DraftFacts): boolean {
  const seldom = value.n <= Math.max(1, 0.01 * facts.filled);
  return seldom && !facts.alike && facts.filled >= 10 && isSentence(String(value.value));
}
