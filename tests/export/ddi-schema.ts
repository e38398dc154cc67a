/**
 * The part of DDI-Codebook 2.5 that we write, as facts of its published schema (DDI Alliance, codebook.xsd of 2012-01-17; the
 * one of 2014-01-28 allows more of the same). For each element its children in order (`?` at most once, `*`, `+`, without a mark
 * exactly once; `a|b*` any of them in any order), or `text`; and its attributes (`!` required, `=a|b` one of these,
 * `:ids` names elements of the document) beside ID and xml:lang, which all have. What an element may have besides is left out.
 */
export const model: Record<string, { children?: string; text?: true; attributes?: string }> = {
  codeBook: {
    children: 'docDscr* stdyDscr+ fileDscr* dataDscr* otherMat*',
    attributes: 'version!=2.5 xmlns!=ddi:codebook:2_5 xmlns:xsi xsi:schemaLocation codeBookAgency',
  },
  docDscr: { children: 'citation? guide? docStatus? docSrc* controlledVocabUsed* notes*' },
  stdyDscr: {
    children:
      'citation+ studyAuthorization* stdyInfo* studyDevelopment* method* dataAccs* othrStdyMat* notes*',
  },
  citation: {
    children: 'titlStmt rspStmt? prodStmt? distStmt? serStmt* verStmt* biblCit? holdings* notes*',
  },
  titlStmt: { children: 'titl subTitl* altTitl* parTitl* IDNo*' },
  titl: { text: true },
  parTitl: { text: true },
  IDNo: { text: true, attributes: 'agency level=study|file|project' },
  prodStmt: { children: 'producer* copyright? prodDate* prodPlac* software* fundAg* grantNo*' },
  software: { text: true, attributes: 'version date' },
  stdyInfo: {
    children: 'studyBudget* subject* abstract* sumDscr* qualityStatement? notes* exPostEvaluation*',
  },
  abstract: { text: true, attributes: 'date contentType=abstract|purpose|mixed' },
  sumDscr: {
    children:
      'timePrd* collDate* nation* geogCover* geogUnit* geoBndBox? boundPoly? anlyUnit* universe* dataKind*',
  },
  nation: { text: true, attributes: 'abbr' },
  dataKind: { text: true },
  notes: { text: true, attributes: 'type subject level resp' },
  fileDscr: { children: 'fileTxt* locMap? notes*', attributes: 'URI sdatrefs:ids methrefs:ids' },
  fileTxt: {
    children:
      'fileName? fileCitation? fileCont? fileStrc? dimensns? fileType? format? filePlac? dataChck* ProcStat? dataMsng? software* verStmt?',
  },
  fileName: { text: true },
  fileType: { text: true, attributes: 'charset' },
  dimensns: { children: 'caseQnty* varQnty* logRecL* recPrCas* recNumTot*' },
  caseQnty: { text: true },
  varQnty: { text: true },
  dataDscr: { children: 'varGrp* nCubeGrp* var* nCube* notes*' },
  varGrp: {
    children: 'labl* txt* concept* defntn? universe? notes*',
    attributes:
      'type=section|multipleResp|grid|display|repetition|subject|version|iteration|analysis|pragmatic|record|file|randomized|other var:ids varGrp:ids name',
  },
  var: {
    children:
      'location* labl* imputation? security? embargo? respUnit? anlysUnit? qstn* valrng* invalrng* undocCod* universe* TotlResp? sumStat* txt* stdCatgry* catgryGrp* catgry* codInstr* verStmt* concept* derivation? varFormat? geoMap* catLevel* notes*',
    attributes:
      'name! wgt=wgt|not-wgt files:ids intrvl=contin|discrete nature=nominal|ordinal|interval|ratio|percent|other',
  },
  labl: { text: true, attributes: 'level vendor country' },
  txt: { text: true, attributes: 'level' },
  universe: { text: true, attributes: 'level clusion=I|E' },
  qstn: { children: 'preQTxt|qstnLit|postQTxt|forward|backward|ivuInstr*', attributes: 'seqNo var:ids' },
  preQTxt: { text: true },
  qstnLit: { text: true },
  valrng: { children: 'item|range+ key? notes*' },
  invalrng: { children: 'item|range+ key? notes*' },
  range: { attributes: 'UNITS=INT|REAL min minExclusive max maxExclusive' },
  item: { attributes: 'UNITS=INT|REAL VALUE!' },
  catgry: { children: 'catValu? labl* txt* catStat* mrow?', attributes: 'missing=Y|N missType' },
  catValu: { text: true },
  derivation: { children: 'drvdesc? drvcmd?', attributes: 'var:ids' },
  drvdesc: { text: true },
  varFormat: {
    text: true,
    attributes:
      'type=character|numeric formatname schema=SAS|SPSS|IBM|ANSI|ISO|XML-Data|other category=date|time|currency|other',
  },
};

