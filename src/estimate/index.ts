/** Proportions, means, quantiles, differences and tests, with design-based uncertainty. */
export {};
