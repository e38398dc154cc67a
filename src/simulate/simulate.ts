import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Codebook, derivedSources } from '../codebook/index.js';
import { assertPlainFile, fault, makeFolders } from '../errors/index.js';
import { writeSpss } from '../ingest/index.js';
import { drawAnswers } from './answers.js';
import { type ExportFile, exportOf, type SimulationFormat, type TableFile } from './formats.js';
import { type AnswerPlan, planAnswers } from './plan.js';
import { drawAnswering, type Population } from './register.js';
import { structureOf } from './structure.js';
import { notice } from './texts/notice.js';
import { type SimulatedModel, type TrueModel, trueParameters } from './truth.js';
import { drawWeights } from './weights.js';

interface SimulateOptions {
  /** How many were invited; a register tells it itself. */
  invited: number;
  /** How many answer; with a register what the codebook's rates give when left out. */
  answered?: number | undefined;
  seed: number;
  format: SimulationFormat;
  /** The register that tells who was invited; then the numbers follow from it and the codebook's rates. */
  population?: Population | undefined;
  /** The codebook's shares are met by the counts themselves, not by the draw on average. */
  exactMargins?: boolean | undefined;
  /** Stems of columns that tables beside the export give (`themes.`): what stands there is not made up. */
  beside?: readonly string[] | undefined;
  /** Models whose true parameters are wanted. */
  models?: readonly SimulatedModel[];
}

/** What is true of the made-up answers; `truth.json`. */
interface Truth {
  simulated: true;
  survey: string;
  wave: string;
  seed: number;
  invited: number;
  answered: number;
  method: string;
  models: TrueModel[];
}

export interface SimulatedExport {
  /** Files of the export and those that mark it, in the order they are written. */
  files: ExportFile[];
  /** Data files, which a format's own writer writes. */
  tables: TableFile[];
  truth: Truth;
}

/** The file whose presence in an export's folder tells that its answers are made up. */
export const simulatedMarker = 'simulert.json';

const noticeFile = 'SIMULERT.txt';

/** Name of the register beside a made-up export. */
export const registerFile = 'register.csv';

/**
 * A made-up export of a codebook's survey, in memory: the files of the format, `truth.json` with the true
 * parameters of the models, and `simulert.json` and `SIMULERT.txt` that mark it. The same arguments give
 * the same bytes. Statements about the method: docs/simulation.md.
 * Throws FaultError LV-SIMULATE-*.
 */
export function simulateExport(given: Codebook, options: SimulateOptions): SimulatedExport {
  const codebook = withoutBeside(given, options.beside ?? []);
  const { seed, format, population } = options;
  const answering =
    population === undefined ? undefined : drawAnswering(codebook, population, seed, options.answered);
  const invited = answering?.invited ?? options.invited;
  const answered = answering?.known.length ?? options.answered ?? Number.NaN;
  if (!Number.isInteger(answered) || answered < 1 || !(invited >= answered)) {
    fault(
      {
        code: 'LV-SIMULATE-N',
        what: 'the number of respondents is wrong',
        found: `${answered} answering of ${invited} invited`,
        expected: 'a whole number from 1 up to the number invited',
      },
      { exitCode: 2 },
    );
  }
  const plan = answerPlan(codebook);
  const truth: Truth = {
    simulated: true,
    survey: codebook.survey,
    wave: codebook.wave,
    seed,
    invited,
    answered,
    method:
      'population moments of the observed scores by Hermite series; parameters by maximum likelihood on them',
    models: (options.models ?? []).flatMap((m) => trueParameters(m, codebook, plan) ?? []),
  };
  const answers = drawAnswers(plan, answered, seed, answering?.known, options.exactMargins);
  drawWeights(codebook, answers, answered, seed);
  const { files, tables } = exportOf(format, codebook, answers, answered, seed);
  if (population !== undefined) files.push({ name: registerFile, content: population.file });
  const marker = {
    simulated: true,
    survey: codebook.survey,
    wave: codebook.wave,
    seed,
    invited,
    answered,
    format,
  };
  return {
    files: [
      ...files,
      { name: 'truth.json', content: `${JSON.stringify(truth, null, 2)}\n` },
      {
        name: simulatedMarker,
        content: `${JSON.stringify({ ...marker, files: [...files, ...tables].map((f) => f.name) }, null, 2)}\n`,
      },
      { name: noticeFile, content: notice(codebook.title.nb, { seed, invited, answered }) },
    ],
    tables,
    truth,
  };
}

/** A codebook without the variables whose columns stand beside the export, and what is made of them. */
function withoutBeside(codebook: Codebook, stems: readonly string[]): Codebook {
  if (stems.length === 0) return codebook;
  const gone = new Set(
    codebook.variables.filter((v) => stems.some((stem) => v.column.startsWith(stem))).map((v) => v.name),
  );
  const derived = codebook.derived.filter((d) => {
    const lacks = derivedSources(d).some((name) => gone.has(name));
    if (lacks) gone.add(d.name);
    return !lacks;
  });
  return {
    ...codebook,
    variables: codebook.variables.filter((v) => !gone.has(v.name)),
    questions: codebook.questions
      .map((q) => ({ ...q, variables: q.variables.filter((name) => !gone.has(name)) }))
      .filter((q) => q.variables.length > 0),
    derived,
  };
}

/**
 * The files of a made-up export that was written to a folder before, by its marker: only they are written over.
 * A real export has no marker, and must not get one.
 */
export function writtenExport(folder: string): Set<string> {
  try {
    const marker = JSON.parse(readFileSync(join(folder, simulatedMarker), 'utf8')) as {
      simulated?: unknown;
      files?: unknown;
    };
    if (marker.simulated !== true || !Array.isArray(marker.files)) return new Set();
    return new Set([...marker.files.map(String), 'truth.json', simulatedMarker, noticeFile]);
  } catch {
    return new Set();
  }
}

/** Writes a made-up export into a folder, made when it is not there. Throws LV-SIMULATE-OUT (exit code 2). */
export async function writeExport(made: SimulatedExport, folder: string): Promise<void> {
  try {
    makeFolders(folder);
    for (const file of made.files) writeFileSync(join(folder, file.name), file.content);
    for (const { name, table } of made.tables) await writeSpss(join(folder, name), table);
  } catch (cause) {
    fault(
      {
        code: 'LV-SIMULATE-OUT',
        place: { file: folder },
        what: `the export could not be written (${(cause as NodeJS.ErrnoException).code})`,
        remedy: 'give another folder with --out',
      },
      { exitCode: 2, cause },
    );
  }
}

/** The plan of a codebook's made-up answers, its structural model read from its file. */
export function answerPlan(codebook: Codebook): AnswerPlan {
  const file = codebook.simulationModel;
  if (file === undefined) return planAnswers(codebook, structureOf(codebook, null));
  assertPlainFile(file, 'LV-SIMULATE-MODEL');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    fault(
      {
        code: 'LV-SIMULATE-MODEL',
        place: { file },
        what: 'the structural model that the codebook names could not be read',
        remedy: 'correct simulate.model in the codebook, or put the file there',
      },
      { cause },
    );
  }
  return planAnswers(codebook, structureOf(codebook, { text, file }));
}
