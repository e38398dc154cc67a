import { textWidth } from './fonts.js';

type Vega = typeof import('vega');
type Compile = typeof import('vega-lite')['compile'];

let loaded: Promise<{ vega: Vega; compile: Compile }> | undefined;

/** Vega and the compiler of Vega-Lite, loaded by the first figure: most commands draw none, and they are large. */
export function loadVega(): Promise<{ vega: Vega; compile: Compile }> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<{ vega: Vega; compile: Compile }> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  // Without a canvas Vega guesses widths at 0.8 em a letter; the shipped font's own widths are exact.
  const { textMetrics } = vega as unknown as {
    textMetrics: { width: (item: { fontSize?: number; fontWeight?: unknown }, text: unknown) => number };
  };
  textMetrics.width = (item, text) =>
    textWidth(
      text == null ? '' : String(text).trim(),
      item.fontSize ?? 11,
      item.fontWeight === 'bold' || Number(item.fontWeight) >= 600,
    );
  return { vega, compile };
}
