import { inLanguage, isShare } from '../../results/index.js';
import { absenceNotes, absenceOf, absenceWord, errorCell } from '../absence.js';
import { palette, withheldColour } from '../drawing/palette.js';
import type { FigureBuilder } from '../figure.js';
import { numberFormat } from '../format.js';
import { groupsOf, labelOf, nRange, rowIndex } from '../look-up.js';
import { shownHeading, shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { placesTexts } from '../texts/places.js';
import { drawPlaces } from './draw-places.js';
import { leastColoured } from './map.js';
import { mapGroups } from './map-groups.js';
import { typicalReach, type Verdict, verdictsOf } from './verdicts.js';

/** The two ends of the divergent scale, one darker than the other so that they differ without colour, and its middle. */
const colours: Record<Verdict, string> = {
  under: palette.divergent[5]!,
  unsure: palette.divergent[3]!,
  over: palette.divergent[2]!,
};

/**
 * Areas against a bound: under it, over it, or not told apart from it by the answers, as a map and a table. Areas stand in
 * their own order, without estimates: what is asked is who lies on which side, and never who lies highest.
 */
export const indicator: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const p = placesTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const key = shownOf(item, doc, item.variables[0] ?? '');
  const share = isShare(key.statistic);
  const bound = item.bound ?? 0;
  const shown = (value: number) => (share ? f.percent(value) : f.decimal(value, 2));
  const common = { ...key, respondent_group: item.respondent_group };
  const places = mapGroups(doc, item.by);
  const named = new Map(groupsOf(item, doc, language).map(({ code, label }) => [code, label]));
  const codes = [...new Set([...named.keys(), ...places.codes])];
  const keys = codes.map((code) => ({ ...common, group_variable: item.by, group_value: code }));
  const rows = keys.map((own) => index.row(own));
  const verdicts = verdictsOf(rows, bound, share);
  const areas = codes.map((code, i) => ({
    code,
    label: named.get(code) ?? code,
    key: keys[i]!,
    row: rows[i],
    verdict: verdicts[i],
    hatched: rows[i]?.suppressed === true,
  }));
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  const [under, unsure, over] = [count('under'), count('unsure'), count('over')];
  const known = under + unsure + over;
  const onMap = areas.filter(({ code }) => places.codes.includes(code));
  const hidden = onMap.some(({ hatched }) => hatched);
  const empty = onMap.some(({ hatched, verdict }) => !hatched && verdict === undefined);
  const facts = {
    bound: shown(bound),
    under,
    unsure,
    over,
    without: places.codes.length - onMap.filter(({ verdict }) => verdict !== undefined).length,
    least: item.direction !== 'at_most',
  };
  const heading = shownHeading(key, doc, t, (text) => inLanguage(text, language));
  const spec = drawPlaces({
    places,
    areas: onMap.map(({ code, label, verdict, hatched }) => ({
      code,
      label,
      colour: verdict !== undefined ? colours[verdict] : hatched ? withheldColour : '#ffffff',
      hatched,
    })),
    legend: [
      ...(['under', 'unsure', 'over'] as const).map((verdict) => ({
        label: p.verdict[verdict],
        colour: colours[verdict],
      })),
      ...(hidden ? [{ label: t.withheld, colour: withheldColour, hatched: true }] : []),
      ...(empty ? [{ label: t.noNumbers, colour: '#ffffff' }] : []),
    ],
    heading: `${heading}. ${p.bound(shown(bound))}`,
    credit: t.mapCredit,
    tiles: item.form === 'tiles',
    width,
  });
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const reach = typicalReach(rows, verdicts);
  const few = known > 0 && known < leastColoured * places.codes.length;
  const what = labelOf(doc, key.variable, language);
  return {
    spec,
    lead: p.indicatorLead(facts),
    nothingLeft: known === 0 && rows.some((row) => row?.suppressed),
    ...(few
      ? { leftOut: p.mapFew(known, places.codes.length) }
      : Math.max(under, unsure, over) === places.codes.length
        ? { leftOut: `${p.indicatorLead(facts)} ${p.oneVerdict}` }
        : {}),
    table: {
      columns: [
        { label: labelOf(doc, item.by, language), kind: 'text' },
        ...(places.membersOf === null ? [] : [{ label: p.municipalities, kind: 'text' as const }]),
        { label: p.verdictHeading, kind: 'text' },
        { label: t.lower, kind },
        { label: t.upper, kind },
        { label: 'n', kind: 'integer' },
      ],
      rows: areas.map(({ code, label, key: own, row, verdict }) => [
        label,
        ...(places.membersOf === null ? [] : [places.membersOf(code, language)]),
        verdict === undefined ? absenceWord(absenceOf(doc, own)!, language) : p.verdict[verdict],
        errorCell(row, 'ci_lower', language),
        errorCell(row, 'ci_upper', language),
        row?.n ?? null,
      ]),
    },
    alt: [p.indicatorAlt(what, places.codes.length), p.indicatorLead(facts)].join(' '),
    n: nRange([index.row({ ...common, beside: item.by })]),
    notes: [
      p.indicatorNote(
        reach === null ? null : share ? p.points(f.decimal(reach * 100, 0)) : p.steps(f.decimal(reach, 1)),
      ),
      ...absenceNotes(
        areas.map(({ key: own }) => absenceOf(doc, own)),
        language,
      ),
    ],
  };
};
