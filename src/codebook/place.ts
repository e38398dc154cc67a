import type { Place } from '../errors/index.js';

/** Where something stands in a file's structure: keys and list positions from the top. */
export type Path = readonly PropertyKey[];

/** Gives the place of a path in the file: of its value, or of its key. Absent parts give the nearest parent. */
export type PlaceOf = (path: Path, what?: 'key' | 'value') => Place;
