import type { MapTexts } from '../nb/maps.js';

/** Words of maps and funnels, nynorsk. */
export const maps: MapTexts = {
  mapAlt: (what, places) => `Kart over ${places} område etter «${what}». Talet på område i kvar klasse:`,
  mapWithout: (withheld, empty) => `${withheld} område er skjerma og ${empty} er utan tal.`,
  mapNote:
    'Fargane viser anslag med uvisse; for område med få svar kan dei vere langt unna. Kart: © Kartverket (CC BY 4.0). Kommuneinndeling: SSB (CC BY 4.0).',
  mapCredit: 'Kart: © Kartverket, CC\u00a0BY\u00a04.0. Inndeling: SSB, CC\u00a0BY\u00a04.0',
  mapOff: (places) => `Desse finst ikkje på kartet: ${places}.`,
  funnelN: 'Talet på svar (n)',
  funnelLimit: (level) => `${level} kontrollgrense`,
  funnelPosition: 'Plassering',
  funnelWithin: 'innanfor',
  funnelOutside95: 'utanfor 95 %',
  funnelOutside998: 'utanfor 99,8 %',
  funnelLowerLimit: (level) => `Nedre kontrollgrense (${level})`,
  funnelUpperLimit: (level) => `Øvre kontrollgrense (${level})`,
  funnelAlt: (what, places) =>
    `Traktdiagram for ${places} grupper etter «${what}»: anslag mot talet på svar.`,
  funnelOutside: (between, beyond) =>
    `${between} ligg utanfor 95 %-grensene, ${beyond} av dei utanfor 99,8 %-grensene.`,
  funnelNote:
    'Den vassrette linja er verdien for alle. Dei andre linjene viser kvar anslaga ville liggje om alle gruppene hadde same verdi som heilskapen, og berre slumpen skilde dei: 95 % (stipla) og 99,8 % (heiltrekt). Grupper innanfor grensene bør ikkje rangerast.',
};
