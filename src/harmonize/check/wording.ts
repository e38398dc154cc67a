import {
  type Codebook,
  definitionPlace,
  languages,
  plainText,
  type Question,
  sharedWords,
  type Value,
  type Variable,
} from '../../codebook/index.js';
import { closest } from '../../errors/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import { inMissingRange, sameCode } from '../declared-missing.js';
import type { Finding } from './finding.js';

type Text = Value['label'];
type Source = Pick<SourceVariable, 'name' | 'label' | 'question' | 'valueLabels' | 'missing'>;

/** Formats cut their labels short (Stata at 80 characters, SPSS at 120 or 256); a beginning so long is the text. */
const cutLength = 60;

/** Whether the export's text is one of the codebook's, by what counts as the same. */
function saysTheSame(text: string, candidates: readonly string[]): boolean {
  const found = plainText(text);
  return candidates.some((candidate) => {
    const known = plainText(candidate);
    return (
      found === known ||
      (found.length >= cutLength && known.startsWith(found)) ||
      (known.length >= cutLength && found.startsWith(known))
    );
  });
}

/** A short label without the question's whole wording: the export's longer text may well hold it. */
const isShortOf = (label: Text, text: string) =>
  languages(label).some((l) => ` ${plainText(text)} `.includes(` ${plainText(l)} `));

/** The texts that the codebook has for a variable, alone and with its question's. */
function textsOf(v: Variable, question: Question | undefined): string[] {
  const own = [...languages(v.wording), ...languages(v.label)];
  const shared = [...languages(question?.wording), ...languages(question?.label)];
  return [...own, ...shared.flatMap((q) => own.flatMap((o) => [`${q} ${o}`, `${o} ${q}`]))];
}

const quoted = (text: string) => `«${text.replace(/\s+/g, ' ').trim().slice(0, 160)}»`;

/** A change, with whether the two texts share so little that one may be a translation or a short name of the other. */
interface Change extends Finding {
  far?: boolean;
}

const isFar = (text: string, known: readonly string[]) =>
  closest(text, known) === undefined && known.every((k) => sharedWords(plainText(text), plainText(k)) < 0.25);

/** Variables that are no questions: their labels are the file's own business. */
const noQuestion = new Set(['id', 'weight', 'stratum', 'cluster', 'fpc', 'metadata', 'direct_identifier']);

function questionChange(v: Variable, question: Question | undefined, source: Source): Change[] {
  const texts = textsOf(v, question);
  const joined = `${source.question} ${source.label}`;
  const label = source.label.trim();
  if (noQuestion.has(v.role)) return [];
  // Without a label of its own, or with its name for one, the export says nothing of the question.
  if (label === '' || plainText(label) === plainText(source.name)) return [];
  if (saysTheSame(label, texts) || (source.question !== '' && saysTheSame(joined, texts))) return [];
  // Options that name themselves stand under their question's text.
  if (
    question !== undefined &&
    saysTheSame(label, [...languages(question.wording), ...languages(question.label)])
  )
    return [];
  if (v.wording === undefined && (isShortOf(v.label, label) || isShortOf(v.label, joined))) return [];
  return [
    {
      severity: 'note',
      code: 'LV-CHECK-REWORDED',
      place: { variable: v.name },
      what: 'the export words the question in another way than the codebook',
      found: quoted(label),
      expected: quoted((v.wording ?? v.label).nb),
      remedy: 'see whether the question is the same; if so, write the new text as its wording',
      n: null,
      far: isFar(label, texts),
    },
  ];
}

/** The text that a battery or a tick-all question shares, told once. */
function sharedChange(q: Question, sources: readonly Source[]): Change[] {
  const own = [...languages(q.wording), ...languages(q.label)];
  const other = [...new Set(sources.map((s) => s.question))].filter(
    (text) =>
      text.trim() !== '' && !saysTheSame(text, own) && !(q.wording === undefined && isShortOf(q.label, text)),
  );
  if (other.length === 0) return [];
  return [
    {
      severity: 'note',
      code: 'LV-CHECK-REWORDED',
      place: { variable: q.name },
      what: 'the export words the question in another way than the codebook',
      found: other.slice(0, 3).map(quoted).join(', '),
      expected: quoted((q.wording ?? q.label).nb),
      remedy: 'see whether the question is the same; if so, write the new text as its wording',
      n: null,
      far: other.every((text) => isFar(text, own)),
    },
  ];
}

