/** A report for one owner: its own numbers beside comparable ones and all, from what is published. */
export { ownerDocument } from './document.js';
export { type Owner, ownerName, ownersOf } from './owner.js';
