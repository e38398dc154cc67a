/** Words in the figures, bokmål. */
import { listed } from './listed.js';

export const nb = {
  withheld: 'skjermet',
  /** With the rules behind it, each with how many where there are several. */
  withheldNote: (count: number, because: string) =>
    `${count === 1 ? 'Ett' : count} tall er skjermet${because}.`,
  /** Which rule keeps a number back. */
  withheldBecause: {
    few: 'fordi for få har svart',
    few_rest: 'fordi for få har svart i resten av gruppen',
    units: 'fordi svarene kommer fra for få enheter',
    derivable: 'for at ingen svar skal kunne regnes ut',
    either: 'fordi for få har svart eller for at ingen svar skal kunne regnes ut',
    coarse: 'fordi det bare kunne gis så grovt at det ikke sier noe',
    other: 'av hensyn til personvernet',
  },
  /** In place of a figure. */
  nothingLeft: 'Figuren er ikke tegnet, fordi alle tallene i den er skjermet.',
  nothingComputed: 'Figuren er ikke tegnet, fordi tallene i den er skjermet eller ikke beregnet.',
  /** What stands in a number's place, by why it is not there. */
  absent: {
    withheld: 'skjermet',
    not_asked: 'ikke spurt',
    no_answers: 'ingen svar',
    not_compared: 'ikke likt',
    not_computed: 'ikke beregnet',
  },
  notAskedNote: 'Der det står «ikke spurt», fikk ingen spørsmålet.',
  noAnswersNote: 'Der det står «ingen svar», har ingen gitt et gyldig svar.',
  notComparedNote:
    'Der det står «ikke likt», er det spurt på en annen måte, så tallene ikke kan sammenlignes.',
  comparability: {
    reworded: 'spørsmålet er omformulert',
    options_changed: 'svaralternativene er endret',
    scale_length_changed: 'skalaen har en annen lengde',
    asked_of_others: 'spørsmålet gikk til andre',
    items_changed: 'indeksen har andre ledd',
    recoded: 'den er avledet på en annen måte',
  },
  notComparedBecause: (label: string, wave: string, what: string) =>
    `«${label}» kan ikke sammenlignes med ${wave}: ${what}.`,
  comparedAnyway: (label: string, wave: string, what: string, because: string) =>
    `«${label}» er sammenlignet med ${wave} selv om ${what}${because === '' ? '' : `: ${because}`}.`,
  notComputedNote: (reason: string) =>
    `Der det står «ikke beregnet», er tallet ikke regnet ut${reason === '' ? '' : `: ${reason}`}.`,
  unknown: 'ukjent',
  unknownNote: (mark: string, reasons: string) => `${mark} Usikkerheten er ikke kjent: ${reasons}.`,
  intervalCut: 'Pilspiss: intervallet går ut over enden av aksen.',
  intervalNone:
    'Tall uten strek har en beregnet standardfeil på 0: alle i utvalget har svart likt, eller tallet er gitt av utvalgsplanen.',
  axisPart: (from: string, to: string, low: string, high: string) =>
    `Aksen viser ${from} til ${to} av en skala fra ${low} til ${high}.`,
  /** Reasons of the results table, found by a part of their own words. */
  reasons: {
    'once it is rounded': 'avrundet av hensyn til personvernet ville intervallet dekke det meste av skalaen',
    'one respondent': 'bare én respondent',
    'one cluster': 'bare én enhet',
    'one sampling unit': 'bare én enhet',
    'two respondents': 'bare to respondenter',
    'alone in their strata': 'bare enheter som er alene i sitt stratum',
    'a replicate weight': 'en av replikatvektene gir ingen å regne på',
    'no valid answers': 'ingen gyldige svar',
    'too few or too like': 'for få eller for like svar',
    'one factor does not fit': 'én faktor passer ikke til dataene',
    not_converged: 'modellen fant ingen løsning',
    'without an estimate are left out': 'grupper uten tall er utelatt',
    'fewer than two groups': 'færre enn to grupper med svar',
  } as Record<string, string>,
  noNumbers: 'ingen tall',
  all: 'Alle',
  answer: 'Svar',
  statement: 'Spørsmål',
  variable: 'Variabel',
  group: 'Gruppe',
  share: 'Andel',
  count: 'Antall',
  mean: 'Gjennomsnitt',
  sd: 'Standardavvik',
  lower: 'Nedre grense (95 %)',
  upper: 'Øvre grense (95 %)',
  se: 'Standardfeil',
  estimate: 'Estimat',
  interval: 'Strekene viser 95 % konfidensintervall.',
  referenceLine: (label: string) =>
    `Den prikkede linjen viser «${label}», som ikke er regnet ut av disse svarene.`,
  allLine: 'Den stiplede linjen viser verdien for alle.',
  missingShare: 'Andelen uten gyldig svar er regnet av alle som fikk spørsmålet.',
  multiple: 'Flere svar mulig; andelene summerer ikke til 100 prosent.',
  score: 'Skår',
  simulated: 'SIMULERTE DATA',
  and: 'og',
  quote: (text: string) => `«${text}»`,
  barsAlt: (count: number, of: string) => `Liggende stolper for ${count} svar: ${of}.`,
  shareAnswering: (answer: string) => `Andel som svarer ${answer}:`,
  stackedAlt: (count: number) => `Stablede stolper for ${count} spørsmål.`,
  likertAlt: (count: number, top: string) =>
    `Delte, stablede stolper for ${count} ${count === 1 ? 'rad' : 'rader'}. Andel som svarer ${top}:`,
  likertNote:
    'Hele prosent. Streken skiller svarene i summen til høyre fra resten; tall under 5 står ved enden av søylen eller over den, i samme rekkefølge. Summen er regnet før avrunding.',
  highestLowest: (high: string, highValue: string, low: string, lowValue: string) =>
    `høyest for «${high}» (${highValue}), lavest for «${low}» (${lowValue}).`,
  only: (label: string, value: string) => `«${label}»: ${value}.`,
  dotsAlt: (count: number) => `Punkter med konfidensintervall for ${count} rader:`,
  groupedAlt: (groups: string) => `Stolper for gruppene ${groups}:`,
  wholeValue: (value: string) => `For alle: ${value}.`,
  scoresAlt: 'Fordeling av skår.',
  scoreAlt: (label: string, mean: string, sd: string) =>
    `${label}: gjennomsnitt ${mean}, standardavvik ${sd}.`,
  scoreCaption: (mean: string, sd: string, n: string) =>
    `Gjennomsnitt ${mean}, standardavvik ${sd}, n = ${n}`,
  scoreUnweighted: 'Stolpene teller svar uten vekter; gjennomsnitt og standardavvik er vektet.',
  scoreEdges: 'En skår på grensen mellom to klasser hører til den høyeste av dem.',
  groupOrder: 'I hver klynge står stolpene i samme rekkefølge som i forklaringen over figuren.',
  answers: 'Antall svar',
  respondents: 'Respondenter',
  meaning: 'Betydning',
  onlyThose: 'Bare dem med',
  made: 'Laget slik',
  asked: 'Hvem',
  weights: 'Vekting',
  unweighted: 'Uvektet',
  test: 'Test',
  register: 'Register',
  source: 'Kilde',
  correspondsTo: 'Tilsvarer',
  note: 'Merknad',
  or: 'eller',
  scaleOf: (items: number, range?: [string, string]) =>
    `Indeks av ${items} ledd${range === undefined ? '' : `, fra ${range[0]} til ${range[1]}`}.`,
  shareOf: (answers: string) => `Andelen er dem som har svart ${answers}.`,
  testNames: {
    pearson: 'Pearsons kjikvadrattest',
    t: 't-test etter utvalgsplanen',
    'wald-f': 'F-test etter utvalgsplanen',
    'rao-scott-f': 'Rao–Scotts kjikvadrattest',
    'linear-trend': 'test for lineær trend',
  } as Record<string, string>,
  testOne: (significant: boolean, marked: boolean, how: string) =>
    `Forskjellen mellom gruppene er ${significant ? '' : 'ikke '}${marked ? 'betydelig' : 'statistisk signifikant'} på 5-prosentsnivå: ${how}.`,
  testMany: (significant: string[], marked: boolean, how: string) =>
    significant.length === 0
      ? `Ingen ${marked ? 'betydelige' : 'statistisk signifikante'} forskjeller mellom gruppene på 5-prosentsnivå (${how}).`
      : `${marked ? 'Betydelig' : 'Statistisk signifikant'} forskjell mellom gruppene på 5-prosentsnivå (${how}) for ${significant.join('; ')}.`,
  testSome: (count: number) =>
    count === 1
      ? 'Ett spørsmål er ikke testet fordi tall er skjermet.'
      : `${count} spørsmål er ikke testet fordi tall er skjermet.`,
  testUntested: (count: number) =>
    count === 1
      ? 'Ett spørsmål er ikke testet, fordi svarene ikke gir grunnlag for det (en gruppe med bare én respondent eller én enhet, eller like svar).'
      : `${count} spørsmål er ikke testet, fordi svarene ikke gir grunnlag for det (en gruppe med bare én respondent eller én enhet, eller like svar).`,
  testNone:
    'Forskjellen er ikke testet, fordi svarene ikke gir grunnlag for det (en gruppe med bare én respondent eller én enhet, eller like svar).',
  testWithheld: 'Testen er holdt tilbake så ingen svar kan regnes ut.',
  from: 'Fra',
  to: 'Til',
  relation: 'Sammenheng',
  path: 'Sti',
  covariance: 'Kovarians',
  loading: 'Ladning',
  standardised: 'Standardisert',
  unstandardised: 'Ustandardisert',
  pathAlt: (variables: number, significant: number, all: number) =>
    `Stidiagram med ${variables} variabler. ${significant} av ${all} stier er statistisk signifikante på 5-prosentsnivå:`,
  pathNone: 'Ingen stier er statistisk signifikante på 5-prosentsnivå.',
  /** In place of a line of fit. */
  fitExact: 'Modellen har ingen frihetsgrader: den passer alltid, og tilpasningen sier ingenting.',
  pathNote:
    'Tallene er standardiserte koeffisienter. Signifikante sammenhenger (p < 0,05) er mørke og uthevede, de andre er svake. Jo større tallet er, desto bredere er pilen. *** p < 0,001, ** p < 0,01, * p < 0,05.',
  pathFixed: 'Der modellen har satt en ladning fast, gjelder p den standardiserte verdien.',
  pathShapes: 'Rektangler er observerte variabler, ellipser er latente.',
  pathGroups: 'Modellen er tilpasset i hver gruppe; det er ett diagram for hver.',
  pathUntested: 'Sammenhenger mellom forklaringsvariabler er tatt fra dataene og ikke testet.',
  explained: (value: string) => `R² = ${value}`,
  explaining: (outcome: string) => `Hva forklarer «${outcome}»`,
  mapAlt: (what: string, places: number) =>
    `Kart over ${places} områder etter «${what}». Antall områder i hver klasse:`,
  mapWithout: (withheld: number, empty: number) =>
    `${withheld} ${withheld === 1 ? 'område' : 'områder'} er skjermet og ${empty} er uten tall.`,
  pooled: (waves: readonly string[], several: string | null) =>
    `Svarene er slått sammen fra ${listed(waves, 'og')}; andelene er av svarene.${several === null ? '' : ` ${several} er med i flere av rundene og teller som én.`}`,
  pooledWhole: (wave: string) => `Tall for alle under ett er fra ${wave} alene.`,
  mapNote:
    'Fargene viser anslag med usikkerhet; for områder med få svar kan de være langt unna. Kart: © Kartverket (CC BY 4.0). Kommuneinndeling: SSB (CC BY 4.0).',
  mapCredit: 'Kart: © Kartverket, CC\u00a0BY\u00a04.0. Inndeling: SSB, CC\u00a0BY\u00a04.0',
  mapOff: (places: string) => `Disse finnes ikke på kartet: ${places}.`,
  funnelN: 'Antall svar (n)',
  funnelLimit: (level: string) => `${level} kontrollgrense`,
  funnelPosition: 'Plassering',
  funnelWithin: 'innenfor',
  funnelOutside95: 'utenfor 95 %',
  funnelOutside998: 'utenfor 99,8 %',
  funnelLowerLimit: (level: string) => `Nedre kontrollgrense (${level})`,
  funnelUpperLimit: (level: string) => `Øvre kontrollgrense (${level})`,
  funnelAlt: (what: string, places: number) =>
    `Traktdiagram for ${places} grupper etter «${what}»: anslag mot antall svar.`,
  funnelOutside: (between: number, beyond: number) =>
    `${between} ligger utenfor 95 %-grensene, ${beyond} av dem utenfor 99,8 %-grensene.`,
  funnelNote:
    'Den vannrette linjen er verdien for alle. De andre linjene viser hvor anslagene ville ligge om alle gruppene hadde samme verdi som helheten, og bare tilfeldigheter skilte dem: 95 % (stiplet) og 99,8 % (heltrukket). Grupper innenfor grensene bør ikke rangeres.',
  changeAlt: (count: number, waves: string, form: 'dumbbell' | 'slope' | 'multiples') =>
    ({
      dumbbell: `Endring mellom ${waves} for ${count} rader.`,
      slope: `${count} linjer over ${waves}.`,
      multiples: `${count} små figurer med utviklingen over ${waves}.`,
    })[form],
  changeOf: (label: string, first: string, last: string) => `«${label}»: fra ${first} til ${last}.`,
  sidesAlt: (rows: number, own: string, other: string) =>
    `To punkter på en strek i ${rows} ${rows === 1 ? 'rad' : 'rader'}: ${own} og ${other}.`,
  sidesOf: (label: string, own: string, first: string, other: string, second: string) =>
    `«${label}»: ${first} for ${own}, ${second} for ${other}.`,
  difference: 'Forskjell',
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
        ? 'Forskjellen mellom de to er ikke statistisk signifikant.'
        : 'Ingen av forskjellene mellom de to er statistisk signifikante.';
    return [
      ...(above.length === 0 ? [] : [`Høyere for «${own}»: ${listed(above, 'og')}.`]),
      ...(below.length === 0 ? [] : [`Høyere for «${other}»: ${listed(below, 'og')}.`]),
      ...(groups.length === 0 ? [] : [`Bare i noen grupper: ${listed(groups, 'og')}.`]),
      ...(above.length + below.length + groups.length < of
        ? [
            questions
              ? 'For de andre spørsmålene er ingen forskjell statistisk signifikant.'
              : 'Ellers er ingen forskjeller statistisk signifikante.',
          ]
        : []),
    ].join(' ');
  },
  sidesNote: (own: string, other: string, points: boolean) =>
    `Tallet til høyre er ${points ? 'andelen' : 'gjennomsnittet'} for «${own}» minus ${points ? 'andelen' : 'gjennomsnittet'} for «${other}»${points ? ', i prosentpoeng (pp.)' : ''}. De to har svart hver for seg, og streken binder sammen gruppene, ikke hver leder med sin eier.`,
  sidesTogether:
    'Forskjellen er ikke testet: De to kan ha svart fra de samme enhetene, og hvordan svarene henger sammen, er ikke kjent.',
  sidesWording: 'De to er ikke spurt med de samme ordene.',
  sidesAnswers: (other: string, texts: string) =>
    `«${other}» svarte med andre svaralternativer: Andelen der er dem som har svart ${texts}.`,
  sidesRounded:
    'Noen av tallene er avrundet av hensyn til personvernet. Testene regner med avrundingen, så også store forskjeller kan være usikre.',
  sidesSignificant:
    'Forskjeller som er statistisk signifikante på 5-prosentsnivå, har uthevet tall; testene er justert for hvor mange som er gjort av hvert spørsmålsbatteri (Holm); p i tabellen er ujustert.',
  change: 'Endring',
  changePoints: (value: string) => `${value} pp.`,
  changeLead: (up: string[], down: string[], of: number) => {
    if (up.length + down.length === 0)
      return of === 1
        ? 'Endringen er ikke statistisk signifikant.'
        : 'Ingen av endringene er statistisk signifikante.';
    return [
      ...(up.length === 0 ? [] : [`Opp: ${listed(up, 'og')}.`]),
      ...(down.length === 0 ? [] : [`Ned: ${listed(down, 'og')}.`]),
      ...(up.length + down.length < of ? ['Ellers er ingen endringer statistisk signifikante.'] : []),
    ].join(' ');
  },
  changeSignificant:
    'Endringer som er statistisk signifikante på 5-prosentsnivå, har uthevet tall; testene er justert for hvor mange hvert spørsmålsbatteri har (Holm).',
  changeNote: (form: 'dumbbell' | 'slope' | 'multiples', first: string, last: string, points: boolean) =>
    `${{ dumbbell: 'Tallet til høyre', slope: 'Tallet i parentes', multiples: 'Tallet under navnet' }[form]} er endringen fra ${first} til ${last}${points ? ', i prosentpoeng (pp.)' : ''}.`,
  changeBand: 'Feltet eller streken rundt et tall viser 95 % konfidensintervall.',
  background: 'Bakgrunnsvariabel',
  meanShort: 'Snitt',
  adjustedP: 'Justert p, mot de andre',
  groupDotsAlt: (count: number) => `Punkter med konfidensintervall for ${count} grupper.`,
  differsNote:
    'Fylt, grønt merke: gruppen skiller seg fra alle de andre på 5-prosentsnivå, justert for alle sammenligningene i figuren (Benjamini–Hochberg). Sammenligningen er regnet av de publiserte tallene, som om gruppen og resten var uavhengige, for grupper med minst ti svar. p ved en overskrift er testen mellom alle gruppene, ujustert.',
  differsOnly: 'Figuren viser bare gruppene som skiller seg ut; tabellen har alle.',
  responseRate: 'Svarprosent',
  invited: 'Inviterte',
  answered: 'Svar',
  ratesNote:
    'Svarprosenten er nettoutvalg delt på bruttoutvalg. p ved en overskrift er testen av om nettoutvalget er fordelt som populasjonen.',
  ratesAlt: (count: number) => `Punkter for svarprosenten i ${count} grupper.`,
  ratesLead: (rate: string, high: string, low: string, fewest: string | null) =>
    `Svarprosenten er ${rate}, høyest ${high} og lavest ${low}${fewest === null ? '' : `, når grupper med under ${fewest} inviterte holdes utenfor`}.`,
  /** @param differing background variables by which those who answered are not like the population */
  ratesTested: (differing: string[]) =>
    differing.length === 0
      ? 'De som svarte, skiller seg ikke signifikant fra populasjonen.'
      : `De som svarte, skiller seg signifikant fra populasjonen etter ${listed(differing, 'og')}.`,
  testHidden: 'test skjermet',
  groupCount: (count: number) => `${count} grupper`,
  noneDiffers: 'Ingen av gruppene skiller seg sikkert ut fra de andre.',
  higherThan: (what: string, high: [string, string], low: [string, string], named: boolean) =>
    `${named ? `«${what}»: h` : 'H'}øyere ${high[0]} (${high[1]}) enn ${low[0]} (${low[1]}).`,
  unlikeBy: (names: string[]) =>
    `Gruppene er ikke like etter ${listed(
      names.map((name) => `«${name}»`),
      'og',
    )}, men ingen av dem skiller seg sikkert ut fra alle de andre.`,
  wholeIs: (share: boolean, value: string) => `${share ? 'Andelen' : 'Snittet'} for alle er ${value}.`,
  noneCompared: 'Gruppene er ikke sammenlignet: de har for få svar, eller tallene er skjermet.',
  /** A group that the codebook has no phrase for. */
  inGroup: (by: string, group: string) => `i gruppen «${group}» etter ${by.toLowerCase()}`,
  among: (who: string) => `blant ${who}`,
  differsFrom: (what: string, all: string, above: string[], below: string[], named: boolean) =>
    `${named ? `«${what}»: ` : ''}${[
      ...(above.length === 0
        ? []
        : [`${named ? 'h' : 'H'}øyere enn for alle (${all}) ${listed(above, 'og')}`]),
      ...(below.length === 0
        ? []
        : [
            `${above.length === 0 && !named ? 'L' : 'l'}avere ${above.length === 0 ? `enn for alle (${all}) ` : ''}${listed(below, 'og')}`,
          ]),
    ].join('; ')}.`,
  wave: 'Undersøkelse',
  // Regressions.
  reference: 'referanse',
  predictor: 'Forklaringsvariabel',
  category: 'Kategori',
  effect: 'Effekt',
  effectPoints: 'Effekt (prosentpoeng)',
  points: 'Pp.',
  noEffect: 'Ingen forskjell',
  significant: 'p < 0,05',
  notSignificant: 'p ≥ 0,05',
  oneMore: 'Én enhet mer',
  oneDeviation: 'Ett standardavvik mer',
  coefficientsAlt: (outcome: string, count: number) =>
    `Punkter med konfidensintervall for ${count} sammenhenger med «${outcome}».`,
  effectNote: (outcome: string, answer: string | null) =>
    `Punktene er gjennomsnittlige marginaleffekter: hvor mye ${answer === null ? `gjennomsnittet for «${outcome}»` : `andelen som svarer «${answer}» på «${outcome}»,`} skiller seg fra referansekategorien, eller endres når et tall øker med én enhet, når de andre forklaringsvariablene er som de er. Linjene er 95 %-intervaller.`,
  effectMarks: 'Fylt, grønt merke: p < 0,05. Den loddrette linjen er ingen forskjell.',
  deviationNote: 'Tallvariablene er standardisert: gjennomsnitt 0 og standardavvik 1.',
  crossSection: 'Sammenhengene viser ikke hva som er årsak og hva som er virkning.',
  inPoints: (size: string) => `${size} prosentpoeng`,
  inDeviations: (size: string) => `${size} standardavvik`,
  meanOf: (outcome: string) => `gjennomsnittet for «${outcome}»`,
  shareOfAnswer: (answer: string, outcome: string) => `andelen som svarer «${answer}» på «${outcome}»`,
  allElse: (what: string) =>
    `Slik henger ${what} sammen med forklaringsvariablene når de andre holdes konstante:`,
  effectOfNumber: (label: string, size: string, higher: boolean, standardised: boolean) =>
    `${standardised ? 'Ett standardavvik' : 'Én enhet'} mer av «${label}»: ${size} ${higher ? 'høyere' : 'lavere'}.`,
  effectOfCategory: (label: string, size: string, higher: boolean) =>
    `${size} ${higher ? 'høyere' : 'lavere'} for «${label}»`,
  effectOfCategories: (variable: string, sides: string[], reference: string) =>
    `${variable}: ${listed(sides, 'og')} enn for «${reference}».`,
  categoriesDiffer: (variable: string, p: string, reference: string) =>
    `${variable}: gruppene er ikke like (${p}), men ingen av dem skiller seg for seg selv fra «${reference}».`,
  noEffects:
    'Ingen av forklaringsvariablene har en statistisk signifikant sammenheng med utfallet når de andre holdes konstante.',
};

export type FigureTexts = typeof nb;
