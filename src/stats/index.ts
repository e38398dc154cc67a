/** Pure numerics: distributions, linear algebra, moments, ranks, p-value adjustment. Knows nothing but numbers. */
export {};
