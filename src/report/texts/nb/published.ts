import { listed } from '../../../figures/index.js';

/** Published numbers by how they compare with those of the report. */
export interface Verdicts {
  all: number;
  agrees: number;
  outside: number;
  undecided: number;
  other: number;
  /** Not directly comparable. */
  unlike: number;
  /** Not asked or not computed here. */
  without: number;
}

/** Words of published numbers beside those of the report, bokmål. */
export const published = {
  readPublished:
    'Anførselstegnene gjengir kilden ord for ord. «Tolket som» er vår lesning av ordene: Et tall står for alt som avrundes til det, og «ni av ti» er lest som 85–95 %. Vurderingen sammenligner tolkningen med intervallet for det beregnede tallet. «I samsvar» betyr at intervallet dekker det publiserte tallet (eller hele spennet), eller at det beregnede tallet ligger i tolkningen. «Utenfor» betyr at de ikke har noe felles, og «kan ikke avgjøres» at tallet ligger utenfor, men intervallet rekker inn i tolkningen, eller at tallet ikke har noe intervall.',
  readOtherWave:
    'Tall fra en annen runde er bare satt ved siden av; forskjellen kan være en endring mellom rundene.',
  readMissingShare: 'Andeler av manglende svar er regnet av alle som fikk spørsmålet, uten vekter.',
  readPublishedDifference:
    'Forskjeller er gruppen minus den som står etter «mot», i prosentpoeng for andeler.',
  readPublishedFinding:
    'En effekt som kilden omtaler i ord, er «i samsvar» når den er signifikant med det fortegnet (eller ikke signifikant, der kilden sier at det ikke er noen).',
  readPublishedTop:
    '«3 av 3» betyr at alle tre som kilden nevner, er blant de tre høyeste (eller laveste) her.',
  statement: 'Utsagn',
  quoted: 'Kilden skriver',
  publishedRespondents: 'Gjelder (gruppe, runde)',
  readAs: 'Tolket som',
  computedInterval: 'Beregnet her (95\u00a0%-intervall)',
  verdict: 'Vurdering',
  verdicts: {
    agrees: 'i samsvar',
    outside: 'utenfor',
    undecided: 'kan ikke avgjøres',
    other_wave: 'annen runde, ikke vurdert',
    not_comparable: 'ikke direkte sammenlignbart',
    not_asked: 'ingen tall å sammenligne med her',
  },
  verdictNoInterval: 'kan ikke avgjøres (uten intervall)',
  effectFindings: {
    positive: 'positiv og signifikant',
    negative: 'negativ og signifikant',
    none: 'ingen signifikant effekt',
  },
  topAre: (names: string, lowest: boolean) => `${lowest ? 'lavest' : 'høyest'} er ${names}`,
  topOf: (part: string, whole: string) => `${part} av ${whole}`,
  rankOf: (place: string) => `nr.\u00a0${place}`,
  publishedSource: 'Kilde',
  atLeast: (value: string) => `minst ${value}`,
  atMost: (value: string) => `høyst ${value}`,
  rangeTo: ' til ',
  publishedLead: ({ all, agrees, outside, undecided, other, unlike, without }: Verdicts) =>
    without === all
      ? all === 1
        ? 'Det publiserte tallet har ikke noe tall her å holdes mot.'
        : `Ingen av de ${all} publiserte tallene har noe tall her å holdes mot.`
      : agrees === all
        ? `${all === 1 ? 'Det publiserte tallet' : `Alle de ${all} publiserte tallene`} er i samsvar med tallene her.`
        : `Av ${all} publiserte tall er ${agrees} i samsvar med tallene her, ${listed(
            [
              `${outside === 0 ? 'ingen' : outside} ligger utenfor`,
              ...(undecided === 0 ? [] : [`${undecided} kan ikke avgjøres`]),
              ...(unlike === 0
                ? []
                : [`${unlike} er ikke direkte ${unlike === 1 ? 'sammenlignbart' : 'sammenlignbare'}`]),
              ...(without === 0 ? [] : [`${without} har ikke noe tall her å holdes mot`]),
            ],
            'og',
          )}.${other === 0 ? '' : ` ${other} er fra en annen runde og ikke vurdert.`}`,
};

export type PublishedTexts = typeof published;
