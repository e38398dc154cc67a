import type { MapTexts } from '../nb/maps.js';

/** Words of maps and funnels, English. */
export const maps: MapTexts = {
  mapAlt: (what, places) => `Map of ${places} areas by “${what}”. Number of areas in each class:`,
  mapWithout: (withheld, empty) =>
    `${withheld} ${withheld === 1 ? 'area is' : 'areas are'} withheld and ${empty} ${empty === 1 ? 'has' : 'have'} no number.`,
  mapNote:
    'The colours show estimates with uncertainty; for areas with few answers they may be far off. Map: © Kartverket (CC BY 4.0). Municipalities: Statistics Norway (CC BY 4.0).',
  mapCredit: 'Map: © Kartverket, CC\u00a0BY\u00a04.0. Division: Statistics Norway, CC\u00a0BY\u00a04.0',
  mapOff: (places) => `These are not on the map: ${places}.`,
  funnelN: 'Number of answers (n)',
  funnelLimit: (level) => `${level} control limit`,
  funnelPosition: 'Position',
  funnelWithin: 'within',
  funnelOutside95: 'outside 95%',
  funnelOutside998: 'outside 99.8%',
  funnelLowerLimit: (level) => `Lower control limit (${level})`,
  funnelUpperLimit: (level) => `Upper control limit (${level})`,
  funnelAlt: (what, places) =>
    `Funnel plot of ${places} groups by “${what}”: estimate against number of answers.`,
  funnelOutside: (between, beyond) =>
    `${between} lie outside the 95% limits, ${beyond} of them outside the 99.8% limits.`,
  funnelNote:
    'The horizontal line is the value for all. The other lines show where the estimates would lie if all groups had the same value as the whole and only chance set them apart: 95% (dashed) and 99.8% (solid). Groups within the limits should not be ranked.',
};
