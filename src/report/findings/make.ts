import { numberFormat } from '../../figures/index.js';
import {
  coarserOf,
  type FindingsDefinition,
  inLanguage,
  type Language,
  type ResultsDocument,
} from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { Change } from './changes.js';
import { changeId, choose, differenceId, levelId } from './choose.js';
import type { Difference } from './contrasts.js';
import type { Finding, Findings, FindingsSection } from './finding.js';
import type { Level } from './levels.js';
import { respondentsOf } from './names.js';
import { homesOf, targetOf } from './places.js';
import { changeSentence, differenceSentence, levelSentence } from './sentences.js';
import { findingTexts } from './texts/index.js';
import { pairStrip, questionOf, writer } from './written.js';

/** Nothing changed by the author. */
const byRule: FindingsDefinition = { order: [], drop: [], rewrite: {} };

const made = new WeakMap<ResultsDocument, Map<Language, Findings | null>>();

/**
 * The findings of a report in a language: chosen by rule from the published rows, then ordered, left out and reworded as
 * the author has it. Null where the author wants none, and where there is nothing to tell.
 */
export function findingsOf(doc: ResultsDocument, language: Language): Findings | null {
  const known = made.get(doc) ?? new Map<Language, Findings | null>();
  made.set(doc, known);
  const found = known.get(language);
  if (found !== undefined) return found;
  const findings = makeFindings(doc, language);
  known.set(language, findings);
  return findings;
}

const chosenBy = new WeakMap<ResultsDocument, ReturnType<typeof choose>>();

/** What is told is the same in all languages. */
function chosenOf(doc: ResultsDocument, author: FindingsDefinition): ReturnType<typeof choose> {
  const known = chosenBy.get(doc) ?? choose(doc, author);
  chosenBy.set(doc, known);
  return known;
}

function makeFindings(doc: ResultsDocument, language: Language): Findings | null {
  const { findings: stated } = doc.report;
  if (stated === 'none') return null;
  const author = stated ?? byRule;
  const t = findingTexts(language);
  const chosen = chosenOf(doc, author);
  const { levels, changes, differences, compared } = chosen;
  const reworded = (finding: Finding): Finding => {
    const words = author.rewrite[finding.id];
    return words === undefined ? finding : { ...finding, sentence: inLanguage(words, language) };
  };
  const section = (title: string, findings: Finding[], none: string | null): FindingsSection[] =>
    findings.length === 0 && none === null
      ? []
      : [{ title, findings: findings.map(reworded), sentence: findings.length === 0 ? none : null }];
  const sections = [
    ...section(
      t.levels,
      levels.map((one) => ofLevel(one, doc, language)),
      null,
    ),
    ...section(
      t.changes,
      changes.map((one) => ofChange(one, doc, language)),
      compared.changes ? t.noChanges(reportTexts(language).waveNamed(doc.earlier!.at(-1)!.wave)) : null,
    ),
    ...section(
      t.differences,
      differences.map((one) => ofDifference(one, doc, language)),
      compared.differences ? t.noDifferences : null,
    ),
  ];
  if (sections.length === 0) return null;
  const edited = [...author.order, ...author.drop, ...Object.keys(author.rewrite)].length > 0;
  return {
    title: author.title === undefined ? t.title : inLanguage(author.title, language),
    sections,
    against: t.against,
    rule: [
      t.rule({
        levels: chosen.rule.levels,
        each: chosen.rule.each,
        changes: compared.changes,
        differences: compared.differences,
      }),
      ...(edited ? [t.edited] : []),
    ].join(' '),
    unused: chosen.unused,
  };
}

/** What every finding has of the question that it is of. */
function base(doc: ResultsDocument, variable: string, respondents: string, by: string, language: Language) {
  const home = homesOf(doc).get(variable)!;
  return {
    question: questionOf(doc, variable, language),
    chapter: { id: home.chapter.id, title: inLanguage(home.chapter.title, language) },
    target: targetOf(doc, variable, respondents, by, respondentsOf(doc, variable)),
  };
}

function ofLevel(level: Level, doc: ResultsDocument, language: Language): Finding {
  const t = findingTexts(language);
  const f = numberFormat(language);
  const w = writer(doc, language);
  const [key] = level.rows;
  const { estimate, ci_lower, ci_upper, n } = level;
  return {
    ...base(doc, level.variable, level.respondents, '', language),
    id: levelId(level),
    kind: 'level',
    sentence: levelSentence(level, doc, language),
    detail: [w.interval(ci_lower, ci_upper, key!), t.n([f.integer(n)])].join(' · '),
    big: [f.percent(estimate)],
    strip: { kind: 'bar', value: estimate, lower: ci_lower, upper: ci_upper, ends: ['0', f.percent(1)] },
    rows: level.rows,
  };
}

function ofDifference(d: Difference, doc: ResultsDocument, language: Language): Finding {
  const t = findingTexts(language);
  const f = numberFormat(language);
  const w = writer(doc, language);
  const { key, high, low } = d;
  const coarser = coarserOf(high, low);
  const group = (row: Difference['high']) => ({
    ...key,
    group_variable: d.by,
    group_value: row.group_value,
  });
  return {
    ...base(doc, d.variable, d.respondents, d.by, language),
    id: differenceId(d),
    kind: 'difference',
    sentence: differenceSentence(d, doc, language),
    detail: [
      t.differenceOf(w.points(d.difference, coarser), d.share, w.interval(d.ci_lower, d.ci_upper, coarser)),
      t.adjusted(w.p(d.p_adjusted)),
      t.n([f.integer(high.n), f.integer(low.n)]),
    ].join(' · '),
    big: bigPair(high, low, d.share, doc, language),
    strip: pairStrip(doc, key, high.estimate, low.estimate, language),
    rows: [group(high), group(low)],
  };
}

function ofChange(change: Change, doc: ResultsDocument, language: Language): Finding {
  const t = findingTexts(language);
  const f = numberFormat(language);
  const w = writer(doc, language);
  const { key, now, was } = change;
  return {
    ...base(doc, change.variable, '', 'wave', language),
    id: changeId(change),
    kind: 'change',
    sentence: changeSentence(change, doc, language),
    detail: [
      t.changeBy(w.interval(change.ci_lower, change.ci_upper, coarserOf(now, was))),
      t.adjusted(w.p(change.p_adjusted)),
      t.n([f.integer(now.n), f.integer(was.n)]),
    ].join(' · '),
    big: bigPair(now, was, change.share, doc, language),
    strip: pairStrip(doc, key, now.estimate, was.estimate, language),
    rows: [key, { ...key, wave: change.wave }],
  };
}

/** «70» and «25 %»: the sign stands once. */
function bigPair(
  main: Change['now'],
  other: Change['now'],
  share: boolean,
  doc: ResultsDocument,
  language: Language,
): [string, string] {
  const w = writer(doc, language);
  const sign = share ? numberFormat(language).percent(other.estimate) : w.number(other.estimate, other);
  return [w.number(main.estimate, main), sign];
}
