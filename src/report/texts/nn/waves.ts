import { listed } from '../../../figures/index.js';
import type { WaveTexts } from '../nb/waves.js';

/** Words of changes between waves, nynorsk. */
export const waves: WaveTexts = {
  changeOf: 'Tal',
  changed: 'Endring',
  direction: 'Retning',
  adjustedP: 'p, justert',
  directions: { up: 'opp', down: 'ned', none: 'inga sikker endring' },
  changeMeasures: {
    mean: 'gjennomsnitt',
    share: 'del',
    topTwo: (lower, upper) => `del: ${lower} eller ${upper}`,
  },
  /** How many changes went a way, and of what, where they are few. */
  went: (count, names, way) =>
    `${count === '0' ? 'ingen' : count} har gått sikkert ${way}${
      names.length === 0
        ? ''
        : ` (${listed(
            names.map((name) => `«${name}»`),
            'og',
          )})`
    }`,
  sureChanges: 'Statistisk signifikante endringar',
  otherChanges: 'Endringar som ikkje er statistisk signifikante',
  changesLead: (before, [tested, up, down], withheld) =>
    `${tested} endringar sidan ${before} er testa: ${up}, og ${down}.${withheld === 0 ? '' : ` ${withheld} er skjerma.`}`,
  readChanges:
    'Endringar i delar står i prosentpoeng, andre i eigne einingar for skalaen; grensene er eit 95 % konfidensintervall. p er justert for kor mange endringar kvart spørsmålsbatteri har (Holm), og retninga er sagd der den justerte p er under 0,05.',
  /** A wave by its season and year. */
  waveNamed: (wave) => {
    const [, year, half] = /^(\d{4})([VH])$/i.exec(wave) ?? [];
    return year === undefined ? wave : `${half!.toUpperCase() === 'V' ? 'våren' : 'hausten'} ${year}`;
  },
  sinceLast: 'Sidan sist',
  sinceLastText: (before, now) =>
    `Kva har endra seg frå ${before} til ${now}? Berre det som er spurt likt begge gongene, eller som kodeboka seier kan samanliknast, er samanlikna.`,
  sinceLastFigure: (before, now) => `Endring frå ${before} til ${now}`,
  sinceLastTable: (before, now) => `Alle endringar frå ${before} til ${now}`,
};
