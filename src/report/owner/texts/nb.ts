/** Words of a report for one owner, bokmål. */
export const nb = {
  title: (report: string, owner: string) => `${report}: ${owner}`,
  subtitle: (owner: string, beside: string) => `Tallene for ${owner} ved siden av ${beside}`,
  and: 'og',
  everyone: 'alle som svarte',
  shortly: 'Kort sagt',
  ownNumbers: (owner: string, shown: number, withheld: number) =>
    `Rapporten har ${shown === 1 ? 'ett tall' : `${shown} tall`} for ${owner}.${withheld === 0 ? '' : ` ${withheld === 1 ? 'Ett tall er skjermet' : `${withheld} tall er skjermet`} av hensyn til personvernet.`}`,
  noNumbers: (owner: string, withheld: number) =>
    `Ingen tall for ${owner} kan vises: ${withheld === 1 ? 'det eneste er skjermet' : `alle ${withheld} er skjermet`} av hensyn til personvernet. Under står tallene for dem det er naturlig å sammenligne med.`,
  noneComputed: (owner: string) =>
    `Ingen tall er regnet ut for ${owner}. Under står tallene for dem det er naturlig å sammenligne med.`,
  noneDiffer: (owner: string, compared: number) =>
    `Ingen av de ${compared} tallene som kan sammenlignes, skiller ${owner} klart fra de andre. Det betyr ikke at det er likt overalt: med få svar må en forskjell være stor for å vises.`,
  someDiffer: (owner: string, differing: number, compared: number) =>
    `${differing} av ${compared} tall som kan sammenlignes, skiller ${owner} klart fra de andre. De er fylt i figurene.`,
  notRanked:
    'Figurene er ikke en rangering. Sammenlign med alle som svarte og med steder av samme slag, og se på intervallene: Der de dekker hverandre, kan forskjellen være tilfeldig.',
};
