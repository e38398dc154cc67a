import type { Worths } from './answer-words.js';

/** A family of words for one thing: what says more of it, its opposite, and words with a worth of their own. */
interface Family {
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
