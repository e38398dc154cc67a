import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultRow, ResultsDocument } from '../../../src/results/index.js';
import { Warehouse } from '../../../src/warehouse/index.js';

/** What a run published, what it knew, and whom it knew it of: enough to attack the one with the other. */
export interface Wave {
  /** As published. */
  rows: ResultRow[];
  /** The same rows before anything was withheld. */
  truth: ResultRow[];
  respondents: Respondent[];
  /** Groupings that are the same for everyone in a municipality, and the grouping by municipality. */
  geography: string[];
  area: string;
  /** Groupings that are said to lie within each other. */
  nested: { child: string; parent: string }[];
  /** Lowest and highest score of the scales. */
  ranges: Record<string, readonly [number, number]>;
}

export interface Respondent {
  group: string;
  weight: number;
  values: Record<string, string | number | null>;
}

interface Control {
  hierarchy: { child: string; parent: string }[];
  areas: { grouping: string; values: Record<string, string> }[];
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

/** Reads the steps of a run: its work folder, the relation of clean answers and the column of weights. */
export async function readWave(work: string, relation: string, weight: string): Promise<Wave> {
  const document = json(work, 'steps', 'results', 'results.json') as ResultsDocument;
  const { rows, control } = json(work, 'steps', 'estimate', 'step.json').output as {
    rows: ResultRow[];
    control: Control;
  };
  const warehouse = await Warehouse.open(join(work, 'steps', 'harmonize', 'warehouse.duckdb'), {
    readOnly: true,
  });
  const answers = await warehouse.all<Respondent['values']>(`select * from ${relation} order by row_id`);
  warehouse.close();
  // Which municipalities make an area is published with it.
  for (const { name, division, categories } of Object.values(document.labels)) {
    if (division === undefined || division.of === name) continue;
    const area = new Map(categories.flatMap((c) => (c.municipalities ?? []).map((each) => [each, c.code])));
    for (const values of answers) values[name] = area.get(String(values[division.of])) ?? null;
  }
  const areas = new Set(control.areas.map((a) => a.grouping));
  if (areas.size !== 1) throw new Error(`one grouping by area was expected, found ${[...areas]}`);
  return {
    rows: document.rows,
    truth: rows,
    respondents: answers.map((values) => ({
      group: String(values.respondent_group),
      weight: Number(values[weight]),
      values,
    })),
    geography: [...new Set(control.areas.flatMap((a) => Object.keys(a.values)))],
    area: [...areas][0]!,
    nested: control.hierarchy,
    ranges: Object.fromEntries(
      Object.values(document.labels)
        .filter((label) => label.kind === 'scale')
        .map((label) => {
          const bins = label.categories.map((c) => c.code.split('-').map(Number));
          return [label.name, [bins[0]![0]!, bins.at(-1)![1]!] as const];
        }),
    ),
  };
}
