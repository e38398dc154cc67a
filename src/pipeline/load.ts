import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Codebook, loadCodebook, type PlaceOf, readYamlFile } from '../codebook/index.js';
import { builtInDesigns, type LoadedDesign, loadDesign } from '../design/index.js';
import { disclosureFaults } from '../disclosure/index.js';
import { didYouMean, type Fault, FaultError, oddFile, oddFileRemedy } from '../errors/index.js';
import { completeGeography } from '../harmonize/index.js';
import { figureKinds } from '../results/index.js';
import { computedChecker } from './computed.js';
import { expandItems } from './expand-items.js';
import { idleKeys } from './idle-keys.js';
import { itemFaults, modelNameFaults } from './item-faults.js';
import { nominalFaults } from './nominal-variables.js';
import { orderedFaults } from './ordered-faults.js';
import type { PipelineModel } from './pipeline-model.js';
import { findReads, type Read } from './reads.js';
import { type PipelineFile, pipelineSchema } from './schema.js';
import { textNumberFaults } from './text-numbers.js';

export type { PipelineModel } from './pipeline-model.js';

/** A pipeline ready to run: its definition, codebook and models, all names known to exist. */
export interface LoadedPipeline {
  /** Absolute path of the pipeline file. */
  file: string;
  definition: PipelineFile;
  codebook: Codebook;
  models: PipelineModel[];
  /** The survey design, read from its file where it has one; undefined where the pipeline names none. */
  design: LoadedDesign | undefined;
  /** Everything that a run of it reads, files and secret. */
  reads: Read[];
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

  const codebookFile = beside(definition.codebook);
  const codebook = completeGeography(await loadCodebook(codebookFile));
  const models = definition.models.map((m) => {
    const modelFile = beside(m.file);
    return { definition: m, file: modelFile, syntax: readFileSync(modelFile, 'utf8') };
  });
  const designFile = designFileOf(definition);
  const design = designFile === undefined ? definition.design : beside(designFile);
  const wrong = oncePerItem(
    place,
    (at) => readerFaults(definition, codebook, models, at),
    (at) => [
      ...unknownNames(definition, codebook, at),
      ...idleKeys(definition, at),
      ...weightFaults(definition, codebook, at),
      ...designFaults(design, at),
      ...nominalFaults(models, codebook),
      ...orderedFaults(definition, codebook, at),
    ],
  );
  if (wrong.length > 0) throw new FaultError(wrong);
  return {
    file,
    definition: expandItems(definition, codebook),
    codebook,
    models,
    design: design === undefined ? undefined : loadDesign(design),
    reads: await findReads({
      file,
      codebook,
      codebookFile,
      source: definition.source,
      beside,
      design: designFile === undefined ? undefined : beside(designFile),
      models: models.map((m) => m.file),
    }),
    inputs: inputFiles(definition.source).map(({ name }) => beside(name)),
  };
}

/**
 * What the first check finds, and what the others find but in the report's items that it found at fault: what follows
 * from an item that can't be shown would be told over again.
 */
function oncePerItem(
  place: PlaceOf,
  first: (at: PlaceOf) => Fault[],
  others: (at: PlaceOf) => Fault[],
): Fault[] {
  const items = new Map<Fault['place'], string>();
  const at: PlaceOf = (path) => {
    const found = place(path);
    if (path[0] === 'report' && path[3] === 'items') items.set(found, path.slice(0, 5).join('.'));
    return found;
  };
  const told = first(at);
  const wrong = new Set(told.map((fault) => items.get(fault.place)));
  return [
    ...told,
    ...others(at).filter((fault) => !items.has(fault.place) || !wrong.has(items.get(fault.place))),
  ];
}

/** What report and models ask for that is not there to be shown. */
function readerFaults(
  definition: PipelineFile,
  codebook: Codebook,
  models: readonly PipelineModel[],
  place: PlaceOf,
): Fault[] {
  const faults: Fault[] = [];
  const add = (path: (string | number)[], code: string, fault: Omit<Fault, 'code' | 'place'>) =>
    faults.push({ code, place: place(path), ...fault });
  models.forEach((model, i) => {
    modelNameFaults(model.definition, model.syntax, ['models', i], add);
  });
  definition.report.chapters.forEach((chapter, c) => {
    for (const fault of textNumberFaults(chapter.text, codebook, definition)) {
      add(['report', 'chapters', c, 'text'], 'LV-PIPELINE-TEXT-NUMBER', fault);
    }
    chapter.items.forEach((item, i) => {
      itemFaults(item, codebook, definition, ['report', 'chapters', c, 'items', i], add);
    });
  });
  return faults;
}

