import { listed } from '../../figures/index.js';
import type { ReportTexts } from './nb.js';

/** Words of the report, nynorsk. */
export const nn: ReportTexts = {
  languageTag: 'nn',
  skipLink: 'Hopp til innhaldet',
  simulated: 'SIMULERTE DATA',
  simulatedShort: 'Tala seier ikkje noko om verkelege skular, leiarar eller eigarar.',
  moreAbout: 'Datafiler, utelatne og skjerma svar, programversjonar',
  simulatedLong:
    'Tala i denne rapporten er laga av simulerte svar. Dei seier ikkje noko om verkelege skular, leiarar eller tiltak.',
  languages: 'Språk',
  contentsAndSearch: 'Innhald og søk',
  search: 'Søk i spørsmål, svar og grupper',
  searchHint: 'Søk i rapporten',
  hits: (count) => (count === 0 ? 'Ingen treff.' : count === 1 ? 'Eitt treff.' : `${count} treff.`),
  moreHits: (count) => `og ${count} til: skriv meir for å snevre inn`,
  onlyDifferences: 'Berre skilnader',
  markLegend: 'grupper skil seg frå dei andre; talet er kor mange',
  markSaid: (count) => (count === 1 ? 'éi gruppe skil seg ut' : `${count} grupper skil seg ut`),
  chapterWord: 'kapittel',
  copyLink: 'Kopier lenkje',
  copied: 'Lenkja er kopiert',
  differs: 'skil seg frå dei andre',
  differsNot: 'skil seg ikkje',
  intervalOf: (interval) => `95\u00a0% KI ${interval}`,
  adjustedAgainst: (p) => `mot dei andre: justert p\u00a0${p}`,
  interval: 'Konfidensintervall',
  answersInOrder: 'Svar, frå lågast til høgast',
  kinds: { question: 'spørsmål', answer: 'svar', group: 'gruppe' },
  notPrinted: 'Tabellen er stor og står berre i nettutgåva og som CSV-fil.',
  total: 'I alt',
  answeredSo: 'Tala er kor mange som har svart slik. Grupper med så få svar blir ikkje viste i prosent.',
  ticked: 'kryssa av',
  indexMean: (label: string) => `${label} (gjennomsnitt)`,
  readPublished:
    'Hermeteikna gjev att kjelda ord for ord. «Tolka som» er vår lesing av orda: Eit tal står for alt som blir avrunda til det, og «ni av ti» er tolka som 85–95 %. Vurderinga samanliknar tolkinga med intervallet for det utrekna talet. «I samsvar» tyder at intervallet dekkjer det publiserte talet (eller heile spennet), eller at det utrekna talet ligg i tolkinga. «Utanfor» tyder at dei ikkje har noko felles, og «kan ikkje avgjerast» at talet ligg utanfor, men intervallet rekk inn i tolkinga, eller at talet ikkje har noko intervall.',
  readOtherWave:
    'Tal frå ein annan runde er berre sette ved sida av; skilnaden kan vere ei endring mellom rundane.',
  readMissingShare: 'Delar av manglande svar er rekna av alle som fekk spørsmålet, utan vekter.',
  readPublishedDifference: 'Skilnader er gruppa minus den som står etter «mot», i prosentpoeng for delar.',
  readPublishedFinding:
    'Ein effekt som kjelda omtaler i ord, er «i samsvar» når han er signifikant med det forteiknet (eller ikkje signifikant, der kjelda seier at det ikkje er nokon).',
  readPublishedTop:
    '«3 av 3» tyder at alle tre som kjelda nemner, er blant dei tre høgaste (eller lågaste) her.',
  contents: 'Innhald',
  provenance: 'Om tala',
  invited: 'Inviterte',
  answered: 'Svara',
  used: 'Brukte i analysane',
  responseRate: 'Svarprosent',
  inputs: 'Datafiler',
  file: 'Fil',
  bytes: 'Storleik (byte)',
  hash: 'SHA-256',
  response: 'Svarstatus',
  dropped: 'Utelate',
  droppedNone: 'Ingenting er utelate.',
  weights: 'Vekting',
  source: 'Kjelde',
  seed: 'Startverdi for tilfeldige tal',
  versions: 'Programversjonar',
  survey: 'Undersøking',
  wave: 'Runde',
  figure: 'Figur',
  table: 'Tabell',
  showTable: 'Vis tala som tabell',
  downloads: 'Last ned',
  downloadSvg: 'Figur (SVG)',
  downloadPng: 'Bilete (PNG)',
  downloadSpec: 'Spesifikasjon (Vega-Lite)',
  downloadCsv: 'Tal (CSV)',
  // Citation.
  citation: 'Sitering',
  publisher: 'Utgjevar',
  contact: 'Kontakt',
  published: 'Publisert',
  licence: 'Lisens',
  authors: 'Forfattar',
  reference: 'Slik siterer du rapporten',
  bibtex: 'Referanse for BibTeX',
  excel: 'Tal (Excel)',
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
  appendix: 'Vedlegg: store tabellar',
  tableInAppendix: 'Tabellen står i vedlegget.',
  inAppendix: 'Står i vedlegget.',
  restInAppendix: 'Resten av tabellen står i vedlegget.',
  pageOf: (page: string, of: string) => `Side ${page} av ${of}`,
  partOf: (part: number, of: number) => `Del ${part} av ${of}`,
  locale: 'nn-NO',
  rowsInFile: (shown: number, all: number) => `${shown} av ${all} rader er viste; alle står i Excel-fila.`,
  marked: (shown: number, all: number) =>
    `${shown} av ${all} spørsmål har minst éin merkt skilnad og er viste; resten står i Excel-fila.`,
  holds: '* held òg etter justering for alle samanlikningane',
  shareColumn: 'del',
  numbers: 'Tal',
  aboutFigure: 'Om figuren',
  aboutTable: 'Om tabellen',
  notDrawn: 'Denne figurtypen kan ikkje teiknast enno.',
  withheld: 'skjerma',
  notComputed: 'ikkje utrekna her',
  withheldTitle: 'Skjerma tal',
  withheldWhy: 'Tal merkte «skjerma» er haldne tilbake av omsyn til personvernet.',
  withheldReasons: {
    few: 'For få svar',
    few_rest: 'For få svar i resten av gruppa',
    units: 'For få einingar etter rapporteringsregelen',
    derivable: 'Haldne tilbake så ingen svar kan reknast ut',
    either: 'For få svar, eller haldne tilbake så ingen svar kan reknast ut',
    coarse: 'Berre kunne gjevast så grovt at talet ikkje seier noko',
  },
  tablesNothing: 'Resultata har ingen tal til denne tabellen.',
  made: 'Laga med ledervilkar',
  // Changes between waves.
  changeOf: 'Tal',
  changed: 'Endring',
  direction: 'Retning',
  adjustedP: 'p, justert',
  directions: { up: 'opp', down: 'ned', none: 'inga sikker endring' },
  changeMeasures: {
    mean: 'gjennomsnitt',
    share: 'del',
    topTwo: (lower, upper) => `del: ${lower} eller ${upper}`,
  },
  question: 'Spørsmål',
  /** How many changes went a way, and of what, where they are few. */
  went: (count, names, way) =>
    `${count === '0' ? 'ingen' : count} har gått sikkert ${way}${
      names.length === 0
        ? ''
        : ` (${listed(
            names.map((name) => `«${name}»`),
            'og',
          )})`
    }`,
  sureChanges: 'Statistisk signifikante endringar',
  otherChanges: 'Endringar som ikkje er statistisk signifikante',
  changesLead: (before, [tested, up, down], withheld) =>
    `${tested} endringar sidan ${before} er testa: ${up}, og ${down}.${withheld === 0 ? '' : ` ${withheld} er skjerma.`}`,
  readChanges:
    'Endringar i delar står i prosentpoeng, andre i eigne einingar for skalaen; grensene er eit 95 % konfidensintervall. p er justert for kor mange endringar kvart spørsmålsbatteri har (Holm), og retninga er sagd der den justerte p er under 0,05.',
  /** A wave by its season and year. */
  waveNamed: (wave) => {
    const [, year, half] = /^(\d{4})([VH])$/i.exec(wave) ?? [];
    return year === undefined ? wave : `${half!.toUpperCase() === 'V' ? 'våren' : 'hausten'} ${year}`;
  },
  sinceLast: 'Sidan sist',
  sinceLastText: (before, now) =>
    `Kva har endra seg frå ${before} til ${now}? Berre det som er spurt likt begge gongene, eller som kodeboka seier kan samanliknast, er samanlikna.`,
  sinceLastFigure: (before, now) => `Endring frå ${before} til ${now}`,
  sinceLastTable: (before, now) => `Alle endringar frå ${before} til ${now}`,
  scale: 'Indeks',
  items: 'Tal på ledd',
  alpha: 'Cronbachs alfa',
  alphaLower: 'Alfa, nedre grense (95 %, Feldt)',
  alphaUpper: 'Alfa, øvre grense (95 %, Feldt)',
  alphaStd: 'Standardisert alfa',
  omega: 'McDonalds omega',
  interItem: 'Gjennomsnittleg korrelasjon mellom ledd',
  fewComplete: (scale, n, scored) =>
    `«${scale}»: Alfa byggjer på ${n} av dei ${scored} som har fått skår, fordi dei andre ikkje har svart på alle ledda. Radene under indeksen viser alfa på to andre måtar: med parvise kovariansar og utan det leddet som flest manglar svar på.`,
  alphaPairwise: (scale) => `${scale}, parvise kovariansar`,
  alphaWithout: (scale, item) => `${scale}, utan «${item}»`,
  pairs: 'Par',
  meanChange: 'Endring i snitt',
  pairedT: 'Para t-test',
  signedRank: 'Wilcoxons test',
  rankBiserial: 'Rangbiserial r',
  readPaired: (ranked) =>
    `Berre dei som har svara begge gongene, er med. dz er endringa i snitt delt på standardavviket til endringane.${
      ranked
        ? ' Wilcoxons test rangerer endringane etter storleik; rangbiserial r er 1 når alle gjekk opp og −1 når alle gjekk ned.'
        : ''
    } 95 % konfidensintervall i klammer.`,
  theme: 'Tema',
  texts: 'Tekstar',
  coderAgreement: 'Samde',
  readAgreement:
    'Begge har koda dei same tekstane kvar for seg. Kappa er semja utover den som ville kome av seg sjølv: 1 er full semje, 0 ikkje meir enn tilfeldig. Verdiar over 0,6 blir ofte rekna som god semje og over 0,8 som svært god. Intervallet er 95 % og byggjer på store utval; med få tekstar er det berre ein peikepinn. Delane av temaa er frå den første kodaren.',
  kappasFrom: (low, lowest, high, highest) =>
    `Kappa går frå ${low} («${lowest}») til ${high} («${highest}»).`,
  readReliability:
    'Alfa og omega viser kor godt ledda i ein indeks heng saman. Verdiar over 0,7 blir ofte rekna som tilstrekkeleg og over 0,8 som godt.',
  item: 'Ledd',
  mean: 'Gjennomsnitt',
  sd: 'Standardavvik',
  itemRest: 'Korrelasjon med dei andre ledda',
  alphaIfDeleted: 'Alfa utan leddet',
  missingShare: 'Manglar svar',
  reversedMark: 'snudd',
  readItems:
    'Ledd merkte «snudd» er snudde før indeksen er rekna ut. Aukar alfa klart når eit ledd blir teke ut, eller er korrelasjonen med dei andre låg, passar leddet dårleg i indeksen.',
  outcome: 'Utfall',
  predictor: 'Forklart av',
  relation: 'Samanheng',
  path: 'Sti',
  covariance: 'Kovarians',
  variance: 'Varians',
  residualVariance: 'Residualvarians',
  residualCovariance: 'Residualkovarians',
  negativeVariance: (listed) =>
    `Negativ varians (Heywood-tilfelle): ${listed}. Løysinga er ikkje gyldig slik ho står: modellen kan vere feil, utvalet lite eller leddet nesten det same som faktoren.`,
  aboveOne: (listed) =>
    `Standardisert verdi over 1 i absoluttverdi utan negativ varians: ${listed}. Ein sti eller ei ladning kan vere det når forklaringsvariablane eller faktorane er sterkt korrelerte; ein korrelasjon kan ikkje.`,
  casesOf: (used, read, reasons) =>
    `Modellen byggjer på ${used}${read === null ? '' : ` av ${read}`} svar${reasons === '' ? '.' : `; utelatne: ${reasons}.`}`,
  few: 'for få til å visast',
  leftOut: {
    'no group': 'manglar gruppe',
    'no cluster': 'manglar klynge',
    'no weight': 'manglar vekt',
    'all items missing': 'ingen ledd svara på',
    'missing covariate': 'manglar ein forklaringsvariabel',
    'missing item': 'manglar svar på eit ledd',
  },
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
  reading: 'Slik les du det',
  effect: 'Effekt',
  definition: 'Definisjon',
  readDefined:
    'Indirekte effektar går gjennom ein annan variabel; den totale effekten er summen av den direkte og dei indirekte.',
  bootstrapped: (draws) => `Intervalla er laga med bootstrap (${draws} trekkingar).`,
  predictorOne: 'Prediktor',
  explained: 'R²',
  readOne:
    'Modellen er køyrd éin gong for kvar prediktor. Utheva koeffisientar er statistisk signifikante (p < 0,05).',
  status: 'Status',
  count: 'Antal',
  shareOfInvited: 'Del av inviterte',
  statement: 'Utsegn',
  quoted: 'Kjelda skriv',
  publishedRespondents: 'Gjeld (gruppe, runde)',
  readAs: 'Tolka som',
  computedInterval: 'Utrekna her (95\u00a0%-intervall)',
  verdict: 'Vurdering',
  verdicts: {
    agrees: 'i samsvar',
    outside: 'utanfor',
    undecided: 'kan ikkje avgjerast',
    other_wave: 'annan runde, ikkje vurdert',
    not_comparable: 'ikkje direkte samanliknbart',
    not_asked: 'ingen tal å samanlikne med her',
  },
  verdictNoInterval: 'kan ikkje avgjerast (utan intervall)',
  effectFindings: {
    positive: 'positiv og signifikant',
    negative: 'negativ og signifikant',
    none: 'ingen signifikant effekt',
  },
  topAre: (names, lowest) => `${lowest ? 'lågast' : 'høgast'} er ${names}`,
  topOf: (part, whole) => `${part} av ${whole}`,
  rankOf: (place: string) => `nr.\u00a0${place}`,
  publishedSource: 'Kjelde',
  atLeast: (value) => `minst ${value}`,
  atMost: (value) => `høgst ${value}`,
  rangeTo: ' til ',
  variable: 'Variabel',
  answer: 'Svar',
  group: 'Gruppe',
  all: 'Alle',
  share: 'Del',
  population: 'Populasjon',
  grossSample: 'Bruttoutval',
  netSample: 'Nettoutval',
  coverage: 'Del av populasjonen som svara',
  shareOfPopulation: 'Del av populasjonen',
  shareOfNet: 'Del av nettoutvalet',
  differencePoints: 'Differanse (prosentpoeng)',
  unknown: 'Ukjend',
  readResponse:
    'Bruttoutvalet er dei som blei inviterte, nettoutvalet dei som har svara på nok til å vere med. Svarprosenten er nettoutvalet delt på bruttoutvalet.',
  netAgainstPopulation: (test: string, p: string, differs: boolean) =>
    `Nettoutvalet mot populasjonen: ${test}, p ${p}. ${differs ? 'Fordelinga i nettoutvalet skil seg signifikant frå populasjonen.' : 'Fordelinga i nettoutvalet skil seg ikkje signifikant frå populasjonen.'}`,
  readTopTwo: 'Delen som har svara eitt av dei to høgaste svaralternativa.',
  readStars: (marked) =>
    `* Signifikant på 5-prosentsnivå. For svarfordelingar er testen ${marked ? 'Pearsons kjikvadrattest (vekta, skalert til talet på svar), og skilnaden blir då kalla betydeleg' : 'Rao–Scotts kjikvadrattest, som tek omsyn til utvalsplanen'}. For gjennomsnitt er det ein t- eller F-test etter utvalsplanen. Kjikvadrattesten gjeld heile svarfordelinga, ikkje berre delen som er vist. Utan korreksjon for at mange testar er gjorde.`,
  respondents: 'Respondentar',
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
  differencesLead: (found, all, expected, marked) =>
    `${all === '1' ? `Den eine svarfordelinga viser ${found === 0 ? 'ingen' : 'ein'}` : `${found === 0 ? 'Inga' : found} av ${all} svarfordelingar viser ein`} ${marked ? 'betydeleg' : 'statistisk signifikant'} skilnad. Var det ingen skilnader i det heile, ville slumpen åleine gjeve ${expected === 0 ? 'færre enn éin' : `rundt ${expected}`}.`,
  differencesMeans: (found, all) =>
    all === '1'
      ? `Den eine samanlikninga av gjennomsnitt viser ${found === 0 ? 'ingen' : 'ein'} statistisk signifikant skilnad.`
      : `${found === 0 ? 'Inga' : found} av ${all} samanlikningar av gjennomsnitt viser ein statistisk signifikant skilnad.`,
  differencesWithheld: (count) =>
    count === 1
      ? 'Éin test er halden tilbake fordi tal er skjerma.'
      : `${count} testar er haldne tilbake fordi tal er skjerma.`,
  differencesUntested: (count) =>
    count === 1
      ? 'Éin test er ikkje gjord, fordi svara ikkje gjev grunnlag for han (ei gruppe med berre éin respondent eller éi eining, eller like svar).'
      : `${count} testar er ikkje gjorde, fordi svara ikkje gjev grunnlag for dei (ei gruppe med berre éin respondent eller éi eining, eller like svar).`,
  notTested: 'ikkje testa',
  readDifferences: (marked) =>
    `${marked ? 'Ein skilnad i svarfordeling er kalla betydeleg berre når Pearsons kjikvadrattest er signifikant på 5-prosentsnivå' : 'Svarfordelingar er testa med Rao–Scotts kjikvadrattest, som tek omsyn til utvalsplanen, på 5-prosentsnivå'}. Gjennomsnitt på indeksar og tal er testa med ein t- eller F-test etter utvalsplanen og blir kalla statistisk signifikant ulike. Det er ikkje justert for at mange testar er gjorde.`,
  /** Of what a caption refers to: an item before it, and the box of facts. */
  toldUnder: {
    question: 'Spørsmål: sjå',
    reading: 'Lesemåte: sjå',
    both: 'Spørsmål og lesemåte: sjå',
  },
  chartsEdited:
    'Stolpefigurar kan endrast: høgreklikk på dei og vel «Rediger data». Dei andre figurane er bilete.',
  numbersLinked: 'Tala i kvar figur er i Excel-fila som det er lenkja til under han.',
  weightsAndSource: 'Vekting og kjelde',
  aboutApplies: 'Vekting og kjelde gjeld alle figurar og tabellar der det ikkje står noko anna.',
  questionsAndScales: (count) => `Spørsmål og indeksar (${count})`,
  allRows: 'Alle radene:',
  showAll: (rows) => `Vis heile tabellen (${rows} rader)`,
  showFigure: 'Vis figuren',
  showTables: (count, first, last) => `Vis tabell ${first}–${last} (${count} tabellar)`,
  notPrintedMany: (first, last) => `Tabell ${first}–${last} står berre i nettutgåva og som CSV-filer.`,
  model: 'Modell',
  estimator: 'Metode',
  invariance: {
    configural: 'Same form (konfigural)',
    metric: 'Like ladningar (metrisk)',
    thresholds: 'Like ladningar og tersklar',
    scalar: 'Like konstantledd (skalar)',
    strict: 'Like residualvariansar (streng)',
  },
  readComparison:
    'Der metoden gjev skalerte eller robuste mål, er det dei som står i tabellen. Kjikvadrat frå ulike metodar kan ikkje trekkjast frå kvarandre.',
  readScaled: 'Metoden gjev skalerte og robuste mål; det er dei som står her.',
  measuredBy: (factor: string) => `${factor}, målt ved`,
  showLookedUp: 'Vis variansar, kovariansar og tersklar',
  effectSentence: (from, through, to, same, numbers) => {
    const way =
      through === null ? 'I alt, direkte og gjennom andre forhold,' : `Gjennom ${listed(through, 'og')}`;
    return same === null
      ? `${way} er det ingen sikker samanheng mellom ${from} og ${to} (${numbers}).`
      : `${way} går høgare ${from} saman med ${same ? 'høgare' : 'lågare'} ${to} (${numbers}).`;
  },
  alphasFrom: (low, lowest, high, highest) =>
    `Cronbachs alfa går frå ${low} for «${lowest}» til ${high} for «${highest}».`,
  itemsGood: (least) =>
    `Alle ledda heng saman med resten av indeksen sin: Korrelasjonen er minst ${least}, og ingen alfa aukar når eit ledd blir teke ut.`,
  itemsBad: (count, items) =>
    `${count === 1 ? 'Eitt ledd' : `${count} ledd`} passar dårleg i indeksen: ${listed(
      items.map((item) => `«${item}»`),
      'og',
    )}.`,
  publishedLead: ({ all, agrees, outside, undecided, other, unlike, without }) =>
    agrees === all
      ? `${all === 1 ? 'Det publiserte talet' : `Alle dei ${all} publiserte tala`} er i samsvar med tala her.`
      : `Av ${all} publiserte tal er ${agrees} i samsvar med tala her, ${listed(
          [
            `${outside === 0 ? 'ingen' : outside} ligg utanfor`,
            ...(undecided === 0 ? [] : [`${undecided} kan ikkje avgjerast`]),
            ...(unlike === 0 ? [] : [`${unlike} kan ikkje samanliknast direkte`]),
            ...(without === 0 ? [] : [`${without} har ikkje noko tal her å haldast mot`]),
          ],
          'og',
        )}.${other === 0 ? '' : ` ${other} er frå ein annan runde og ikkje vurderte.`}`,
  ladderTo: (fails, held) =>
    fails === null
      ? 'Alle trinna held: Oppgåvene måler det same i gruppene.'
      : held.length === 0
        ? `Alt det første trinnet, «${fails}», held ikkje.`
        : `Desse trinna held: ${listed(held, 'og')}. Det gjer ikkje trinnet «${fails}».`,
  readLadder:
    'Kvart trinn er samanlikna med trinnet over. Ei ikkje-signifikant kjikvadratendring, eit fall i CFI på høgst 0,010 og ein auke i RMSEA på høgst 0,015 talar for at trinnet held (Chen 2007). Gjennomsnitta til gruppene kan samanliknast når konstantledda er like.',
  laddersGroups: (variable, values) => `Grupper (${variable}): ${values.join(' og ')}.`,
  notConverged: (model) =>
    `Modellen «${model}» fann inga løysing; tala er der søket stoppa, og skal ikkje tolkast.`,
  fit: {
    npar: ['Frie parametrar', ''],
    ntotal: ['Tal på observasjonar', ''],
    chisq: ['Kjikvadrat', 'Liten verdi i høve til fridomsgradene tyder at modellen gjev att dataa godt.'],
    df: ['Fridomsgrader', ''],
    pvalue: ['p-verdi for kjikvadrat', 'Over 0,05: modellen avvik ikkje signifikant frå dataa.'],
    baseline_chisq: ['Kjikvadrat, grunnmodell', 'Modellen utan samanhengar.'],
    baseline_df: ['Fridomsgrader, grunnmodell', ''],
    baseline_pvalue: ['p-verdi, grunnmodell', ''],
    cfi: ['CFI', 'Over 0,90 blir rekna som akseptabelt og over 0,95 som godt.'],
    tli: ['TLI', 'Over 0,90 blir rekna som akseptabelt og over 0,95 som godt.'],
    rmsea: ['RMSEA', 'Under 0,05 blir rekna som godt og under 0,08 som akseptabelt; over 0,10 er dårleg.'],
    rmsea_ci_lower: ['RMSEA, nedre grense (90 %)', ''],
    rmsea_ci_upper: [
      'RMSEA, øvre grense (90 %)',
      'Er intervallet breitt, er utvalet for lite til å avgjere.',
    ],
    rmsea_pvalue: ['p-verdi for RMSEA ≤ 0,05', 'Over 0,05: nær tilpassing kan ikkje avvisast.'],
    srmr: ['SRMR', 'Under 0,08 blir rekna som godt.'],
    logl: ['Log-likelihood', ''],
    aic: ['AIC', 'Blir brukt til å samanlikne modellar; lågast er best.'],
    bic: ['BIC', 'Blir brukt til å samanlikne modellar; lågast er best.'],
  },
  fitLine: (parts, verdict) => `Tilpassinga til modellen: ${parts}. ${verdict}`,
  fitGood: 'Modellen passar godt til dataa.',
  fitAcceptable: 'Tilpassinga er akseptabel.',
  fitMixed: 'Måla spriker: nokre er akseptable, andre ikkje. Les koeffisientane med varsemd.',
  fitPoor: 'Modellen passar dårleg til dataa.',
  fitExact: 'Modellen har ingen fridomsgrader og passar alltid; tilpassinga seier difor ingenting.',
  // Regressions.
  coefficient: 'Koeffisient',
  oddsRatio: 'Oddsforhold',
  meanRatio: 'Forholdstal',
  shareOfRSquare: 'Del av R²',
  nagelkerke: 'R² (Nagelkerke)',
  mixedRSquare: 'R² (Nagelkerke for andre enn lineære)',
  referenceCategory: 'referanse',
  withReference: (variable: string, reference: string) => `${variable} (referanse: ${reference})`,
  regressionFamilies: {
    linear: 'Lineær regresjon',
    logistic: 'Logistisk regresjon',
    ordered: 'Ordna logistisk regresjon',
    poisson: 'Poisson-regresjon',
  },
  regressionOf: (family: string, outcome: string, answer: string | null) =>
    `${family} av «${outcome}»${answer === null ? '' : ` (sjansen for «${answer}»)`}.`,
  readRegression:
    'Utheva: p < 0,05. Standardfeil og p tek omsyn til utvalsplanen; p ved ein variabel er testen av alle kategoriane hans (Wald). Samanhengane viser ikkje kva som er årsak og kva som er verknad.',
  readImportance:
    'Del av R² er kor mykje ein variabel legg til den forklarte variansen, i snitt over alle rekkjefølgjer dei kan takast inn i (LMG). Han seier ikkje kva ei endring ville føre til.',
  readStandardisedNumbers:
    'Tal er standardiserte: koeffisienten gjeld når variabelen aukar med eitt standardavvik.',
  readStandardised:
    'Tal er standardiserte: koeffisienten er kor mange standardavvik utfallet endrar seg når variabelen aukar med eitt standardavvik.',
  regressionWithheld: (models) =>
    `Skjerma, fordi det ville fortalt det same som ein tabell som er skjerma: ${models}.`,
};
