import type { FigureKind } from '../results/index.js';
import { bars } from './bars.js';
import { change } from './change.js';
import { dotInterval } from './dot-interval.js';
import type { FigureBuilder } from './figure.js';
import { funnel } from './funnel.js';
import { groupedBars } from './grouped-bars.js';
import { likert } from './likert.js';
import { map } from './map.js';
import { pathDiagram } from './path-diagram.js';
import { scoreDistribution } from './score-distribution.js';

/** Which builder draws which kind. A new kind of figure is a file beside this one and a line here. */
export const figureBuilders: Partial<Record<FigureKind, FigureBuilder>> = {
  bars,
  likert,
  'grouped-bars': groupedBars,
  'dot-interval': dotInterval,
  'score-distribution': scoreDistribution,
  'path-diagram': pathDiagram,
  change,
  map,
  funnel,
};
