import { listed } from '../../../figures/index.js';
import type { PublishedTexts } from '../nb/published.js';

/** Words of published numbers beside those of the report, nynorsk. */
export const published: PublishedTexts = {
  readPublished:
    'Hermeteikna gjev att kjelda ord for ord. «Tolka som» er vår lesing av orda: Eit tal står for alt som blir avrunda til det, og «ni av ti» er tolka som 85–95 %. Vurderinga samanliknar tolkinga med intervallet for det utrekna talet. «I samsvar» tyder at intervallet dekkjer det publiserte talet (eller heile spennet), eller at det utrekna talet ligg i tolkinga. «Utanfor» tyder at dei ikkje har noko felles, og «kan ikkje avgjerast» at talet ligg utanfor, men intervallet rekk inn i tolkinga, eller at talet ikkje har noko intervall.',
  readOtherWave:
    'Tal frå ein annan runde er berre sette ved sida av; skilnaden kan vere ei endring mellom rundane.',
  readMissingShare: 'Delar av manglande svar er rekna av alle som fekk spørsmålet, utan vekter.',
  readPublishedDifference: 'Skilnader er gruppa minus den som står etter «mot», i prosentpoeng for delar.',
  readPublishedFinding:
    'Ein effekt som kjelda omtaler i ord, er «i samsvar» når han er signifikant med det forteiknet (eller ikkje signifikant, der kjelda seier at det ikkje er nokon).',
  readPublishedTop:
    '«3 av 3» tyder at alle tre som kjelda nemner, er blant dei tre høgaste (eller lågaste) her.',
  statement: 'Utsegn',
  quoted: 'Kjelda skriv',
  publishedRespondents: 'Gjeld (gruppe, runde)',
  readAs: 'Tolka som',
  computedInterval: 'Utrekna her (95\u00a0%-intervall)',
  verdict: 'Vurdering',
  verdicts: {
    agrees: 'i samsvar',
    outside: 'utanfor',
    undecided: 'kan ikkje avgjerast',
    other_wave: 'annan runde, ikkje vurdert',
    not_comparable: 'ikkje direkte samanliknbart',
    not_asked: 'ingen tal å samanlikne med her',
  },
  verdictNoInterval: 'kan ikkje avgjerast (utan intervall)',
  effectFindings: {
    positive: 'positiv og signifikant',
    negative: 'negativ og signifikant',
    none: 'ingen signifikant effekt',
  },
  topAre: (names, lowest) => `${lowest ? 'lågast' : 'høgast'} er ${names}`,
  topOf: (part, whole) => `${part} av ${whole}`,
  rankOf: (place: string) => `nr.\u00a0${place}`,
  publishedSource: 'Kjelde',
  atLeast: (value) => `minst ${value}`,
  atMost: (value) => `høgst ${value}`,
  rangeTo: ' til ',
  publishedLead: ({ all, agrees, outside, undecided, other, unlike, without }) =>
    without === all
      ? all === 1
        ? 'Det publiserte talet har ikkje noko tal her å haldast mot.'
        : `Ingen av dei ${all} publiserte tala har noko tal her å haldast mot.`
      : agrees === all
        ? `${all === 1 ? 'Det publiserte talet' : `Alle dei ${all} publiserte tala`} er i samsvar med tala her.`
        : `Av ${all} publiserte tal er ${agrees} i samsvar med tala her, ${listed(
            [
              `${outside === 0 ? 'ingen' : outside} ligg utanfor`,
              ...(undecided === 0 ? [] : [`${undecided} kan ikkje avgjerast`]),
              ...(unlike === 0 ? [] : [`${unlike} kan ikkje samanliknast direkte`]),
              ...(without === 0 ? [] : [`${without} har ikkje noko tal her å haldast mot`]),
            ],
            'og',
          )}.${other === 0 ? '' : ` ${other} er frå ein annan runde og ikkje vurderte.`}`,
};