/** Options whose text is another than the codebook's, whose codes have changed places, and new ones. */
function optionChanges(v: Variable, source: Source): Change[] {
  if (v.values.length === 0 || v.role === 'multiple_choice') return [];
  const texts = (value: Value) => languages(value.label);
  const labels = source.valueLabels.filter(
    (l) =>
      plainText(l.label) !== '' &&
      plainText(l.label) !== plainText(String(l.value)) &&
      !source.missing.some((m) => ('value' in m ? sameCode(m.value, l.value) : inMissingRange(l.value, m))),
  );
  const changed: string[] = [];
  let far = true;
  const turned: string[] = [];
  const added: string[] = [];
  for (const l of labels) {
    // In a form without codes the text stands for the code.
    const byText = v.values.filter((value) => saysTheSame(l.label, texts(value)));
    const byCode = v.values.find((value) => sameCode(value.code, l.value));
    if (byCode === undefined) {
      if (byText.length > 0 && typeof l.value === 'string' && plainText(l.value) === plainText(l.label))
        continue;
      if (byText.length > 0)
        turned.push(`'${l.label}' is ${l.value} in the export, ${byText[0]!.code} in the codebook`);
      else {
        const near = closest(l.label, v.values.flatMap(texts));
        added.push(near === undefined ? `${l.value} '${l.label}'` : `'${l.label}' is near '${near}'`);
      }
    } else if (!byText.includes(byCode)) {
      // The codebook has no text for this code, or the same text for its code.
      if (texts(byCode).every((text) => plainText(text) === plainText(String(byCode.code)))) continue;
      if (byText.length > 0)
        turned.push(`'${l.label}' is ${l.value} in the export, ${byText[0]!.code} in the codebook`);
      else {
        changed.push(`${l.value}: '${byCode.label.nb}' in the codebook, '${l.label}' in the export`);
        far &&= isFar(l.label, texts(byCode));
      }
    }
  }
  const make = (
    list: string[],
    finding: Pick<Change, 'severity' | 'code' | 'what' | 'remedy' | 'far'>,
  ): Change[] =>
    list.length === 0
      ? []
      : [
          {
            ...finding,
            place: { variable: v.name },
            found: `${list.slice(0, 12).join('; ')}${list.length > 12 ? `; and ${list.length - 12} more` : ''}`,
            n: null,
          } as Change,
        ];
  return [
    ...make(turned, {
      severity: 'error',
      code: 'LV-CHECK-RECODED',
      what: 'options have other codes in the export than in the codebook',
      remedy: "give the codebook's options the export's codes",
    }),
    ...make(changed, {
      severity: 'note',
      code: 'LV-CHECK-REWORDED',
      what: 'the export words options in another way than the codebook',
      far,
      remedy: 'see whether they mean the same; if so, write the new text as the label',
    }),
    ...make(added, {
      severity: 'note',
      code: 'LV-CHECK-NEW-OPTION',
      what: 'the export has options that the codebook lacks',
      remedy: 'add them to the codebook, or write the new text as the label of the option that they are',
    }),
  ];
}

/**
 * The export's own question and option texts held against the codebook's, in any of its languages: what is worded
 * in another way, options that are new, and options whose codes have changed places (an error: a scale may be turned).
 */
export function wordingFindings(codebook: Codebook, part: Codebook, sources: readonly Source[]): Finding[] {
  const byColumn = new Map(sources.map((s) => [s.name, s]));
  const questions = new Map(part.questions.map((q) => [q.name, q]));
  const variables = part.variables.filter((v) => byColumn.has(v.column));
  const findings: Change[] = [
    ...part.questions.flatMap((q) =>
      sharedChange(
        q,
        variables.filter((v) => v.question === q.name).map((v) => byColumn.get(v.column)!),
      ),
    ),
    ...variables.flatMap((v) => {
      const source = byColumn.get(v.column)!;
      return [...questionChange(v, questions.get(v.question), source), ...optionChanges(v, source)];
    }),
  ];
  const compared = variables.filter((v) => !noQuestion.has(v.role) && byColumn.get(v.column)!.label !== '');
  return together(findings, compared.length).map(({ far: _far, ...f }) => ({
    ...f,
    place: { ...definitionPlace(codebook, f.place!.variable!), variable: f.place!.variable! },
  }));
}

/** Fewer texts than this, though they have nothing in common with the codebook's, are told one by one. */
const manyFar = 5;

/** Where most texts have nothing in common with the codebook's, the export is in another language, or short: one note. */
function together(changes: readonly Change[], compared: number): Change[] {
  const far = changes.filter((c) => c.far);
  const names = [...new Set(far.map((c) => c.place!.variable!))];
  if (names.length < manyFar || 2 * names.length < compared) return [...changes];
  return [
    ...changes.filter((c) => !c.far),
    {
      severity: 'note',
      code: 'LV-CHECK-REWORDED',
      place: { variable: names[0]! },
      what: `the texts of ${names.length} questions have little in common with the codebook's: the export may be in another language, or have short names for texts`,
      found: `${names.slice(0, 12).join(', ')}${names.length > 12 ? `, and ${names.length - 12} more` : ''}; first ${far[0]!.found}`,
      expected: far[0]!.expected,
      remedy: "give the codebook's texts in the export's language too (en:) to have them compared",
      n: null,
    },
  ];
}
