import type { Codebook, PublishedFigure } from '../codebook/index.js';

/** Two groups of one table of respondents. */
export interface ComparedGroups {
  /** The respondent group whose table it is; '' everyone's. */
  table: string;
  /** The variable whose values they are. */
  by: string;
  own: string;
  less: string;
}

type Sides = Pick<PublishedFigure, 'respondent_group' | 'group' | 'less' | 'statistic'>;

/** Who is taken away in a published difference, or what: then of the same respondents. */
export function lessOf({
  respondent_group,
  group,
  less = {},
}: Sides): Pick<PublishedFigure, 'respondent_group' | 'group'> & { variable?: string } {
  const respondents = less.respondent_group ?? respondent_group;
  const apart = less.group ?? (less.variable === undefined ? undefined : group);
  return {
    ...(less.variable === undefined ? {} : { variable: less.variable }),
    ...(respondents === undefined ? {} : { respondent_group: respondents }),
    ...(apart === undefined ? {} : { group: apart }),
  };
}

/**
 * What a published place is one among: the options of the tick-all question, or the items of the battery, and the
 * statistic that they are put in order by. An option's share is that of its ticks.
 */
export function peersOf(
  codebook: Pick<Codebook, 'questions'>,
  figure: Pick<PublishedFigure, 'variable' | 'statistic' | 'category'>,
): { names: string[]; statistic: 'proportion' | 'mean'; category?: (string | number)[] } | null {
  const question = codebook.questions.find(({ name, variables }) =>
    figure.statistic === 'top' ? name === figure.variable : variables.includes(figure.variable),
  );
  if (question === undefined) return null;
  const { kind, variables: names } = question;
  if (kind === 'multiple_choice') return { names, statistic: 'proportion', category: ['1'] };
  return figure.category === undefined
    ? { names, statistic: 'mean' }
    : { names, statistic: 'proportion', category: figure.category };
}

/** The groups of a published difference, where both stand in one table; null where they do not. */
export function comparedGroups(figure: Sides): ComparedGroups | null {
  if (figure.statistic !== 'difference' || figure.less?.variable !== undefined) return null;
  const [own, less] = [figure, lessOf(figure)];
  if (own.respondent_group === less.respondent_group) {
    if (own.group === undefined || own.group.variable !== less.group?.variable) return null;
    return {
      table: own.respondent_group ?? '',
      by: own.group.variable,
      own: String(own.group.value),
      less: String(less.group.value),
    };
  }
  if (own.respondent_group === undefined || less.respondent_group === undefined) return null;
  if (own.group !== undefined || less.group !== undefined) return null;
  return { table: '', by: 'respondent_group', own: own.respondent_group, less: less.respondent_group };
}
