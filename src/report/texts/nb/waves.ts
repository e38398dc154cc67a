import { listed } from '../../../figures/index.js';

/** Words of changes between waves, bokmål. */
export const waves = {
  changeOf: 'Tall',
  changed: 'Endring',
  direction: 'Retning',
  adjustedP: 'p, justert',
  directions: { up: 'opp', down: 'ned', none: 'ingen sikker endring' },
  changeMeasures: {
    mean: 'gjennomsnitt',
    share: 'andel',
    topTwo: (lower: string, upper: string) => `andel: ${lower} eller ${upper}`,
  },
  /** How many changes went a way, and of what, where they are few. */
  went: (count: string, names: string[], way: string) =>
    `${count === '0' ? 'ingen' : count} har gått sikkert ${way}${
      names.length === 0
        ? ''
        : ` (${listed(
            names.map((name) => `«${name}»`),
            'og',
          )})`
    }`,
  sureChanges: 'Statistisk signifikante endringer',
  otherChanges: 'Endringer som ikke er statistisk signifikante',
  changesLead: (before: string, [tested, up, down]: string[], withheld: number) =>
    `${tested} endringer siden ${before} er testet: ${up}, og ${down}.${withheld === 0 ? '' : ` ${withheld} er skjermet.`}`,
  readChanges:
    'Endringer i andeler står i prosentpoeng, andre i skalaens egne enheter; grensene er et 95 % konfidensintervall. p er justert for hvor mange endringer hvert spørsmålsbatteri har (Holm), og retningen er sagt der den justerte p er under 0,05.',
  /** A wave by its season and year. */
  waveNamed: (wave: string) => {
    const [, year, half] = /^(\d{4})([VH])$/i.exec(wave) ?? [];
    return year === undefined ? wave : `${half!.toUpperCase() === 'V' ? 'våren' : 'høsten'} ${year}`;
  },
  sinceLast: 'Siden sist',
  sinceLastText: (before: string, now: string) =>
    `Hva har endret seg fra ${before} til ${now}? Bare det som er spurt likt begge gangene, eller som kodeboken sier kan sammenlignes, er sammenlignet.`,
  sinceLastFigure: (before: string, now: string) => `Endring fra ${before} til ${now}`,
  sinceLastTable: (before: string, now: string) => `Alle endringer fra ${before} til ${now}`,
};

export type WaveTexts = typeof waves;
