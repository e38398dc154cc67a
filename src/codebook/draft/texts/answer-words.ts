// Longer than most: one list of words.
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

/** A family of words for one thing: what says more of it, its opposite, and words with a worth of their own. */
export interface Family {
  name: string;
  more: string;
  less: string;
  own?: readonly Worths[];
}

export const families: readonly Family[] = [
  {
    name: 'agree',
    more: 'enig, einig, samd, agree, instämmer, samtykker',
    less: 'uenig, ueinig, usamd, disagree, tar avstånd, oenig',
    own: [[0, 'undecided, usikker, unsure, uncertain, osäker, usikker på dette, not sure']],
  },
  {
    name: 'satisfied',
    more: 'fornøyd, nøgd, tilfreds, satisfied, nöjd, happy, pleased',
    less: 'misfornøyd, misnøgd, utilfreds, dissatisfied, unsatisfied, missnöjd, unhappy, displeased',
  },
  {
    name: 'good',
    more: 'god, godt, gode, bra, good, well, gott, stor nytte, flott',
    less: 'dårlig, dårleg, dårligt, dålig, dåligt, dårlige, bad, poor, poorly, badly',
    own: [
      [
        5.5,
        'utmerket, fremragende, framifrå, excellent, outstanding, glimrende, utmärkt, fremragende bra, enestående',
      ],
      [
        1,
        'fair, akseptabel, akseptabelt, acceptable, godkjent, satisfactory, tilfredsstillende, grei, greit, brukbar, brukbart',
      ],
      [0, 'ok, okay, passe, average, så som så, middelmådig'],
      [-5.5, 'elendig, terrible, awful, horribelt, forferdelig'],
    ],
  },
  {
    name: 'important',
    more: 'viktig, viktige, important, vigtig, vigtigt, viktigt, essential',
    less: 'uviktig, unimportant, uvigtig, oviktig, oviktigt, uvesentlig',
    own: [[5.5, 'avgjørende, avgjerande, crucial, afgørende, avgörande, helt avgjørende']],
  },
  {
    name: 'likely',
    more: 'sannsynlig, sannsynleg, trolig, truleg, likely, probable, sandsynlig, sandsynligt, sannolik, sannolikt, probably, sikkert',
    less: 'usannsynlig, usannsynleg, utrolig, utruleg, unlikely, improbable, usandsynlig, usandsynligt, osannolik, osannolikt',
    own: [[0, 'kanskje, muligens, perhaps, maybe, måske, kanske, possible, mulig']],
  },
  {
    name: 'certain',
    more: 'sikker, sikkert, viss, sure, certain, säker, confident, sikre, sikker på det',
    less: 'usikker, usikkert, uviss, unsure, uncertain, osäker',
  },
  {
    name: 'safe',
    more: 'trygg, trygt, safe, tryg, secure',
    less: 'utrygg, utrygt, unsafe, utryg, otrygg, insecure',
  },
  {
    name: 'difficult',
    more: 'vanskelig, vanskeleg, difficult, hard, svår, svårt, krevende, krevjande, challenging, utfordrende, vanskeligt',
    less: 'lett, enkel, enkelt, easy, let, nem, nemt, lätt, simple, lettvint',
    own: [[0, 'passe, passelig, akkurat passe, about right, just right, passe vanskelig, tilpas, lagom']],
  },
  {
    name: 'useful',
    more: 'nyttig, nyttige, useful, nyttigt, användbar, helpful, til nytte',
    less: 'unyttig, useless, unhelpful, onyttig',
  },
  { name: 'relevant', more: 'relevant, relevante', less: 'irrelevant, urelevant' },
  {
    name: 'interested',
    more: 'interessert, interested, interesseret, intresserad, interessant, interesting',
    less: 'uinteressert, uninterested, uinteresseret, ointresserad, uinteressant, boring, kjedelig',
  },
  {
    name: 'motivated',
    more: 'motivert, motivated, motiveret, motiverad, engasjert, engaged',
    less: 'umotivert, unmotivated, umotiveret, omotiverad',
  },
  {
    name: 'clear',
    more: 'tydelig, klar, klart, clear, tydeleg',
    less: 'utydelig, uklar, uklart, unclear, utydeleg',
  },
  {
    name: 'positive',
    more: 'positiv, positivt, positive, positively',
    less: 'negativ, negativt, negative, negatively',
  },
  { name: 'realistic', more: 'realistisk, realistic', less: 'urealistisk, unrealistic' },
  { name: 'fair', more: 'rettferdig, fair, rimelig', less: 'urettferdig, unfair, urimelig' },
  {
    name: 'prepared',
    more: 'forberedt, førebudd, prepared, well prepared, forberedt på det',
    less: 'uforberedt, uførebudd, unprepared',
  },
  {
    name: 'worried',
    more: 'bekymret, uroa, worried, concerned, stresset, stressed',
    less: 'ubekymret, unconcerned',
  },
  {
    name: 'familiar',
    more: 'kjent, familiar, godt kjent, kjend',
    less: 'ukjent, unfamiliar, ukjend',
  },
  {
    name: 'effective',
    more: 'effektiv, effektivt, effective',
    less: 'ineffektiv, ineffektivt, ineffective',
  },
  {
    name: 'true',
    more: 'sant, true, riktig, rett',
    less: 'usant, untrue, false, feil, galt',
  },
  {
    name: 'high',
    more: 'høy, høyt, høg, høgt, high, høj, højt, hög, högt',
    less: 'lav, lavt, låg, lågt, low',
    own: [
      [
        0,
        'middels, medium, moderat, moderate, normal, normalt, gjennomsnittlig, average, middel, medel, passe, passelig',
      ],
    ],
  },
  {
    name: 'large',
    more: 'stor, stort, store, large, big',
    less: 'liten, lita, lite, små, small, lille',
    own: [
      [
        0,
        'middels, medium, mellomstor, mellomstort, middels stor, middels stort, medium sized, mellemstor, mellomstore, mellemstore, passe, passe stor, passelig, lagom',
      ],
    ],
  },
  {
    name: 'better',
    more: 'bedre, betre, better, bättre, økt, auka, increased, økning, forbedring, improved, styrket, forbedret',
    less: 'dårligere, verre, dårlegare, worse, sämre, værre, redusert, decreased, reduced, forverring, reduksjon, svekket, forverret',
    own: [
      [
        0,
        'som før, uendret, uendra, ingen endring, inga endring, no change, same, det samme, the same, about the same, omtrent som før, omtrent det samme, unchanged, uændret, oförändrat, like godt, stayed the same, verken bedre eller dårligere',
      ],
    ],
  },
  {
    name: 'become better',
    more: 'blitt bedre, blitt betre, har blitt bedre, bedret seg, forbedret seg, har forbedret seg, improved, has improved',
    less: 'blitt dårligere, blitt verre, blitt dårlegare, har blitt dårligere, har blitt verre, forverret seg, worsened, has worsened',
    own: [
      [
        0,
        'uendret, uendra, som før, omtrent som før, det samme, omtrent det samme, ingen endring, inga endring, er uendret, unchanged, no change, the same',
      ],
    ],
  },
  {
    name: 'higher',
    more: 'høyere, høgare, higher, højere, högre, større, larger, større enn før',
    less: 'lavere, lågare, lower, lavere, lägre, mindre, smaller, mindre enn før',
    own: [
      [
        0,
        'uendret, uendra, som før, omtrent som før, det samme, omtrent det samme, like høy, like høyt, unchanged, the same, about the same',
      ],
    ],
  },
  {
    name: 'burdensome',
    more: 'belastende, belastande, anstrengende, slitsomt, slitsom, stressende, stressande, burdensome, stressful, plaget, plaga',
    less: 'avlastende, avlastande, avslappende, avslappet, relaxing',
  },
  {
    name: 'sufficient',
    more: 'tilfredsstillende, tilfredsstillande, tilfredsstillet, satisfactory, tilstrekkelig, tilstrekkeleg, sufficient, adequate, god nok, godt nok',
    less: 'utilfredsstillende, utilfredsstillande, unsatisfactory, utilstrekkelig, utilstrekkeleg, utilstrækkelig, insufficient, inadequate',
    own: [
      [
        4,
        'mer enn tilstrekkelig, meir enn tilstrekkeleg, mere end tilstrækkelig, more than sufficient, more than adequate, mer enn god nok, mer enn godt nok',
      ],
    ],
  },
  {
    name: 'more',
    more: 'mer, meir, more, mere, oftere, flere',
    less: 'mindre, less, sjeldnere, færre, fewer',
    own: [
      [
        0,
        'som før, uendret, uendra, like mye, like mykje, same, det samme, the same, about the same, omtrent som før, omtrent like mye, som nå, no change, lika mycket',
      ],
    ],
  },
  {
    name: 'too much',
    more: 'for mye, for mykje, too much, for meget, för mycket, for mange, too many, for høyt, for høy, for stor',
    less: 'for lite, too little, for lidt, för lite, for få, too few, for lavt, for lav, for liten',
    own: [
      [5, 'altfor mye, alt for mye, far too much, altfor mange, alt for mykje, altfor høyt'],
      [
        0,
        'passe, passelig, akkurat passe, about right, just right, tilpas, lagom, tilstrekkelig, høvelig, akkurat nok, passe mye, passe mange',
      ],
      [-5, 'altfor lite, alt for lite, far too little, altfor få, altfor lavt'],
    ],
  },
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

/** Vocabularies of whole answers, each with its worth. */
export const phrases: readonly {
  name: string;
  answers: readonly Worths[];
}[] = [
  {
    name: 'extent',
    answers: [
      [
        0,
        'ikke i det hele tatt, slett ikke, overhodet ikke, ikkje i det heile tatt, ikkje i det heile, ikkje i det heile teke, not at all, slet ikke, inte alls, i ingen grad, ingen grad, to no extent, overhovudet ikkje, ikke',
      ],
      [
        1,
        'i svært liten grad, i meget liten grad, i veldig liten grad, i svært lav grad, i særs liten grad, i svært lita grad, to a very small extent, to a very little extent, to a very limited extent, to a very small degree, to a very low degree, i meget ringe grad, i meget lav grad, i mycket liten grad, i mycket liten utsträckning, svært liten grad, i meget begrenset grad, i svært begrenset grad',
      ],
      [
        2,
        'i liten grad, i lita grad, i lav grad, i låg grad, i ringe grad, i mindre grad, i begrenset grad, to a small extent, to a little extent, to little extent, to a limited extent, to a small degree, to a low degree, to a lesser extent, i liten utsträckning, liten grad, very little, to a slight extent',
      ],
      [
        3,
        'i noen grad, i nokon grad, i nogen grad, i viss grad, i en viss grad, i ein viss grad, til en viss grad, til ein viss grad, til dels, i någon mån, i viss mån, i viss utsträckning, i någon utsträckning, to some extent, to a certain extent, to some degree, noen grad, delvis, somewhat, i varierende grad',
      ],
      [
        3.2,
        'i middels grad, i moderat grad, to a moderate extent, to a moderate degree, hverken i stor eller liten grad, verken i stor eller liten grad, både og, middels grad',
      ],
      [
        3.7,
        'i ganske stor grad, i nokså stor grad, i ganske høy grad, i temmelig stor grad, to a fairly large extent, to a fairly great extent, quite a bit, quite a lot, i ganska hög grad, i ganska stor utsträckning, i ret høj grad',
      ],
      [
        4,
        'i stor grad, i høy grad, i høg grad, i høj grad, i hög grad, i stor utsträckning, to a large extent, to a great extent, to a high degree, to a large degree, to a considerable extent, stor grad, høy grad',
      ],
      [
        5,
        'i svært stor grad, i meget stor grad, i veldig stor grad, i svært høy grad, i meget høy grad, i særs stor grad, i svært høg grad, i meget høj grad, i mycket hög grad, i mycket stor utsträckning, to a very large extent, to a very great extent, to a very high degree, svært stor grad, a lot, i særlig grad',
      ],
      [
        6,
        'fullt ut, helt ut, fullt og helt, fully, completely, i aller høyeste grad, i særdeles stor grad, helt og fullt, helt, fuldt ud, fullständigt, to the full extent',
      ],
    ],
  },
  {
    name: 'frequency',
    answers: [
      [
        0,
        'aldri, never, aldrig, har aldri, ingen ganger, ikke noe av tiden, ikkje noko av tida, none of the time',
      ],
      [
        0.5,
        'aldri eller nesten aldri, never or almost never, aldri eller svært sjelden, aldrig eller næsten aldrig, aldrig eller nästan aldrig',
      ],
      [
        1,
        'nesten aldri, almost never, hardly ever, næsten aldrig, nästan aldrig, svært sjelden, veldig sjelden, meget sjelden, very rarely, very seldom, sjelden eller aldri, sjeldan eller aldri, rarely or never, seldom or never, svært sjeldan, meget sjældent, mycket sällan, sjældent eller aldrig, sällan eller aldrig',
      ],
      [
        2,
        'sjelden, sjeldan, rarely, seldom, sjældent, sällan, infrequently, en sjelden gang, litt av tiden, litt av tida, a little of the time',
      ],
      [
        3,
        'noe av tiden, en del av tiden, noko av tida, ein del av tida, some of the time, av og til, noen ganger, iblant, i blant, nokre gonger, nokre gongar, sometimes, occasionally, once in a while, nogle gange, af og til, ibland, til tider, now and then, en gang i blant, en gang iblant, enkelte ganger, då og då, da og da, undertiden, emellanåt',
      ],
      [
        3.7,
        'ganske ofte, nokså ofte, fairly often, quite often, relativt ofte, jevnlig, regularly, regelmessig, ganska ofta, about half the time, omtrent halvparten av tiden',
      ],
      [4, 'ofte, often, frequently, ofta, mange ganger, tit, mye av tiden, mykje av tida, much of the time'],
      [
        5,
        'mesteparten av tiden, mesteparten av tida, det meste av tiden, svært ofte, veldig ofte, meget ofte, særs ofte, very often, very frequently, mycket ofta, meget tit, som regel, vanligvis, vanlegvis, usually, most of the time, for det meste, oftest, som oftest, for det mest',
      ],
      [
        5.5,
        'nesten alltid, almost always, næsten altid, nästan alltid, svært ofte eller alltid, very often or always, ofte eller alltid, always or almost always, alltid eller nesten alltid',
      ],
      [6, 'alltid, always, altid, hele tiden, all the time, heile tida, konstant'],
    ],
  },
  {
    name: 'amount',
    answers: [
      [
        0,
        'ingenting, ikke noe, ikkje noko, ingen, inga, none, nothing, intet, ingenting i det hele tatt, not at all, ikke i det hele tatt, inget, none at all, slet ikke, inte alls, ikke',
      ],
      [
        1,
        'svært lite, veldig lite, meget lite, særs lite, very little, meget lidt, mycket lite, svært få, very few',
      ],
      [2, 'lite, little, få, few, lidt, a little, ganske lite, only a little'],
      [2.5, 'litt, lite grann, noen få, a few, nokre få, nogle få, a little bit, ei lita'],
      [
        3,
        'noe, noko, noget, something, some, somewhat, noen, nokre, nogle, några, något, middels, moderate, a moderate amount, verken mye eller lite, både og, delvis',
      ],
      [
        3.7,
        'en del, ein del, omtrent halvparten, om lag halvparten, halvparten, about half, half, ganske mye, nokså mye, nokså mykje, quite a bit, quite a lot, en hel del, ganske meget, ganska mycket, ganske mange, several, flere, fleire',
      ],
      [4, 'mye, mykje, meget, much, mycket, a lot, mange, many, många'],
      [
        5,
        'svært mye, veldig mye, meget mye, svært mykje, særs mykje, very much, a great deal, a lot, rigtig meget, svært mange, very many, väldigt mycket, most, de fleste, dei fleste, i stor grad',
      ],
      [6, 'alle, alt, all, everything, alla, all of them'],
    ],
  },
  {
    name: 'change',
    answers: [
      [
        -2,
        'mye mindre enn før, langt mindre enn før, mykje mindre enn før, much less than before, mye dårligere enn før, much worse than before',
      ],
      [
        -1,
        'mindre enn før, litt mindre enn før, mindre enn tidligere, mindre enn tidlegare, færre enn før, sjeldnere enn før, sjeldnare enn før, dårligere enn før, dårlegare enn før, verre enn før, lavere enn før, less than before, fewer than before, less often than before, worse than before, lower than before, mindre end før, færre end før',
      ],
      [
        0,
        'som før, omtrent som før, om lag som før, som tidligere, omtrent som tidligere, like mye som før, like mykje som før, like ofte som før, det samme, omtrent det samme, det samme som før, uendret, uendra, ingen endring, same, the same, about the same, same as before, the same as before, about the same as before, no change, unchanged',
      ],
      [
        1,
        'mer enn før, meir enn før, litt mer enn før, mer enn tidligere, meir enn tidlegare, flere enn før, fleire enn før, oftere enn før, oftare enn før, bedre enn før, betre enn før, høyere enn før, more than before, more often than before, better than before, higher than before, mere end før, flere end før',
      ],
      [
        2,
        'mye mer enn før, langt mer enn før, mykje meir enn før, much more than before, mye bedre enn før, much better than before',
      ],
    ],
  },
  {
    name: 'knowledge of a thing',
    answers: [
      [
        0,
        'kjenner ikke til, kjenner ikke til det, kjenner ikke til dette, kjenner ikkje til, har ikke hørt om, har aldri hørt om, har ikkje høyrt om, aldri hørt om, ikke hørt om, never heard of it, not heard of it',
      ],
      [
        1,
        'kjenner litt til, kjenner lite til, kjenner noe til, kjenner noko til, kjenner så vidt til, har hørt om, har hørt om det, har høyrt om, heard of it, have heard of it',
      ],
      [2, 'kjenner til, kjenner til det, kjenner ganske godt til, know of it'],
      [3, 'kjenner godt til, kjenner det godt, know it well'],
      [4, 'kjenner svært godt til, kjenner meget godt til, know it very well'],
    ],
  },
  {
    name: 'progress',
    answers: [
      [
        0,
        'ikke begynt, har ikke begynt, ikkje begynt, har ikkje begynt, ikke startet, har ikke startet, ikkje starta, ikke påbegynt, ikke gjennomført, ikkje gjennomført, ikke planlagt, not started, not begun',
      ],
      [1, 'planlagt, under planlegging, planlegges, har planer, planned, being planned, har planlagt'],
      [
        2,
        'i gang, er i gang, påbegynt, påbyrja, startet, starta, har begynt, har startet, har starta, under arbeid, underveis, delvis gjennomført, in progress, started, under way, under innføring',
      ],
      [
        3,
        'ferdig, er ferdig, gjennomført, fullført, avsluttet, avslutta, helt gjennomført, fullt gjennomført, er gjennomført, completed, finished, done, innført, implementert, fullt innført',
      ],
    ],
  },
  {
    name: 'fits',
    answers: [
      [
        0,
        'stemmer ikke i det hele tatt, stemmer slett ikke, stemmer overhodet ikke, stemmer ikkje i det heile, stemmer ikkje i det heile tatt, passer ikke i det hele tatt, passer slett ikke, helt feil, not at all true, not true at all, not at all like me, passer overhovedet ikke, stämmer inte alls, does not apply at all, helt galt',
      ],
      [
        1,
        'stemmer ikke, stemmer ikkje, passer ikke, passar ikkje, stemmer svært dårlig, passer svært dårlig, stämmer inte, not true, not like me, does not apply, stemmer svært dårleg, passer meget dårligt, stämmer mycket dåligt',
      ],
      [
        2,
        'stemmer dårlig, stemmer dårleg, stemmer lite, stemmer ganske dårlig, passer dårlig, passar dårleg, passer lite, passer ganske dårlig, passer dårligt, stämmer dåligt, stämmer ganska dåligt, hardly true, stemmer ikke så godt, stemmer nokså dårlig',
      ],
      [
        3,
        'stemmer delvis, stemmer noe, stemmer litt, stemmer noko, passer delvis, passer noe, passer litt, passar delvis, somewhat true, partly true, somewhat like me, applies somewhat, delvis sant, moderately true, stämmer delvis, stemmer til en viss grad, stemmer både og',
      ],
      [
        4,
        'stemmer ganske godt, stemmer ganske bra, stemmer nokså godt, stemmer nokså bra, passer ganske godt, passer ganske bra, passer nokså godt, passer nokså bra, mostly true, stämmer ganska bra, stemmer stort sett, stemmer for det meste',
      ],
      [
        4.5,
        'stemmer, stemmer godt, stemmer bra, passer, passer godt, passer bra, passar bra, passar godt, true, like me, applies, stämmer, stämmer bra, sant',
      ],
      [
        5,
        'stemmer svært godt, stemmer svært bra, stemmer veldig godt, stemmer meget godt, passer svært godt, passer svært bra, passer veldig godt, passer meget godt, passar svært godt, very true, very much like me, stämmer mycket bra, stemmer særs godt',
      ],
      [
        6,
        'stemmer helt, stemmer heilt, stemmer fullstendig, stemmer perfekt, passer helt, passer perfekt, completely true, exactly true, exactly like me, stämmer helt, stemmer fullt ut, passar heilt, applies completely, helt sant, helt riktig',
      ],
    ],
  },
  {
    name: 'yes and no',
    answers: [
      [
        0,
        'nei absolutt ikke, nei aldri, definitely not, no definitely not, nei slett ikke, helt sikkert ikke, nei ikke i det hele tatt, absolutt ikke, nei helt sikkert ikke, nej absolut ikke',
      ],
      [1, 'nei, no, nej, nei i liten grad, nei ikke'],
      [
        1.5,
        'nei trolig ikke, nei sannsynligvis ikke, probably not, no probably not, nei heller ikke, trolig ikke, sannsynligvis ikke, neppe, nei neppe, formentlig ikke, nog inte, nei ikke helt, nei egentlig ikke',
      ],
      [
        2,
        'delvis, både og, ja av og til, ja noen ganger, ja iblant, ja delvis, til dels, ja til dels, kanskje, maybe, perhaps, partly, måske, kanske, til en viss grad, ja til en viss grad, ja noe, ja litt, ja i noen grad, yes partly, yes to some extent, somewhat, ja i nogen grad, yes somewhat, noe, ja ein del, ja en del',
      ],
      [
        2.5,
        'ja trolig, ja ofte, ja sannsynligvis, probably, yes probably, trolig, sannsynligvis, ja kanskje, ja stort sett, probably yes',
      ],
      [3, 'ja, yes'],
      [
        4,
        'ja absolutt, ja alltid, ja i stor grad, yes definitely, definitely, definitely yes, ja definitivt, ja helt sikkert, ja i høy grad, yes to a large extent, ja fullt ut, ja helt, absolutt, ja svært mye, ja mye, helt sikkert, ja i høj grad, yes to a great extent',
      ],
    ],
  },
];
