import { numberFormat } from '../../figures/index.js';
import { coarserOf, type Language, type ResultsDocument, roundedTo } from '../../results/index.js';
import type { Change } from './changes.js';
import type { Difference } from './contrasts.js';
import { coarsest, type Level } from './levels.js';
import { mannerOf, mannerOfShare } from './manners.js';
import { groupPhrase, whereAsked, whoAsked, withoutComma } from './names.js';
import { findingTexts } from './texts/index.js';
import { questionOf, writer } from './written.js';

/** Shares that disclosure control has rounded to more than a reader takes a whole per cent for. */
const isAbout = (rounded: number): boolean => rounded >= coarsest;

/** «93 prosent av skolelederne er litt enige eller enige i «…».» */
export function levelSentence(level: Level, doc: ResultsDocument, language: Language): string {
  const t = findingTexts(language);
  const f = numberFormat(language);
  const share = t.percent(f.decimal(100 * level.estimate, 0), isAbout(level.rounded));
  const who = whoAsked(doc, level, language);
  return t.level(share, who, mannerOf(level.top, language), questionOf(doc, level.variable, language));
}

/** «I grunnskolen svarer flest … ved skoler med … (70 prosent), færrest … (25 prosent).» */
export function differenceSentence(d: Difference, doc: ResultsDocument, language: Language): string {
  const t = findingTexts(language);
  const w = writer(doc, language);
  const where = d.by === 'respondent_group' ? t.amongGroups : whereAsked(doc, d, language);
  const side = (row: Difference['high'], named: boolean): [string, string] => [
    groupPhrase(doc, d.by, row.group_value, language, named),
    w.inText(row.estimate, row),
  ];
  const [high, low] = [side(d.high, true), side(d.low, false)];
  const question = questionOf(doc, d.variable, language);
  return d.share
    ? t.shares(where, mannerOfShare(d.key, doc, language), question, high, low)
    : t.means(where, question, high, low);
}

/** «93 prosent av skolelederne er …, mot 90 prosent våren 2025: en økning på 3 prosentpoeng.» */
export function changeSentence(change: Change, doc: ResultsDocument, language: Language): string {
  const t = findingTexts(language);
  const w = writer(doc, language);
  const { key, variable } = change;
  const who = whoAsked(doc, { variable, respondents: '' }, language);
  const question = questionOf(doc, variable, language);
  const up = change.difference > 0;
  const by = w.points(Math.abs(change.difference), coarserOf(change.now, change.was));
  const wave = t.wave(change.wave);
  const was = w.inText(change.was.estimate, change.was);
  if (!change.share) {
    return t.changeOfMean(
      question,
      w.number(change.now.estimate, change.now),
      withoutComma(who),
      was,
      wave,
      up,
      by,
    );
  }
  const share = t.percent(w.number(change.now.estimate, change.now), isAbout(roundedTo(change.now)));
  return t.change(share, who, mannerOfShare(key, doc, language), question, was, wave, up, by);
}
