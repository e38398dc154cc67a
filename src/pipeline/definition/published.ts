import type { Codebook, PublishedFigure } from '../../codebook/index.js';
import { didYouMean, type Fault } from '../../errors/index.js';
import { publishedParameter, type WaveModel } from '../../wave/index.js';
import type { PipelineFile } from '../schema.js';
import type { Add, Item, Path } from './item.js';

/**
 * Published fit measures and effects that an item shows and that the pipeline's models do not have. A codebook serves
 * several pipelines: what is not named in the item and has no model here is shown as not computed.
 */
export function publishedFaults(
  item: Item,
  codebook: Codebook,
  definition: PipelineFile,
  models: readonly WaveModel[],
  path: Path,
  add: Add,
): void {
  if (item.kind !== 'published') return;
  const regressions = definition.regressions.map(({ name }) => name);
  const known = [...definition.models.map(({ name }) => name), ...regressions];
  for (const figure of codebook.published) {
    const named = item.variables.findIndex((name) => name === figure.id || name === figure.variable);
    const ofEffect = figure.statistic === 'effect' || figure.parameter !== undefined;
    if (figure.statistic !== 'fit' && !ofEffect) continue;
    if (item.variables.length > 0 && named < 0) continue;
    const wrong = (fault: Omit<Fault, 'code' | 'place'>) =>
      add(named < 0 ? path : [...path, 'variables', named], 'LV-PIPELINE-PUBLISHED', fault);
    if (!known.includes(figure.variable)) {
      if (named < 0) continue;
      wrong({
        what: `the published figure '${figure.id}' is of '${figure.variable}', and the pipeline has no such model`,
        expected: known.length === 0 ? 'a model or regression; there is none' : `one of ${known.join(', ')}`,
        remedy: didYouMean(figure.variable, known),
      });
      continue;
    }
    const model = models.find(({ definition: { name } }) => name === figure.variable);
    if (!ofEffect || model === undefined) continue;
    const fault = unknownParameter(figure, model);
    if (fault !== null) wrong(fault);
  }
}

function unknownParameter(
  { id, parameter = '', variable }: PublishedFigure,
  model: WaveModel,
): Omit<Fault, 'code' | 'place'> | null {
  const { found, known } = publishedParameter(model, parameter);
  if (found) return null;
  return {
    what: `the published figure '${id}' is of '${parameter}', which the model '${variable}' does not have`,
    expected: known.join(', '),
    remedy: didYouMean(parameter, known),
  };
}
