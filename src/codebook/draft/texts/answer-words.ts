// The usual answer vocabularies of questionnaires in bokmål, nynorsk, English, Danish and Swedish, as the draft
// compares them: small letters, no punctuation. What a word is worth only orders the answers of one question.

/** Words and phrases, with commas between, and what they are worth. */
export type Worths = readonly [worth: number, words: string];

/** How much an adverb makes of the word it stands by, a word alone being worth 3. */
export const adverbs: readonly Worths[] = [
  [5.2, 'i aller høyeste grad, ekstremt, extremely, exceptionally, aller, uhyre'],
  [
    5,
    'helt, heilt, fullt, fullt ut, fullstendig, fullstendig ut, totalt, absolutt, completely, totally, fully, strongly, entirely, absolutely, definitely, fuldt, fuldstændig, fullständigt, definitivt, sterkt',
  ],
  [
    4,
    'svært, meget, veldig, særs, mycket, very, highly, i høy grad, i høg grad, i stor grad, i høj grad, i hög grad, very much, særdeles, mye, mykje, much, a lot, a great deal, betydelig, betydeleg, vesentlig, vesentleg, betydligt, considerably, significantly, klart',
  ],
  [
    2.5,
    'ganske, ganska, nokså, temmelig, temmeleg, tämligen, relativt, rather, quite, fairly, pretty, mostly, generally, stort sett, i hovedsak, for det meste, overveiende, i det store og hele, overvejende, till stor del, reasonably, forholdsvis, tendens til',
  ],
  [2.2, 'moderately, moderat'],
  [
    1.5,
    'delvis, delvist, til dels, partly, partially, somewhat, tend to, til en viss grad, i noen grad, til ein viss grad, i nokon grad, i nogen grad, i viss grad, to some extent, i viss mån',
  ],
  // In the middle of the scale: «middels viktig».
  [0, 'middels'],
  [1.4, 'noe, noko, noget, något, någorlunda'],
  [1.3, 'litt, lidt, lite grann, a little, a bit, mildly, slightly, svakt, litegrann'],
];

/** Negations: lower than any degree of the word, higher than its opposite. */
export const negations: readonly Worths[] = [
  [
    -2.5,
    'slett ikke, slett ikkje, overhodet ikke, ikke i det hele tatt, ikkje i det heile tatt, ikkje i det heile, not at all, slet ikke, inte alls, absolutt ikke, overhovudet ikkje, helt ikke',
  ],
  [-2.2, 'ikke, ikkje, inte, not, ej'],
  [-1.8, 'svært lite, veldig lite, very little, meget lidt, mycket lite'],
  [
    -1.6,
    'ikke særlig, ikke så, ikke spesielt, ikkje særleg, ikkje så, not very, not so, not particularly, not that, inte särskilt, ikke særligt, inte så, ikke veldig, not too',
  ],
  [-1.5, 'lite, little, mindre, less, lidt'],
];

/** How much there is of a thing: «ingen nytte», «stor nytte». */
export const quantities: readonly Worths[] = [
  [0, 'ingen, inga, intet, no, ikke, ikkje, ikke noe, ikkje noko, ikke noen'],
  [
    1,
    'svært lite, svært liten, svært lav, svært lavt, svært lav grad av, svært lita, meget lite, meget liten, meget lav, veldig lite, veldig liten, veldig lav, særs liten, very little, very low, svært dårlig, svært begrenset, svært små',
  ],
  [
    2,
    'lite, liten, lita, litt, lav, lavt, låg, little, low, begrenset, dårlig, svak, poor, limited, små, lille, lidt',
  ],
  [
    3,
    'noe, noko, noen, nokon, nogen, en viss, ein viss, some, middels, medium, moderat, moderate, passe, nokså god, ganske god, en del, ein del, tilstrekkelig',
  ],
  [
    4,
    'god, godt, gode, stor, stort, store, mye, mykje, høy, høyt, høg, sterk, good, great, high, much, strong, bred, solid, stora',
  ],
  [
    5,
    'svært god, svært godt, svært gode, svært stor, svært stort, svært mye, svært mykje, svært høy, svært høyt, svært sterk, meget god, meget godt, meget stor, meget stort, meget mye, meget høy, veldig god, veldig stor, veldig mye, veldig høy, særs god, særs stor, very good, very great, very high, very much, a great deal of, a lot of',
  ],
];

/** Things that there is more or less of. */
export const things =
  'kompetanse, kunnskap, kunnskaper, kunnskapar, erfaring, behov, nytte, utbytte, betydning, tyding, verdi, innflytelse, innverknad, påvirkning, innvirkning, støtte, støtta, tillit, motivasjon, belastning, grad, måloppnåelse, måloppnåing, kvalitet, interesse, tro, effekt, virkning, sammenheng, kjennskap, kjennskap til, endring, risiko, kompetence, viden, erfaring, kunskap, erfarenhet, experience, knowledge, competence, need, benefit, influence, impact, effect, support, trust, value, interest, quality, change, risk';

/** Answers in the middle of any family. */
export const middles =
  'nøytral, nøytralt, neutral, både og, både óg, både ja og nei, midt imellom, midt i mellom, midt på, verken eller, hverken eller, korkje eller, varken eller, neither, neither nor, middels, delt, blandet, mixed, in between, in the middle, verken, hverken, korkje, midt på treet';

/** «verken enig eller uenig», «neither agree nor disagree», «både enig og uenig». */
export const middleStart = /^(?:verken|hverken|korkje|varken|neither|både|both)\s/;
