import type { PublishedFigure } from '../codebook/index.js';

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

/** Who is taken away in a published difference. */
export function lessOf({
  respondent_group,
  less = {},
}: Sides): Pick<PublishedFigure, 'respondent_group' | 'group'> {
  const respondents = less.respondent_group ?? respondent_group;
  return {
    ...(respondents === undefined ? {} : { respondent_group: respondents }),
    ...(less.group === undefined ? {} : { group: less.group }),
  };
}

/** The groups of a published difference, where both stand in one table; null where they do not. */
export function comparedGroups(figure: Sides): ComparedGroups | null {
  if (figure.statistic !== 'difference') return null;
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
