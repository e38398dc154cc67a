/** Structural equation models: syntax to parameter table to estimates and fit. */
export {};
