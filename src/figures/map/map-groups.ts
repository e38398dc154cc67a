import { fault } from '../../errors/index.js';
import type { Language, ResultsDocument } from '../../results/index.js';
import { totalWidth } from '../figure.js';
import { answers, variableOf } from '../look-up.js';
import { mapShapes } from './map-shapes.js';

/** How the groups of a grouping lie on the map. */
export interface MapGroups {
  level: 'municipality' | 'county';
  /** The group that a shape is of; undefined for one of none. */
  groupOf(shape: string): string | undefined;
  /** Groups that are on the map, in order. */
  codes: string[];
  /** Names of the municipalities of a group that several make; null where groups are the shapes themselves. */
  membersOf: ((code: string, language: Language) => string) | null;
}

/** Municipalities, counties, or what a division makes of municipalities. */
export function mapGroups(doc: ResultsDocument, by: string): MapGroups {
  const groups = answers(doc, by);
  const { division } = variableOf(doc, by);
  if (groups.some(({ municipalities }) => municipalities !== undefined)) {
    const group = new Map(
      groups.flatMap(({ code, municipalities = [] }) => municipalities.map((each) => [each, code] as const)),
    );
    const members = new Map(groups.map(({ code, municipalities = [] }) => [code, municipalities]));
    const names = new Map(answers(doc, division?.of ?? '').map(({ code, label }) => [code, label]));
    return {
      level: 'municipality',
      groupOf: (shape) => group.get(shape),
      codes: groups.map(({ code }) => code),
      membersOf: (code, language) =>
        (members.get(code) ?? [])
          .map((each) => names.get(each)?.[language] ?? names.get(each)?.nb ?? each)
          .join(', '),
    };
  }
  const codes = groups.map(({ code }) => code);
  const level = levelOf(codes, by);
  const shapes = mapShapes(level, totalWidth.wide).shapes.map(({ code }) => code);
  const known = new Set(shapes);
  return {
    level,
    groupOf: (shape) => (known.has(shape) ? shape : undefined),
    codes: shapes,
    membersOf: null,
  };
}

/** The groups' codes tell the level: four digits a municipality, two a county, of the 2024 division. */
function levelOf(codes: readonly string[], by: string): 'municipality' | 'county' {
  for (const [level, length] of [
    ['municipality', 4],
    ['county', 2],
  ] as const) {
    const known = new Set(mapShapes(level, totalWidth.wide).shapes.map((s) => s.code));
    if (codes.some((code) => code.length === length && known.has(code))) return level;
  }
  return fault({
    code: 'LV-FIGURES-MAP-GROUP',
    place: { variable: by },
    what: `'${by}' has no codes that the map knows`,
    found: codes.slice(0, 5).join(', '),
    expected: 'codes of municipalities (0301) or counties (03) of the 2024 division',
    remedy: 'group by a derived variable with a place rule that gives municipality or county, division 2024',
  });
}
