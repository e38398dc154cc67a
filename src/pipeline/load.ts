import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Codebook, loadCodebook, type PlaceOf, readYamlFile } from '../codebook/index.js';
import { disclosureFaults } from '../disclosure/index.js';
import { didYouMean, type Fault, FaultError } from '../errors/index.js';
import { completeGeography } from '../harmonize/index.js';
import { figureKinds } from '../results/index.js';
import { expandItems } from './expand-items.js';
import { nominalFaults } from './nominal-variables.js';
import type { PipelineModel } from './pipeline-model.js';
import { type PipelineFile, pipelineSchema } from './schema.js';

export type { PipelineModel } from './pipeline-model.js';

/** A pipeline ready to run: its definition, codebook and models, all names known to exist. */
export interface LoadedPipeline {
  /** Absolute path of the pipeline file. */
  file: string;
  definition: PipelineFile;
  codebook: Codebook;
  models: PipelineModel[];
  /** Absolute paths of the data files that it reads, export first; for a simulated source the register, if any. */
  inputs: string[];
}

/**
 * Reads a pipeline file and all that it names. Every fault is reported at once.
 * Throws FaultError with codes LV-PIPELINE-*, and LV-CODEBOOK-* for the codebook that it names.
 */
export async function loadPipeline(path: string): Promise<LoadedPipeline> {
  const file = resolve(path);
  const { value: definition, place } = await readYamlFile(path, pipelineSchema, {
    codePrefix: 'LV-PIPELINE',
  });
  const beside = (name: string) => resolve(dirname(file), name);
  const faults = absentFiles(definition, place, beside);
  if (faults.length > 0) throw new FaultError(faults);

  const codebook = completeGeography(await loadCodebook(beside(definition.codebook)));
  const wrong = unknownNames(definition, codebook, place);
  if (wrong.length > 0) throw new FaultError(wrong);
  const models = definition.models.map((m) => {
    const modelFile = beside(m.file);
    return { definition: m, file: modelFile, syntax: readFileSync(modelFile, 'utf8') };
  });
  const nominal = nominalFaults(models, codebook);
  if (nominal.length > 0) throw new FaultError(nominal);
  return {
    file,
    definition: expandItems(definition, codebook),
    codebook,
    models,
    inputs: inputFiles(definition.source).map(({ name }) => beside(name)),
  };
}

type Source = PipelineFile['source'];

/** The data files that a source names, each with its key. */
function inputFiles(source: Source): { key: string; name: string }[] {
  if ('simulate' in source) {
    const { register } = source.simulate;
    return register === undefined ? [] : [{ key: 'simulate.register', name: register }];
  }
  return (['export', 'elements', 'register'] as const).flatMap((key) => {
    const name = source[key];
    return name === undefined ? [] : [{ key, name }];
  });
}

function absentFiles(definition: PipelineFile, place: PlaceOf, beside: (name: string) => string): Fault[] {
  const named = [
    { path: ['codebook'], name: definition.codebook },
    ...inputFiles(definition.source).map(({ key, name }) => ({ path: ['source', ...key.split('.')], name })),
    ...definition.models.map((m, i) => ({ path: ['models', i, 'file'], name: m.file })),
  ];
  return named
    .filter(({ name }) => !existsSync(beside(name)))
    .map(({ path, name }) => ({
      code: 'LV-PIPELINE-FILE',
      place: place(path),
      what: `there is no file '${name}'`,
      expected: 'a path relative to the pipeline file',
      remedy: 'correct the path, or put the file there',
    }));
}

