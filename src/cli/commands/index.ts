import type { Command } from 'commander';
import { ingestCommand } from './ingest.js';
import { reliabilityCommand } from './reliability.js';
import { reportCommand } from './report.js';
import { runCommand } from './run.js';
import { semCommand } from './sem.js';
import { simulateCommand } from './simulate.js';

/** Every command of the program, in the order of its help; each file of this folder is one command. */
export const commands: ((program: Command) => void)[] = [
  runCommand,
  ingestCommand,
  reliabilityCommand,
  semCommand,
  reportCommand,
  simulateCommand,
];