/** A design that is misspelt, or a file of one that is not there. */
function designFaults(design: PipelineFile['design'], place: PlaceOf): Fault[] {
  try {
    loadDesign(design);
    return [];
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return error.faults.map((fault) => ({ ...fault, place: { ...place(['design']), ...fault.place } }));
  }
}

/** The file that a pipeline names as its design; undefined for a built-in design and one written out. */
function designFileOf({ design }: PipelineFile): string | undefined {
  return typeof design === 'string' && !Object.hasOwn(builtInDesigns, design) ? design : undefined;
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
  const designFile = designFileOf(definition);
  return named
    .concat(designFile === undefined ? [] : [{ path: ['design'], name: designFile }])
    .flatMap(({ path, name }) => {
      const odd = oddFile(beside(name));
      if (odd === undefined && existsSync(beside(name))) return [];
      const names = Object.keys(builtInDesigns);
      return [
        {
          code: 'LV-PIPELINE-FILE',
          place: place(path),
          what: odd === undefined ? `there is no file '${name}'` : `'${name}' is ${odd}, not a file`,
          expected: `a path relative to the pipeline file${path[0] === 'design' ? `, or one of ${names.join(', ')}` : ''}`,
          remedy: odd === undefined ? 'correct the path, or put the file there' : oddFileRemedy,
        },
      ];
    });
}

/** Weights whose values are no numbers. */
function weightFaults(definition: PipelineFile, codebook: Codebook, place: PlaceOf): Fault[] {
  const texts = new Set([
    ...codebook.variables.filter((v) => v.type !== 'number').map((v) => v.name),
    ...codebook.derived.filter((d) => d.values.length > 0).map((d) => d.name),
  ]);
  const { design } = definition;
  const named = definition.models.map((m, i) => ({
    name: m.weight,
    path: ['models', i, 'weight'] as (string | number)[],
  }));
  if (typeof design === 'object')
    named.push({ name: String(design.weight ?? ''), path: ['design', 'weight'] });
  return named
    .filter(({ name }) => name !== undefined && texts.has(name))
    .map(({ name, path }) => ({
      code: 'LV-PIPELINE-WEIGHT',
      place: place(path),
      what: `'${name}' can not be a weight: its values are answer options, not numbers`,
      expected: "a variable with 'type: number' in the codebook",
      remedy: 'name the column that holds the weights, or correct its type in the codebook',
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
  definition.averages.forEach(({ by }, i) => {
    check(by, groups, ['averages', i], 'variable of the codebook');
    if (groups.has(by) && !definition.groups.includes(by)) {
      faults.push({
        code: 'LV-PIPELINE-GROUP',
        place: place(['averages', i]),
        what: `'${by}' is not among the pipeline's groups, so there is nothing to average`,
        remedy: "add it to 'groups'",
      });
    }
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
  const published = new Set([...definition.groups, ...definition.areas.map(({ by }) => by)]);
  for (const key of ['keep', 'give_up'] as const) {
    definition.disclosure[key]?.forEach((name, i) => {
      for (const part of name.split('*')) {
        check(part, published, ['disclosure', key, i], "grouping of the pipeline's 'groups' or 'areas'");
      }
    });
  }
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
  const publishedIds = codebook.published.map(({ id }) => id);
  const ids = new Set<string>();
  const notComputed = computedChecker(definition, codebook);
  definition.report.chapters.forEach((chapter, c) => {
    chapter.items.forEach((item, i) => {
      const path = ['report', 'chapters', c, 'items', i];
      const before = faults.length;
      item.variables.forEach((v, j) => {
        const known = item.kind === 'published' ? new Set([...shown, ...publishedIds]) : shown;
        check(v, known, [...path, 'variables', j], 'variable, question, scale or model');
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
      // Only of an item whose names are all known.
      if (faults.length > before) return;
      for (const wrong of notComputed(item)) {
        faults.push({ code: 'LV-PIPELINE-NOT-COMPUTED', place: place(path), ...wrong });
      }
    });
  });
  return faults;
}
