import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Codebook } from '../../../src/codebook/index.js';
import type { FaultError } from '../../../src/errors/index.js';
import { expandItems } from '../../../src/pipeline/expand-items.js';
import { loadPipeline } from '../../../src/pipeline/index.js';
import type { PipelineFile } from '../../../src/pipeline/schema.js';
import { project, scratch } from '../../e2e/cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** What is said of one more item in the report of a committed pipeline. */
async function saidOf(name: string, item: string): Promise<string[]> {
  const text = readFileSync(join(project, 'pipelines', `${name}.yaml`), 'utf8')
    .replaceAll('../data-schemas', join(project, 'data-schemas'))
    .replaceAll('models/', `${join(project, 'pipelines', 'models')}/`);
  const first = text.indexOf('      items:\n') + '      items:\n'.length;
  const file = join(folder, `${count++}.yaml`);
  writeFileSync(
    file,
    `${text.slice(0, first)}        - { id: ny, title: { nb: Ny }, ${item} }\n${text.slice(first)}`,
  );
  const error = await loadPipeline(file).then(
    () => null,
    (e: unknown) => e as FaultError,
  );
  return (error?.faults ?? []).map((f) => `${f.code}: ${f.what}; ${f.found ?? ''}; ${f.remedy ?? ''}`);
}

const ssn = (item: string) => saidOf('ssn-2025h', item);
const schools = (item: string) => saidOf('led-skole-2022', item);

