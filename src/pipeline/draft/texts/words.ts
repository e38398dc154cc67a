/** Words that tell a background variable from a question: who somebody is, where and for how long. In the order that groups are chosen. */
export const backgroundWords: readonly RegExp[] = [
  /kjønn|\bkjonn\b|\bgender\b|\bsex\b|jente eller gutt|kvinne eller mann|mann eller kvinne|\bkoen\b|\bkøn\b/i,
  /skoleslag|skuleslag|skoletype|skuletype|school ?type|\bstype\b|(grunn|barne|ungdoms)skole|videregående skole|school level|trinn|institution|barnehage|eierform|eigarform|offentlig|privat/i,
  /stilling|\brolle\b|\brole\b|position|yrke|occupation|tittel|funksjon/i,
  /\balder\b|hvor gammel|kor gammal|\bage\b|aldersgruppe|age ?group|fødselsår|født|born/i,
  /utdanning|utdannelse|education|\bgrad\b|\bdegree\b|qualification/i,
  /erfaring|røynsle|experience|ansiennitet|seniority|hvor lenge|kor lenge|hvor mange år|kor mange år|how (?:long|many years)|years/i,
  /fylke|kommune|landsdel|region|county|municipality|\bland\b|\bcountry\b|\bcntry\b|område|bydel|sted\b|arbeidssted|sentralitet|urban/i,
  /størrelse|storleik|antall (?:elever|ansatte|barn)|hvor mange (?:elever|ansatte)|\bsize\b|enrol/i,
];

/** Columns that name a row, a school or a place by a number, and what no reader wants a mean of. */
export const numberWords =
  /(^|[^a-zæøå])(id|nr|num|nummer|orgnr|kode|code|key|respondent|submission|lopenr|løpenr|kommunenr|postnr|postnummer)([^a-zæøå]|$)|^id|(num|nr)$/i;

/** What a number without a word for an amount stands for: a school, a place. */
export const placeWords =
  /^(?:skole|skule|school|barnehage|kommune|municipality|fylke|county|klasse|class|gruppe|group|land|country)$/i;

/** When and how the form was filled in. */
export const timeWords =
  /answer.?time|duration|elapsed|varighet|svartid|tidsbruk|tidsmerke|timestamp|sekund|\bms\b|samlet status|samla status|^stat(?:us|o)/i;

/** Years of somebody's life or work: numbers that make classes. */
export const lengthWords =
  /\balder\b|\bage\b|hvor gammel|kor gammal|erfaring|røynsle|experience|ansiennitet|seniority|hvor mange år|kor mange år|antall år|how many years|years/i;

export const strataWords = /^(?:strat(?:a|um)?(?:[_.]?(?:id|nr|no))?|stratum\w{0,3})$/i;
export const clusterWords = /^(?:psu(?:[_.]?(?:id|nr|no))?|cluster(?:[_.]?(?:id|nr|no))?|klynge(?:nr|id)?)$/i;
export const fpcWords = /^fpc\d?$/i;
