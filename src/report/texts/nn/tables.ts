import { listed } from '../../../figures/index.js';
import type { TableTexts } from '../nb/tables.js';

/** Words of tables of scales, groups and tests, nynorsk. */
export const tables: TableTexts = {
  indexMean: (label: string) => `${label} (gjennomsnitt)`,
  question: 'Spørsmål',
  scale: 'Indeks',
  items: 'Tal på ledd',
  alpha: 'Cronbachs alfa',
  alphaLower: 'Alfa, nedre grense (95 %, Feldt)',
  alphaUpper: 'Alfa, øvre grense (95 %, Feldt)',
  alphaStd: 'Standardisert alfa',
  omega: 'McDonalds omega',
  interItem: 'Gjennomsnittleg korrelasjon mellom ledd',
  fewComplete: (scale, n, scored) =>
    `«${scale}»: Alfa byggjer på ${n} av dei ${scored} som har fått skår, fordi dei andre ikkje har svart på alle ledda. Radene under indeksen viser alfa på to andre måtar: med parvise kovariansar og utan det leddet som flest manglar svar på.`,
  alphaPairwise: (scale) => `${scale}, parvise kovariansar`,
  alphaWithout: (scale, item) => `${scale}, utan «${item}»`,
  pairs: 'Par',
  meanChange: 'Endring i snitt',
  pairedT: 'Para t-test',
  signedRank: 'Wilcoxons test',
  rankBiserial: 'Rangbiserial r',
  readPaired: (ranked) =>
    `Berre dei som har svara begge gongene, er med. dz er endringa i snitt delt på standardavviket til endringane.${
      ranked
        ? ' Wilcoxons test rangerer endringane etter storleik; rangbiserial r er 1 når alle gjekk opp og −1 når alle gjekk ned.'
        : ''
    } 95 % konfidensintervall i klammer.`,
  theme: 'Tema',
  texts: 'Tekstar',
  coderAgreement: 'Samde',
  readAgreement:
    'Begge har koda dei same tekstane kvar for seg. Kappa er semja utover den som ville kome av seg sjølv: 1 er full semje, 0 ikkje meir enn tilfeldig. Verdiar over 0,6 blir ofte rekna som god semje og over 0,8 som svært god. Intervallet er 95 % og byggjer på store utval; med få tekstar er det berre ein peikepinn. Delane av temaa er frå den første kodaren.',
  kappasFrom: (low, lowest, high, highest) =>
    `Kappa går frå ${low} («${lowest}») til ${high} («${highest}»).`,
  readReliability:
    'Alfa og omega viser kor godt ledda i ein indeks heng saman. Verdiar over 0,7 blir ofte rekna som tilstrekkeleg og over 0,8 som godt.',
  item: 'Ledd',
  mean: 'Gjennomsnitt',
  sd: 'Standardavvik',
  itemRest: 'Korrelasjon med dei andre ledda',
  alphaIfDeleted: 'Alfa utan leddet',
  missingShare: 'Manglar svar',
  reversedMark: 'snudd',
  readItems:
    'Ledd merkte «snudd» er snudde før indeksen er rekna ut. Aukar alfa klart når eit ledd blir teke ut, eller er korrelasjonen med dei andre låg, passar leddet dårleg i indeksen.',
  status: 'Status',
  count: 'Antal',
  shareOfInvited: 'Del av inviterte',
  variable: 'Variabel',
  answer: 'Svar',
  group: 'Gruppe',
  all: 'Alle',
  share: 'Del',
  population: 'Populasjon',
  grossSample: 'Bruttoutval',
  netSample: 'Nettoutval',
  coverage: 'Del av populasjonen som svara',
  shareOfPopulation: 'Del av populasjonen',
  shareOfNet: 'Del av nettoutvalet',
  differencePoints: 'Differanse (prosentpoeng)',
  unknown: 'Ukjend',
  readResponse:
    'Bruttoutvalet er dei som blei inviterte, nettoutvalet dei som har svara på nok til å vere med. Svarprosenten er nettoutvalet delt på bruttoutvalet.',
  netAgainstPopulation: (test: string, p: string, differs: boolean) =>
    `Nettoutvalet mot populasjonen: ${test}, p ${p}. ${differs ? 'Fordelinga i nettoutvalet skil seg signifikant frå populasjonen.' : 'Fordelinga i nettoutvalet skil seg ikkje signifikant frå populasjonen.'}`,
  readTopTwo: 'Delen som har svara eitt av dei to høgaste svaralternativa.',
  readStars: (marked) =>
    `* Signifikant på 5-prosentsnivå. For svarfordelingar er testen ${marked ? 'Pearsons kjikvadrattest (vekta, skalert til talet på svar), og skilnaden blir då kalla betydeleg' : 'Rao–Scotts kjikvadrattest, som tek omsyn til utvalsplanen'}. For gjennomsnitt er det ein t- eller F-test etter utvalsplanen. Kjikvadrattesten gjeld heile svarfordelinga, ikkje berre delen som er vist. Utan korreksjon for at mange testar er gjorde.`,
  respondents: 'Respondentar',
  background: 'Bakgrunnsvariabel',
  test: 'Test',
  testStatistic: 'Testverdi',
  tests: {
    pearson: 'Pearsons kjikvadrat',
    t: 't-test',
    'wald-f': 'F-test (Wald)',
    'rao-scott-f': 'Rao–Scott',
    'linear-trend': 'Lineær trend',
  } as Record<string, string>,
  differencesLead: (found, all, expected, marked) =>
    `${all === '1' ? `Den eine svarfordelinga viser ${found === 0 ? 'ingen' : 'ein'}` : `${found === 0 ? 'Inga' : found} av ${all} svarfordelingar viser ein`} ${marked ? 'betydeleg' : 'statistisk signifikant'} skilnad. Var det ingen skilnader i det heile, ville slumpen åleine gjeve ${expected === 0 ? 'færre enn éin' : `rundt ${expected}`}.`,
  differencesMeans: (found, all) =>
    all === '1'
      ? `Den eine samanlikninga av gjennomsnitt viser ${found === 0 ? 'ingen' : 'ein'} statistisk signifikant skilnad.`
      : `${found === 0 ? 'Inga' : found} av ${all} samanlikningar av gjennomsnitt viser ein statistisk signifikant skilnad.`,
  differencesWithheld: (count) =>
    count === 1
      ? 'Éin test er halden tilbake fordi tal er skjerma.'
      : `${count} testar er haldne tilbake fordi tal er skjerma.`,
  differencesUntested: (count) =>
    count === 1
      ? 'Éin test er ikkje gjord, fordi svara ikkje gjev grunnlag for han (ei gruppe med berre éin respondent eller éi eining, eller like svar).'
      : `${count} testar er ikkje gjorde, fordi svara ikkje gjev grunnlag for dei (ei gruppe med berre éin respondent eller éi eining, eller like svar).`,
  notTested: 'ikkje testa',
  readDifferences: (marked) =>
    `${marked ? 'Ein skilnad i svarfordeling er kalla betydeleg berre når Pearsons kjikvadrattest er signifikant på 5-prosentsnivå' : 'Svarfordelingar er testa med Rao–Scotts kjikvadrattest, som tek omsyn til utvalsplanen, på 5-prosentsnivå'}. Gjennomsnitt på indeksar og tal er testa med ein t- eller F-test etter utvalsplanen og blir kalla statistisk signifikant ulike. Det er ikkje justert for at mange testar er gjorde.`,
  alphasFrom: (low, lowest, high, highest) =>
    `Cronbachs alfa går frå ${low} for «${lowest}» til ${high} for «${highest}».`,
  itemsGood: (least) =>
    `Alle ledda heng saman med resten av indeksen sin: Korrelasjonen er minst ${least}, og ingen alfa aukar når eit ledd blir teke ut.`,
  itemsBad: (count, items) =>
    `${count === 1 ? 'Eitt ledd' : `${count} ledd`} passar dårleg i indeksen: ${listed(
      items.map((item) => `«${item}»`),
      'og',
    )}.`,
};
