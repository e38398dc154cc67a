import { listed } from '../listed.js';

/** Words of path diagrams and regressions, bokmål. */
export const models = {
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

export type ModelTexts = typeof models;
