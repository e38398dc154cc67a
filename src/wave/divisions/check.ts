import type { Codebook } from '../../codebook/index.js';
import type { ReportDefinition } from '../../results/index.js';
import type { Ask } from '../ask.js';
import type { Add } from '../check/add.js';
import { nameFault } from '../check/names.js';
import { holdsMunicipalities, shownBy } from './asked.js';

/** Divisions of what holds no municipalities, names that stand twice, and respondent groups that there are none of. */
export function divisionFaults(
  asked: Pick<Ask, 'areas' | 'respondent_groups'> & { report: Pick<ReportDefinition, 'chapters'> },
  codebook: Codebook,
  add: Add,
): void {
  const { areas, report, respondent_groups: together } = asked;
  const groups = new Set(['', ...codebook.respondentGroups.map(({ name }) => name)]);
  areas.forEach((area, i) => {
    const { by, divisions, respondent_groups } = area;
    respondent_groups?.forEach((name, j) => {
      nameFault(name, groups, 'respondent group of the codebook', ['areas', i, 'respondent_groups', j], add);
    });
    if (divisions === undefined) return;
    if (!holdsMunicipalities(codebook, by))
      add(['areas', i, 'divisions'], 'LV-PIPELINE-DIVISION', {
        what: `'${by}' has no municipalities of the 2024 division to join`,
        expected: 'a derived variable whose rule has `place` and `gives: municipality`, division 2024',
        remedy: "name such a variable under 'by', or leave 'divisions' out",
      });
    const joined = divisions.some((division) => division !== 'municipality');
    if (joined && together === 'separate' && (shownBy(report, area) ?? []).includes(''))
      add(['areas', i, 'divisions'], 'LV-PIPELINE-DIVISION', {
        what: `'${by}' is shown for all respondents together, and divisions are told of each respondent group by itself`,
        remedy: "name a respondent group in the figures and tables by it, or leave 'divisions' out",
      });
    const names = divisions.map((each) => (typeof each === 'string' ? each : each.name));
    names.forEach((name, j) => {
      if (names.indexOf(name) === j) return;
      add(['areas', i, 'divisions', j], 'LV-PIPELINE-DUPLICATE', {
        what: `the division '${name}' stands twice`,
        remedy: 'name each division once',
      });
    });
  });
}
