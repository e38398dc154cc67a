/** Words of maps and funnels, bokmål. */
export const maps = {
  mapAlt: (what: string, places: number) =>
    `Kart over ${places} områder etter «${what}». Antall områder i hver klasse:`,
  mapWithout: (withheld: number, empty: number) =>
    `${withheld} ${withheld === 1 ? 'område' : 'områder'} er skjermet og ${empty} er uten tall.`,
  mapNote:
    'Fargene viser anslag med usikkerhet; for områder med få svar kan de være langt unna. Kart: © Kartverket (CC BY 4.0). Kommuneinndeling: SSB (CC BY 4.0).',
  mapCredit: 'Kart: © Kartverket, CC\u00a0BY\u00a04.0. Inndeling: SSB, CC\u00a0BY\u00a04.0',
  mapOff: (places: string) => `Disse finnes ikke på kartet: ${places}.`,
  funnelN: 'Antall svar (n)',
  funnelLimit: (level: string) => `${level} kontrollgrense`,
  funnelPosition: 'Plassering',
  funnelWithin: 'innenfor',
  funnelOutside95: 'utenfor 95 %',
  funnelOutside998: 'utenfor 99,8 %',
  funnelLowerLimit: (level: string) => `Nedre kontrollgrense (${level})`,
  funnelUpperLimit: (level: string) => `Øvre kontrollgrense (${level})`,
  funnelAlt: (what: string, places: number) =>
    `Traktdiagram for ${places} grupper etter «${what}»: anslag mot antall svar.`,
  funnelOutside: (between: number, beyond: number) =>
    `${between} ligger utenfor 95 %-grensene, ${beyond} av dem utenfor 99,8 %-grensene.`,
  funnelNote:
    'Den vannrette linjen er verdien for alle. De andre linjene viser hvor anslagene ville ligge om alle gruppene hadde samme verdi som helheten, og bare tilfeldigheter skilte dem: 95 % (stiplet) og 99,8 % (heltrukket). Grupper innenfor grensene bør ikke rangeres.',
};

export type MapTexts = typeof maps;
