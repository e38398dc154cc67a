/** Scale scores, alpha, omega, item analysis. */
export {};
