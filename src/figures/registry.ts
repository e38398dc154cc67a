import type { FigureKind } from '../results/index.js';
import { change } from './change/change.js';
import type { FigureBuilder } from './figure.js';
import { funnel } from './map/funnel.js';
import { indicator } from './map/indicator.js';
import { map } from './map/map.js';
import { coefficients } from './model/coefficients.js';
import { pathDiagram } from './model/path-diagram.js';
import { bars } from './rows/bars.js';
import { dotInterval } from './rows/dot-interval.js';
import { groupDots } from './rows/group-dots.js';
import { groupedBars } from './rows/grouped-bars.js';
import { likert } from './rows/likert.js';
import { representativity } from './rows/representativity.js';
import { responseRates } from './rows/response-rates.js';
import { scoreDistribution } from './rows/score-distribution.js';
import { variation } from './rows/variation.js';
import { sides } from './sides/sides.js';

/** Which builder draws which kind. A new kind of figure is a file beside this one and a line here. */
export const figureBuilders: Partial<Record<FigureKind, FigureBuilder>> = {
  bars,
  likert,
  'grouped-bars': groupedBars,
  'group-dots': groupDots,
  'response-rates': responseRates,
  representativity,
  'dot-interval': dotInterval,
  'score-distribution': scoreDistribution,
  'path-diagram': pathDiagram,
  change,
  sides,
  variation,
  map,
  indicator,
  funnel,
  coefficients,
};