/** Names in the pipeline that neither the codebook nor the pipeline's models have. */
function unknownNames(definition: PipelineFile, codebook: Codebook, place: PlaceOf): Fault[] {
  const variables = [...codebook.variables, ...codebook.derived].map((v) => v.name);
  const scales = codebook.scales.map((s) => s.name);
  const models = definition.models.map((m) => m.name);
  const shown = new Set([...variables, ...codebook.questions.map((q) => q.name), ...scales, ...models]);
  const groups = new Set([...variables, 'respondent_group']);
  const data = new Set([...variables, ...scales]);
  const groupNames = new Set(codebook.respondentGroups.map((g) => g.name));
  const faults: Fault[] = [];
  const check = (name: string, known: Set<string>, path: (string | number)[], what: string) => {
    if (name === '' || known.has(name)) return;
    faults.push({
      code: 'LV-PIPELINE-NAME',
      place: place(path),
      what: `'${name}' is no ${what}`,
      remedy: didYouMean(name, known),
    });
  };
  definition.groups.forEach((g, i) => {
    check(g, groups, ['groups', i], 'variable of the codebook');
  });
  definition.areas.forEach(({ by, variables: shownBy }, i) => {
    check(by, groups, ['areas', i, 'by'], 'variable of the codebook');
    shownBy.forEach((v, j) => {
      check(v, data, ['areas', i, 'variables', j], 'variable or scale of the codebook');
    });
  });
  definition.disclosure.units?.of.forEach((name, i) => {
    check(name, groups, ['disclosure', 'units', 'of', i], 'variable of the codebook');
  });
  for (const { path, ...fault } of disclosureFaults(definition.disclosure)) {
    faults.push({ code: 'LV-PIPELINE-DISCLOSURE', place: place(['disclosure', ...path]), ...fault });
  }
  definition.models.forEach((m, i) => {
    m.for_each?.variables.forEach((v, j) => {
      check(v, data, ['models', i, 'for_each', 'variables', j], 'variable or scale of the codebook');
    });
    for (const key of ['group', 'cluster', 'weight'] as const) {
      check(m[key] ?? '', groups, ['models', i, key], 'variable of the codebook');
    }
    m.ordered.forEach((v, j) => {
      check(v, data, ['models', i, 'ordered', j], 'variable of the codebook');
    });
    if (m.for_each !== undefined && m.group !== undefined) {
      faults.push({
        code: 'LV-PIPELINE-FOR-EACH',
        place: place(['models', i, 'group']),
        what: `the model '${m.name}' is run for each of several variables and also by group: its results could not be told apart`,
        expected: "'for_each' or 'group'",
        remedy: 'make one model of each variable, with the group',
      });
    }
    if (m.invariance !== undefined && m.group === undefined) {
      faults.push({
        code: 'LV-PIPELINE-INVARIANCE',
        place: place(['models', i, 'invariance']),
        what: `the model '${m.name}' has a ladder of invariance and no groups`,
        remedy: "name the grouping variable under 'group'",
      });
    }
  });
  const { source } = definition;
  const register = 'simulate' in source ? source.simulate.register : source.register;
  if (register !== undefined && codebook.register === undefined) {
    faults.push({
      code: 'LV-PIPELINE-REGISTER',
      place: place(['source']),
      what: 'the pipeline names a register, and the codebook does not say how to read it',
      expected: "'register' in the codebook, with 'key' and 'invited'",
    });
  }
  if (
    'simulate' in source &&
    register === undefined &&
    !(source.simulate.invited && source.simulate.answered)
  ) {
    faults.push({
      code: 'LV-PIPELINE-MISSING',
      place: place(['source', 'simulate']),
      what: 'how many were invited and how many answered is not said',
      expected: "'invited' and 'answered', or a 'register'",
    });
  }
  const ids = new Set<string>();
  definition.report.chapters.forEach((chapter, c) => {
    chapter.items.forEach((item, i) => {
      const path = ['report', 'chapters', c, 'items', i];
      item.variables.forEach((v, j) => {
        check(v, shown, [...path, 'variables', j], 'variable, question, scale or model');
      });
      // Response tables cross two background variables, and need no estimates.
      const ownGroups = item.kind === 'response-groups' ? item.by.split('*') : [item.by, ...item.each_by];
      for (const name of ownGroups) check(name, groups, [...path, 'by'], 'variable of the codebook');
      check(
        item.respondent_group,
        groupNames,
        [...path, 'respondent_group'],
        'respondent group of the codebook',
      );
      const computed = ['', 'respondent_group', ...definition.groups, ...definition.areas.map((a) => a.by)];
      const lacking = [item.by, ...item.each_by].filter((name) => !computed.includes(name));
      for (const name of item.kind === 'response-groups' ? [] : lacking) {
        faults.push({
          code: 'LV-PIPELINE-GROUP',
          place: place([...path, 'by']),
          what: `'${name}' is not among the pipeline's groups, so nothing is computed for it`,
          remedy: `add it to 'groups'`,
        });
      }
      if (ids.has(item.id)) {
        faults.push({
          code: 'LV-PIPELINE-DUPLICATE',
          place: place([...path, 'id']),
          what: `the id '${item.id}' stands twice`,
          remedy: 'give each figure and table an id of its own',
        });
      }
      ids.add(item.id);
      if (item.variables.length === 0 && (figureKinds as readonly string[]).includes(item.kind)) {
        faults.push({
          code: 'LV-PIPELINE-EMPTY-FIGURE',
          place: place(path),
          what: `the figure '${item.id}' shows no variables`,
          remedy: "name them under 'variables'",
        });
      }
    });
  });
  return faults;
}
