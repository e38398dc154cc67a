import { couldBeName, isFullName } from './person-names.js';

/** What a column's name or label says that it holds. */
export type NamedKind =
  | 'name'
  | 'person'
  | 'e-mail'
  | 'phone'
  | 'IP address'
  | 'identity number'
  | 'coordinate'
  | 'street address'
  | 'user name';

/** Words that say a kind, when nothing else than `filler` stands beside them. */
const kinds: [NamedKind, RegExp][] = [
  [
    'e-mail',
    /^(?:e-?post|epost|e-?mail|mail|epostadr(?:esse)?r?|e-?postadresser?|mailadresse|e-?mailadresse|email address|e ?mail ?addr(?:ess)?|epostadressen|recipientemail)$/,
  ],
  [
    'phone',
    /^(?:telefon(?:nummer|nr)?|tlf(?:nr|nummer)?|tel|mobil(?:nr|nummer|telefon|tlf|telefonnummer)?|phone(?:number|no)?|telephone|telephonenumber|cell(?:phone)?|cellphonenumber|mobile(?:phone|number)?|sms)$/,
  ],
  ['IP address', /^(?:ip|ip-?ad+r(?:ess?e?)?n?|ip-?nummer|ipv[46])$/],
  [
    'identity number',
    /^(?:fnr|f[oø]dsels?(?:nr|nummer)|foedsels?(?:nr|nummer)|f[oø]dnr|personn(?:r|ummer)|person ?nr|pnr|d-?n(?:r|ummer)|person-?id(?:ent)?|ssn|cpr(?:nr|nummer)?|national ?id|birth ?number|socialsecurity(?:number)?)$/,
  ],
  [
    'coordinate',
    /^(?:koordinat(?:er|ene)?|coordinates?|lat|lon|lng|long|latitude|longitude|breddegrad(?:er)?|lengdegrad(?:er)?|bredde-?grad|lengde-?grad|gps|posisjon|geolocation|locationlatitude|locationlongitude|l[aæ]ngdegrad)$/,
  ],
  [
    'street address',
    /^(?:adresser?|adressen|address|gateadresse|gate|gateadr|veiadresse|vegadresse|vei|bosted|bostedsadresse|postadresse|hjemmeadresse|streetaddress|street|homeaddress|bopæl)$/,
  ],
  [
    'user name',
    /^(?:brukernavn|brukarnamn|username|userid|feide(?:navn|bruker)?|login|brukerident|brugernavn)$/,
  ],
  [
    'name',
    /^(?:navn|namn|navnet|namnet|name|names|fullt|fulltnavn|fullname|fullstendignavn|for-?navn|f[øo]re-?na[mv]n|fornamn|forn|etternavn|etternamn|ettern|efternavn|efternamn|slektsnavn|mellomnavn|mellomnamn|mellemnavn|firstname|lastname|surname|familyname|givenname|middlename|forename|recipientfirstname|recipientlastname|kontaktperson|kontaktpersonar?|contactperson|contactname|displayname|visningsnavn|respondentnavn|respondentname|deltakernavn|deltakarnamn|personnavn|initialer|signatur)$/,
  ],
];

/** Words of persons: with a name's word they say whose, and alone they may hold names or anything else. */
const persons =
  /^(?:respondent(?:s|en|ens)?|respondents?|kontakt(?:en)?|contact|rektors?|rektor(?:en|ens)|ledere?n?s?|leiar(?:en)?s?|styrers?|styrer(?:en|ens)|lærer(?:e|en|s|ens)?|deltakere?n?s?|deltakar(?:en)?s?|deltagere?n?s?|informant(?:en)?s?|person(?:en)?s?|saksbehandlere?n?|ansatt(?:e|es)?|elev(?:en)?s?|barn(?:et)?s?|foresatte?s?|mors?|fars?|student(?:en)?s?|principals?|teachers?|leaders?|participants?|recipients?|employees?|users?|brukere?n?s?|besvart|utfylt|sendt|answered|completed|svarers?)$/;

