import type { nb } from './nb.js';

/** Words of a report for one owner, nynorsk. */
export const nn: typeof nb = {
  title: (report, owner) => `${report}: ${owner}`,
  subtitle: (owner, beside) => `Tala for ${owner} ved sida av ${beside}`,
  and: 'og',
  everyone: 'alle som svara',
  shortly: 'Kort sagt',
  ownNumbers: (owner, shown, withheld) =>
    `Rapporten har ${shown === 1 ? 'eitt tal' : `${shown} tal`} for ${owner}.${withheld === 0 ? '' : ` ${withheld === 1 ? 'Eitt tal er skjerma' : `${withheld} tal er skjerma`} av omsyn til personvernet.`}`,
  noNumbers: (owner, withheld) =>
    `Ingen tal for ${owner} kan visast: ${withheld === 1 ? 'det eine er skjerma' : `alle ${withheld} er skjerma`} av omsyn til personvernet. Under står tala for dei det er naturleg å samanlikne med.`,
  noneComputed: (owner) =>
    `Ingen tal er rekna ut for ${owner}. Under står tala for dei det er naturleg å samanlikne med.`,
  noneDiffer: (owner, compared) =>
    `Ingen av dei ${compared} tala som kan samanliknast, skil ${owner} klart frå dei andre. Det tyder ikkje at det er likt overalt: med få svar må ein skilnad vere stor for å visast.`,
  someDiffer: (owner, differing, compared) =>
    `${differing} av ${compared} tal som kan samanliknast, skil ${owner} klart frå dei andre. Dei er fylte i figurane.`,
  limits: (owner, outside, all, expected) =>
    `Få svar sprikjer av seg sjølve. For kvart tal er det rekna ut kvar det ville lege i 95 av 100 tilfelle om ${owner} var som alle andre. ${outside === 0 ? 'Ingen' : outside} av ${all} tal ligg utanfor; ved reint slump ville ${expected === 0 ? 'knapt nokon' : `om lag ${expected}`} gjort det.`,
  within: (owner, value, low, high) =>
    `Talet for ${owner}, ${value}, ligg innanfor det slumpen åleine ville gjeve rundt talet for alle (${low} til ${high}).`,
  allWithin: (owner, count) =>
    `Alle ${count} tal for ${owner} ligg innanfor det slumpen åleine ville gjeve rundt tala for alle.`,
  outside: (label, value, n, low, high, over) =>
    `«${label}»: ${value} av ${n} svar er ${over ? 'over' : 'under'} det slumpen åleine ville gjeve rundt talet for alle (${low} til ${high}).`,
  restWithin: (count) =>
    count === 1 ? 'Det andre talet ligg innanfor.' : `Dei ${count} andre tala ligg innanfor.`,
  aboutAll:
    '«Om tala» gjeld heile undersøkinga: kor mange som er inviterte og har svara, er ikkje berre av dette området.',
  notRanked:
    'Figurane er ikkje ei rangering. Samanlikn med alle som svara og med stader av same slag, og sjå på intervalla: Der dei dekkjer kvarandre, kan skilnaden vere tilfeldig.',
};
