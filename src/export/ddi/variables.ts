import { askedText, type Condition, derivedSources, type Question } from '../../codebook/index.js';
import type { SourceType } from '../../ingest/index.js';
import type { Language } from '../../results/index.js';
import { madeText, type OutVariable } from '../variables.js';
import { inAll, made } from './texts.js';
import { type Element, element } from './xml.js';

/** ID of the variable in the document, by its place in the file. */
const variableId = (place: number): string => `V${place + 1}`;

/** The batteries and tick-all questions: their common text, and which variables are theirs. */
export function variableGroups(variables: readonly OutVariable[]): Element[] {
  const questions = [...new Set(variables.flatMap(({ question }) => question ?? []))];
  return questions.map((question, i) => {
    const ids = variables.flatMap((v, place) => (v.question === question ? [variableId(place)] : []));
    return element(
      'varGrp',
      {
        ID: `G${i + 1}`,
        name: question.name,
        type: question.kind === 'multiple_choice' ? 'multipleResp' : 'grid',
        var: ids.join(' '),
      },
      inAll('labl', question.label),
      inAll('txt', question.wording ?? question.label),
      // The schema has it once here; each variable of the group has it in all languages.
      question.askedIf === undefined
        ? null
        : element('universe', { 'xml:lang': 'nb' }, askedText(question.askedIf, 'nb')),
    );
  });
}

/** IDs of the variables of the file that a derived one or a scale is made from; undefined where none is in it. */
function madeFrom({ of }: OutVariable, all: readonly OutVariable[]): string | undefined {
  const names =
    of?.kind === 'derived' ? derivedSources(of.derived) : of?.kind === 'scale' ? of.scale.items : [];
  const ids = all.flatMap(({ source }, place) => (names.includes(source.name) ? [variableId(place)] : []));
  return ids.length === 0 ? undefined : ids.join(' ');
}

/**
 * A variable: label and question in all languages, who got it, codes with the missing ones marked, how it was made.
 * @param all the variables of the file in its order, and where this one stands among them
 */
export function variableElement(all: readonly OutVariable[], place: number, file: string): Element {
  const v = all[place]!;
  const { source, label, values, of, question } = v;
  const discrete = values.length > 0;
  const missing = values.filter((value) => value.missing !== undefined);
  const own = of?.kind === 'variable' ? of.variable : null;
  const how = of === null || of.kind === 'variable' ? null : (language: Language) => madeText(of, language);
  const range =
    own?.range ?? (of?.kind === 'scale' && of.scale.score === 'mean' ? of.scale.range : undefined);
  return element(
    'var',
    {
      ID: variableId(place),
      name: source.name,
      files: file,
      intrvl: discrete || source.type === 'text' ? 'discrete' : 'contin',
      nature: natures[source.measure],
      wgt: own?.role === 'weight' || source.name === 'register_weight' ? 'wgt' : undefined,
    },
    inAll('labl', label),
    questionElement(v, question),
    range === undefined
      ? null
      : element(
          'valrng',
          {},
          element('range', {
            // Whole numbers where nothing is said.
            UNITS: of?.kind === 'scale' || !range.every(Number.isInteger) ? 'REAL' : undefined,
            min: String(range[0]),
            max: String(range[1]),
          }),
        ),
    missing.length === 0
      ? null
      : element(
          'invalrng',
          {},
          missing.map(({ code }) => element('item', { VALUE: String(code) })),
        ),
    own === null ? null : universe(own.askedIf ?? question?.askedIf),
    values.map((value) =>
      element(
        'catgry',
        value.missing === undefined ? {} : { missing: 'Y', missType: value.missing },
        element('catValu', {}, String(value.code)),
        inAll('labl', value.label),
      ),
    ),
    // How it was made stands once by the schema, and in the other languages as notes.
    how === null
      ? null
      : element('derivation', { var: madeFrom(v, all) }, element('drvdesc', { 'xml:lang': 'nb' }, how('nb'))),
    element('varFormat', { type: formats[source.type] }),
    how === null ? null : made('notes', how).slice(1),
  );
}

/** The question as respondents read it; of an item with the text that its battery shares before it. */
function questionElement({ of, label, source }: OutVariable, question: Question | null): Element | null {
  if (of === null)
    return source.question === '' ? null : element('qstn', {}, element('qstnLit', {}, source.question));
  if (of.kind !== 'variable') return null;
  const { role, wording } = of.variable;
  if (question !== null) {
    return element(
      'qstn',
      { seqNo: question.number },
      inAll('preQTxt', question.wording ?? question.label),
      inAll('qstnLit', wording ?? label),
    );
  }
  if (wording === undefined && role !== 'item' && role !== 'background') return null;
  return element('qstn', { seqNo: of.variable.number }, inAll('qstnLit', wording ?? label));
}

const universe = (asked: Condition | undefined): Element[] =>
  asked === undefined ? [] : made('universe', (language) => askedText(asked, language));

const natures = { nominal: 'nominal', ordinal: 'ordinal', scale: 'interval', unknown: undefined } as const;

const formats: Record<SourceType, string> = {
  number: 'numeric',
  boolean: 'numeric',
  text: 'character',
  date: 'character',
  datetime: 'character',
  time: 'numeric',
};
