/** Words in the figures, nynorsk. */
import { listed } from './listed.js';
import type { FigureTexts } from './nb.js';

export const nn: FigureTexts = {
  withheld: 'skjerma',
  withheldNote: (count, because) => `${count === 1 ? 'Eitt' : count} tal er skjerma${because}.`,
  withheldBecause: {
    few: 'fordi for få har svart',
    few_rest: 'fordi for få har svart i resten av gruppa',
    units: 'fordi svara kjem frå for få einingar',
    derivable: 'for at ingen svar skal kunne reknast ut',
    either: 'fordi for få har svart eller for at ingen svar skal kunne reknast ut',
    coarse: 'fordi det berre kunne gjevast så grovt at det ikkje seier noko',
    other: 'av omsyn til personvernet',
  },
  nothingLeft: 'Figuren er ikkje teikna, fordi alle tala i han er skjerma.',
  nothingComputed: 'Figuren er ikkje teikna, fordi tala i han er skjerma eller ikkje rekna ut.',
  /** What stands in a number's place, by why it is not there. */
  absent: {
    withheld: 'skjerma',
    not_asked: 'ikkje spurd',
    no_answers: 'ingen svar',
    not_compared: 'ikkje likt',
    not_computed: 'ikkje rekna ut',
  },
  notAskedNote: 'Der det står «ikkje spurd», fekk ingen spørsmålet.',
  noAnswersNote: 'Der det står «ingen svar», har ingen gjeve eit gyldig svar.',
  notComparedNote:
    'Der det står «ikkje likt», er det spurt på ein annan måte, så tala ikkje kan samanliknast.',
  comparability: {
    reworded: 'spørsmålet er omformulert',
    options_changed: 'svaralternativa er endra',
    scale_length_changed: 'skalaen har ei anna lengd',
    asked_of_others: 'spørsmålet gjekk til andre',
    items_changed: 'indeksen har andre ledd',
    recoded: 'han er avleidd på ein annan måte',
  },
  notComparedBecause: (label, wave, what) => `«${label}» kan ikkje samanliknast med ${wave}: ${what}.`,
  comparedAnyway: (label, wave, what, because) =>
    `«${label}» er samanlikna med ${wave} sjølv om ${what}${because === '' ? '' : `: ${because}`}.`,
  notComputedNote: (reason) =>
    `Der det står «ikkje rekna ut», finst ikkje talet${reason === '' ? '' : `: ${reason}`}.`,
  unknown: 'ukjend',
  unknownNote: (mark, reasons) => `${mark} Uvissa er ikkje kjend: ${reasons}.`,
  intervalCut: 'Pilspiss: intervallet går ut over enden av aksen.',
  intervalNone:
    'Tal utan strek har ein utrekna standardfeil på 0: alle i utvalet har svart likt, eller talet er gjeve av utvalsplanen.',
  axisPart: (from, to, low, high) => `Aksen viser ${from} til ${to} av ein skala frå ${low} til ${high}.`,
  /** Reasons of the results table, found by a part of their own words. */
  reasons: {
    'once it is rounded': 'avrunda av omsyn til personvernet ville intervallet dekt det meste av skalaen',
    'one respondent': 'berre éin respondent',
    'one cluster': 'berre éi eining',
    'one sampling unit': 'berre éi eining',
    'two respondents': 'berre to respondentar',
    'alone in their strata': 'berre einingar som er åleine i stratumet sitt',
    'a replicate weight': 'ei av replikatvektene gjev ingen å rekne på',
    'no valid answers': 'ingen gyldige svar',
    'too few or too like': 'for få eller for like svar',
    'one factor does not fit': 'éin faktor passar ikkje til dataa',
    not_converged: 'modellen fann inga løysing',
    'without an estimate are left out': 'grupper utan tal er utelatne',
    'fewer than two groups': 'færre enn to grupper med svar',
  },
  noNumbers: 'ingen tal',
  all: 'Alle',
  answer: 'Svar',
  statement: 'Spørsmål',
  variable: 'Variabel',
  group: 'Gruppe',
  share: 'Del',
  count: 'Antal',
  mean: 'Gjennomsnitt',
  sd: 'Standardavvik',
  lower: 'Nedre grense (95 %)',
  upper: 'Øvre grense (95 %)',
  se: 'Standardfeil',
  estimate: 'Estimat',
  interval: 'Strekane viser 95 % konfidensintervall.',
  referenceLine: (label: string) =>
    `Den prikkete linja viser «${label}», som ikkje er rekna ut av desse svara.`,
  allLine: 'Den stipla linja viser verdien for alle.',
  missingShare: 'Delen utan gyldig svar er rekna av alle som fekk spørsmålet.',
  multiple: 'Fleire svar mogleg; delane summerer ikkje til 100 prosent.',
  score: 'Skår',
  simulated: 'SIMULERTE DATA',
  and: 'og',
  quote: (text) => `«${text}»`,
  barsAlt: (count, of) => `Liggjande stolpar for ${count} svar: ${of}.`,
  shareAnswering: (answer) => `Del som svarar ${answer}:`,
  stackedAlt: (count) => `Stabla stolpar for ${count} spørsmål.`,
  likertAlt: (count, top) =>
    `Delte, stabla stolpar for ${count} ${count === 1 ? 'rad' : 'rader'}. Del som svarar ${top}:`,
  likertNote:
    'Heile prosent. Streken skil svara i summen til høgre frå resten; tal under 5 står ved enden av søyla eller over ho, i same rekkjefølgje. Summen er rekna før avrunding.',
  highestLowest: (high, highValue, low, lowValue) =>
    `høgast for «${high}» (${highValue}), lågast for «${low}» (${lowValue}).`,
  only: (label, value) => `«${label}»: ${value}.`,
  dotsAlt: (count) => `Punkt med konfidensintervall for ${count} rader:`,
  groupedAlt: (groups) => `Stolpar for gruppene ${groups}:`,
  wholeValue: (value) => `For alle: ${value}.`,
  scoresAlt: 'Fordeling av skår.',
  scoreAlt: (label, mean, sd) => `${label}: gjennomsnitt ${mean}, standardavvik ${sd}.`,
  scoreCaption: (mean, sd, n) => `Gjennomsnitt ${mean}, standardavvik ${sd}, n = ${n}`,
  scoreUnweighted: 'Stolpane tel svar utan vekter; gjennomsnitt og standardavvik er vekta.',
  scoreEdges: 'Ein skår på grensa mellom to klassar høyrer til den høgaste av dei.',
  groupOrder: 'I kvar klynge står stolpane i same rekkjefølgje som i forklaringa over figuren.',
  answers: 'Tal på svar',
  respondents: 'Respondentar',
  meaning: 'Tyding',
  onlyThose: 'Berre dei med',
  made: 'Laga slik',
  asked: 'Kven',
  weights: 'Vekting',
  unweighted: 'Uvekta',
  test: 'Test',
  register: 'Register',
  source: 'Kjelde',
  correspondsTo: 'Svarar til',
  note: 'Merknad',
  or: 'eller',
  scaleOf: (items, range) =>
    `Indeks av ${items} ledd${range === undefined ? '' : `, frå ${range[0]} til ${range[1]}`}.`,
  shareOf: (answers) => `Delen er dei som har svart ${answers}.`,
  testNames: {
    pearson: 'Pearsons kjikvadrattest',
    t: 't-test etter utvalsplanen',
    'wald-f': 'F-test etter utvalsplanen',
    'rao-scott-f': 'Rao–Scotts kjikvadrattest',
    'linear-trend': 'test for lineær trend',
  },
  testOne: (significant, marked, how) =>
    `Skilnaden mellom gruppene er ${significant ? '' : 'ikkje '}${marked ? 'betydeleg' : 'statistisk signifikant'} på 5-prosentsnivå: ${how}.`,
  testMany: (significant, marked, how) =>
    significant.length === 0
      ? `Ingen ${marked ? 'betydelege' : 'statistisk signifikante'} skilnader mellom gruppene på 5-prosentsnivå (${how}).`
      : `${marked ? 'Betydeleg' : 'Statistisk signifikant'} skilnad mellom gruppene på 5-prosentsnivå (${how}) for ${significant.join('; ')}.`,
  testSome: (count) =>
    count === 1
      ? 'Eitt spørsmål er ikkje testa fordi tal er skjerma.'
      : `${count} spørsmål er ikkje testa fordi tal er skjerma.`,
  testUntested: (count) =>
    count === 1
      ? 'Eitt spørsmål er ikkje testa, fordi svara ikkje gjev grunnlag for det (ei gruppe med berre éin respondent eller éi eining, eller like svar).'
      : `${count} spørsmål er ikkje testa, fordi svara ikkje gjev grunnlag for det (ei gruppe med berre éin respondent eller éi eining, eller like svar).`,
  testNone:
    'Skilnaden er ikkje testa, fordi svara ikkje gjev grunnlag for det (ei gruppe med berre éin respondent eller éi eining, eller like svar).',
  testWithheld: 'Testen er halden tilbake så ingen svar kan reknast ut.',
  from: 'Frå',
  to: 'Til',
  relation: 'Samanheng',
  path: 'Sti',
  covariance: 'Kovarians',
  loading: 'Ladning',
  standardised: 'Standardisert',
  unstandardised: 'Ustandardisert',
  pathAlt: (variables, significant, all) =>
    `Stidiagram med ${variables} variablar. ${significant} av ${all} stiar er statistisk signifikante på 5-prosentsnivå:`,
  pathNone: 'Ingen stiar er statistisk signifikante på 5-prosentsnivå.',
  /** In place of a line of fit. */
  fitExact: 'Modellen har ingen fridomsgrader: han passar alltid, og tilpassinga seier ingenting.',
  pathNote:
    'Tala er standardiserte koeffisientar. Signifikante samanhengar (p < 0,05) er mørke og utheva, dei andre er svake. Di større talet er, di breiare er pila. *** p < 0,001, ** p < 0,01, * p < 0,05.',
  pathFixed: 'Der modellen har sett ei ladning fast, gjeld p den standardiserte verdien.',
  pathShapes: 'Rektangel er observerte variablar, ellipsar er latente.',
  pathGroups: 'Modellen er tilpassa i kvar gruppe; det er eitt diagram for kvar.',
  pathUntested: 'Samanhengar mellom forklaringsvariablar er henta frå dataa og ikkje testa.',
  explained: (value) => `R² = ${value}`,
  explaining: (outcome) => `Kva forklarer «${outcome}»`,
  mapAlt: (what, places) => `Kart over ${places} område etter «${what}». Talet på område i kvar klasse:`,
  mapWithout: (withheld, empty) => `${withheld} område er skjerma og ${empty} er utan tal.`,
  pooled: (waves, several) =>
    `Svara er slått saman frå ${listed(waves, 'og')}; delane er av svara.${several === null ? '' : ` ${several} er med i fleire av rundane og tel som éin.`}`,
  pooledWhole: (wave) => `Tal for alle under eitt er frå ${wave} åleine.`,
  mapNote:
    'Fargane viser anslag med uvisse; for område med få svar kan dei vere langt unna. Kart: © Kartverket (CC BY 4.0). Kommuneinndeling: SSB (CC BY 4.0).',
  mapCredit: 'Kart: © Kartverket, CC\u00a0BY\u00a04.0. Inndeling: SSB, CC\u00a0BY\u00a04.0',
  mapOff: (places) => `Desse finst ikkje på kartet: ${places}.`,
  funnelN: 'Talet på svar (n)',
  funnelLimit: (level) => `${level} kontrollgrense`,
  funnelPosition: 'Plassering',
  funnelWithin: 'innanfor',
  funnelOutside95: 'utanfor 95 %',
  funnelOutside998: 'utanfor 99,8 %',
  funnelLowerLimit: (level) => `Nedre kontrollgrense (${level})`,
  funnelUpperLimit: (level) => `Øvre kontrollgrense (${level})`,
  funnelAlt: (what, places) =>
    `Traktdiagram for ${places} grupper etter «${what}»: anslag mot talet på svar.`,
  funnelOutside: (between, beyond) =>
    `${between} ligg utanfor 95 %-grensene, ${beyond} av dei utanfor 99,8 %-grensene.`,
  funnelNote:
    'Den vassrette linja er verdien for alle. Dei andre linjene viser kvar anslaga ville liggje om alle gruppene hadde same verdi som heilskapen, og berre slumpen skilde dei: 95 % (stipla) og 99,8 % (heiltrekt). Grupper innanfor grensene bør ikkje rangerast.',
  changeAlt: (count, waves, form) =>
    ({
      dumbbell: `Endring mellom ${waves} for ${count} rader.`,
      slope: `${count} linjer over ${waves}.`,
      multiples: `${count} små figurar med utviklinga over ${waves}.`,
    })[form],
  changeOf: (label, first, last) => `«${label}»: frå ${first} til ${last}.`,
  sidesAlt: (rows: number, own: string, other: string) =>
    `To punkt på ein strek i ${rows} ${rows === 1 ? 'rad' : 'rader'}: ${own} og ${other}.`,
  sidesOf: (label: string, own: string, first: string, other: string, second: string) =>
    `«${label}»: ${first} for ${own}, ${second} for ${other}.`,
  difference: 'Skilnad',
  sidesLead: (
    own: string,
    other: string,
    above: string[],
    below: string[],
    groups: string[],
    of: number,
    questions: boolean,
  ) => {
    if (above.length + below.length + groups.length === 0)
      return of === 1
        ? 'Skilnaden mellom dei to er ikkje statistisk signifikant.'
        : 'Ingen av skilnadene mellom dei to er statistisk signifikante.';
    return [
      ...(above.length === 0 ? [] : [`Høgare for «${own}»: ${listed(above, 'og')}.`]),
      ...(below.length === 0 ? [] : [`Høgare for «${other}»: ${listed(below, 'og')}.`]),
      ...(groups.length === 0 ? [] : [`Berre i nokre grupper: ${listed(groups, 'og')}.`]),
      ...(above.length + below.length + groups.length < of
        ? [
            questions
              ? 'For dei andre spørsmåla er ingen skilnad statistisk signifikant.'
              : 'Elles er ingen skilnader statistisk signifikante.',
          ]
        : []),
    ].join(' ');
  },
  sidesNote: (own: string, other: string, points: boolean) =>
    `Talet til høgre er ${points ? 'delen' : 'gjennomsnittet'} for «${own}» minus ${points ? 'delen' : 'gjennomsnittet'} for «${other}»${points ? ', i prosentpoeng (pp.)' : ''}. Dei to har svara kvar for seg, og streken bind saman gruppene, ikkje kvar leiar med sin eigar.`,
  sidesTogether:
    'Skilnaden er ikkje testa: Dei to kan ha svara frå dei same einingane, og korleis svara heng saman, er ikkje kjent.',
  sidesWording: 'Dei to er ikkje spurde med dei same orda.',
  sidesAnswers: (other: string, texts: string) =>
    `«${other}» svara med andre svaralternativ: Delen der er dei som har svara ${texts}.`,
  sidesRounded:
    'Nokre av tala er avrunda av omsyn til personvernet. Testane reknar med avrundinga, så òg store skilnader kan vere usikre.',
  sidesSignificant:
    'Skilnader som er statistisk signifikante på 5-prosentsnivå, har utheva tal; testane er justerte for kor mange som er gjorde av kvart spørsmålsbatteri (Holm); p i tabellen er ujustert.',
  change: 'Endring',
  changePoints: (value) => `${value} pp.`,
  changeLead: (up, down, of) => {
    if (up.length + down.length === 0)
      return of === 1
        ? 'Endringa er ikkje statistisk signifikant.'
        : 'Ingen av endringane er statistisk signifikante.';
    return [
      ...(up.length === 0 ? [] : [`Opp: ${listed(up, 'og')}.`]),
      ...(down.length === 0 ? [] : [`Ned: ${listed(down, 'og')}.`]),
      ...(up.length + down.length < of ? ['Elles er ingen endringar statistisk signifikante.'] : []),
    ].join(' ');
  },
  changeSignificant:
    'Endringar som er statistisk signifikante på 5-prosentsnivå, har utheva tal; testane er justerte for kor mange kvart spørsmålsbatteri har (Holm).',
  changeNote: (form, first, last, points) =>
    `${{ dumbbell: 'Talet til høgre', slope: 'Talet i parentes', multiples: 'Talet under namnet' }[form]} er endringa frå ${first} til ${last}${points ? ', i prosentpoeng (pp.)' : ''}.`,
  changeBand: 'Feltet eller streken rundt eit tal viser 95 % konfidensintervall.',
  background: 'Bakgrunnsvariabel',
  meanShort: 'Snitt',
  adjustedP: 'Justert p, mot dei andre',
  groupDotsAlt: (count: number) => `Punkt med konfidensintervall for ${count} grupper.`,
  differsNote:
    'Fylt, grønt merke: gruppa skil seg frå alle dei andre på 5-prosentsnivå, justert for alle samanlikningane i figuren (Benjamini–Hochberg). Samanlikninga er rekna av dei publiserte tala, som om gruppa og resten var uavhengige, for grupper med minst ti svar. p ved ei overskrift er testen mellom alle gruppene, ujustert.',
  differsOnly: 'Figuren viser berre gruppene som skil seg ut; tabellen har alle.',
  responseRate: 'Svarprosent',
  invited: 'Inviterte',
  answered: 'Svar',
  ratesNote:
    'Svarprosenten er nettoutval delt på bruttoutval. p ved ei overskrift er testen av om nettoutvalet er fordelt som populasjonen.',
  ratesAlt: (count) => `Punkt for svarprosenten i ${count} grupper.`,
  ratesLead: (rate, high, low, fewest) =>
    `Svarprosenten er ${rate}, høgast ${high} og lågast ${low}${fewest === null ? '' : `, når grupper med under ${fewest} inviterte blir haldne utanfor`}.`,
  ratesTested: (differing) =>
    differing.length === 0
      ? 'Dei som svara, skil seg ikkje signifikant frå populasjonen.'
      : `Dei som svara, skil seg signifikant frå populasjonen etter ${listed(differing, 'og')}.`,
  testHidden: 'test skjerma',
  groupCount: (count: number) => `${count} grupper`,
  noneDiffers: 'Inga av gruppene skil seg sikkert ut frå dei andre.',
  higherThan: (what, high, low, named) =>
    `${named ? `«${what}»: h` : 'H'}øgare ${high[0]} (${high[1]}) enn ${low[0]} (${low[1]}).`,
  unlikeBy: (names) =>
    `Gruppene er ikkje like etter ${listed(
      names.map((name) => `«${name}»`),
      'og',
    )}, men inga av dei skil seg sikkert ut frå alle dei andre.`,
  wholeIs: (share, value) => `${share ? 'Delen' : 'Snittet'} for alle er ${value}.`,
  noneCompared: 'Gruppene er ikkje samanlikna: dei har for få svar, eller tala er skjerma.',
  /** A group that the codebook has no phrase for. */
  inGroup: (by, group) => `i gruppa «${group}» etter ${by.toLowerCase()}`,
  among: (who) => `blant ${who}`,
  differsFrom: (what: string, all: string, above: string[], below: string[], named: boolean) =>
    `${named ? `«${what}»: ` : ''}${[
      ...(above.length === 0
        ? []
        : [`${named ? 'h' : 'H'}øgare enn for alle (${all}) ${listed(above, 'og')}`]),
      ...(below.length === 0
        ? []
        : [
            `${above.length === 0 && !named ? 'L' : 'l'}ågare ${above.length === 0 ? `enn for alle (${all}) ` : ''}${listed(below, 'og')}`,
          ]),
    ].join('; ')}.`,
  wave: 'Undersøking',
  // Regressions.
  reference: 'referanse',
  predictor: 'Forklaringsvariabel',
  category: 'Kategori',
  effect: 'Effekt',
  effectPoints: 'Effekt (prosentpoeng)',
  points: 'Pp.',
  noEffect: 'Ingen skilnad',
  significant: 'p < 0,05',
  notSignificant: 'p ≥ 0,05',
  oneMore: 'Éi eining meir',
  oneDeviation: 'Eitt standardavvik meir',
  coefficientsAlt: (outcome: string, count: number) =>
    `Punkt med konfidensintervall for ${count} samanhengar med «${outcome}».`,
  effectNote: (outcome: string, answer: string | null) =>
    `Punkta er gjennomsnittlege marginaleffektar: kor mykje ${answer === null ? `gjennomsnittet for «${outcome}»` : `delen som svarar «${answer}» på «${outcome}»,`} skil seg frå referansekategorien, eller endrar seg når eit tal aukar med éi eining, når dei andre forklaringsvariablane er som dei er. Linjene er 95 %-intervall.`,
  effectMarks: 'Fylt, grønt merke: p < 0,05. Den loddrette linja er ingen skilnad.',
  deviationNote: 'Talvariablane er standardiserte: gjennomsnitt 0 og standardavvik 1.',
  crossSection: 'Samanhengane viser ikkje kva som er årsak og kva som er verknad.',
  inPoints: (size: string) => `${size} prosentpoeng`,
  inDeviations: (size: string) => `${size} standardavvik`,
  meanOf: (outcome: string) => `gjennomsnittet for «${outcome}»`,
  shareOfAnswer: (answer: string, outcome: string) => `delen som svarar «${answer}» på «${outcome}»`,
  allElse: (what: string) =>
    `Slik heng ${what} saman med forklaringsvariablane når dei andre blir haldne konstante:`,
  effectOfNumber: (label: string, size: string, higher: boolean, standardised: boolean) =>
    `${standardised ? 'Eitt standardavvik' : 'Éi eining'} meir av «${label}»: ${size} ${higher ? 'høgare' : 'lågare'}.`,
  effectOfCategory: (label: string, size: string, higher: boolean) =>
    `${size} ${higher ? 'høgare' : 'lågare'} for «${label}»`,
  effectOfCategories: (variable: string, sides: string[], reference: string) =>
    `${variable}: ${listed(sides, 'og')} enn for «${reference}».`,
  categoriesDiffer: (variable, p, reference) =>
    `${variable}: gruppene er ikkje like (${p}), men ingen av dei skil seg for seg sjølv frå «${reference}».`,
  noEffects:
    'Ingen av forklaringsvariablane har ein statistisk signifikant samanheng med utfallet når dei andre blir haldne konstante.',
};
