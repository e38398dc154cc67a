import { comma } from './numbers.js';
import type { WaveTexts } from './texts.js';

export const nb: WaveTexts = {
  quote: (text) => `«${text}»`,
  and: 'og',
  or: 'eller',
  ...comma,
  all: 'Alle',
  respondentGroup: 'Respondentgruppe',
  wave: 'Runde',
  status: {
    approved: 'Godkjent',
    approved_some: 'Godkjent – noen svar',
    rejected_some: 'Ikke godkjent – noen svar',
    declined: 'Frafalt',
    no_answer: 'Ikke svart',
  },
  place: {
    unknown: (variable) => `Ukjent kommune eller fylke i «${variable}»`,
    split: (variable) => `Kommune eller fylke som er delt og ikke kan plasseres, i «${variable}»`,
  },
  belowLeastShare: (percent) => `Svarte på under ${percent} prosent av spørsmålene de fikk`,
  invalidValue: (variable) => `Ugyldig verdi i «${variable}»`,
  duplicateRows: 'Rader med en id som står på flere rader',
  outside: (rows, who) => `Utenfor utvalget. Rapporten gjelder de ${rows} med ${who}`,
  sameGroups: (grouping, same) => `Ikke testet etter «${grouping}», som gir samme grupper som «${same}»`,
  unweighted: 'Uvektet',
  design: {
    srs: 'enkelt tilfeldig utvalg',
    stratified: 'stratifisert utvalg',
    cluster: 'klyngeutvalg',
    replicate: 'replikatvekter',
  },
  weightedByDesign: (design) => `Vektet etter utvalgsplanen (${design})`,
  calibrated: (names, [low, high, effect], n) =>
    `Kalibrert til kjente totaler for ${names}; vektene går fra ${low} til ${high}, designeffekt ${effect}, effektivt antall svar ${n}.`,
  weightedByRegister: (strata, merged, low, high) =>
    `Vektet til populasjonen i ${strata} strata (${merged} av dem er slått sammen av flere); vektene går fra ${low} til ${high}. Endelig populasjon er tatt hensyn til.`,
  against: (own, less) => `${own} mot ${less}`,
  groups: 'grupper',
  averageOf: (groups) => `Uvektet gjennomsnitt av ${groups}`,
  division: { municipality: 'Kommune', correspondence: 'Region', grown: 'Område', county: 'Fylke' },
  routing: {
    not: 'ikke ',
    are: (list) => `er ${list}`,
    answered: (list, question) => `svarte ${list} på ${question}`,
    ticked: (question) => `krysset av for ${question}`,
    atLeast: (limit, question) => `har minst ${limit} på ${question}`,
    atMost: (limit, question) => `har høyst ${limit} på ${question}`,
    any: (answered, question) => `${answered ? 'svarte på' : 'ikke svarte på'} ${question}`,
    whole: (who) => `Stilt til dem som ${who}`,
  },
};
