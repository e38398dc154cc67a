import type { Language } from '../../results/index.js';

/** Numbers of the two sentences, as they are read. */
interface RepresentativityFacts {
  r: string;
  low: string;
  high: string;
  after: string;
  cv: string;
  /** The variable with most to do with who answered, and the class that answered least beside its size. */
  most: { variable: string; group: string; more: boolean } | null;
}

const nb = {
  measure: 'Bidrag til skjevhet',
  asAll: 'som alle inviterte',
  background: 'Bakgrunn',
  group: 'Gruppe',
  unconditional: 'Alene',
  conditional: 'Når de andre er holdt like',
  rIndicator: 'R-indikator',
  cv: 'Variasjonskoeffisient',
  before: 'før vekting',
  after: 'etter vekting',
  lead: ({ r, low, high, after, cv, most }: RepresentativityFacts) =>
    `R-indikatoren er ${r} (${low}–${high}) før vekting og ${after} etter, der 1 er at alle inviterte hadde like stor sjanse for å svare. ${
      most === null
        ? 'Ingen av bakgrunnsvariablene skiller dem som svarte, fra de andre'
        : `Mest skiller ${most.variable}: «${most.group}» svarte ${most.more ? 'oftere' : 'sjeldnere'} enn andre`
    }, og et gjennomsnitt er uten vekting høyst ${cv} standardavvik skjevt så langt disse variablene forklarer hvem som svarte.`,
  note: 'Punktene viser om en gruppe svarte oftere (til høyre) eller sjeldnere enn alle inviterte, med vekt etter hvor stor gruppen er (partielle R-indikatorer; Schouten, Shlomo og Skinner 2011), med 95 %-intervall. Tallene er rettet for skjevhet og gjelder en logistisk modell av hvem som svarte. De sier ikke om de som svarte, mener det samme som de andre.',
  alt: (groups: number) => `Punkter for bidraget til skjevhet fra ${groups} grupper.`,
};

const nn: typeof nb = {
  measure: 'Bidrag til skeivskap',
  asAll: 'som alle inviterte',
  background: 'Bakgrunn',
  group: 'Gruppe',
  unconditional: 'Åleine',
  conditional: 'Når dei andre er haldne like',
  rIndicator: 'R-indikator',
  cv: 'Variasjonskoeffisient',
  before: 'før vekting',
  after: 'etter vekting',
  lead: ({ r, low, high, after, cv, most }) =>
    `R-indikatoren er ${r} (${low}–${high}) før vekting og ${after} etter, der 1 er at alle inviterte hadde like stor sjanse for å svare. ${
      most === null
        ? 'Ingen av bakgrunnsvariablane skil dei som svara, frå dei andre'
        : `Mest skil ${most.variable}: «${most.group}» svara ${most.more ? 'oftare' : 'sjeldnare'} enn andre`
    }, og eit gjennomsnitt er utan vekting høgst ${cv} standardavvik skeivt så langt desse variablane forklarer kven som svara.`,
  note: 'Punkta viser om ei gruppe svara oftare (til høgre) eller sjeldnare enn alle inviterte, med vekt etter kor stor gruppa er (partielle R-indikatorar; Schouten, Shlomo og Skinner 2011), med 95 %-intervall. Tala er retta for skeivskap og gjeld ein logistisk modell av kven som svara. Dei seier ikkje om dei som svara, meiner det same som dei andre.',
  alt: (groups) => `Punkt for bidraget til skeivskap frå ${groups} grupper.`,
};

const en: typeof nb = {
  measure: 'Contribution to imbalance',
  asAll: 'as all invited',
  background: 'Background',
  group: 'Group',
  unconditional: 'Alone',
  conditional: 'With the others held equal',
  rIndicator: 'R-indicator',
  cv: 'Coefficient of variation',
  before: 'before weighting',
  after: 'after weighting',
  lead: ({ r, low, high, after, cv, most }) =>
    `The R-indicator is ${r} (${low}–${high}) before weighting and ${after} after, where 1 is that all invited were equally likely to answer. ${
      most === null
        ? 'None of the background variables tells those who answered from the others'
        : `What tells them apart most is ${most.variable}: “${most.group}” answered ${most.more ? 'more' : 'less'} often than others`
    }, and without weighting a mean is off by at most ${cv} standard deviations as far as these variables explain who answered.`,
  note: 'Points show whether a group answered more (to the right) or less often than all invited, by how large the group is (partial R-indicators; Schouten, Shlomo and Skinner 2011), with 95% intervals. The numbers are bias adjusted and of a logistic model of who answered. They do not say whether those who answered think as the others do.',
  alt: (groups) => `Points for the contribution to imbalance of ${groups} groups.`,
};

const texts = { nb, nn, en };

/** Texts of the figure of representativity. */
export const representativityTexts = (language: Language): typeof nb => texts[language];
