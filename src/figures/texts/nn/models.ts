import { listed } from '../listed.js';
import type { ModelTexts } from '../nb/models.js';

/** Words of path diagrams and regressions, nynorsk. */
export const models: ModelTexts = {
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
