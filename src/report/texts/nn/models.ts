import { listed } from '../../../figures/index.js';
import type { ModelTexts } from '../nb/models.js';

/** Words of tables of models and regressions, nynorsk. */
export const models: ModelTexts = {
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
