/** Pure numerics: distributions, linear algebra, moments, ranks, p-value adjustment. Knows nothing but numbers. */

export * from './bivariate-normal.js';
export * from './cross-products.js';
export * from './distributions.js';
export * from './linear-algebra.js';
export * from './linear-algebra-eigen.js';
export * from './moments.js';
export * from './noncentral-chi-square.js';
export * from './noncentral-t.js';
export * from './optimize.js';
export * from './p-adjust.js';
export * from './random.js';
export * from './weighted-chi-square.js';
