import { figureTexts } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { Facts, ItemNode, ReportTree } from '../tree/index.js';
import { factList } from './about.js';
import { escapeHtml, unbroken } from './escape.js';

/** What stands under a figure or table that is alone, and that the data are simulated where they are. */
export function factsHtml(item: ItemNode, { simulated, language }: ReportTree): string {
  return `${flagHtml(simulated, language)}${factList(item.facts)}`;
}

const flagHtml = (simulated: boolean, language: Language): string =>
  simulated ? `<p class="flag">${escapeHtml(reportTexts(language).simulated)}</p>` : '';

/** A caption of the page: what is this item's own, and where the rest of it stands. */
interface Caption {
  facts: Facts;
  /** Questions and scales, when they are so many that they are folded. */
  folded: Facts;
  /** Items before it in the chapter that have said its questions, or how its form is read. */
  as: ItemNode[];
  /** What they have said. */
  said: Said;
  /** Its weights are those that the report's box of facts tells. */
  usual: boolean;
}

/** What an item before has said: the question, how such a figure is read, or both. */
export type Said = 'question' | 'reading' | 'both';

/** Most questions and scales that a caption tells without folding them. */
const mostTold = 3;

/**
 * The captions of a chapter, by id, with nothing twice: what an item before has said of the question and of how such a
 * figure is read is referred to, and so are the weights and the source that the box of facts tells for the whole report.
 * Files of a figure have it all.
 */
export function captionsOf(
  items: readonly ItemNode[],
  { language, about }: ReportTree,
): Map<string, Caption> {
  const t = figureTexts(language);
  const usual = new Map(about.facts);
  const asked: ReadonlySet<string> = new Set([t.statement, t.meaning]);
  const referred: ReadonlySet<string> = new Set([...asked, t.asked]);
  const reading = readingNotes(language);
  const sayers = new Map<string, ItemNode>();
  const captions = new Map<string, Caption>();
  for (const item of items) {
    const as = new Set<ItemNode>();
    const saidOf = { question: false, reading: false };
    const isNew = (text: string, what: keyof typeof saidOf): boolean => {
      const sayer = sayers.get(text);
      if (sayer === undefined) sayers.set(text, item);
      else if (sayer !== item) {
        as.add(sayer);
        saidOf[what] = true;
      }
      return sayer === undefined;
    };
    const own = item.facts.filter(([name, value]) => {
      if (name === t.note) return false;
      if (name === t.source || name === t.weights) return usual.get(name) !== value;
      return !referred.has(name) || isNew(value, 'question');
    });
    const notes = item.notes.filter((note) => !reading.has(note) || isNew(note, 'reading'));
    const many = own.filter(([name]) => asked.has(name)).length > mostTold;
    captions.set(item.id, {
      facts: [
        ...own.filter(([name]) => !many || !asked.has(name)),
        ...(notes.length === 0 ? [] : [[t.note, notes.join(' ')] as Facts[number]]),
      ],
      folded: many ? own.filter(([name]) => asked.has(name)) : [],
      as: [...as],
      said: saidOf.question && saidOf.reading ? 'both' : saidOf.question ? 'question' : 'reading',
      usual: item.facts.every(([name, value]) => name !== t.weights || usual.get(name) === value),
    });
  }
  return captions;
}

/** The captions of a chapter as HTML, by id. */
export function captionsHtml(items: readonly ItemNode[], tree: ReportTree): Map<string, string> {
  const t = reportTexts(tree.language);
  const link = (href: string, text: string) => `<a href="#${href}">${escapeHtml(unbroken(text))}</a>`;
  return new Map(
    [...captionsOf(items, tree)].map(([id, { facts, folded, as, said, usual }]) => {
      const more = [
        ...(as.length === 0
          ? []
          : [
              `${escapeHtml(t.toldUnder[said])} ${as.map((item) => link(item.id, item.label.toLowerCase())).join(', ')}`,
            ]),
        link('om-tallene', usual ? t.weightsAndSource : figureTexts(tree.language).source),
      ];
      const fold =
        folded.length === 0
          ? ''
          : `<details class="told"><summary>${escapeHtml(t.questionsAndScales(folded.length))}</summary>${factList(folded)}</details>`;
      return [
        id,
        `${flagHtml(tree.simulated, tree.language)}${facts.length === 0 ? '' : factList(gathered(facts))}<p class="see">${more.join(' · ')}</p>${fold}`,
      ];
    }),
  );
}

/** Facts of one name after one another under it once: two questions, each as a sentence. */
function gathered(facts: Facts): Facts {
  const made: Facts = [];
  for (const [name, value] of facts) {
    const last = made.at(-1);
    if (last?.[0] !== name) made.push([name, value]);
    else last[1] = `${last[1]}${/[.?!…»]$/.test(last[1]) ? '' : ';'} ${value}`;
  }
  return made;
}

/** What stands under tables that share a fold: for all of them, and for each by id what is its own. */
export function sharedFacts(
  items: readonly ItemNode[],
  tree: ReportTree,
): { all: string; own: ReadonlyMap<string, string> } {
  const { note } = figureTexts(tree.language);
  const usual = new Map(tree.about.facts);
  const told = (item: ItemNode): Facts => [
    ...item.facts.filter(([name, value]) => name !== note && usual.get(name) !== value),
    ...item.notes.map((text): Facts[number] => [note, text]),
  ];
  const isIn =
    ([name, value]: Facts[number]) =>
    (item: ItemNode) =>
      told(item).some(([other, same]) => other === name && same === value);
  const all = told(items[0]!).filter((fact) => items.every(isIn(fact)));
  const isShared = ([name, value]: Facts[number]) =>
    all.some(([other, same]) => other === name && same === value);
  const list = (facts: Facts) => (facts.length === 0 ? '' : factList(facts));
  return {
    all: `${flagHtml(tree.simulated, tree.language)}${list(all)}`,
    own: new Map(items.map((item) => [item.id, list(told(item).filter((fact) => !isShared(fact)))])),
  };
}

/** Notes with nothing of the data in them: how a kind of figure or table is read. */
function readingNotes(language: Language): ReadonlySet<string> {
  const r = reportTexts(language);
  const constant = (texts: object): string[] =>
    Object.values(texts).filter((text): text is string => typeof text === 'string');
  return new Set([
    ...constant(figureTexts(language)),
    ...constant(r),
    ...[true, false].flatMap((marked) => [r.readStars(marked), r.readDifferences(marked)]),
  ]);
}
