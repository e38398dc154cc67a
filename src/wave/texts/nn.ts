import { comma } from './numbers.js';
import type { WaveTexts } from './texts.js';

export const nn: WaveTexts = {
  quote: (text) => `«${text}»`,
  and: 'og',
  or: 'eller',
  ...comma,
  all: 'Alle',
  respondentGroup: 'Respondentgruppe',
  wave: 'Runde',
  status: {
    approved: 'Godkjend',
    approved_some: 'Godkjend – nokre svar',
    rejected_some: 'Ikkje godkjend – nokre svar',
    declined: 'Fråfallen',
    no_answer: 'Ikkje svart',
  },
  place: {
    unknown: (variable) => `Ukjend kommune eller fylke i «${variable}»`,
    split: (variable) => `Kommune eller fylke som er delt og ikkje kan plasserast, i «${variable}»`,
  },
  belowLeastShare: (percent) => `Svara på under ${percent} prosent av spørsmåla dei fekk`,
  invalidValue: (variable) => `Ugyldig verdi i «${variable}»`,
  duplicateRows: 'Rader med ein id som står på fleire rader',
  outside: (rows, who) => `Utanfor utvalet. Rapporten gjeld dei ${rows} med ${who}`,
  sameGroups: (grouping, same) => `Ikkje testa etter «${grouping}», som gjev same grupper som «${same}»`,
  unweighted: 'Uvekta',
  design: {
    srs: 'enkelt tilfeldig utval',
    stratified: 'stratifisert utval',
    cluster: 'klyngjeutval',
    replicate: 'replikatvekter',
  },
  weightedByDesign: (design) => `Vekta etter utvalsplanen (${design})`,
  calibrated: (names, [low, high, effect], n) =>
    `Kalibrert til kjende totalar for ${names}; vektene går frå ${low} til ${high}, designeffekt ${effect}, effektivt tal på svar ${n}.`,
  weightedByRegister: (strata, merged, low, high) =>
    `Vekta til populasjonen i ${strata} strata (${merged} av dei er slått saman av fleire); vektene går frå ${low} til ${high}. Det er teke omsyn til at populasjonen er endeleg.`,
  against: (own, less) => `${own} mot ${less}`,
  groups: 'grupper',
  averageOf: (groups) => `Uvekta gjennomsnitt av ${groups}`,
  division: { municipality: 'Kommune', correspondence: 'Region', grown: 'Område', county: 'Fylke' },
  routing: {
    not: 'ikkje ',
    are: (list) => `er ${list}`,
    answered: (list, question) => `svara ${list} på ${question}`,
    ticked: (question) => `kryssa av for ${question}`,
    atLeast: (limit, question) => `har minst ${limit} på ${question}`,
    atMost: (limit, question) => `har høgst ${limit} på ${question}`,
    any: (answered, question) => `${answered ? 'svara på' : 'ikkje svara på'} ${question}`,
    whole: (who) => `Stilt til dei som ${who}`,
  },
};
