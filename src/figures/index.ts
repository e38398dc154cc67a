/** Results to Vega-Lite specifications, theme, SVG and PNG. */
export {};
