import {
  coarserOf,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { type Absence, absenceWord } from '../absence.js';
import { type Axis, axisOf } from '../axis.js';
import { measureWords } from '../measure-words.js';
import { testLevel } from '../test-note.js';
import { figureTexts } from '../texts/index.js';
import { adjustedChanges } from '../waves.js';
import { type Course, type Courses, coursesOf } from './courses.js';

/** A number of a course in a wave. */
export interface Point {
  /** Which of the waves, from 0. */
  at: number;
  row: ResultRow & { estimate: number };
}

/** A course with what a figure tells of it. */
export interface CourseFacts {
  course: Course;
  points: Point[];
  /** Why it has no number, by wave; null where it has one. */
  absences: (Absence | null)[];
  /** From the first wave to the last, where both have a number. */
  difference: number | null;
  /** The change as it is read, or the word for why there is none; '' where nothing is to be said. */
  changeText: string;
  /** The change is significant after adjustment over the battery. */
  sure: boolean;
}

export interface ChangeFacts extends Omit<Courses, 'absenceIn'> {
  list: CourseFacts[];
  axis: Axis;
  /** A number as it is read. */
  shown(value: number, row: Pick<ResultRow, 'method'>): string;
  /** A point in words: what, when, number, interval and n. */
  told(facts: CourseFacts, point: Point): string;
}

/** What a figure of change shows, whatever its form. */
export function changeFacts(item: ReportItem, doc: ResultsDocument, language: Language): ChangeFacts {
  const t = figureTexts(language);
  const { absenceIn, ...courses } = coursesOf(item, doc, language);
  const { waves, waveLabel, keys } = courses;
  const adjusted = adjustedChanges(
    doc,
    courses.courses.map(({ key, p }) => ({
      variable: key?.variable ?? '',
      respondents: item.respondent_group,
      by: key?.group_variable ?? '',
      p,
    })),
  );
  const words = measureWords(courses.share, language);
  const list = courses.courses.map((course, i): CourseFacts => {
    const points = waves.flatMap((wave, at) => {
      const row = course.rows.get(wave);
      return row?.estimate == null ? [] : [{ at, row: row as Point['row'] }];
    });
    const absences = course.heading ? [] : waves.map((wave) => absenceIn(course, wave));
    const [first, last] = [points[0], points.at(-1)];
    // The change is told only where both the first and the last wave have a number.
    const whole = waves.length > 1 && first?.at === 0 && last?.at === waves.length - 1;
    // Why there is none stands in its place: the wave that lacks the number may lie years back.
    const why =
      whole || points.length === 0 || waves.length < 2
        ? undefined
        : [absences[0], absences.at(-1)].find((a) => a != null && a.kind !== 'not_computed');
    const difference = whole ? last!.row.estimate - first!.row.estimate : null;
    return {
      course,
      points,
      absences,
      difference,
      changeText:
        difference !== null
          ? words.difference(difference, coarserOf(first!.row, last!.row), true)
          : why == null
            ? ''
            : absenceWord(why, language),
      sure: difference !== null && adjusted[i]! < testLevel,
    };
  });
  return {
    ...courses,
    list,
    axis: axisOf(item, doc),
    shown: words.number,
    told: ({ course }, { at, row }) => {
      const what = course.bold && keys.length === 1 ? `${t.all}` : course.label;
      return `${what}, ${waveLabel(waves[at]!)}: ${words.row(row)}`;
    },
  };
}
