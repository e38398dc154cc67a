import { listed } from '../listed.js';
import type { CaptionTexts } from '../nb/caption.js';

/** Words of what stands under figures, nynorsk. */
export const caption: CaptionTexts = {
  simulated: 'SIMULERTE DATA',
  and: 'og',
  quote: (text) => `«${text}»`,
  answers: 'Tal på svar',
  respondents: 'Respondentar',
  meaning: 'Tyding',
  onlyThose: 'Berre dei med',
  made: 'Laga slik',
  asked: 'Kven',
  weights: 'Vekting',
  unweighted: 'Uvekta',
  test: 'Test',
  register: 'Register',
  source: 'Kjelde',
  correspondsTo: 'Svarar til',
  note: 'Merknad',
  or: 'eller',
  scaleOf: (items, range) =>
    `Indeks av ${items} ledd${range === undefined ? '' : `, frå ${range[0]} til ${range[1]}`}.`,
  shareOf: (answers) => `Delen er dei som har svart ${answers}.`,
  testNames: {
    pearson: 'Pearsons kjikvadrattest',
    t: 't-test etter utvalsplanen',
    'wald-f': 'F-test etter utvalsplanen',
    'rao-scott-f': 'Rao–Scotts kjikvadrattest',
    'linear-trend': 'test for lineær trend',
  },
  testOne: (significant, marked, how) =>
    `Skilnaden mellom gruppene er ${significant ? '' : 'ikkje '}${marked ? 'betydeleg' : 'statistisk signifikant'} på 5-prosentsnivå: ${how}.`,
  testMany: (significant, marked, how) =>
    significant.length === 0
      ? `Ingen ${marked ? 'betydelege' : 'statistisk signifikante'} skilnader mellom gruppene på 5-prosentsnivå (${how}).`
      : `${marked ? 'Betydeleg' : 'Statistisk signifikant'} skilnad mellom gruppene på 5-prosentsnivå (${how}) for ${significant.join('; ')}.`,
  testSome: (count) =>
    count === 1
      ? 'Eitt spørsmål er ikkje testa fordi tal er skjerma.'
      : `${count} spørsmål er ikkje testa fordi tal er skjerma.`,
  testUntested: (count) =>
    count === 1
      ? 'Eitt spørsmål er ikkje testa, fordi svara ikkje gjev grunnlag for det (ei gruppe med berre éin respondent eller éi eining, eller like svar).'
      : `${count} spørsmål er ikkje testa, fordi svara ikkje gjev grunnlag for det (ei gruppe med berre éin respondent eller éi eining, eller like svar).`,
  testNone:
    'Skilnaden er ikkje testa, fordi svara ikkje gjev grunnlag for det (ei gruppe med berre éin respondent eller éi eining, eller like svar).',
  testWithheld: 'Testen er halden tilbake så ingen svar kan reknast ut.',
  pooled: (waves, several) =>
    `Svara er slått saman frå ${listed(waves, 'og')}; delane er av svara.${several === null ? '' : ` ${several} er med i fleire av rundane og tel som éin.`}`,
  pooledWhole: (wave) => `Tal for alle under eitt er frå ${wave} åleine.`,
  testHidden: 'test skjerma',
};