const filler =
  /^(?:din|ditt|dine|deres|dykkar|your|my|min|mitt|the|hva|kva|hvem|kven|hvad|what|who|which|hvilken|hvilket|er|heter|heiter|du|are|is|you|oppgi|skriv|skrive|inn|fyll|ut|venligst|vennligst|please|enter|give|state|write|type|valgfritt|frivillig|frivillig|optional|required|p[åa]|til|for|of|av|fra|from|to|by|with|med|og|and|eller|or|full|fullt|fullstendig|privat|private|personlig|jobb|arbeid|work|home|hjemme|direkte|kontaktinformasjon|kontaktopplysninger|nr|nummer|number|no|kolonne|field|column|felt|skolens?|x|hk|en|et|a|svarer|svar|recipient|primary|main|external|location|q|spm|v|adr|i|desimalgrader|wgs84)$/;

/** Words that ask for a name without saying it. */
const askedName =
  /^(?:hva|kva) (?:heter|heiter) du$|^what(?: is|s) your name$|^who are you$|^(?:hvem|kven) er du$/;

/** A heading's words in small letters: camelCase and underscores parted, numbers left out. */
function headingWords(heading: string): string[] {
  return heading
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/\be[- ](?=post|mail)/g, 'e-')
    .replace(/[^\p{L}\s-]+/gu, ' ')
    .replace(/(?<!e|ip|d|for|før|fore)-|-(?!\p{L})/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter((w) => w !== '');
}

/** What a heading says that its column holds; null when it says nothing of the kind, or asks about something else. */
export function headingKind(heading: string): NamedKind | null {
  if (heading.length > 120) return null;
  const all = headingWords(heading);
  if (all.length === 0 || all.length > 9) return null;
  if (askedName.test(all.join(' '))) return 'name';
  // «Skolens navn», «School name»: of something else than a person, which none of the words below says.
  if (all.some((w) => /^skolens?$/.test(w)) && !all.some((w) => persons.test(w))) return null;
  const left = all.filter((w) => !filler.test(w) && !persons.test(w));
  const own = (word: string) => kinds.find(([, pattern]) => pattern.test(word))?.[0];
  if (left.length === 0) return all.every((w) => persons.test(w)) ? 'person' : null;
  const joined = own(left.join('')) ?? own(left.join(' '));
  if (joined !== undefined) return joined;
  const found = left.map(own);
  // «Navn og telefon», «E-post/mobil».
  return found.every((kind) => kind !== undefined) ? found[0]! : null;
}

const answerWord =
  /^(?:ja|nei|jo|yes|no|vet ikke|veit ikkje|ikke aktuelt|n\/?a|-+|\.+|ingen|anonym(?:ous|t)?|x|valgt|ikke valgt|true|false|sant|usant)$/i;

/** Digits of a text or number. */
const digitsOf = (value: string | number) => String(value).replace(/\D/g, '').length;

/**
 * Whether a cell could be what its column's heading says. Answers about a thing are not the thing: «Daglig» under
 * «E-post», 3 under «Telefon».
 */
export function couldBe(kind: NamedKind, value: string | number): boolean {
  if (typeof value === 'number') {
    if (kind === 'phone') return value >= 1e7 && Number.isInteger(value);
    if (kind === 'identity number') return value >= 1e8 && Number.isInteger(value);
    return kind === 'coordinate' && !Number.isInteger(value) && Math.abs(value) <= 180;
  }
  const text = value.trim();
  if (answerWord.test(text) && !(kind === 'IP address' && /^x$/i.test(text))) return false;
  switch (kind) {
    case 'phone':
      return digitsOf(text) >= 7 && digitsOf(text) <= 15;
    case 'identity number':
      return digitsOf(text) >= 6;
    case 'coordinate':
      return /\d[.,]\d{2}/.test(text) || /\d\s?°/.test(text);
    case 'street address':
      return /^\p{L}.*\s\d{1,4}\s?[a-zæøå]?(?:[,\s]|$)/iu.test(text) || /\b\d{4}\s\p{Lu}/u.test(text);
    case 'e-mail':
      return (
        text.includes('@') || (/^[\p{L}\d._-]{3,}$/u.test(text) && /\p{L}[._]?\d|\p{L}[._]\p{L}/u.test(text))
      );
    case 'user name':
      return /^[\p{L}\d._@-]{3,}$/u.test(text) && !/^\d+$/.test(text) && couldBeUser(text);
    case 'IP address':
      return !/^\d+$/.test(text);
    case 'name':
      return couldBeName(text) && !/^\p{L}\.?$/u.test(text);
    case 'person':
      return isFullName(text);
  }
}

const couldBeUser = (text: string) => /\d|[._@-]/.test(text) || couldBeName(text);
