/** Errors for people: every fault has a stable code, a place, what was found and expected, and a remedy. */
export { closest, didYouMean } from './closest.js';
export { type Fault, FaultError, fault, type Place } from './fault.js';
export { makeFolders } from './make-folders.js';
export { nearestFile } from './nearest-file.js';
export { assertPlainFile, isShellPipe, oddFile, oddFileRemedy } from './odd-file.js';
export { asTyped, isWithin, pathBeside, pathMoved } from './paths.js';
export { systemFault } from './system-fault.js';
export { unwritableFolder } from './unwritable.js';
