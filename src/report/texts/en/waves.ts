import { listed } from '../../../figures/index.js';
import type { WaveTexts } from '../nb/waves.js';

/** Words of changes between waves, English. */
export const waves: WaveTexts = {
  changeOf: 'Number',
  changed: 'Change',
  direction: 'Direction',
  adjustedP: 'p, adjusted',
  directions: { up: 'up', down: 'down', none: 'no sure change' },
  changeMeasures: {
    mean: 'mean',
    share: 'share',
    topTwo: (lower, upper) => `share: ${lower} or ${upper}`,
  },
  /** How many changes went a way, and of what, where they are few. */
  went: (count, names, way) =>
    `${count === '0' ? 'none' : count} went surely ${way}${
      names.length === 0
        ? ''
        : ` (${listed(
            names.map((name) => `“${name}”`),
            'and',
          )})`
    }`,
  sureChanges: 'Statistically significant changes',
  otherChanges: 'Changes that are not statistically significant',
  changesLead: (before, [tested, up, down], withheld) =>
    `${tested} changes since ${before} are tested: ${up}, and ${down}.${withheld === 0 ? '' : ` ${withheld} are withheld.`}`,
  readChanges:
    "Changes of shares are in percentage points, others in the scale's own units; the limits are a 95% confidence interval. p is adjusted for the number of changes in each battery (Holm), and the direction is told where the adjusted p is below 0.05.",
  /** A wave by its season and year. */
  waveNamed: (wave) => {
    const [, year, half] = /^(\d{4})([VH])$/i.exec(wave) ?? [];
    return year === undefined ? wave : `${half!.toUpperCase() === 'V' ? 'spring' : 'autumn'} ${year}`;
  },
  sinceLast: 'Since last time',
  sinceLastText: (before, now) =>
    `What has changed from ${before} to ${now}? Only what was asked alike both times, or what the codebook says can be compared, is compared.`,
  sinceLastFigure: (before, now) => `Change from ${before} to ${now}`,
  sinceLastTable: (before, now) => `All changes from ${before} to ${now}`,
};
