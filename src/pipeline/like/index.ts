/** An earlier wave's pipeline carried to a new export. */

export { type Carried, carryPipeline } from './carry.js';
