/**
 * First names that are common in Norway (Statistics Norway's lists of names of the population, many years), those that
 * are everyday words in Norwegian or English left out.
 */
const firstNames = new Set(
  `aage aase abdi abdul abdullah adam adele adrian agnes agnete ahmad ahmed aisha aksel albert alexander alexandra alf alfred
  ali alice alise alma ali amalie amanda amina amir amund anders andré andre andrea andreas andrzej ane anette angelica anita
  anja ann anna anne annelise anniken annette ante anton arild are arne arnfinn arnt aron aslak aslaug astri astrid asbjørn
  atle audun august aud aurora axel barbro beate benedicte benedikte benjamin bente berit bernt bertha bertil birger birgit
  birgitte birte bjarne bjørg bjørn bjørnar bodil borghild brage britt brit brita brynjar børge camilla carina carl carina
  caroline casper cathrine cato cecilie celine charlotte christer christian christin christina christine christoffer christopher
  claus dagfinn dagny dagrun daniel daniela david dina ebba edel edvard edvin egil eilert eilif einar eirik eirin eivind elena
  eli elias elin eline elisabeth elise elizabeth ella ellen ellinor elsa else emil emilia emilie emily emma endre erik erika
  erlend erling ernst espen esten ester eva even evelyn fatima felix ferdinand filip finn fredrik frida frode fredrikke frank
  fride gabriel geir georg gerd gina gisle gjertrud grete gro gry grethe gudbrand gudmund gudrun gunhild gunn gunnar gunvor
  gustav guro guttorm hans harald hassan hedda hedvig hege heidi helen helene helga helge helle henning henriette henrik henry
  herman hilda hilde hildegunn hildur håkon haakon håvard halvor halvard hussein ibrahim ida ina ine inga inge ingeborg inger
  ingrid ingrun ingunn ingvar ingvild isabella isak isabel iselin ivar iver jacob jakob jan janne jarle jasmin jeanette jenny jens
  jesper joachim joakim johan johanna johanne johannes john johnny johs jon jonas jonathan jorunn joseph josef josefine julia
  julian julie jørgen jørn jørund kaja kaare kåre karen kari karin karina karl karoline kasper katarina katharina kathrine katrine
  kenneth kent ketil kim kine kirsten kirsti kjartan kjell kjersti kjetil klara klaus knut konrad kristian kristin kristina
  kristine kristoffer kristen krzysztof lars lasse laila laura lea leif leila lena lene leon lillian linda line linn linnea lise
  lisa lisbeth liv live ludvig lukas lotte lucas mads magne magnhild magnus maiken maja malin marcus mari maria mariam mariann
  marianne marie marit marius markus marta marte marthe martin martha martine mathias mathilde mats mattias maren merete mette
  mia michael mikael mikkel milla mina mohamed mohammad mohammed mona monica monika morten muhammad nadia nicolai nikolai nils
  nina noah nora norunn oda odd oddbjørn oddny oddvar ola olaf olav ole oline olivia olga omar oscar oskar osman ove ottar otto
  pål paul peder per pernille petra petter peter philip piotr preben ragna ragnar ragnhild rakel ramona randi rasmus raymond rebecca
  rebekka reidar reidun renate richard rita robert robin roald roar roger rolf ronny ronja roy rune runar ruth sander sandra sara
  sarah sebastian selma signe sigbjørn sigmund sigrid sigrun sigurd silje simen simon sindre siri siv snorre sofia sofie solfrid
  solveig sondre stein steinar sten stig stian stine sturla susanne sunniva svein sverre synne synnøve sylvi sylvia sølvi søren
  tanja tarjei teodor terje tharald thea theodor therese thomas thor thorbjørn tine tina tiril tobias tom tomas tommy tone tonje
  tor tora torbjørn tord tore torgeir torhild torill torild toril tormod torstein torunn tove trine trond trude trygve truls
  trym tuva turid ulf ulrik unni vebjørn vegar vegard vemund vibeke victor victoria vidar viktor viktoria vilde vilhelm vivian
  wenche werner william yasmin yngve yngvild yusuf ylva yvonne zahra zainab øivind øystein øyvind åge ågot åse åshild åsmund åsne
  james mary patricia jennifer elizabeth susan jessica thomas charles matthew anthony andrew joshua kevin brian
  george edward jason jeffrey ryan nicholas stephen jane kate anne`
    .split(/\s+/)
    .filter((name) => name !== '' && !['even', 'live', 'are', 'ante', 'kent', 'kim', 'frank'].includes(name)),
);

