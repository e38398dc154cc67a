import type { Worths } from './answer-words.js';

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
