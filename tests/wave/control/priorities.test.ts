import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { almostNested } from '../../../src/disclosure/index.js';
import { loadPipeline } from '../../../src/pipeline/index.js';
import { resultRow } from '../../../src/results/index.js';
import { givenUp } from '../../../src/wave/control/control.js';
import { groupingCosts, nestingByPlace, nestingCosts } from '../../../src/wave/control/nesting-notes.js';
import { cli, project, scratch } from '../../e2e/cli.js';
import { smallPipeline } from '../../pipeline/small.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const small = (more: string) =>
  smallPipeline(join(folder, String(count++)), [['groups: [', `disclosure: { ${more} }\ngroups: [`]]);
const told = (more: string) => cli(['check', small(more)]).stderr;

describe('what a pipeline keeps and gives up', () => {
  it('are groupings that it publishes; a name that is none is told with the nearest', () => {
    expect(cli(['check', small('keep: [slag], give_up: [kjonn, slag_fem]')]).code).toBe(0);
    const wrong = told('keep: [slagg], give_up: [kjonn*slag_fm, a]');
    expect(wrong).toMatch(/'slagg' is no grouping of the pipeline's 'groups' or 'areas'.*slag/);
    expect(wrong).toMatch(/'slag_fm' is no grouping .*slag_fem/);
    expect(wrong).toMatch(/'a' is no grouping/);
    expect(wrong).toContain('LV-PIPELINE-NAME');
    expect(told('keep: [slag], give_up: [slag]')).toMatch(
      /'slag' stands both in 'keep' and in 'give_up'.*LV-PIPELINE-DISCLOSURE/,
    );
  });

  it('are refused in `estimate`, which prints one grouping', () => {
    const file = join(folder, 'limits.yaml');
    writeFileSync(file, 'min_n: 5\nkeep: [slag]\n');
    const data = join(dirname(small('min_n: 5')), 'answers.csv');
    const { code, stderr } = cli(['estimate', data, '--mean', 'a', '--by', 'slag', '--disclosure', file]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/'keep' changes nothing here.*LV-CLI-DISCLOSURE/);
  });

  it('give up first what no figure is by, where the pipeline says nothing', async () => {
    const { definition } = await loadPipeline(small('min_n: 5'));
    expect(givenUp(definition)).toEqual(['slag', 'slag_fem', 'kjonn']);
    const [chapter] = definition.report.chapters;
    const by = (name: string) => ({
      ...definition,
      report: {
        ...definition.report,
        chapters: [{ ...chapter!, items: [{ ...chapter!.items[0]!, by: name }] }],
      },
    });
    expect(givenUp(by('kjonn'))).toEqual(['slag', 'slag_fem']);
    const { disclosure } = definition;
    expect(givenUp({ ...by('kjonn'), disclosure: { ...disclosure, keep: ['slag'] } })).toEqual(['slag_fem']);
    expect(givenUp({ ...definition, disclosure: { ...disclosure, give_up: [] } })).toEqual([]);
  });
});

describe('groupings that nearly lie in each other', () => {
  const national = (gives: string) =>
    loadPipeline(join(project, 'pipelines/ssn-2025h.yaml')).then((loaded) => ({
      ...loaded,
      codebook: {
        ...loaded.codebook,
        derived: loaded.codebook.derived.map((d) =>
          d.name === 'landsdel' && 'place' in d.rule
            ? { ...d, rule: { ...d.rule, gives: gives as 'region' } }
            : d,
        ),
      },
    }));

  it('are told before there are answers, with the municipalities and what to do', async () => {
    const [found, ...more] = nestingByPlace(await national('region'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'note', code: 'LV-CHECK-ALMOST-NESTED', n: null });
    expect(found!.what).toBe(
      "'fylke' lies in 'landsdel' but for a few: Lunner (3234), Jevnaker (3236) of Akershus (32) are in Eastern Norway (2), the rest in Oslo area (1)",
    );
    expect(found!.remedy).toMatch(/^derive 'landsdel' with 'gives: region_by_county'/);
    expect(nestingByPlace(await national('region_by_county'))).toEqual([]);
  });

  it('are told by a run with how many answered and in how many questions groups are withheld for it', async () => {
    const pipeline = await national('region');
    const area = (code: string, landsdel: string, n: number) => ({
      grouping: 'kommune',
      code,
      within: {},
      values: { fylke: code.slice(0, 2), landsdel },
      answers: { a: { n, weights: {} }, b: { n, weights: {} } },
    });
    const areas = [area('3201', '1', 30), area('3236', '2', 1), area('3401', '2', 40), area('0301', '1', 20)];
    expect(almostNested(areas, 5)).toHaveLength(1);
    const row = (variable: string, group_variable: string, group_value: string, reason: string) =>
      resultRow({ variable, group_variable, group_value, suppressed: true, reason });
    const derivable = 'withheld so that no answer can be worked out';
    const [found] = nestingCosts(pipeline, areas, [
      row('a', 'fylke', '32', derivable),
      row('a', 'landsdel', '2', derivable),
      // By a rule of its own, of another grouping, or of a county that nobody crosses.
      row('b', 'fylke', '32', 'too few respondents'),
      row('b', 'sentralitet', '2', derivable),
      row('b', 'fylke', '34', derivable),
    ]);
    expect(found!.n).toBe(1);
    expect(found!.found).toBe(
      '1 respondent there; in 1 variable a group that they are in is withheld so that they are not found by subtraction',
    );
  });

  it('and groupings of which little is left are told', () => {
    const cost = { respondents: 'x', grouping: 'g', cells: 100, byRule: 0, toProtect: 0 };
    expect(
      groupingCosts([
        { ...cost, toProtect: 50 },
        { ...cost, byRule: 95 },
      ]),
    ).toEqual([]);
    const told = groupingCosts([
      { ...cost, toProtect: 51 },
      { ...cost, byRule: 90, toProtect: 6 },
    ]);
    expect(told.map(({ what }) => what)).toEqual([
      "51 of 100 groups by 'g' of 'x' are withheld only to protect others",
      "96 of 100 groups by 'g' of 'x' are withheld, so there is little to read, and others are withheld to protect them",
    ]);
  });
});
