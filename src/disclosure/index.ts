/** What may be published. */
export * from './small-groups.js';
