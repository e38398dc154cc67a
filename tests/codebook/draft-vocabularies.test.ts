import { describe, expect, it } from 'vitest';
import { wordedAnswers } from '../../src/codebook/draft/worded.js';

/** What a column with these texts, ten of each, is drafted as; the texts come in the order of their letters. */
function drafted(texts: readonly string[]) {
  const values = [...texts].sort().map((value) => ({ value, n: 10 }));
  const source = {
    ...{ name: 'q', label: 'q', question: '', type: 'text' as const, valueLabels: [], missing: [] },
    ...{ element: 'unknown' as const, measure: 'unknown' as const },
  };
  const nothing = { whole: false, min: Number.NaN, max: Number.NaN, email: 0, phone: 0, identityNumber: 0 };
  const facts = {
    kind: 'text' as const,
    values,
    distinct: texts.length,
    filled: 10 * texts.length,
    ...nothing,
  };
  return wordedAnswers([source], [{ ...facts, meanLength: 5, maxLength: 40 }]).get('q');
}

// As they stand in questionnaires of schools and kindergartens, from least to most.
const lists = [
  'Helt uenig 1|2|3|4|Helt enig 5',
  'Helt uenig (1)|2|3|4|Helt enig (5)',
  'Helt uenig 1|Delvis uenig 2|Verken eller 3|Delvis enig 4|Helt enig 5',
  'Helt uenig - 1|2|3|4|Helt enig - 5',
  'Helt uenig, 1|2|3|4|Helt enig, 5',
  '1 – Helt uenig|2|3|4|5 – Helt enig',
  'ALDRI|SJELDEN|AV OG TIL|OFTE|SVÆRT OFTE',
  'Never or almost never|Occasionally|Frequently|Always',
  'Mycket missnöjd|Ganska missnöjd|Varken nöjd eller missnöjd|Ganska nöjd|Mycket nöjd',
  'Ingen kompetanse|Lav kompetanse|Noe kompetanse|God kompetanse|Svært god kompetanse',
  'Ikke behov|Lite behov|Noe behov|Stort behov|Svært stort behov',
  'Ingen nytte|Liten nytte|Noe nytte|Stor nytte|Svært stor nytte',
  'Lav måloppnåelse|Middels måloppnåelse|Høy måloppnåelse',
  'Mye lavere|Litt lavere|Omtrent det samme|Litt høyere|Mye høyere',
  'Blitt dårligere|Uendret|Blitt bedre',
  'Blitt mye dårligere|Blitt noe dårligere|Uendret|Blitt noe bedre|Blitt mye bedre',
  'Har blitt mykje verre|Har blitt litt verre|Som før|Har blitt litt betre|Har blitt mykje betre',
  'Become much worse|Become somewhat worse|No change|Become somewhat better|Become much better',
  'Ikke belastende|Litt belastende|Nokså belastende|Svært belastende',
  'Ikke tilfredsstillende|Mindre tilfredsstillende|Tilfredsstillende|Svært tilfredsstillende',
  'Ingen|Noen få|Omtrent halvparten|De fleste|Alle',
  'Har ikke begynt|Er i gang|Er ferdig',
  'Nei, aldri|Ja, av og til|Ja, alltid',
  'Slet ikke|I mindre grad|I nogen grad|I høj grad|I meget høj grad',
  '0–2 år|3–5 år|6–10 år|Mer enn 10 år',
  'Uenig|Enig',
  'Sjelden|Ofte',
  'Liten|Passe|Stor',
  'Små|Mellomstore|Store',
  'Lett|Passe|Vanskelig',
  'Mindre enn før|Omtrent som før|Mer enn før',
  'Worse|Same|Better',
  'Kjenner ikke til|Kjenner litt til|Kjenner godt til',
  'Ingen|Én|To eller flere',
  'Aldri|1-2 ganger|3 ganger eller mer',
];
const nominal = [
  'Ja|Nei',
  'Ja (1)|Nei (2)',
  'Oslo|Bergen|Trondheim|Stavanger',
  'Barneskole|Ungdomsskole|Kombinert skole|Videregående',
  'Trinn 1|Trinn 2|Trinn 3',
  'Skole 12|Skole 14|Skole 15',
  'Gruppe A (1)|Gruppe B (2)',
  'Rektor|Avdelingsleder|Styrer|Inspektør',
  'Kvinne|Mann|Annet',
  'Mandag|Tirsdag|Onsdag',
  'Nord|Sør|Øst',
  'Heltid|Deltid',
  'Ingen|Rektor|Lærer',
];

describe('answer vocabularies', () => {
  it.each(lists)('orders %s', (list) => {
    const texts = list.split('|');
    const { type, values } = drafted([...texts, 'Vet ikke'])!;
    expect(type).toBe('ordinal');
    const answers = values.filter((v) => v.missing === undefined);
    expect(answers.map((v) => v.label)).toEqual(texts);
    expect(answers.map((v) => v.code)).toEqual(texts.map((_, i) => i + 1));
    expect(values.flatMap((v) => (v.missing === undefined ? [] : [[v.label, v.missing]]))).toEqual([
      ['Vet ikke', 'dont_know'],
    ]);
  });

  it.each(nominal)('leaves %s unordered', (list) => {
    expect(drafted(list.split('|'))?.type).not.toBe('ordinal');
  });
});
