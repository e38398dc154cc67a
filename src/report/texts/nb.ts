import { listed } from '../../figures/index.js';

/** Published numbers by how they compare with those of the report. */
export interface Verdicts {
  all: number;
  agrees: number;
  outside: number;
  undecided: number;
  other: number;
  /** Not directly comparable. */
  unlike: number;
  /** Not asked or not computed here. */
  without: number;
}

/** Words of the report, bokmål. */
export const nb = {
  languageTag: 'nb',
  skipLink: 'Hopp til innholdet',
  simulated: 'SIMULERTE DATA',
  simulatedShort: 'Tallene sier ikke noe om virkelige skoler, ledere eller eiere.',
  moreAbout: 'Datafiler, utelatte og skjermede svar, programversjoner',
  simulatedLong:
    'Tallene i denne rapporten er laget av simulerte svar. De sier ikke noe om virkelige skoler, ledere eller tiltak.',
  languages: 'Språk',
  contentsAndSearch: 'Innhold og søk',
  search: 'Søk i spørsmål, svar og grupper',
  searchHint: 'Søk i rapporten',
  hits: (count: number) => (count === 0 ? 'Ingen treff.' : count === 1 ? 'Ett treff.' : `${count} treff.`),
  moreHits: (count: number) => `og ${count} til: skriv mer for å snevre inn`,
  onlyDifferences: 'Bare forskjeller',
  markLegend: 'grupper skiller seg fra de andre; tallet er antallet',
  markSaid: (count: number) => (count === 1 ? 'én gruppe skiller seg ut' : `${count} grupper skiller seg ut`),
  chapterWord: 'kapittel',
  copyLink: 'Kopier lenke',
  copied: 'Lenken er kopiert',
  differs: 'skiller seg fra de andre',
  differsNot: 'skiller seg ikke',
  intervalOf: (interval: string) => `95\u00a0% KI ${interval}`,
  adjustedAgainst: (p: string) => `mot de andre: justert p\u00a0${p}`,
  interval: 'Konfidensintervall',
  answersInOrder: 'Svar, fra lavest til høyest',
  kinds: { question: 'spørsmål', answer: 'svar', group: 'gruppe' },
  notPrinted: 'Tabellen er stor og står bare i nettutgaven og som CSV-fil.',
  total: 'I alt',
  answeredSo: 'Tallene er hvor mange som har svart slik. Grupper med så få svar vises ikke i prosent.',
  ticked: 'krysset av',
  indexMean: (label: string) => `${label} (gjennomsnitt)`,
  readPublished:
    'Anførselstegnene gjengir kilden ord for ord. «Tolket som» er vår lesning av ordene: Et tall står for alt som avrundes til det, og «ni av ti» er lest som 85–95 %. Vurderingen sammenligner tolkningen med intervallet for det beregnede tallet. «I samsvar» betyr at intervallet dekker det publiserte tallet (eller hele spennet), eller at det beregnede tallet ligger i tolkningen. «Utenfor» betyr at de ikke har noe felles, og «kan ikke avgjøres» at tallet ligger utenfor, men intervallet rekker inn i tolkningen, eller at tallet ikke har noe intervall.',
  readOtherWave:
    'Tall fra en annen runde er bare satt ved siden av; forskjellen kan være en endring mellom rundene.',
  readMissingShare: 'Andeler av manglende svar er regnet av alle som fikk spørsmålet, uten vekter.',
  readPublishedDifference:
    'Forskjeller er gruppen minus den som står etter «mot», i prosentpoeng for andeler.',
  readPublishedFinding:
    'En effekt som kilden omtaler i ord, er «i samsvar» når den er signifikant med det fortegnet (eller ikke signifikant, der kilden sier at det ikke er noen).',
  readPublishedTop:
    '«3 av 3» betyr at alle tre som kilden nevner, er blant de tre høyeste (eller laveste) her.',
  contents: 'Innhold',
  provenance: 'Om tallene',
  invited: 'Inviterte',
  answered: 'Svarte',
  used: 'Brukt i analysene',
  responseRate: 'Svarprosent',
  inputs: 'Datafiler',
  file: 'Fil',
  bytes: 'Størrelse (byte)',
  hash: 'SHA-256',
  response: 'Svarstatus',
  dropped: 'Utelatt',
  droppedNone: 'Ingenting er utelatt.',
  weights: 'Vekting',
  source: 'Kilde',
  seed: 'Startverdi for tilfeldige tall',
  versions: 'Programversjoner',
  survey: 'Undersøkelse',
  wave: 'Runde',
  figure: 'Figur',
  table: 'Tabell',
  showTable: 'Vis tallene som tabell',
  downloads: 'Last ned',
  downloadSvg: 'Figur (SVG)',
  downloadPng: 'Bilde (PNG)',
  downloadSpec: 'Spesifikasjon (Vega-Lite)',
  downloadCsv: 'Tall (CSV)',
  // Citation.
  citation: 'Sitering',
  publisher: 'Utgiver',
  contact: 'Kontakt',
  published: 'Publisert',
  licence: 'Lisens',
  authors: 'Forfatter',
  reference: 'Slik siterer du rapporten',
  bibtex: 'Referanse for BibTeX',
  excel: 'Tall (Excel)',
  inReport: (label: string, title: string, reference: string) => `${label}. ${title}. I: ${reference}`,
  months: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  dateOf: (day: number, month: string, year: string) => `${day}. ${month} ${year}`,
  // Printed on pages.
  appendix: 'Vedlegg: store tabeller',
  tableInAppendix: 'Tabellen står i vedlegget.',
  inAppendix: 'Står i vedlegget.',
  restInAppendix: 'Resten av tabellen står i vedlegget.',
  pageOf: (page: string, of: string) => `Side ${page} av ${of}`,
  partOf: (part: number, of: number) => `Del ${part} av ${of}`,
  locale: 'nb-NO',
  rowsInFile: (shown: number, all: number) => `${shown} av ${all} rader er vist; alle står i Excel-filen.`,
  marked: (shown: number, all: number) =>
    `${shown} av ${all} spørsmål har minst én merket forskjell og er vist; resten står i Excel-filen.`,
  holds: '* holder også etter justering for alle sammenligningene',
  shareColumn: 'andel',
  numbers: 'Tall',
  aboutFigure: 'Om figuren',
  aboutTable: 'Om tabellen',
  notDrawn: 'Denne figurtypen kan ikke tegnes ennå.',
  withheld: 'skjermet',
  notComputed: 'ikke beregnet her',
  withheldTitle: 'Skjermede tall',
  withheldWhy: 'Tall merket «skjermet» er holdt tilbake av hensyn til personvernet.',
  withheldReasons: {
    few: 'For få svar',
    few_rest: 'For få svar i resten av gruppen',
    units: 'For få enheter etter rapporteringsregelen',
    derivable: 'Holdt tilbake så ingen svar kan regnes ut',
    either: 'For få svar, eller holdt tilbake så ingen svar kan regnes ut',
    coarse: 'Bare kunne gis så grovt at tallet ikke sier noe',
  },
  tablesNothing: 'Resultatene har ingen tall til denne tabellen.',
  made: 'Laget med ledervilkar',
  // Changes between waves.
  changeOf: 'Tall',
  changed: 'Endring',
  direction: 'Retning',
  adjustedP: 'p, justert',
  directions: { up: 'opp', down: 'ned', none: 'ingen sikker endring' },
  changeMeasures: {
    mean: 'gjennomsnitt',
    share: 'andel',
    topTwo: (lower: string, upper: string) => `andel: ${lower} eller ${upper}`,
  },
  question: 'Spørsmål',
  /** How many changes went a way, and of what, where they are few. */
  went: (count: string, names: string[], way: string) =>
    `${count === '0' ? 'ingen' : count} har gått sikkert ${way}${
      names.length === 0
        ? ''
        : ` (${listed(
            names.map((name) => `«${name}»`),
            'og',
          )})`
    }`,
  sureChanges: 'Statistisk signifikante endringer',
  otherChanges: 'Endringer som ikke er statistisk signifikante',
  changesLead: (before: string, [tested, up, down]: string[], withheld: number) =>
    `${tested} endringer siden ${before} er testet: ${up}, og ${down}.${withheld === 0 ? '' : ` ${withheld} er skjermet.`}`,
  readChanges:
    'Endringer i andeler står i prosentpoeng, andre i skalaens egne enheter; grensene er et 95 % konfidensintervall. p er justert for hvor mange endringer hvert spørsmålsbatteri har (Holm), og retningen er sagt der den justerte p er under 0,05.',
  /** A wave by its season and year. */
  waveNamed: (wave: string) => {
    const [, year, half] = /^(\d{4})([VH])$/i.exec(wave) ?? [];
    return year === undefined ? wave : `${half!.toUpperCase() === 'V' ? 'våren' : 'høsten'} ${year}`;
  },
  sinceLast: 'Siden sist',
  sinceLastText: (before: string, now: string) =>
    `Hva har endret seg fra ${before} til ${now}? Bare det som er spurt likt begge gangene, eller som kodeboken sier kan sammenlignes, er sammenlignet.`,
  sinceLastFigure: (before: string, now: string) => `Endring fra ${before} til ${now}`,
  sinceLastTable: (before: string, now: string) => `Alle endringer fra ${before} til ${now}`,
  // Tables.
  scale: 'Indeks',
  items: 'Antall ledd',
  alpha: 'Cronbachs alfa',
  alphaLower: 'Alfa, nedre grense (95 %, Feldt)',
  alphaUpper: 'Alfa, øvre grense (95 %, Feldt)',
  alphaStd: 'Standardisert alfa',
  omega: 'McDonalds omega',
  interItem: 'Gjennomsnittlig korrelasjon mellom ledd',
  fewComplete: (scale: string, n: string, scored: string) =>
    `«${scale}»: Alfa bygger på ${n} av de ${scored} som har fått skår, fordi de andre ikke har svart på alle leddene. Radene under indeksen viser alfa på to andre måter: med parvise kovarianser og uten det leddet som flest mangler svar på.`,
  alphaPairwise: (scale: string) => `${scale}, parvise kovarianser`,
  alphaWithout: (scale: string, item: string) => `${scale}, uten «${item}»`,
  pairs: 'Par',
  meanChange: 'Endring i snitt',
  pairedT: 'Paret t-test',
  signedRank: 'Wilcoxons test',
  rankBiserial: 'Rangbiserial r',
  readPaired: (ranked: boolean) =>
    `Bare de som har svart begge ganger, er med. dz er endringen i snitt delt på standardavviket til endringene.${
      ranked
        ? ' Wilcoxons test rangerer endringene etter størrelse; rangbiserial r er 1 når alle gikk opp og −1 når alle gikk ned.'
        : ''
    } 95 % konfidensintervall i klammer.`,
  theme: 'Tema',
  texts: 'Tekster',
  coderAgreement: 'Enige',
  readAgreement:
    'Begge har kodet de samme tekstene hver for seg. Kappa er enigheten utover den som ville kommet av seg selv: 1 er full enighet, 0 ikke mer enn tilfeldig. Verdier over 0,6 regnes ofte som god enighet og over 0,8 som svært god. Intervallet er 95 % og bygger på store utvalg; med få tekster er det bare en antydning. Andelene av temaene er den første koderens.',
  kappasFrom: (low: string, lowest: string, high: string, highest: string) =>
    `Kappa går fra ${low} («${lowest}») til ${high} («${highest}»).`,
  readReliability:
    'Alfa og omega viser hvor godt leddene i en indeks henger sammen. Verdier over 0,7 regnes ofte som tilstrekkelig og over 0,8 som godt.',
  item: 'Ledd',
  mean: 'Gjennomsnitt',
  sd: 'Standardavvik',
  itemRest: 'Korrelasjon med de andre leddene',
  alphaIfDeleted: 'Alfa uten leddet',
  missingShare: 'Mangler svar',
  reversedMark: 'snudd',
  readItems:
    'Ledd merket «snudd» er snudd før indeksen er regnet ut. Øker alfa klart når et ledd tas ut, eller er korrelasjonen med de andre lav, passer leddet dårlig i indeksen.',
  outcome: 'Utfall',
  predictor: 'Forklart av',
  relation: 'Sammenheng',
  path: 'Sti',
  covariance: 'Kovarians',
  variance: 'Varians',
  residualVariance: 'Residualvarians',
  residualCovariance: 'Residualkovarians',
  negativeVariance: (listed: string) =>
    `Negativ varians (Heywood-tilfelle): ${listed}. Løsningen er ikke gyldig som den står: modellen kan være feil, utvalget lite eller leddet nesten det samme som faktoren.`,
  aboveOne: (listed: string) =>
    `Standardisert verdi over 1 i absoluttverdi uten negativ varians: ${listed}. En sti eller ladning kan være det når forklaringsvariablene eller faktorene er sterkt korrelert; en korrelasjon kan ikke.`,
  casesOf: (used: string, read: string | null, reasons: string) =>
    `Modellen bygger på ${used}${read === null ? '' : ` av ${read}`} svar${reasons === '' ? '.' : `; utelatt: ${reasons}.`}`,
  few: 'for få til å vises',
  leftOut: {
    'no group': 'mangler gruppe',
    'no cluster': 'mangler klynge',
    'no weight': 'mangler vekt',
    'all items missing': 'ingen ledd besvart',
    'missing covariate': 'mangler en forklaringsvariabel',
    'missing item': 'mangler svar på et ledd',
  } as Record<string, string>,
  loading: 'Ladning',
  intercept: 'Konstantledd',
  threshold: 'Terskel',
  definedKind: 'Definert',
  estimate: 'Estimat',
  se: 'Standardfeil',
  lower: 'Nedre grense (95 %)',
  upper: 'Øvre grense (95 %)',
  standardised: 'Standardisert',
  fitMeasure: 'Mål',
  value: 'Verdi',
  reading: 'Slik leses det',
  effect: 'Effekt',
  definition: 'Definisjon',
  readDefined:
    'Indirekte effekter går gjennom en annen variabel; den totale effekten er summen av den direkte og de indirekte.',
  bootstrapped: (draws: string) => `Intervallene er laget med bootstrap (${draws} trekninger).`,
  predictorOne: 'Prediktor',
  explained: 'R²',
  readOne:
    'Modellen er kjørt én gang for hver prediktor. Uthevede koeffisienter er statistisk signifikante (p < 0,05).',
  status: 'Status',
  count: 'Antall',
  shareOfInvited: 'Andel av inviterte',
  statement: 'Utsagn',
  quoted: 'Kilden skriver',
  publishedRespondents: 'Gjelder (gruppe, runde)',
  readAs: 'Tolket som',
  computedInterval: 'Beregnet her (95\u00a0%-intervall)',
  verdict: 'Vurdering',
  verdicts: {
    agrees: 'i samsvar',
    outside: 'utenfor',
    undecided: 'kan ikke avgjøres',
    other_wave: 'annen runde, ikke vurdert',
    not_comparable: 'ikke direkte sammenlignbart',
    not_asked: 'ingen tall å sammenligne med her',
  },
  verdictNoInterval: 'kan ikke avgjøres (uten intervall)',
  effectFindings: {
    positive: 'positiv og signifikant',
    negative: 'negativ og signifikant',
    none: 'ingen signifikant effekt',
  },
  topAre: (names: string, lowest: boolean) => `${lowest ? 'lavest' : 'høyest'} er ${names}`,
  topOf: (part: string, whole: string) => `${part} av ${whole}`,
  rankOf: (place: string) => `nr.\u00a0${place}`,
  publishedSource: 'Kilde',
  atLeast: (value: string) => `minst ${value}`,
  atMost: (value: string) => `høyst ${value}`,
  rangeTo: ' til ',
  variable: 'Variabel',
  answer: 'Svar',
  group: 'Gruppe',
  all: 'Alle',
  share: 'Andel',
  population: 'Populasjon',
  grossSample: 'Bruttoutvalg',
  netSample: 'Nettoutvalg',
  coverage: 'Andel av populasjonen som svarte',
  shareOfPopulation: 'Andel av populasjonen',
  shareOfNet: 'Andel av nettoutvalget',
  differencePoints: 'Differanse (prosentpoeng)',
  unknown: 'Ukjent',
  readResponse:
    'Bruttoutvalget er de som ble invitert, nettoutvalget de som har svart på nok til å være med. Svarprosenten er nettoutvalget delt på bruttoutvalget.',
  netAgainstPopulation: (test: string, p: string, differs: boolean) =>
    `Nettoutvalget mot populasjonen: ${test}, p ${p}. ${differs ? 'Fordelingen i nettoutvalget skiller seg signifikant fra populasjonen.' : 'Fordelingen i nettoutvalget skiller seg ikke signifikant fra populasjonen.'}`,
  readTopTwo: 'Andelen som har svart ett av de to høyeste svaralternativene.',
  readStars: (marked: boolean) =>
    `* Signifikant på 5-prosentsnivå. For svarfordelinger er testen ${marked ? 'Pearsons kjikvadrattest (vektet, skalert til antall svar), og forskjellen kalles da betydelig' : 'Rao–Scotts kjikvadrattest, som tar hensyn til utvalgsplanen'}. For gjennomsnitt er det en t- eller F-test etter utvalgsplanen. Kjikvadrattesten gjelder hele svarfordelingen, ikke bare andelen som er vist. Uten korreksjon for at mange tester er gjort.`,
  respondents: 'Respondenter',
  background: 'Bakgrunnsvariabel',
  test: 'Test',
  testStatistic: 'Testverdi',
  tests: {
    pearson: 'Pearsons kjikvadrat',
    t: 't-test',
    'wald-f': 'F-test (Wald)',
    'rao-scott-f': 'Rao–Scott',
    'linear-trend': 'Lineær trend',
  } as Record<string, string>,
  differencesLead: (found: number, all: string, expected: number, marked: boolean) =>
    `${all === '1' ? `Den ene svarfordelingen viser ${found === 0 ? 'ingen' : 'en'}` : `${found === 0 ? 'Ingen' : found} av ${all} svarfordelinger viser en`} ${marked ? 'betydelig' : 'statistisk signifikant'} forskjell. Var det ingen forskjeller i det hele tatt, ville tilfeldigheter alene gitt ${expected === 0 ? 'færre enn én' : `rundt ${expected}`}.`,
  differencesMeans: (found: number, all: string) =>
    all === '1'
      ? `Den ene sammenligningen av gjennomsnitt viser ${found === 0 ? 'ingen' : 'en'} statistisk signifikant forskjell.`
      : `${found === 0 ? 'Ingen' : found} av ${all} sammenligninger av gjennomsnitt viser en statistisk signifikant forskjell.`,
  differencesWithheld: (count: number) =>
    count === 1
      ? 'Én test er holdt tilbake fordi tall er skjermet.'
      : `${count} tester er holdt tilbake fordi tall er skjermet.`,
  differencesUntested: (count: number) =>
    count === 1
      ? 'Én test er ikke gjort, fordi svarene ikke gir grunnlag for den (en gruppe med bare én respondent eller én enhet, eller like svar).'
      : `${count} tester er ikke gjort, fordi svarene ikke gir grunnlag for dem (en gruppe med bare én respondent eller én enhet, eller like svar).`,
  notTested: 'ikke testet',
  readDifferences: (marked: boolean) =>
    `${marked ? 'En forskjell i svarfordeling er kalt betydelig bare når Pearsons kjikvadrattest er signifikant på 5-prosentsnivå' : 'Svarfordelinger er testet med Rao–Scotts kjikvadrattest, som tar hensyn til utvalgsplanen, på 5-prosentsnivå'}. Gjennomsnitt på indekser og tall er testet med en t- eller F-test etter utvalgsplanen og kalles statistisk signifikant forskjellige. Det er ikke justert for at mange tester er gjort.`,
  /** Of what a caption refers to: an item before it (that has told the question, how to read it, or both), and the box of facts. */
  toldUnder: {
    question: 'Spørsmål: se',
    reading: 'Lesemåte: se',
    both: 'Spørsmål og lesemåte: se',
  },
  chartsEdited:
    'Stolpefigurer kan endres: høyreklikk på dem og velg «Rediger data». De andre figurene er bilder.',
  numbersLinked: 'Tallene i hver figur er i Excel-filen som det lenkes til under den.',
  weightsAndSource: 'Vekting og kilde',
  aboutApplies: 'Vekting og kilde gjelder alle figurer og tabeller der ikke annet står.',
  questionsAndScales: (count: number) => `Spørsmål og indekser (${count})`,
  allRows: 'Alle radene:',
  showAll: (rows: string) => `Vis hele tabellen (${rows} rader)`,
  showFigure: 'Vis figuren',
  showTables: (count: string, first: number, last: number) =>
    `Vis tabell ${first}–${last} (${count} tabeller)`,
  notPrintedMany: (first: number, last: number) =>
    `Tabell ${first}–${last} står bare i nettutgaven og som CSV-filer.`,
  model: 'Modell',
  estimator: 'Metode',
  invariance: {
    configural: 'Samme form (konfigural)',
    metric: 'Like ladninger (metrisk)',
    thresholds: 'Like ladninger og terskler',
    scalar: 'Like konstantledd (skalar)',
    strict: 'Like residualvarianser (streng)',
  } as Record<string, string>,
  readComparison:
    'Der metoden gir skalerte eller robuste mål, er det de som står i tabellen. Kjikvadrat fra ulike metoder kan ikke trekkes fra hverandre.',
  readScaled: 'Metoden gir skalerte og robuste mål; det er de som står her.',
  measuredBy: (factor: string) => `${factor}, målt ved`,
  showLookedUp: 'Vis varianser, kovarianser og terskler',
  /** `through` is what stands between; null for the sum of all paths. `same`: whether both go the same way, null if uncertain. */
  effectSentence: (
    from: string,
    through: string[] | null,
    to: string,
    same: boolean | null,
    numbers: string,
  ) => {
    const way =
      through === null ? 'I alt, direkte og gjennom andre forhold,' : `Gjennom ${listed(through, 'og')}`;
    return same === null
      ? `${way} er det ingen sikker sammenheng mellom ${from} og ${to} (${numbers}).`
      : `${way} går høyere ${from} sammen med ${same ? 'høyere' : 'lavere'} ${to} (${numbers}).`;
  },
  alphasFrom: (low: string, lowest: string, high: string, highest: string) =>
    `Cronbachs alfa går fra ${low} for «${lowest}» til ${high} for «${highest}».`,
  itemsGood: (least: string) =>
    `Alle leddene henger sammen med resten av indeksen sin: Korrelasjonen er minst ${least}, og ingen alfa øker når et ledd tas ut.`,
  itemsBad: (count: number | string, items: string[]) =>
    `${count === 1 ? 'Ett ledd' : `${count} ledd`} passer dårlig i indeksen: ${listed(
      items.map((item) => `«${item}»`),
      'og',
    )}.`,
  publishedLead: ({ all, agrees, outside, undecided, other, unlike, without }: Verdicts) =>
    agrees === all
      ? `${all === 1 ? 'Det publiserte tallet' : `Alle de ${all} publiserte tallene`} er i samsvar med tallene her.`
      : `Av ${all} publiserte tall er ${agrees} i samsvar med tallene her, ${listed(
          [
            `${outside === 0 ? 'ingen' : outside} ligger utenfor`,
            ...(undecided === 0 ? [] : [`${undecided} kan ikke avgjøres`]),
            ...(unlike === 0
              ? []
              : [`${unlike} er ikke direkte ${unlike === 1 ? 'sammenlignbart' : 'sammenlignbare'}`]),
            ...(without === 0 ? [] : [`${without} har ikke noe tall her å holdes mot`]),
          ],
          'og',
        )}.${other === 0 ? '' : ` ${other} er fra en annen runde og ikke vurdert.`}`,
  /** @param held steps that hold; @param fails the first that does not, null where all do */
  ladderTo: (fails: string | null, held: string[]) =>
    fails === null
      ? 'Alle trinnene holder: Oppgavene måler det samme i gruppene.'
      : held.length === 0
        ? `Allerede det første trinnet, «${fails}», holder ikke.`
        : `Disse trinnene holder: ${listed(held, 'og')}. Det gjør ikke trinnet «${fails}».`,
  readLadder:
    'Hvert trinn er sammenlignet med trinnet over. En ikke-signifikant kjikvadratendring, et fall i CFI på høyst 0,010 og en økning i RMSEA på høyst 0,015 taler for at trinnet holder (Chen 2007). Gruppenes gjennomsnitt kan sammenlignes når konstantleddene er like.',
  laddersGroups: (variable: string, values: string[]) => `Grupper (${variable}): ${values.join(' og ')}.`,
  notConverged: (model: string) =>
    `Modellen «${model}» fant ingen løsning; tallene er der søket stoppet, og skal ikke tolkes.`,
  fit: {
    npar: ['Frie parametere', ''],
    ntotal: ['Antall observasjoner', ''],
    chisq: ['Kjikvadrat', 'Liten verdi i forhold til frihetsgradene betyr at modellen gjengir dataene godt.'],
    df: ['Frihetsgrader', ''],
    pvalue: ['p-verdi for kjikvadrat', 'Over 0,05: modellen avviker ikke signifikant fra dataene.'],
    baseline_chisq: ['Kjikvadrat, grunnmodell', 'Modellen uten sammenhenger.'],
    baseline_df: ['Frihetsgrader, grunnmodell', ''],
    baseline_pvalue: ['p-verdi, grunnmodell', ''],
    cfi: ['CFI', 'Over 0,90 regnes som akseptabelt og over 0,95 som godt.'],
    tli: ['TLI', 'Over 0,90 regnes som akseptabelt og over 0,95 som godt.'],
    rmsea: ['RMSEA', 'Under 0,05 regnes som godt og under 0,08 som akseptabelt; over 0,10 er dårlig.'],
    rmsea_ci_lower: ['RMSEA, nedre grense (90 %)', ''],
    rmsea_ci_upper: [
      'RMSEA, øvre grense (90 %)',
      'Er intervallet bredt, er utvalget for lite til å avgjøre.',
    ],
    rmsea_pvalue: ['p-verdi for RMSEA ≤ 0,05', 'Over 0,05: nær tilpasning kan ikke avvises.'],
    srmr: ['SRMR', 'Under 0,08 regnes som godt.'],
    logl: ['Log-likelihood', ''],
    aic: ['AIC', 'Brukes til å sammenligne modeller; lavest er best.'],
    bic: ['BIC', 'Brukes til å sammenligne modeller; lavest er best.'],
  } as Record<string, [string, string]>,
  fitLine: (parts: string, verdict: string) => `Modellens tilpasning: ${parts}. ${verdict}`,
  fitGood: 'Modellen passer godt til dataene.',
  fitAcceptable: 'Tilpasningen er akseptabel.',
  fitMixed: 'Målene spriker: noen er akseptable, andre ikke. Les koeffisientene med varsomhet.',
  fitPoor: 'Modellen passer dårlig til dataene.',
  fitExact: 'Modellen har ingen frihetsgrader og passer alltid; tilpasningen sier derfor ingenting.',
  // Regressions.
  coefficient: 'Koeffisient',
  oddsRatio: 'Oddsforhold',
  meanRatio: 'Forholdstall',
  shareOfRSquare: 'Andel av R²',
  nagelkerke: 'R² (Nagelkerke)',
  mixedRSquare: 'R² (Nagelkerke for andre enn lineære)',
  referenceCategory: 'referanse',
  withReference: (variable: string, reference: string) => `${variable} (referanse: ${reference})`,
  regressionFamilies: {
    linear: 'Lineær regresjon',
    logistic: 'Logistisk regresjon',
    ordered: 'Ordnet logistisk regresjon',
    poisson: 'Poisson-regresjon',
  },
  regressionOf: (family: string, outcome: string, answer: string | null) =>
    `${family} av «${outcome}»${answer === null ? '' : ` (sjansen for «${answer}»)`}.`,
  readRegression:
    'Uthevet: p < 0,05. Standardfeil og p tar hensyn til utvalgsplanen; p ved en variabel er testen av alle kategoriene dens (Wald). Sammenhengene viser ikke hva som er årsak og hva som er virkning.',
  readImportance:
    'Andel av R² er hvor mye en variabel legger til den forklarte variansen, i snitt over alle rekkefølger de kan tas inn i (LMG). Den sier ikke hva en endring ville føre til.',
  readStandardisedNumbers:
    'Tall er standardisert: koeffisienten gjelder når variabelen øker med ett standardavvik.',
  readStandardised:
    'Tall er standardisert: koeffisienten er hvor mange standardavvik utfallet endres når variabelen øker med ett standardavvik.',
  regressionWithheld: (models: string) =>
    `Skjermet, fordi det ville fortalt det samme som en tabell som er skjermet: ${models}.`,
};

export type ReportTexts = typeof nb;
