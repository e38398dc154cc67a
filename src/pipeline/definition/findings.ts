import type { Codebook } from '../../codebook/index.js';
import { didYouMean, type Fault } from '../../errors/index.js';
import { type Names, textNumberFaults } from '../../wave/index.js';
import type { PipelineFile } from '../schema.js';
import { type Add, type Item, partsOf } from './item.js';
import { statedWaves } from './waves.js';

/**
 * What the author says of findings that there can't be: an id is a kind, a question that the report shows, and for a
 * difference the respondent group and the background variable. Which of them the numbers will bear nobody knows before the
 * run; what was named in vain is told then.
 */
export function findingsFaults(definition: PipelineFile, codebook: Codebook, names: Names, add: Add): void {
  const { findings } = definition.report;
  if (findings === undefined || findings === 'none') return;
  const known = idsOf(definition, codebook, names);
  const path = ['report', 'findings'];
  const check = (id: string, at: (string | number)[]) => {
    const wrong = known(id);
    if (wrong !== null) add([...path, ...at], 'LV-PIPELINE-FINDING', wrong);
  };
  findings.order.forEach((id, i) => {
    check(id, ['order', i]);
  });
  findings.drop.forEach((id, i) => {
    check(id, ['drop', i]);
    if (!findings.order.includes(id) && findings.rewrite[id] === undefined) return;
    add([...path, 'drop', i], 'LV-PIPELINE-IDLE', {
      what: `the finding '${id}' is left out, and also ${findings.order.includes(id) ? 'given a place' : 'reworded'}`,
      remedy: "take it out of 'drop', or out of the other",
    });
  });
  for (const [id, text] of Object.entries(findings.rewrite)) {
    check(id, ['rewrite', id]);
    for (const fault of textNumberFaults(text, codebook, definition)) {
      add([...path, 'rewrite', id], 'LV-PIPELINE-TEXT-NUMBER', fault);
    }
  }
}

type Wrong = Omit<Fault, 'code' | 'place'>;

/** Says what is wrong with the id of a finding; null where it can be. */
function idsOf(definition: PipelineFile, codebook: Codebook, names: Names): (id: string) => Wrong | null {
  const items = definition.report.chapters.flatMap((chapter) => chapter.items);
  const shown = new Set(items.flatMap((item) => variablesOf(item, codebook)));
  const statements = new Set(
    items.filter(({ kind }) => kind === 'likert').flatMap((item) => variablesOf(item, codebook)),
  );
  const groups = [...definition.groups, ...definition.areas.map(({ by }) => by)];
  if (definition.respondent_groups === 'separate') groups.push('respondent_group');
  const among = (what: string, name: string, list: Iterable<string>): Wrong | null => {
    const all = [...list];
    return all.includes(name)
      ? null
      : { what: `there can be no such finding: '${name}' is no ${what}`, remedy: didYouMean(name, all) };
  };
  return (id) => {
    const [kind, ...parts] = id.split('-') as [string, ...string[]];
    const form = { level: [1], change: [1], difference: [2, 3] }[kind];
    if (form === undefined || !form.includes(parts.length)) {
      return {
        what: `'${id}' is no id of a finding`,
        expected:
          'level-<statement>, change-<question>, or difference-<question>-<background variable> with the respondent group before the question where there are several',
        remedy: 'look the id up in the report: it is the anchor of the finding, after funn-',
      };
    }
    if (kind === 'level')
      return among('statement that a Likert figure of the report shows', parts[0]!, statements);
    const question = 'question that the report shows';
    if (kind === 'change') {
      if (statedWaves(definition).length > 1) return among(question, parts[0]!, shown);
      return { what: `'${id}' tells of a change, and the pipeline has one wave`, remedy: 'take it out' };
    }
    const [by, variable, group] = [...parts].reverse() as [string, string, string | undefined];
    return (
      among(question, variable, shown) ??
      among("background variable among the pipeline's groups", by, groups) ??
      (group === undefined ? null : among('respondent group', group, names.respondentGroups))
    );
  };
}

function variablesOf(item: Item, codebook: Codebook): string[] {
  return item.variables.flatMap((name) => {
    const scale = item.kind === 'likert' ? codebook.scales.find((s) => s.name === name) : undefined;
    return scale === undefined ? partsOf(codebook, name) : scale.items;
  });
}
