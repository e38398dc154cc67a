import { listed } from '../listed.js';

/** Words of what stands under figures, bokmål. */
export const caption = {
  simulated: 'SIMULERTE DATA',
  and: 'og',
  quote: (text: string) => `«${text}»`,
  answers: 'Antall svar',
  respondents: 'Respondenter',
  meaning: 'Betydning',
  onlyThose: 'Bare dem med',
  made: 'Laget slik',
  asked: 'Hvem',
  weights: 'Vekting',
  unweighted: 'Uvektet',
  test: 'Test',
  register: 'Register',
  source: 'Kilde',
  correspondsTo: 'Tilsvarer',
  note: 'Merknad',
  or: 'eller',
  scaleOf: (items: number, range?: [string, string]) =>
    `Indeks av ${items} ledd${range === undefined ? '' : `, fra ${range[0]} til ${range[1]}`}.`,
  shareOf: (answers: string) => `Andelen er dem som har svart ${answers}.`,
  testNames: {
    pearson: 'Pearsons kjikvadrattest',
    t: 't-test etter utvalgsplanen',
    'wald-f': 'F-test etter utvalgsplanen',
    'rao-scott-f': 'Rao–Scotts kjikvadrattest',
    'linear-trend': 'test for lineær trend',
  } as Record<string, string>,
  testOne: (significant: boolean, marked: boolean, how: string) =>
    `Forskjellen mellom gruppene er ${significant ? '' : 'ikke '}${marked ? 'betydelig' : 'statistisk signifikant'} på 5-prosentsnivå: ${how}.`,
  testMany: (significant: string[], marked: boolean, how: string) =>
    significant.length === 0
      ? `Ingen ${marked ? 'betydelige' : 'statistisk signifikante'} forskjeller mellom gruppene på 5-prosentsnivå (${how}).`
      : `${marked ? 'Betydelig' : 'Statistisk signifikant'} forskjell mellom gruppene på 5-prosentsnivå (${how}) for ${significant.join('; ')}.`,
  testSome: (count: number) =>
    count === 1
      ? 'Ett spørsmål er ikke testet fordi tall er skjermet.'
      : `${count} spørsmål er ikke testet fordi tall er skjermet.`,
  testUntested: (count: number) =>
    count === 1
      ? 'Ett spørsmål er ikke testet, fordi svarene ikke gir grunnlag for det (en gruppe med bare én respondent eller én enhet, eller like svar).'
      : `${count} spørsmål er ikke testet, fordi svarene ikke gir grunnlag for det (en gruppe med bare én respondent eller én enhet, eller like svar).`,
  testNone:
    'Forskjellen er ikke testet, fordi svarene ikke gir grunnlag for det (en gruppe med bare én respondent eller én enhet, eller like svar).',
  testWithheld: 'Testen er holdt tilbake så ingen svar kan regnes ut.',
  pooled: (waves: readonly string[], several: string | null) =>
    `Svarene er slått sammen fra ${listed(waves, 'og')}; andelene er av svarene.${several === null ? '' : ` ${several} er med i flere av rundene og teller som én.`}`,
  pooledWhole: (wave: string) => `Tall for alle under ett er fra ${wave} alene.`,
  testHidden: 'test skjermet',
};

export type CaptionTexts = typeof caption;
