import type { DataTable, Spec, SteppedNumber } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import type { Findings } from '../findings/index.js';
import type { BuiltTable } from '../tables/index.js';

/**
 * A report as plain data, in one language: all that is said and in which order. It is made once from the results
 * document; what prints it (html, files) decides nothing and needs nothing else.
 */
export interface ReportTree {
  language: Language;
  /** Name, wave and version that every file states. */
  survey: string;
  wave: string;
  /** Where the survey is described. */
  source: string;
  madeWith: string;
  title: string;
  subtitle: string | null;
  simulated: boolean;
  /** What the report begins with; null where there is nothing to tell or the author wants none. */
  findings: Findings | null;
  about: AboutNumbers;
  /** Who answers for it and how it is quoted; null where its author has not said. */
  citation: Citation | null;
  /** What can be searched for beside titles. */
  search: SearchEntry[];
  chapters: ChapterNode[];
}

/** Publisher, licence and suggested reference. */
export interface Citation {
  publisher: string;
  contact: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  licence: { name: string; url: string | null } | null;
  /** The same in words, with the reference. */
  facts: Facts;
  reference: string;
  bibtex: string;
}

/** A question, an answer or a group, and the items that show it. */
export interface SearchEntry {
  text: string;
  kind: 'question' | 'answer' | 'group';
  items: string[];
}

/** Named facts, in the order they are told. */
export type Facts = [name: string, value: string][];

/** Where the numbers come from: what went in, who answered, what was used and left out, with what and how. */
export interface AboutNumbers {
  facts: Facts;
  response: Facts;
  dropped: Facts;
  /** How many numbers are withheld, by reason. */
  withheld: Facts;
  inputs: Facts[];
}

export interface ChapterNode {
  id: string;
  title: string;
  /** The author's text; a blank line parts paragraphs. */
  text: string | null;
  items: ItemNode[];
}

/** What every figure and table has. */
interface ItemBase {
  id: string;
  /** Figures and tables are numbered apart, from 1. */
  number: number;
  /** «Figur 3». */
  label: string;
  title: string;
  text: string | null;
  /** What stands under it: n, question, weights, test, source, notes. */
  facts: Facts;
  /** The notes of the facts, one by one. */
  notes: string[];
  /** Respondents behind it: the least and the greatest number; null where none is said. */
  n: [number, number] | null;
  /** How its numbers were made, in the results' own words. */
  methods: string[];
}

/** A figure: one specification of it, from which every drawing is made. */
export interface FigureNode extends ItemBase {
  kind: 'figure';
  /** Wide, with its title and caption. */
  spec: Spec;
  /** The same for a narrow screen; null where the page lays the figure out itself. */
  narrow: Spec | null;
  /** Of a list of rows the list itself, for who shows a long one in parts (figure-parts.ts); null of other figures. */
  rowList: object | null;
  /** The caption in lines, for drawings that stand alone. */
  footer: string[];
  alt: string;
  /** What it finds, in a sentence; null where the figure says nothing of it. */
  lead: string | null;
  /** How many of its groups differ from the others. */
  marks: number;
  /** It shows how groups differ, and none does: its lead says all there is. */
  quiet: boolean;
  /** Of a figure of bars: the same as a chart that other programs draw. */
  chart: BarChart | null;
  table: DataTable;
}

/** Lying bars as plain numbers, first category on top. */
export interface BarChart {
  /** Series after one another on one bar (they sum to 1), or beside one another. */
  form: 'stacked' | 'clustered';
  /** Shares are 0-1. */
  unit: 'share' | 'number';
  categories: string[];
  /** Which categories are headings over those that follow, without bars of their own. */
  headings: number[];
  /** What stands under it. */
  facts: Facts;
  series: { name: string; colour: string; values: (number | SteppedNumber | null)[] }[];
}

/** A figure of which disclosure control has left nothing to draw: a sentence in its place, and its table. */
export interface WithheldNode extends ItemBase {
  kind: 'withheld';
  sentence: string;
  table: DataTable;
}

export interface TableNode extends ItemBase {
  kind: 'table';
  table: BuiltTable;
  /** A sentence in place of a table without rows. */
  sentence: string | null;
}

/** An item of a kind that this version can't draw. */
interface UnknownNode extends ItemBase {
  kind: 'unknown';
  sentence: string;
}

export type ItemNode = FigureNode | WithheldNode | TableNode | UnknownNode;

/** The survey with its wave; the wave once, also where the survey's name has it («Led skole 2022»). */
export const surveyAndWave = (
  { survey, wave }: Pick<ReportTree, 'survey' | 'wave'>,
  between = ', ',
): string =>
  wave === '' || survey.split(/[^\p{L}\p{N}]+/u).includes(wave) ? survey : `${survey}${between}${wave}`;

/** All items of a report, in its order. */
export const itemsOf = (tree: ReportTree): ItemNode[] => tree.chapters.flatMap(({ items }) => items);
