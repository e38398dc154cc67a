import type { Fault } from '../../errors/index.js';

/** Where in the file that asks: keys and places in lists. */
export type Path = (string | number)[];

/** Notes a fault at a place of that file. */
export type Add = (path: Path, code: string, fault: Omit<Fault, 'code' | 'place'>) => void;
