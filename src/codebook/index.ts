/** The codebook: schema, loading, checking, drafting. */
export * from './codebook.js';
export { conditionNames, derivedSources } from './definition-faults.js';
export { definitionPlace, loadCodebook } from './load.js';
export { codeRange, tickValues } from './resolve.js';
export * from './schema.js';
export { type Path, type PlaceOf, readPlainYaml, readYamlFile, type YamlFile } from './yaml-file.js';
