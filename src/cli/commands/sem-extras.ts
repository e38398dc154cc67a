import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { fault, makeFolders } from '../../errors/index.js';
import {
  factorScores,
  type GroupResiduals,
  type ModelReliability,
  type ModificationIndex,
  modelReliability,
  modificationIndices,
  residuals,
  type SemOptions,
  type SemResult,
} from '../../sem/index.js';
import { textTable } from '../output.js';
import { decimal, probability } from './sem-text.js';

/** What `sem` tells of a fitted model beside its parameters and fit, where asked. */
export interface ExtraOptions {
  modificationIndices?: string | true;
  residuals?: boolean;
  omega?: boolean;
  scores?: string;
  scoresMethod: string;
}

interface Extras {
  modification_indices?: ModificationIndex[];
  residuals?: GroupResiduals[];
  reliability?: ModelReliability[];
  /** The file of factor scores. */
  scores?: string;
}

/** Chi-square of one degree of freedom at 5 per cent: smaller indices are chance. */
const telling = 3.84;

export function withExtraOptions(command: Command): Command {
  return command
    .option(
      '--modification-indices [least]',
      `what freeing one parameter would do: indices of ${telling} and more, or of this and more`,
    )
    .option('--residuals', 'residuals of covariances and correlations, and their z', false)
    .option('--omega', 'reliability of the latent variables: omega and average variance extracted', false)
    .option('--scores <file.csv>', 'factor scores of every row of the data')
    .option('--scores-method <method>', 'regression or bartlett', 'regression');
}

/** Checks the options before anything is read. Throws LV-CLI-OPTION (exit code 2). */
export function checkExtraOptions(options: ExtraOptions, given: (option: string) => boolean): void {
  const refuse = (what: string, found: string, expected: string) =>
    fault({ code: 'LV-CLI-OPTION', what, found, expected }, { exitCode: 2 });
  const least = options.modificationIndices;
  if (typeof least === 'string' && !(Number(least) >= 0))
    refuse('--modification-indices takes the smallest index to show', least, 'a number of 0 or more');
  if (!['regression', 'bartlett'].includes(options.scoresMethod))
    refuse('--scores-method is not known', options.scoresMethod, 'regression, bartlett');
  if (options.scores === undefined && given('scoresMethod'))
    refuse('--scores-method is of the scores, and none are asked for', options.scoresMethod, '--scores FILE');
  if (options.scores !== undefined && !/\.csv$/i.test(options.scores))
    refuse('--scores writes CSV', options.scores, 'a name that ends in .csv');
  if (options.scores !== undefined && existsSync(options.scores))
    refuse('--scores writes over no file', options.scores, 'a name that is not taken');
}

/** Computes what is asked for; factor scores are written to their file, a row for each row of the data. */
export function extrasOf(result: SemResult, options: ExtraOptions, fitted: SemOptions): Extras {
  const least = options.modificationIndices;
  const from = typeof least === 'string' ? Number(least) : telling;
  return {
    ...(least === undefined
      ? {}
      : { modification_indices: modificationIndices(result).filter(({ mi }) => mi >= from) }),
    ...(options.residuals ? { residuals: residuals(result) } : {}),
    ...(options.omega ? { reliability: modelReliability(result) } : {}),
    ...(options.scores === undefined ? {} : { scores: writeScores(result, options, fitted) }),
  };
}

function writeScores(result: SemResult, { scores, scoresMethod }: ExtraOptions, fitted: SemOptions): string {
  const { observed, latent } = result.table.variables;
  const data = fitted.data!;
  const columns = observed.map((name) => data.columns[data.names.indexOf(name)]!);
  const rows = columns[0]?.length ?? 0;
  const out: (number | null)[][] = Array.from({ length: rows }, () => latent.map(() => null));
  const groups = fitted.group;
  result.groups.forEach(({ label }, g) => {
    const own = Array.from({ length: rows }, (_, row) => row).filter(
      (row) => groups === undefined || String(groups[row]) === label,
    );
    const found = factorScores(
      result,
      columns.map((column) => Float64Array.from(own, (row) => column[row]!)),
      scoresMethod as 'regression' | 'bartlett',
      g,
    );
    own.forEach((row, i) => {
      out[row] = found.map((score) => (Number.isNaN(score[i]!) ? null : score[i]!));
    });
  });
  const lines = out.map((cells, row) => [row + 1, ...cells.map((x) => x ?? '')].join(','));
  makeFolders(dirname(scores!));
  writeFileSync(scores!, `${[['row', ...latent].join(','), ...lines].join('\n')}\n`, { mode: 0o600 });
  return scores!;
}

/** As JSON: matrices as rows of numbers. */
export function extrasJson(extras: Extras): Record<string, unknown> {
  const matrix = (values: Float64Array, size: number) =>
    Array.from({ length: size }, (_, i) => [...values.subarray(i * size, (i + 1) * size)]);
  return {
    ...extras,
    ...(extras.residuals === undefined
      ? {}
      : {
          residuals: extras.residuals.map(({ group, names, ...matrices }) => ({
            group,
            names,
            ...Object.fromEntries(
              Object.entries(matrices).map(([name, values]) => [name, matrix(values, names.length)]),
            ),
          })),
        }),
  };
}

/** As tables for people; '' where nothing was asked for. */
export function extrasText({ modification_indices, residuals: left, reliability, scores }: Extras): string {
  const several = (left ?? []).length > 1;
  const parts = [
    ...((reliability ?? []).length === 0
      ? []
      : [
          textTable(
            ['reliability of the sum', 'items', 'omega', 'AVE'],
            reliability!.map((r) => [
              named(r.latent, r.group),
              String(r.items),
              decimal(r.omega),
              decimal(r.ave),
            ]),
          ),
        ]),
    ...(left ?? []).map(({ group, names, correlation }) =>
      textTable(
        [named('residual correlations', several ? group : ''), ...names.slice(0, -1)],
        names
          .slice(1)
          .map((name, row) => [
            name,
            ...names
              .slice(0, -1)
              .map((_, j) => (j <= row ? decimal(correlation[(row + 1) * names.length + j]!) : '')),
          ]),
      ),
    ),
    ...(modification_indices === undefined
      ? []
      : [
          modification_indices.length === 0
            ? 'no modification index is that large'
            : textTable(
                ['freeing', 'index', 'p', 'value', 'std.all'],
                modification_indices.map((m) => [
                  named(`${m.lhs} ${m.op} ${m.rhs}`, several ? String(m.group) : ''),
                  decimal(m.mi, 2),
                  probability(m.pvalue),
                  decimal(m.epc),
                  decimal(m.epc_std_all),
                ]),
              ),
        ]),
    ...(scores === undefined ? [] : [`factor scores: ${scores}`]),
  ];
  return parts.join('\n\n');
}

const named = (what: string, group: string): string => (group === '' ? what : `${what} (${group})`);
