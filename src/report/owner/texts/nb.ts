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
  limits: (owner: string, outside: number, all: number, expected: number) =>
    `Få svar spriker av seg selv. For hvert tall er det regnet ut hvor det ville ligget i 95 av 100 tilfeller om ${owner} var som alle andre. ${outside === 0 ? 'Ingen' : outside} av ${all} tall ligger utenfor; ved ren tilfeldighet ville ${expected === 0 ? 'neppe noen' : `om lag ${expected}`} gjort det.`,
  within: (owner: string, value: string, low: string, high: string) =>
    `Tallet for ${owner}, ${value}, ligger innenfor det tilfeldigheter alene ville gitt rundt tallet for alle (${low} til ${high}).`,
  allWithin: (owner: string, count: number) =>
    `Alle ${count} tall for ${owner} ligger innenfor det tilfeldigheter alene ville gitt rundt tallene for alle.`,
  outside: (label: string, value: string, n: string, low: string, high: string, over: boolean) =>
    `«${label}»: ${value} av ${n} svar er ${over ? 'over' : 'under'} det tilfeldigheter alene ville gitt rundt tallet for alle (${low} til ${high}).`,
  restWithin: (count: number) =>
    count === 1 ? 'Det andre tallet ligger innenfor.' : `De ${count} andre tallene ligger innenfor.`,
  aboutAll:
    '«Om tallene» gjelder hele undersøkelsen: hvor mange som er invitert og har svart, er ikke bare av dette området.',
  notRanked:
    'Figurene er ikke en rangering. Sammenlign med alle som svarte og med steder av samme slag, og se på intervallene: Der de dekker hverandre, kan forskjellen være tilfeldig.',
};
