import type { MissingReason } from './schema.js';

// Words by which questionnaires and data files name answers that are no answers: bokmål, nynorsk, English, Danish, Swedish.
const missingWords: [RegExp, MissingReason][] = [
  [
    /^(jeg |eg |jag )?(vet|veit|ved) (ikke|ikkje|inte|ej)|^ikke sikker|^ikkje sikker|^don'?t know|^do not know|^uncertain$|^not sure|^ing(en|a) (formening|meining|mening|oppfatning)|^no opinion|^vej ikke/i,
    'dont_know',
  ],
  [
    /^(er |det er )?(ikk(j)?e|inte|ej) (relevant|aktuel|tillämplig|tilgjengelig for meg)|^(logically )?not (applicable|relevant)|^n\/?a\.?$|^irrelevant|^uaktuel|^benyttes ikke|^gjelder ikke|^gjeld ikkje/i,
    'not_applicable',
  ],
  [
    /(ønsker|ønskjer|ønskar|vil|vill|ynskjer) (ikk(j)?e|inte) (å |at |att )?(svare|svara|oppgi|uppge|oplyse)|refus|prefer not|rather not|^vil helst ikk(j)?e|^nekt(er|ar|a|et)( å svar[ea])?$|^nægter( at svare)?$|^vägrar( svara)?$/i,
    'refused',
  ],
  [/not reached/i, 'not_reached'],
  [
    /not administered|ikke administrert|^((ble|vart|blei|blev) )?(ikk(j)?e|inte|ej) (stilt|stilte|spurt|spurd|spurgt|stillet|tillfrågad)\b|^(was )?not asked|^(logical |valid )?skip(ped)?$|^filter *(:|$)/i,
    'not_administered',
  ],
  [
    /^omitted|no (answer|response)|ubesvart|ubesvaret|ikk(j)?e (be)?svar(t|et)|ej besvarad|^missing|^uoppgitt|^ikk(j)?e (oppgitt|oppgjeve|oppgitte)$|^uoplyst$|^(inget|intet|ingen|ikke|ikkje|ikke noe|ikkje noko) svar$|^uppgift saknas$|^(mangler|manglar|manglende|manglande)( svar| data| verdi)?$|^hopp(et|a) over( spørsmålet)?$/i,
    'omitted',
  ],
  [/^invalid|^ugyldig/i, 'invalid'],
];

/** Why an answer with this label is missing, told by its words; undefined for what is an answer. */
export function missingReason(label: string): MissingReason | undefined {
  return missingWords.find(([words]) => words.test(label.trim()))?.[1];
}
