import type { Command } from 'commander';

type Register = (program: Command) => void;

/**
 * Every command of the program, in the order of its help; each file of this folder is one command. A command's
 * file is loaded when the command is called, so that a small one doesn't wait for the large libraries of another.
 */
const commands: Record<string, () => Promise<Register>> = {
  init: async () => (await import('./init.js')).initCommand,
  run: async () => (await import('./run.js')).runCommand,
  check: async () => (await import('./check.js')).checkCommand,
  codebook: async () => (await import('./codebook.js')).codebookCommand,
  ingest: async () => (await import('./ingest.js')).ingestCommand,
  reliability: async () => (await import('./reliability.js')).reliabilityCommand,
  agreement: async () => (await import('./agreement.js')).agreementCommand,
  estimate: async () => (await import('./estimate.js')).estimateCommand,
  regression: async () => (await import('./regression.js')).regressionCommand,
  sem: async () => (await import('./sem.js')).semCommand,
  variation: async () => (await import('./variation.js')).variationCommand,
  report: async () => (await import('./report.js')).reportCommand,
  collect: async () => (await import('./collect.js')).collectCommand,
  export: async () => (await import('./export.js')).exportCommand,
  clean: async () => (await import('./clean.js')).cleanCommand,
  simulate: async () => (await import('./simulate.js')).simulateCommand,
  schemas: async () => (await import('./schemas.js')).schemasCommand,
  completion: async () => (await import('./completion.js')).completionOf(commands),
};

/** The commands to register: the one that is called, or all of them where none is (help, a misspelt name). */
export async function neededCommands(args: readonly string[]): Promise<Register[]> {
  const called = args.find((arg) => !arg.startsWith('-'));
  const load = called === undefined ? undefined : commands[called];
  return Promise.all(load === undefined ? Object.values(commands).map((each) => each()) : [load()]);
}
