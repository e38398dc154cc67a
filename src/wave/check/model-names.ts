import { didYouMean } from '../../errors/index.js';
import type { ModelAsk } from '../ask.js';
import type { Add, Path } from './add.js';

/** Names for readers of what the model does not have: a defined parameter, a latent variable, a placeholder. */
export function modelNameFaults(model: ModelAsk, syntax: string, path: Path, add: Add): void {
  const text = syntax.replace(/[#!].*$/gm, '');
  const leftOf = (operator: string) =>
    [...text.matchAll(new RegExp(`(?:^|[;\\n])\\s*([A-Za-z_][\\w.]*)\\s*${operator}`, 'g'))].map(
      (m) => m[1]!,
    );
  const check = (key: 'defined' | 'latent', operator: string, what: string) => {
    const names = leftOf(operator);
    for (const name of Object.keys(model[key])) {
      if (names.includes(name)) continue;
      add([...path, key, name], 'LV-PIPELINE-MODEL-NAME', {
        what: `the model '${model.name}' has no ${what} '${name}'`,
        expected: `a line with ${operator}`,
        remedy:
          names.length === 0 ? `take it out of '${key}', or write it in the model` : didYouMean(name, names),
      });
    }
  };
  check('defined', ':=', 'defined parameter');
  check('latent', '=~', 'latent variable');
  const each = model.for_each?.placeholder;
  if (each !== undefined && !new RegExp(`\\b${each}\\b`).test(text)) {
    add([...path, 'for_each', 'placeholder'], 'LV-PIPELINE-MODEL-NAME', {
      what: `the model '${model.name}' has no '${each}' to put the variables in place of`,
      remedy: `write '${each}' in the model where each variable goes`,
    });
  }
}
