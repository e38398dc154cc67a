/**
 * What DDI-Codebook 2.5 (DDI Alliance, 2012-01-17, schemas/codebook.xsd) allows in the elements that we write: which children,
 * in which order; those marked `!` once. Attributes beside ID and xml:lang, which all have. The rest of the schema is left out.
 */
const model: Record<string, { children?: string; attributes?: string }> = {
  codeBook: {
    children: 'docDscr stdyDscr fileDscr dataDscr otherMat',
    attributes: 'version xmlns xmlns:xsi xsi:schemaLocation codeBookAgency',
  },
  docDscr: { children: 'citation! guide! docStatus! docSrc controlledVocabUsed notes' },
  stdyDscr: {
    children: 'citation studyAuthorization stdyInfo studyDevelopment method dataAccs othrStdyMat notes',
  },
  citation: { children: 'titlStmt! rspStmt! prodStmt! distStmt! serStmt verStmt biblCit! holdings notes' },
  titlStmt: { children: 'titl! subTitl altTitl parTitl IDNo' },
  prodStmt: { children: 'producer copyright! prodDate prodPlac software fundAg grantNo' },
  stdyInfo: { children: 'studyBudget subject abstract sumDscr qualityStatement! notes exPostEvaluation' },
  sumDscr: {
    children: 'timePrd collDate nation geogCover geogUnit geoBndBox! boundPoly anlyUnit universe dataKind',
  },
  fileDscr: { children: 'fileTxt locMap! notes', attributes: 'URI sdatrefs methrefs pubrefs access' },
  fileTxt: {
    children:
      'fileName! fileCitation! fileCont! fileStrc! dimensns! fileType! format! filePlac! dataChck ProcStat! dataMsng! software verStmt!',
  },
  dimensns: { children: 'caseQnty varQnty logRecL recPrCas recNumTot' },
  dataDscr: { children: 'varGrp nCubeGrp var nCube notes' },
  varGrp: {
    children: 'labl txt concept defntn! universe! notes',
    attributes: 'type otherType var varGrp name',
  },
  var: {
    children:
      'location labl imputation! security! embargo! respUnit! anlysUnit! qstn valrng invalrng undocCod universe TotlResp! sumStat txt stdCatgry catgryGrp catgry codInstr verStmt concept derivation! varFormat! geoMap catLevel notes',
    attributes: 'name wgt files intrvl nature',
  },
  qstn: { children: 'preQTxt qstnLit postQTxt forward backward ivuInstr', attributes: 'seqNo' },
  valrng: { children: 'range item key! notes' },
  invalrng: { children: 'range item key! notes' },
  catgry: { children: 'catValu! labl txt catStat mrow!', attributes: 'missing missType' },
  derivation: { children: 'drvdesc! drvcmd!', attributes: 'var' },
  range: { attributes: 'UNITS min minExclusive max maxExclusive' },
  item: { attributes: 'UNITS VALUE' },
  varFormat: { attributes: 'type' },
  nation: { attributes: 'abbr' },
  software: { attributes: 'version date' },
};

interface Open {
  name: string;
  children: string[];
}

/** What a document has that the schema does not allow, or tags that are not closed as they were opened; empty when all is well. */
export function againstSchema(xml: string): string[] {
  const wrong: string[] = [];
  const open: Open[] = [{ name: '', children: [] }];
  const close = ({ name, children }: Open) => {
    const allowed = (model[name]?.children ?? '').split(' ').filter((child) => child !== '');
    const places = children.map((child) => allowed.findIndex((a) => a.replace('!', '') === child));
    children.forEach((child, i) => {
      if (places[i] === -1) wrong.push(`${name} has no ${child}`);
      else if (i > 0 && places[i]! < places[i - 1]!)
        wrong.push(`${child} after ${children[i - 1]} in ${name}`);
      if (children.indexOf(child) < i && allowed[places[i]!]?.endsWith('!'))
        wrong.push(`${child} more than once in ${name}`);
    });
  };
  for (const [, end, name, attributes, self] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (end === '/') {
      const last = open.pop()!;
      if (last.name !== name) return [...wrong, `${last.name} is closed by ${name}`];
      close(last);
      continue;
    }
    open.at(-1)!.children.push(name!);
    const allowed = `ID xml:lang ${model[name!]?.attributes ?? ''}`.split(' ');
    for (const [, key] of attributes!.matchAll(/([\w:.-]+)="/g))
      if (!allowed.includes(key!)) wrong.push(`${name} has no attribute ${key}`);
    if (self !== '/') open.push({ name: name!, children: [] });
  }
  return open.length === 1 ? wrong : [...wrong, `${open.at(-1)!.name} is not closed`];
}