describe('two sides of a figure', () => {
  const battery = { kind: 'sides', respondent_group: 'leder', each_by: [] };
  const sides = 'kind: sides, variables: [dialog_god], respondent_group: leder_grunnskole';

  it('are shown where both have numbers', async () => {
    expect(
      await ssn(`${sides}, with: { respondent_group: eier_kommune, variables: [eier_dialog_god] }`),
    ).toEqual([]);
  });

  it.each([
    [
      '',
      /LV-PIPELINE-SIDES: the kind 'sides' shows the answers of two respondent groups, and 'ny' names one/,
    ],
    [
      ', with: { respondent_group: leder_grunnskole }',
      /LV-PIPELINE-SIDES: both sides are the respondent group/,
    ],
    [
      ', with: { respondent_group: eier_kommune, variables: [eier_dialog_god, eier_kjenner] }',
      /LV-PIPELINE-SIDES: .*there are not as many; 1 under 'variables', 2 under 'with'/,
    ],
    [', with: { respondent_group: eier_komune, variables: [eier_dialog_god] }', /eier_kommune/],
    [
      ', with: { respondent_group: eier_kommune }',
      /LV-PIPELINE-NOT-COMPUTED: 'dialog_god' is not asked of the respondent group 'eier_kommune'/,
    ],
    [
      ', with: { respondent_group: eier_kommune, variables: [eier_antall_moter] }',
      /LV-PIPELINE-SIDES: the means of 'dialog_god' and 'eier_antall_moter' can't .*; 1 to 5 and 1 to 4;/,
    ],
    [
      ', statistic: proportion, category: "5", with: { respondent_group: eier_kommune, variables: [eier_antall_moter] }',
      /LV-PIPELINE-STATISTIC: 'eier_antall_moter' has no answer with the code '5'/,
    ],
    [
      ', with: { respondent_group: eier_kommune, variables: [eier_dialog_utsagn] }',
      /LV-PIPELINE-SIDES: .*there are not as many; 1 under 'variables', [2-9] under 'with'/,
    ],
  ])('are told of when they can not be: %s', async (rest, said) => {
    const found = await ssn(`${sides}${rest}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
  });

  it('of a battery are of each of its questions', async () => {
    const items = [
      { ...battery, variables: ['tiltak'], with: { respondent_group: 'eier', variables: [] } },
      { ...battery, variables: ['q'], with: { respondent_group: 'eier', variables: ['tiltak'] } },
    ];
    const codebook = { variables: [], derived: [], questions: [{ name: 'tiltak', variables: ['a', 'b'] }] };
    const { report } = expandItems(
      { regressions: [], report: { chapters: [{ items }] } } as unknown as PipelineFile,
      codebook as unknown as Codebook,
    );
    expect(report.chapters[0]!.items.map((each) => [each.variables, each.with?.variables])).toEqual([
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      [['q'], ['a', 'b']],
    ]);
  });

  it('are no other kind of figure', async () => {
    expect(
      (await ssn('kind: bars, variables: [tiltak], with: { respondent_group: eier_kommune }'))[0],
    ).toMatch(/LV-PIPELINE-IDLE: 'with' has no effect on the kind 'bars'/);
  });
});

describe('what a report shows and the pipeline does not compute', () => {
  it('is a background variable of all together where each group has its own: the groups are named', async () => {
    const [fault, ...rest] = await ssn('kind: dot-interval, variables: [trivsel], by: landsdel');
    expect(rest).toEqual([]);
    expect(fault).toMatch(
      /^LV-PIPELINE-NOT-COMPUTED: nothing is computed by 'landsdel' for all respondents together; /,
    );
    expect(fault).toMatch(/name 'leder_grunnskole' or 'leder_videregaende' under 'respondent_group'$/);
  });

  it('is a model or a regression of other respondents', async () => {
    const [model] = await ssn('kind: fit, variables: [kvalitetsarbeid_sti], respondent_group: eier_kommune');
    expect(model).toMatch(
      /'kvalitetsarbeid_sti' is computed for all respondents together, not for 'eier_kommune'/,
    );
    const reg = 'kind: regression, variables: [kvalitetsarbeid_grunnskole], respondent_group';
    expect((await ssn(`${reg}: leder_videregaende`))[0]).toContain(
      "is computed for 'leder_grunnskole', not for",
    );
    expect(await ssn(`${reg}: leder_grunnskole`)).toEqual([]);
  });

  it('is a question that the respondent group was not asked', async () => {
    const said = await ssn('kind: bars, variables: [eier_antall_moter], respondent_group: leder_grunnskole');
    expect(said).toEqual([
      "LV-PIPELINE-NOT-COMPUTED: 'eier_antall_moter' is not asked of the respondent group 'leder_grunnskole'; asked of 'eier_kommune', 'eier_fylkeskommune'; name 'eier_kommune' or 'eier_fylkeskommune' under 'respondent_group'",
    ]);
    expect(await ssn('kind: bars, variables: [eier_antall_moter], respondent_group: eier_kommune')).toEqual(
      [],
    );
  });

  it('is a share of a group whose answers are counted only', async () => {
    const [fault] = await ssn(
      'kind: bars, variables: [eier_antall_moter], respondent_group: eier_fylkeskommune',
    );
    expect(fault).toContain("only counts are computed for the respondent group 'eier_fylkeskommune'");
    expect(
      await ssn('kind: counts, variables: [eier_antall_moter], respondent_group: eier_fylkeskommune'),
    ).toEqual([]);
  });

  it('is a variable that an area does not have', async () => {
    const [fault] = await ssn(
      'kind: map, variables: [mestring], by: kommune, respondent_group: leder_grunnskole',
    );
    expect(fault).toContain("nothing is computed of 'mestring' by 'kommune'");
  });

  it('is each answer by a grouping of areas, which have the two highest and the mean alone', async () => {
    const shown = 'variables: [kjent_fra_for], by: lederskolering';
    for (const kind of ['grouped-bars', 'likert', 'bars']) {
      const [fault] = await schools(`kind: ${kind}, ${shown}`);
      expect(fault).toContain(
        "the answers of 'kjent_fra_for' by 'lederskolering' are not computed one by one",
      );
    }
    expect(await schools(`kind: dot-interval, statistic: top_two, ${shown}`)).toEqual([]);
    expect((await schools(`kind: dot-interval, statistic: proportion, category: '5', ${shown}`)).length).toBe(
      1,
    );
  });

  it('is a respondent group, or groups side by side, where all are taken together', async () => {
    const [fault] = await saidOf(
      'talis-2018-teachers',
      'kind: bars, variables: [tt3g01], by: respondent_group',
    );
    expect(fault).toContain("nothing is computed by 'respondent_group'");
  });

  it('is a statistic or answer that the variable does not have', async () => {
    const [mean] = await schools('kind: dot-interval, variables: [arbeidssted], statistic: mean');
    expect(mean).toContain("'mean' is not computed of 'arbeidssted'; ; set 'statistic' to 'proportion'");
    const [answer] = await schools(
      "kind: dot-interval, variables: [arbeidssted], statistic: proportion, category: '77'",
    );
    expect(answer).toContain("'arbeidssted' has no answer with the code '77'");
  });

  it('is a model shown as a question, and a question as a model or scale', async () => {
    expect((await schools('kind: bars, variables: [mestringstro_sti]'))[0]).toContain(
      "'mestringstro_sti' is a model, and 'bars' shows none",
    );
    expect((await schools('kind: fit, variables: [mestringstro]'))[0]).toContain(
      "'mestringstro' is no model",
    );
    expect((await schools('kind: reliability, variables: [arbeidssted]'))[0]).toContain(
      "'arbeidssted' is no scale",
    );
  });

  it('is an effect or a series of models that a model does not have', async () => {
    expect((await ssn('kind: defined, variables: [kvalitetsarbeid_sti]'))[0]).toContain(
      "the model 'kvalitetsarbeid_sti' defines no effects",
    );
    expect((await schools('kind: one-at-a-time, variables: [mestringstro_sti]'))[0]).toContain(
      "the model 'mestringstro_sti' is run once",
    );
    expect(await schools('kind: defined, variables: [mestringstro_sti]')).toEqual([]);
  });

  it('is a change where there is one wave', async () => {
    for (const kind of ['change', 'changes']) {
      expect(await schools(`kind: ${kind}, variables: [arbeidssted]`)).toEqual([
        expect.stringContaining(`'${kind}' shows what has changed between waves, and the pipeline has one`),
      ]);
    }
  });

  it('is free text among what is tested, and a number among what is counted', async () => {
    const [text] = await schools('kind: differences, variables: [annen_grunnutdanning_tekst]');
    expect(text).toContain("'annen_grunnutdanning_tekst' has no numbers to show");
    const [number] = await schools('kind: counts, variables: [stillingsprosent]');
    expect(number).toContain(
      "'stillingsprosent' has no answers to count: it is a number without answer options",
    );
    const [scale] = await schools('kind: counts, variables: [mestringstro]');
    expect(scale).toContain("'mestringstro' has no answers to count: it is a scale");
  });

  it('is a map of groups that are no places', async () => {
    const map = 'kind: map, variables: [trivsel], respondent_group: leder_grunnskole, by';
    expect(await ssn(`${map}: fylke`)).toEqual([]);
    const [fault] = await ssn(`${map}: landsdel`);
    expect(fault).toMatch(/'landsdel' has no codes that a map knows; 1 \(Oslo-området\), /);
  });
});
