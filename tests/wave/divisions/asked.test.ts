import { describe, expect, test } from 'vitest';
import type { Codebook } from '../../../src/codebook/index.js';
import { municipalityCodes } from '../../../src/harmonize/index.js';
import type { ReportItem } from '../../../src/results/index.js';
import { withDivisions } from '../../../src/wave/divisions/asked.js';
import { divisionFaults } from '../../../src/wave/divisions/check.js';
import { byDivisions } from '../../../src/wave/divisions/told.js';

const place = (name: string, codes: readonly string[]) => ({
  name,
  values: codes.map((code) => ({ code, label: { nb: code } })),
});
const codebook = {
  variables: [],
  derived: [place('kommune', municipalityCodes()), place('fylke', ['03', '11'])],
  respondentGroups: [{ name: 'leder' }, { name: 'eier' }],
} as unknown as Codebook;

const item = (more: Partial<ReportItem>) =>
  ({
    id: 'a',
    kind: 'map',
    variables: ['q'],
    by: 'kommune',
    each_by: [],
    respondent_group: 'leder',
    ...more,
  }) as ReportItem;

const asked = (items: ReportItem[], area: Record<string, unknown> = {}) =>
  ({
    respondent_groups: 'separate',
    areas: [{ by: 'kommune', variables: ['q'], ...area }],
    report: { title: { nb: 'x' }, language: 'nb', chapters: [{ id: 'k', title: { nb: 'k' }, items }] },
  }) as unknown as Parameters<typeof divisionFaults>[0];

const divided = (items: ReportItem[], area: Record<string, unknown> = {}) =>
  withDivisions(asked(items, area) as Parameters<typeof withDivisions>[0], codebook).areas[0] as {
    divisions?: unknown;
    respondent_groups?: string[];
  };

describe('areas of municipalities', () => {
  test('are divided for the respondent groups that are shown by them', () => {
    const divisions = ['municipality', 'grown', 'county'];
    expect(divided([item({}), item({ kind: 'funnel' })], { divisions })).toMatchObject({
      divisions,
      respondent_groups: ['leder'],
    });
    expect(divided([item({})]).divisions).toBeUndefined();
  });

  test.each([
    ['that nothing shows', [item({ by: 'fylke' })], {}],
    ['of other variables', [item({ variables: ['r'] })], {}],
    ['whose change is shown', [item({}), item({ kind: 'change' })], {}],
    ['of all respondent groups together', [item({ respondent_group: '' })], {}],
    ['asked for as they are', [item({})], { divisions: ['municipality'] }],
    ['that are no municipalities', [item({ by: 'fylke' })], { by: 'fylke' }],
  ] as [string, ReportItem[], Record<string, unknown>][])('%s are left as they are', (_, items, area) => {
    expect(divided(items, { divisions: ['grown', 'county'], ...area }).divisions).toBeUndefined();
  });

  test('what a pipeline asks for in vain is told', () => {
    const faults: string[] = [];
    const add = (path: (string | number)[], code: string, { what }: { what: string }) =>
      faults.push(`${path.join('.')} ${code} ${what}`);
    divisionFaults(
      asked([item({ respondent_group: '' })], {
        divisions: ['county', 'county'],
        respondent_groups: ['x'],
      }),
      codebook,
      add,
    );
    divisionFaults(asked([item({ respondent_group: '' })], { divisions: ['county'] }), codebook, add);
    divisionFaults(asked([], { by: 'fylke', divisions: ['grown'] }), codebook, add);
    expect(faults).toEqual([
      "areas.0.respondent_groups.0 LV-PIPELINE-NAME 'x' is no respondent group of the codebook",
      "areas.0.divisions.1 LV-PIPELINE-DUPLICATE the division 'county' stands twice",
      "areas.0.divisions LV-PIPELINE-DIVISION 'kommune' is shown for all respondents together, and divisions are told of each respondent group by itself",
      "areas.0.divisions LV-PIPELINE-DIVISION 'fylke' has no municipalities of the 2024 division to join",
    ]);
  });

  test('are shown by the division that was chosen, other variables as before', () => {
    const report = asked([item({}), item({ id: 'b', variables: ['r'] })]).report as never;
    const chosen = [{ name: 'kommune_area_5', of: 'kommune', variables: ['q'] }] as never;
    expect(byDivisions(report, chosen).chapters[0]!.items.map(({ by }) => by)).toEqual([
      'kommune_area_5',
      'kommune',
    ]);
  });
});