/** Words of schools, places, posts and answers: a text with one of them is no person's name. */
const notOfNames =
  /^(?:.*(?:skole|skule|skolen|skulen|barnehage|barnehagen|kommune|kommunen|fylke|fylket|fylkeskommune|universitet|høgskole|høyskole|gymnas|senter|sentret|avdeling|forening|utdanning|leder|lærer|rektor|styrer|inspektør|rådgiver|assistent|konsulent|sjef|direktør|school|college|university|kindergarten|teacher|principal|county|municipality)|vgs|as|asa|sa|ks|ikt|sfo|ppt|nav|udir|gate|gata|vei|veien|veg|vegen|plass|allé|mayen|ja|nei|vet|veit|ikke|ikkje|ingen|ingenting|annet|anna|andre|ukjent|yes|no|none|unknown|other|anonym|anonymous|anonymt|test|mann|kvinne|menn|kvinner|gutt|jente|male|female|man|woman|enig|uenig|usikker|begge|alle|fast|vikar|ansatt|elev|foresatt|student|aktuelt|relevant|besvart|aldri|ofte|sjelden|alltid|daglig|ukentlig|svært|litt|noe|helt|delvis|verken|eller|og|på|i|med|av|til|for|som|er|var|the|and|or|of|not|none|north|south|east|west|nord|sør|øst|vest|oslo|bergen|trondheim|stavanger)$/iu;
const particles = new Set([
  'von',
  'van',
  'de',
  'der',
  'den',
  'da',
  'di',
  'af',
  'av',
  'el',
  'al',
  'bin',
  'ben',
  'la',
  'le',
  'du',
]);
const word = /^\p{Lu}[\p{L}'’-]*\.?$/u;

const firstName = (text: string) =>
  text
    .toLowerCase()
    .split('-')
    .every((part) => firstNames.has(part));

/** Whether a word is a common first name. */
export const isFirstName = (text: string): boolean => firstName(text);

/** Words of a text, «Nordmann, Ola» turned. */
function words(text: string): string[] {
  const turned = /^([^,]+),\s*([^,]+)$/.exec(text.trim());
  return (turned === null ? text : `${turned[2]} ${turned[1]}`).trim().split(/\s+/);
}

/** Whether a text could be a person's name: one to five words of letters, none of them of schools, places or answers. */
export function couldBeName(text: string): boolean {
  if (text.length > 60 || /[\d@:;!?()[\]{}<>/%=+*&#]/.test(text)) return false;
  const all = words(text);
  return (
    all.length <= 5 &&
    all.join('').length >= 2 &&
    all.every((w) => /^[\p{L}'’.-]+$/u.test(w)) &&
    !all.some((w) => !particles.has(w.toLowerCase()) && notOfNames.test(w))
  );
}

/** Whether a text is a person's name and nothing else: a common first name, and one to three capitalised words. */
export function isFullName(text: string): boolean {
  const all = words(text);
  if (all.length < 2 || all.length > 5 || !firstName(all[0]!) || !couldBeName(text)) return false;
  const rest = all.slice(1);
  const capitals = [all[0]!, ...rest].every((w) => word.test(w) || particles.has(w.toLowerCase()));
  const small = all.every((w) => w === w.toLowerCase()) && all.length <= 3;
  return (
    (capitals ||
      (small &&
        /(?:sen|son|sson|dahl|berg|stad|vik|lund|haug|mann|heim|nes|land|rud|moen|strand|bakken|lie|li|eide|ås|dal)$/.test(
          all.at(-1)!,
        ))) &&
    rest.at(-1)!.length >= 2
  );
}

const pair =
  /(?<![\p{L}-])(\p{Lu}[\p{L}'’-]+)\s+(?:(?:\p{Lu}\.?|von|van|de)\s+)?(\p{Lu}\p{Ll}[\p{L}'’-]*)(\s+\p{L}+)?/gu;

/** Whether a text names a person: a common first name and a capitalised word after it. */
export function namesPerson(text: string): boolean {
  for (const [, first, second, third] of text.matchAll(pair)) {
    if (
      firstName(first!) &&
      !notOfNames.test(second!) &&
      !(third !== undefined && /skole|skule|vgs|videreg|barnehage/i.test(third))
    )
      return true;
  }
  return false;
}
