import { parseModel } from '../syntax/parse.js';
import { parameterTable } from './parameter-table.js';

/** How many free quantities a model of one group has, equal ones counted once. @throws what reading a model throws */
export const freeParameters = (syntax: string): number => parameterTable(parseModel(syntax)).slots;
