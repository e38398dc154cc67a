import type { Command } from 'commander';

/** Every command of the program, in the order of its help; each file of this folder is one command. */
export const commands: ((program: Command) => void)[] = [];
