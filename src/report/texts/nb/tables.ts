import { listed } from '../../../figures/index.js';

/** Words of tables of scales, groups and tests, bokmål. */
export const tables = {
  indexMean: (label: string) => `${label} (gjennomsnitt)`,
  question: 'Spørsmål',
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
  status: 'Status',
  count: 'Antall',
  shareOfInvited: 'Andel av inviterte',
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
  alphasFrom: (low: string, lowest: string, high: string, highest: string) =>
    `Cronbachs alfa går fra ${low} for «${lowest}» til ${high} for «${highest}».`,
  itemsGood: (least: string) =>
    `Alle leddene henger sammen med resten av indeksen sin: Korrelasjonen er minst ${least}, og ingen alfa øker når et ledd tas ut.`,
  itemsBad: (count: number | string, items: string[]) =>
    `${count === 1 ? 'Ett ledd' : `${count} ledd`} passer dårlig i indeksen: ${listed(
      items.map((item) => `«${item}»`),
      'og',
    )}.`,
};

export type TableTexts = typeof tables;