/** An attribute of the model: its name, whether it must be there, the values it may have. */
export interface Attribute {
  name: string;
  required: boolean;
  values: string[] | null;
  references: boolean;
}

/** The attributes that the model has of an element, without those that all have. */
export const attributesOf = (element: string): Attribute[] =>
  (model[element]?.attributes ?? '').split(' ').flatMap((word) => {
    const [, name, required, values, ids] = /^([\w:-]+?)(!?)(?:=(.+)|(:ids))?$/.exec(word) ?? [];
    return name === undefined
      ? []
      : [
          {
            name,
            required: required === '!',
            values: values?.split('|') ?? null,
            references: ids !== undefined,
          },
        ];
  });

/** The children in their order, as an expression that their names match, each with a blank after it. */
const order = (children: string): RegExp =>
  new RegExp(
    `^${children
      .split(' ')
      .map((token) => {
        const [, names, mark] = /^(.*?)([?*+]?)$/.exec(token)!;
        return `(?:${names!
          .split('|')
          .map((name) => `${name} `)
          .join('|')})${mark}`;
      })
      .join('')}$`,
  );

interface Open {
  name: string;
  children: string[];
  text: string;
}

/** What a document has that the schema does not allow, or lacks that it requires; empty when all is well. */
export function againstSchema(xml: string): string[] {
  const wrong: string[] = [];
  const ids = new Set<string>();
  const named: string[] = [];
  const open: Open[] = [{ name: '', children: [], text: '' }];
  const close = ({ name, children, text }: Open) => {
    const known = model[name];
    if (known === undefined) return;
    const all = children.map((child) => `${child} `).join('');
    if (known.children === undefined ? all !== '' : !order(known.children).test(all))
      wrong.push(`${name} has ${all || 'no child'}`);
    if (!known.text && text.trim() !== '') wrong.push(`${name} has text`);
    if (known.text && text.trim() === '' && name !== 'varFormat') wrong.push(`${name} is empty`);
  };
  let end = 0;
  for (const match of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?xml[^>]*>\n/g,
  )) {
    const [tag, closing, name, attributes, self] = match;
    open.at(-1)!.text += xml.slice(end, match.index);
    end = match.index + tag.length;
    if (name === undefined) continue;
    if (closing === '/') {
      const last = open.pop()!;
      if (last.name !== name) return [...wrong, `${last.name} is closed by ${name}`];
      close(last);
      continue;
    }
    open.at(-1)!.children.push(name);
    if (model[name] === undefined) wrong.push(`${name} is not in the model`);
    const given = new Map([...attributes!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, k, v]) => [k!, v!]));
    const id = given.get('ID');
    if (id !== undefined && (ids.has(id) || !/^[A-Za-z_][\w.-]*$/.test(id)))
      wrong.push(`ID ${id} of ${name}`);
    if (id !== undefined) ids.add(id);
    if (!/^[a-z]{2}$/.test(given.get('xml:lang') ?? 'nb')) wrong.push(`language of ${name}`);
    const allowed = attributesOf(name);
    for (const attribute of allowed) {
      const value = given.get(attribute.name);
      if (attribute.required && value === undefined) wrong.push(`${name} lacks ${attribute.name}`);
      if (value === undefined) continue;
      if (attribute.values !== null && !attribute.values.includes(value))
        wrong.push(`${attribute.name} of ${name} is ${value}`);
      if (attribute.references) named.push(...value.split(' '));
    }
    const names = ['ID', 'xml:lang', ...allowed.map((attribute) => attribute.name)];
    for (const key of given.keys()) if (!names.includes(key)) wrong.push(`${name} has no attribute ${key}`);
    const element = { name, children: [], text: '' };
    if (self === '/') close(element);
    else open.push(element);
  }
  if (open.length > 1) return [...wrong, `${open.at(-1)!.name} is not closed`];
  if (open[0]!.text.trim() !== '' || xml.slice(end).trim() !== '') wrong.push('text outside the elements');
  return [...wrong, ...named.filter((id) => !ids.has(id)).map((id) => `nothing has ID ${id}`)];
}
