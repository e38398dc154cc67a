/** Survey designs: weights, strata, clusters, finite populations, replicate weights, calibration. */
export {};
