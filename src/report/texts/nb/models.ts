import { listed } from '../../../figures/index.js';

/** Words of tables of models and regressions, bokmål. */
export const models = {
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

export type ModelTexts = typeof models;
